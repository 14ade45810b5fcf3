package dev.redflag.schema;

import dev.redflag.source.Span;
import dev.redflag.sql.Script;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.AttachPartition;
import dev.redflag.sql.ast.CreateForeignTable;
import dev.redflag.sql.ast.CreateFunction;
import dev.redflag.sql.ast.CreateTable;
import dev.redflag.sql.ast.CreateTrigger;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.IndexElement;
import dev.redflag.sql.ast.PartitionBound;
import dev.redflag.sql.ast.PartitionBy;
import dev.redflag.sql.ast.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The objects of a schema as SQL makes them again: with their present names, and where PostgreSQL
 * keeps a text, such as a function's body, with that text.
 */
public final class Definitions {

  /** The name of what has to make room for a moment. */
  private static final String ASIDE = "redflag_aside";

  private final Schema schema;
  private final Moments moments;
  private final SchemaText text;

  /**
   * The definitions of {@code schema}.
   *
   * @param moments when its expressions were written
   */
  public Definitions(Schema schema, Moments moments) {
    this.schema = schema;
    this.moments = moments;
    this.text = new SchemaText(schema, moments);
  }

  private static String list(List<String> names) {
    List<String> quoted = new ArrayList<>(names.size());
    for (String name : names) {
      quoted.add(Quoting.quoteIfNeeded(name));
    }
    return String.join(", ", quoted);
  }

  // ---- indexes and constraints

  /** The CREATE INDEX of an index that no constraint has. */
  public String index(Index index) {
    StringBuilder sql = new StringBuilder("CREATE ");
    sql.append(index.unique() ? "UNIQUE " : "").append("INDEX ");
    sql.append(Quoting.quoteIfNeeded(index.name().name())).append(" ON ");
    sql.append(index.valid() ? "" : "ONLY ").append(index.table());
    sql.append(" USING ").append(index.method()).append(" (");
    List<String> keys = text.keysOf(index);
    for (int i = 0; i < keys.size(); i++) {
      sql.append(i == 0 ? "" : ", ");
      boolean column = index.keys().get(i) != null;
      sql.append(column ? Quoting.quoteIfNeeded(keys.get(i)) : keys.get(i));
      if (i < index.elements().size()) {
        appendElement(index.elements().get(i), sql);
      }
    }
    sql.append(')');
    if (!index.include().isEmpty()) {
      sql.append(" INCLUDE (").append(list(index.include())).append(')');
    }
    sql.append(index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "");
    if (index.predicate() != null) {
      Table table = schema.table(index.table());
      sql.append(" WHERE ").append(text.printed(index.predicate(), table));
    }
    return sql.toString();
  }

  private static void appendElement(IndexElement element, StringBuilder sql) {
    sql.append(element.collation() == null ? "" : " COLLATE " + element.collation());
    sql.append(element.operatorClass() == null ? "" : " " + element.operatorClass());
    sql.append(element.descending() ? " DESC" : "");
    sql.append(element.nulls() == null ? "" : " NULLS " + element.nulls());
  }

  /**
   * What stands with a column that refuses nulls, under its own name if PostgreSQL would choose
   * another; empty if it takes them, or if rows that are there need not be asked.
   */
  public String notNull(Table table, Column column) {
    Constraint constraint = table.notNull(column.name());
    if (constraint == null) {
      return column.notNull() ? " NOT NULL" : "";
    }
    if (!constraint.validated()) {
      return "";
    }
    String chosen = GeneratedName.of(table.name().name(), column.name(), "not_null");
    RelationName full = new RelationName(table.name().schema(), constraint.name());
    String name =
        constraint.name().equals(chosen) && schema.hasOneConstraintNamed(full)
            ? ""
            : " CONSTRAINT " + Quoting.quoteIfNeeded(constraint.name());
    boolean noInherit = constraint.noInherit() && !becomesNoInherit(table, column);
    return name + " NOT NULL" + (noInherit ? " NO INHERIT" : "");
  }

