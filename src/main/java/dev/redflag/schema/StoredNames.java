package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.Deparser;
import dev.redflag.postgres.Scope;
import dev.redflag.postgres.Signature;
import dev.redflag.postgres.TypeKind;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Quoting;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The names in an expression that the database keeps: found as they were when it was written, and
 * told as they are now.
 */
final class StoredNames implements Scope, Deparser.Naming {

  private final Moment moment;
  private final Successors successors;
  private final Table table;
  private final Table tableThen;
  private final ExpressionScope then;
  private final ExpressionScope now;

  /**
   * @param moment when it was written
   * @param table the table whose columns it may name, as it is now; or null
   */
  StoredNames(Schema schema, Moment moment, Table table) {
    this.moment = moment;
    this.successors = new Successors(moment.schema(), schema);
    this.table = table;
    this.tableThen = table == null ? null : successors.before(table);
    this.then = new ExpressionScope(moment.schema(), moment.session(), null);
    this.now = new ExpressionScope(schema, moment.session(), null);
  }

  /** The type that {@code column} had when it was written, under the name that the type has now. */
  DataType typeThen(Column column) {
    if (tableThen != null) {
      for (Column old : tableThen.columns().values()) {
        if (old.madeAt() != null && old.madeAt().equals(column.madeAt())) {
          return successors.type(old.type());
        }
      }
    }
    return column.type();
  }

  @Override
  public DataType type(TypeName name) {
    return successors.type(then.type(name));
  }

  @Override
  public DataType column(List<Identifier> parts) {
    Column column = find(parts);
    return column == null ? null : column.type();
  }

  private Column find(List<Identifier> parts) {
    if (table == null) {
      return null;
    }
    String name = parts.get(parts.size() - 1).value();
    Column old = tableThen == null ? null : tableThen.column(name);
    return old == null ? Successors.renamed(name, table) : Successors.column(old, table);
  }

  @Override
  public TypeKind kind(DataType type) {
    return now.kind(type);
  }

  @Override
  public DataType base(DataType domain) {
    return now.base(domain);
  }

  @Override
  public List<Signature> functions(QualifiedName name) {
    List<Signature> signatures = new ArrayList<>();
    for (Function function : moment.schema().functions(name, moment.session())) {
      List<DataType> arguments = new ArrayList<>(function.arguments().size());
      for (DataType argument : function.arguments()) {
        arguments.add(successors.type(argument));
      }
      signatures.add(Functions.signature(function, arguments, successors.type(function.result())));
    }
    return signatures;
  }

  @Override
  public boolean noOtherCasts() {
    return now.noOtherCasts();
  }

  @Override
  public String nameOf(List<Identifier> parts) {
    Column column = find(parts);
    return column == null ? null : column.name();
  }

  @Override
  public String label(DataType type, String label) {
    return successors.label(type, label);
  }

  @Override
  public String function(QualifiedName function) {
    String own = function.name();
    String namespace = function.schema();
    List<Function> made = moment.schema().functions(function, moment.session());
    if (!made.isEmpty()) {
      RelationName name = successors.function(made.get(0));
      own = name.name();
      namespace = name.schema();
    }
    boolean visible =
        namespace == null || namespace.equals("public") || namespace.equals(DataType.CATALOG);
    String quoted = Quoting.quoteIfNeeded(own);
    return visible ? quoted : Quoting.quoteIfNeeded(namespace) + "." + quoted;
  }

  @Override
  public String relation(String text) {
    List<String> parts = nameParts(text);
    if (parts == null) {
      return null;
    }
    String own = parts.get(parts.size() - 1);
    if (parts.size() > 1) {
      return shown(new RelationName(parts.get(parts.size() - 2), own));
    }
    for (String namespace : moment.session().searchPath()) {
      RelationName name = new RelationName(namespace, own);
      if (moment.schema().relation(name) != null) {
        return shown(name);
      }
    }
    return shown(new RelationName("public", own));
  }

  private String shown(RelationName name) {
    return successors.relation(name).toString();
  }

  /** The parts of a name that stands in a string; null if it is none. */
  private static List<String> nameParts(String text) {
    List<String> parts = new ArrayList<>(2);
    for (int at = 0; ; at++) {
      boolean quoted = at < text.length() && text.charAt(at) == '"';
      int from = quoted ? at + 1 : at;
      int end = text.indexOf(quoted ? '"' : '.', from);
      if (end < 0) {
        if (quoted) {
          return null;
        }
        end = text.length();
      }
      String part = text.substring(from, end);
      parts.add(quoted ? part : part.toLowerCase(Locale.ROOT));
      at = quoted ? end + 1 : end;
      if (at >= text.length()) {
        return parts;
      }
      if (text.charAt(at) != '.') {
        return null;
      }
    }
  }
}
