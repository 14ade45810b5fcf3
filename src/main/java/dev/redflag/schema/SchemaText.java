package dev.redflag.schema;

import dev.redflag.postgres.Deparser;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.ArrayList;
import java.util.List;

/**
 * The expressions of a schema as PostgreSQL prints them, with {@code public} on the search path;
 * one that cannot be followed is given as it was written.
 */
public final class SchemaText {

  private final Schema schema;
  private final Moments moments;

  /**
   * The expressions of {@code schema}.
   *
   * @param moments when they were written
   */
  public SchemaText(Schema schema, Moments moments) {
    this.schema = schema;
    this.moments = moments;
  }

  /** The default of a column; null if it has none, and for identity and generated columns. */
  public String defaultOf(Table table, Column column) {
    if (column.kind() == Column.Kind.SERIAL && column.sequence() != null) {
      return "nextval('" + column.sequence().toString().replace("'", "''") + "'::regclass)";
    }
    return stored(column.defaultValue(), table, column);
  }

  /** The default of a domain; null if it has none. */
  public String defaultOf(Domain domain) {
    Expression value = domain.defaultValue();
    if (value == null) {
      return null;
    }
    StoredNames names = names(value, null);
    return text(value, new Deparser(names, names).stored(parse(value), domain.base()));
  }

  /** What a generated column is filled with; null for any other. */
  public String generationOf(Table table, Column column) {
    return stored(column.generated(), table, column);
  }

  private String stored(Expression value, Table table, Column column) {
    if (value == null) {
      return null;
    }
    StoredNames names = names(value, table);
    return text(value, new Deparser(names, names).stored(parse(value), names.typeThen(column)));
  }

  /** What a check demands; null for any other constraint. */
  public String conditionOf(Table table, Constraint check) {
    return check.condition() == null ? null : printed(check.condition(), source(table, check));
  }

  /** The table that a check was written for: a child's may come from a parent's. */
  @SuppressWarnings("ReferenceEquality") // A child that has it from its parent has the same object.
  private Table source(Table table, Constraint check) {
    for (RelationName name : table.parents()) {
      Table parent = schema.table(name);
      Constraint same = parent == null ? null : parent.constraint(check.name());
      if (same != null && same.condition() == check.condition()) {
        return source(parent, same);
      }
    }
    return table;
  }

  /** The keys of an index: names of columns, unquoted, and expressions. */
  public List<String> keysOf(Index index) {
    List<String> keys = new ArrayList<>(index.keys().size());
    for (int i = 0; i < index.keys().size(); i++) {
      String column = index.keys().get(i);
      keys.add(column != null ? column : key(index, i));
    }
    return keys;
  }

  private String key(Index index, int at) {
    if (at >= index.elements().size() || index.elements().get(at).expression() == null) {
      return null;
    }
    IndexElement element = index.elements().get(at);
    Expression expression = element.expression();
    StoredNames names = names(expression, schema.table(index.table()));
    return text(expression, new Deparser(names, names).key(parse(expression)));
  }

  /** An expression over the columns of {@code table}, which may be null. */
  String printed(Expression expression, Table table) {
    StoredNames names = names(expression, table);
    return text(expression, new Deparser(names, names).expression(parse(expression)));
  }

  private StoredNames names(Expression expression, Table table) {
    Moment moment = moments.of(expression);
    return new StoredNames(
        schema, moment == null ? new Moment(schema, Session.FRESH) : moment, table);
  }

  private static Term parse(Expression expression) {
    return ExpressionParser.parse(expression);
  }

  private static String text(Expression written, String printed) {
    return printed == null ? written.text() : printed;
  }
}