  /** NOT NULL of a domain, under its own name if PostgreSQL would choose another. */
  public static String notNull(Domain domain) {
    String name = domain.notNullName();
    boolean chosen =
        name == null || name.equals(GeneratedName.of(domain.name().name(), null, "not_null"));
    return (chosen ? "" : " CONSTRAINT " + Quoting.quoteIfNeeded(name)) + " NOT NULL";
  }

  /** Whether NOT NULL of the column is not written with NO INHERIT, but can be altered so. */
  public boolean becomesNoInherit(Table table, Column column) {
    Constraint constraint = table.notNull(column.name());
    return constraint != null
        && constraint.noInherit()
        && (table.partitioned() || column.identity() || table.inPrimaryKey(column.name()));
  }

  /** A constraint as it stands after ADD, with its name. */
  public String constraint(Table table, Constraint constraint) {
    StringBuilder sql = new StringBuilder("CONSTRAINT ");
    sql.append(Quoting.quoteIfNeeded(constraint.name())).append(' ');
    switch (constraint.type()) {
      case CHECK -> sql.append("CHECK (").append(text.conditionOf(table, constraint)).append(')');
      case FOREIGN_KEY -> appendForeignKey(constraint, sql);
      case EXCLUSION -> appendExclusion(constraint, sql);
      case NOT_NULL -> sql.append("NOT NULL ").append(list(constraint.columns()));
      default -> appendKey(table, constraint, sql);
    }
    sql.append(constraint.noInherit() ? " NO INHERIT" : "");
    sql.append(constraint.deferrable() ? " DEFERRABLE" : "");
    sql.append(constraint.initiallyDeferred() ? " INITIALLY DEFERRED" : "");
    if (!constraint.enforced()) {
      sql.append(" NOT ENFORCED");
    } else if (!constraint.validated()) {
      sql.append(" NOT VALID");
    }
    return sql.toString();
  }

  private void appendForeignKey(Constraint key, StringBuilder sql) {
    Index index =
        key.index() == null
            ? null
            : schema.index(new RelationName(key.references().schema(), key.index()));
    boolean period = index != null && index.temporal();
    sql.append("FOREIGN KEY (").append(columns(key.columns(), period)).append(") REFERENCES ");
    sql.append(key.references());
    if (!key.referencedColumns().isEmpty()) {
      sql.append('(').append(columns(key.referencedColumns(), period)).append(')');
    }
    sql.append(key.onUpdate() == null ? "" : " ON UPDATE " + key.onUpdate());
    sql.append(key.onDelete() == null ? "" : " ON DELETE " + key.onDelete());
  }

  private static String columns(List<String> columns, boolean period) {
    int last = columns.size() - 1;
    return period
        ? list(columns.subList(0, last)) + ", PERIOD " + Quoting.quoteIfNeeded(columns.get(last))
        : list(columns);
  }

  private void appendKey(Table table, Constraint constraint, StringBuilder sql) {
    Index index = schema.indexOf(table, constraint);
    sql.append(constraint.type().words().toUpperCase(Locale.ROOT));
    sql.append(index != null && index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "");
    sql.append(" (").append(list(constraint.columns()));
    sql.append(index != null && index.temporal() ? " WITHOUT OVERLAPS)" : ")");
    if (index != null && !index.include().isEmpty()) {
      sql.append(" INCLUDE (").append(list(index.include())).append(')');
    }
  }

  /** The clause as it was written: its operators stand nowhere else. */
  private static void appendExclusion(Constraint constraint, StringBuilder sql) {
    Origin madeAt = constraint.madeAt();
    Span span = madeAt.span();
    String clause = madeAt.source().text().substring(span.start(), span.end());
    int exclude = clause.toUpperCase(Locale.ROOT).indexOf("EXCLUDE");
    int using = clause.toUpperCase(Locale.ROOT).indexOf(" DEFERRABLE");
    sql.append(clause, Math.max(exclude, 0), using < 0 ? clause.length() : using);
  }

  // ---- partitions

