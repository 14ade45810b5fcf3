package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.Deparser;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Quoting;
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

  /** The expressions of {@code schema}. */
  public SchemaText(Schema schema) {
    this.schema = schema;
  }

  /** The default of a column; null if it has none, and for identity and generated columns. */
  public String defaultOf(Table table, Column column) {
    if (column.kind() == Column.Kind.SERIAL && column.sequence() != null) {
      return "nextval('" + column.sequence().toString().replace("'", "''") + "'::regclass)";
    }
    Expression value = column.defaultValue();
    return value == null ? null : text(value, deparser(table).stored(parse(value), column.type()));
  }

  /** What a generated column is filled with; null for any other. */
  public String generationOf(Table table, Column column) {
    Expression value = column.generated();
    return value == null ? null : text(value, deparser(table).stored(parse(value), column.type()));
  }

  /** What a check demands; null for any other constraint. */
  public String conditionOf(Table table, Constraint check) {
    Expression condition = check.condition();
    return condition == null ? null : text(condition, deparser(table).expression(parse(condition)));
  }

  /** The CREATE INDEX of an index that no constraint has. */
  public String definitionOf(Index index) {
    StringBuilder sql = new StringBuilder("CREATE ");
    sql.append(index.unique() ? "UNIQUE " : "").append("INDEX ");
    sql.append(Quoting.quoteIfNeeded(index.name().name())).append(" ON ").append(index.table());
    sql.append(" USING ").append(index.method()).append(" (");
    for (int i = 0; i < index.keys().size(); i++) {
      sql.append(i == 0 ? "" : ", ");
      String column = index.keys().get(i);
      sql.append(column == null ? "(" + key(index, i) + ")" : Quoting.quoteIfNeeded(column));
      if (i < index.elements().size()) {
        IndexElement element = index.elements().get(i);
        sql.append(element.collation() == null ? "" : " COLLATE " + element.collation());
        sql.append(element.operatorClass() == null ? "" : " " + element.operatorClass());
        sql.append(element.descending() ? " DESC" : "");
      }
    }
    sql.append(')');
    if (!index.include().isEmpty()) {
      List<String> include = new ArrayList<>();
      for (String column : index.include()) {
        include.add(Quoting.quoteIfNeeded(column));
      }
      sql.append(" INCLUDE (").append(String.join(", ", include)).append(')');
    }
    sql.append(index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "");
    if (index.predicate() != null) {
      sql.append(" WHERE ")
          .append(text(index.predicate(), expression(index.predicate(), index.table())));
    }
    return sql.toString();
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
    return text(element.expression(), expression(element.expression(), index.table()));
  }

  private String expression(Expression expression, RelationName relation) {
    return deparser(schema.table(relation)).expression(parse(expression));
  }

  private static Term parse(Expression expression) {
    return ExpressionParser.parse(expression);
  }

  private static String text(Expression written, String printed) {
    return printed == null ? written.text() : printed;
  }

  private Deparser deparser(Table table) {
    return new Deparser(new ExpressionScope(schema, Session.FRESH, table), new Names(table));
  }

  private final class Names implements Deparser.Naming {

    private final Table table;

    Names(Table table) {
      this.table = table;
    }

    @Override
    public String column(List<Identifier> parts) {
      String name = parts.get(parts.size() - 1).value();
      return table == null || table.column(name) == null ? null : name;
    }

    @Override
    public DataType type(DataType type) {
      return type;
    }

    @Override
    public String function(QualifiedName function) {
      String own = Quoting.quoteIfNeeded(function.name());
      String namespace = function.schema();
      if (namespace == null) {
        for (Function made : schema.functions(function, Session.FRESH)) {
          namespace = made.name().schema();
        }
      }
      boolean visible =
          namespace == null || namespace.equals("public") || namespace.equals(DataType.CATALOG);
      return visible ? own : Quoting.quoteIfNeeded(namespace) + "." + own;
    }

    @Override
    public String relation(String text) {
      List<String> parts = nameParts(text);
      if (parts == null) {
        return null;
      }
      String own = parts.get(parts.size() - 1);
      String namespace = parts.size() > 1 ? parts.get(parts.size() - 2) : "public";
      return new RelationName(namespace, own).toString();
    }
  }

  /** The parts of a name that stands in a string; null if it is none. */
  private static List<String> nameParts(String text) {
    List<String> parts = new ArrayList<>(2);
    int at = 0;
    while (at <= text.length()) {
      if (at < text.length() && text.charAt(at) == '"') {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
          return null;
        }
        parts.add(text.substring(at + 1, end));
        at = end + 1;
      } else {
        int end = text.indexOf('.', at);
        end = end < 0 ? text.length() : end;
        parts.add(text.substring(at, end).toLowerCase(java.util.Locale.ROOT));
        at = end;
      }
      if (at == text.length()) {
        return parts;
      }
      if (text.charAt(at) != '.') {
        return null;
      }
      at++;
    }
    return null;
  }
}