  /** PARTITION BY of a partitioned table, or null. */
  public String partitionKey(Table table) {
    if (!table.partitioned()
        || !(statement(table) instanceof CreateTable create)
        || create.partitionBy() == null
        || create.partitionBy().strategy() == null) {
      return null;
    }
    PartitionBy by = create.partitionBy();
    StringBuilder sql = new StringBuilder("PARTITION BY ").append(by.strategy()).append(" (");
    for (int i = 0; i < by.keys().size(); i++) {
      IndexElement key = by.keys().get(i);
      sql.append(i == 0 ? "" : ", ");
      String column = table.partitionKey().get(i);
      sql.append(
          column != null
              ? Quoting.quoteIfNeeded(column)
              : "(" + text.printed(key.expression(), table) + ")");
      appendElement(key, sql);
    }
    return sql.append(')').toString();
  }

  private Object statement(Table table) {
    Moments.Written written = moments.statementOf(table.madeAt());
    return written == null ? null : written.statement();
  }

  /** What ATTACH PARTITION says of the values of a partition; null if it is none. */
  public String bound(Table table) {
    Moments.Written written = table.partition() ? moments.attachmentOf(table.madeAt()) : null;
    if (written == null) {
      return null;
    }
    PartitionBound bound = null;
    if (written.statement() instanceof CreateTable create) {
      bound = create.bound();
    } else if (written.statement() instanceof CreateForeignTable create) {
      bound = create.bound();
    } else if (written.statement() instanceof AlterTable alter) {
      for (AlterTableAction action : alter.actions()) {
        bound = action instanceof AttachPartition attach ? attach.bound() : bound;
      }
    }
    return bound == null ? null : written.script().text(bound.span());
  }

  // ---- what PostgreSQL keeps as it was written

  /** The statement that makes a function, and the search path in which its names are meant. */
  public record AsWritten(String sql, List<String> searchPath) {}

  /** The functions that the history made, in the order it made them. */
  public List<Function> functions() {
    List<Function> all = new ArrayList<>();
    for (List<Function> overloads : schema.allFunctions()) {
      for (Function function : overloads) {
        if (moments.statementOf(function.madeAt()) != null
            && !function.name().schema().equals(Schema.TEMPORARY)) {
          all.add(function);
        }
      }
    }
    all.sort((a, b) -> order(a).compareTo(order(b)));
    return all;
  }

  private static String order(Function function) {
    return function.name().key() + "(" + Functions.arguments(function) + ")";
  }

  /** The CREATE FUNCTION of a function. */
  public AsWritten function(Function function) {
    Moments.Written written = moments.statementOf(function.madeAt());
    CreateFunction create = (CreateFunction) written.statement();
    String sql = replaced(written, create.span(), create.name().span(), function.name().toString());
    return new AsWritten(sql, written.session().searchPath());
  }

  private static String replaced(
      Moments.Written written, Span whole, Span part, String replacement) {
    Script script = written.script();
    return script.text(new Span(whole.start(), part.start()))
        + replacement
        + script.text(new Span(part.end(), whole.end()));
  }

  /** The CREATE TRIGGER of a trigger that {@code table} has itself; null for a copy. */
  public AsWritten trigger(Table table, Trigger trigger) {
    Moments.Written written = moments.statementOf(trigger.madeAt());
    if (trigger.inherited()
        || written == null
        || !(written.statement() instanceof CreateTrigger create)) {
      return null;
    }
    Script script = written.script();
    String function = trigger.function() == null ? null : trigger.function().toString();
    String sql =
        script.text(new Span(create.span().start(), create.name().span().start()))
            + Quoting.quoteIfNeeded(trigger.name())
            + between(create.name().span(), create.table().span(), script)
            + table.name()
            + between(create.table().span(), create.function().span(), script)
            + (function == null ? create.function().toString() : function)
            + script.text(new Span(create.function().span().end(), create.span().end()));
    return new AsWritten(sql, written.session().searchPath());
  }

  private static String between(Span before, Span after, Script script) {
    int from = before.end();
    int to = after.start();
    return script.text(new Span(from, to));
  }

  /** The query of a view, and the search path in which its names are meant. */
  public AsWritten query(View view) {
    Moment moment = moments.of(view.query());
    Session session = moment == null ? Session.FRESH : moment.session();
    List<String> path = new ArrayList<>(session.searchPath());
    // What it reads may have moved to another schema.
    for (View.Use use : view.uses()) {
      if (!path.contains(use.relation().schema())) {
        path.add(use.relation().schema());
      }
    }
    String all = moment == null ? null : all(view, moment);
    return new AsWritten(all == null ? view.query().text() : all, path);
  }

  /** A query of all columns of one relation, which may have more of them now; null for others. */
  private String all(View view, Moment moment) {
    Expression query = view.query();
    Tokens tokens = query.tokens();
    if (view.uses().size() != 1
        || query.end() - query.first() < 4
        || !tokens.text(query.first()).equalsIgnoreCase("select")
        || !tokens.text(query.first() + 1).equals("*")) {
      return null;
    }
    Relation now = schema.relation(view.uses().get(0).relation());
    Relation then = now == null ? null : new Successors(moment.schema(), schema).earlier(now);
    List<String> columns = List.of();
    if (then instanceof Table table) {
      columns = List.copyOf(table.columns().keySet());
    } else if (then instanceof View read && read.columns() != null) {
      columns = List.copyOf(read.columns().names());
    }
    return columns.isEmpty()
        ? null
        : "SELECT " + list(columns) + " " + tokens.text(query.first() + 2, query.end());
  }

  /**
   * The renames that give what a view reads the names that its query knows, each before the one
   * that takes it back; empty if nothing was renamed since the query was written.
   */
  public List<String> renames(View view) {
    Moment moment = moments.of(view.query());
    List<String> renames = new ArrayList<>();
    if (moment == null) {
      return renames;
    }
    Successors successors = new Successors(moment.schema(), schema);
    for (View.Use use : view.uses()) {
      Relation now = schema.relation(use.relation());
      Relation then = now == null ? null : successors.earlier(now);
      if (then instanceof Table before && now instanceof Table table) {
        addColumnRenames(before, table, renames);
      }
      if (then != null) {
        addRename(then.name(), now.name(), renames);
      }
    }
    return renames;
  }

  private static void addColumnRenames(Table before, Table table, List<String> renames) {
    String alter = "ALTER TABLE " + table.name() + " RENAME COLUMN ";
    for (Column old : before.columns().values()) {
      Column column = Successors.column(old, table);
      if (column != null && !column.name().equals(old.name()) && table.column(old.name()) == null) {
        String now = Quoting.quoteIfNeeded(column.name());
        String then = Quoting.quoteIfNeeded(old.name());
        renames.add(alter + now + " TO " + then);
        renames.add(alter + then + " TO " + now);
      }
    }
  }

  private void addRename(RelationName then, RelationName now, List<String> renames) {
    if (then.name().equals(now.name()) || !then.schema().equals(now.schema())) {
      return;
    }
    Relation occupant = schema.relation(then);
    if (occupant instanceof View) {
      return;
    }
    if (occupant != null) {
      addRename("TABLE", then, ASIDE, renames);
    } else if (schema.type(then) != null) {
      addRename("TYPE", then, ASIDE, renames);
    }
    addRename("TABLE", now, then.name(), renames);
  }

  private static void addRename(String kind, RelationName from, String to, List<String> renames) {
    String alter = "ALTER " + kind + " ";
    renames.add(alter + from + " RENAME TO " + Quoting.quoteIfNeeded(to));
    renames.add(
        alter
            + new RelationName(from.schema(), to)
            + " RENAME TO "
            + Quoting.quoteIfNeeded(from.name()));
  }

  /** An expression of a policy. */
  public String condition(Table table, Expression expression) {
    return text.printed(expression, table);
  }
}
