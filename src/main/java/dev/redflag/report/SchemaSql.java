package dev.redflag.report;

import dev.redflag.postgres.DataType;
import dev.redflag.schema.Column;
import dev.redflag.schema.CompositeType;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Definitions;
import dev.redflag.schema.Domain;
import dev.redflag.schema.EnumType;
import dev.redflag.schema.Extension;
import dev.redflag.schema.Function;
import dev.redflag.schema.Index;
import dev.redflag.schema.Policy;
import dev.redflag.schema.RangeType;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Schema;
import dev.redflag.schema.SchemaText;
import dev.redflag.schema.Sequence;
import dev.redflag.schema.Table;
import dev.redflag.schema.Trigger;
import dev.redflag.schema.UserType;
import dev.redflag.schema.View;
import dev.redflag.sql.ast.Persistence;
import dev.redflag.sql.ast.Quoting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A schema as SQL that makes it in an empty database.
 *
 * <p>What others need comes before them: types and functions before tables, tables before their
 * indexes, all keys before foreign keys, views after the views that they read.
 */
public final class SchemaSql implements SchemaWriter {

  private final OutputStream out;
  private final StringBuilder sql = new StringBuilder();
  private Schema schema;
  private SchemaText text;
  private Definitions definitions;
  private SchemaContents contents;

  /** Writes to {@code out}. */
  public SchemaSql(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(Printed printed) throws IOException {
    schema = printed.schema();
    text = new SchemaText(schema, printed.moments());
    definitions = new Definitions(schema, printed.moments());
    contents = printed.contents();
    // A body may name what comes after it.
    statement("SET check_function_bodies = off");
    writeNamespaces();
    writeTypes();
    writeSequences();
    List<Function> late = writeFunctions(definitions.functions());
    for (Table table : contents.tables()) {
      write(table);
    }
    writeOwners();
    writeFunctions(late);
    Set<RelationName> done = new HashSet<>();
    for (Table table : contents.tables()) {
      writeKeys(table, done);
    }
    done.clear();
    for (Table table : contents.tables()) {
      writeForeignKeys(table, done);
      writeNoInherit(table);
    }
    writeViews();
    for (Table table : contents.tables()) {
      writeGuards(table);
    }
    out.write(sql.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void statement(String text) {
    sql.append(text).append(";\n");
  }

  /** A statement whose names were meant in another search path. */
  private void statement(Definitions.AsWritten written) {
    boolean usual = written.searchPath().equals(List.of("public"));
    if (!usual) {
      statement("SET search_path = " + list(written.searchPath()));
    }
    statement(written.sql());
    if (!usual) {
      statement("RESET search_path");
    }
  }

  private static String quoted(String name) {
    return Quoting.quoteIfNeeded(name);
  }

  private static String literal(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  private static String list(List<String> names) {
    List<String> quoted = new ArrayList<>(names.size());
    for (String name : names) {
      quoted.add(quoted(name));
    }
    return String.join(", ", quoted);
  }

  private void writeNamespaces() {
    for (String namespace : contents.namespaces()) {
      statement("CREATE SCHEMA " + quoted(namespace));
    }
    for (String name : contents.extensions()) {
      Extension extension = schema.extensions().get(name);
      statement("CREATE EXTENSION " + quoted(name) + " SCHEMA " + quoted(extension.schema()));
    }
  }

  // ---- types

  private void writeTypes() {
    List<UserType> left = new ArrayList<>(contents.types());
    boolean progress = true;
    while (progress && !left.isEmpty()) {
      progress = false;
      for (UserType type : List.copyOf(left)) {
        if (isReady(type, left)) {
          write(type);
          left.remove(type);
          progress = true;
        }
      }
    }
    for (UserType type : left) {
      write(type);
    }
  }

  private static boolean isReady(UserType type, List<UserType> left) {
    List<DataType> parts = new ArrayList<>();
    if (type instanceof Domain domain) {
      parts.add(domain.base());
    } else if (type instanceof CompositeType composite) {
      parts.addAll(composite.attributes().values());
    } else if (type instanceof RangeType range) {
      parts.add(range.subtype());
    }
    for (UserType other : left) {
      for (DataType part : parts) {
        if (part != null
            && !other.equals(type)
            && other.name().name().equals(part.name())
            && other.name().schema().equals(part.schema())) {
          return false;
        }
      }
    }
    return true;
  }

  private void write(UserType type) {
    if (type instanceof EnumType enumType) {
      List<String> labels = new ArrayList<>();
      for (String label : enumType.labels()) {
        labels.add(literal(label));
      }
      statement("CREATE TYPE " + type.name() + " AS ENUM (" + String.join(", ", labels) + ")");
    } else if (type instanceof Domain domain && domain.base() != null) {
      write(domain);
    } else if (type instanceof CompositeType composite) {
      List<String> attributes = new ArrayList<>();
      for (Map.Entry<String, DataType> attribute : composite.attributes().entrySet()) {
        attributes.add(quoted(attribute.getKey()) + " " + type(attribute.getValue()));
      }
      statement("CREATE TYPE " + type.name() + " AS (" + String.join(", ", attributes) + ")");
    } else if (type instanceof RangeType range && range.subtype() != null) {
      statement(
          "CREATE TYPE "
              + type.name()
              + " AS RANGE (SUBTYPE = "
              + range.subtype()
              + ", MULTIRANGE_TYPE_NAME = "
              + range.multirange()
              + ")");
    }
  }

  private static String type(DataType type) {
    return type == null ? "text" : type.format();
  }

  private void write(Domain domain) {
    StringBuilder line = new StringBuilder("CREATE DOMAIN ").append(domain.name());
    line.append(" AS ").append(domain.base().format());
    if (domain.defaultValue() != null) {
      line.append(" DEFAULT ").append(text.defaultOf(domain));
    }
    line.append(domain.notNull() ? Definitions.notNull(domain) : "");
    List<Constraint> unchecked = new ArrayList<>();
    for (Constraint check : domain.checks().values()) {
      if (check.validated()) {
        line.append(" ").append(domainCheck(check));
      } else {
        unchecked.add(check);
      }
    }
    statement(line.toString());
    for (Constraint check : unchecked) {
      statement("ALTER DOMAIN " + domain.name() + " ADD " + domainCheck(check) + " NOT VALID");
    }
  }

  private static String domainCheck(Constraint check) {
    return "CONSTRAINT " + quoted(check.name()) + " CHECK (" + check.condition().text() + ")";
  }

  // ---- sequences and functions

  private void writeSequences() {
    for (Sequence sequence : contents.sequences()) {
      if (!sequence.identity()) {
        String type = sequence.type().is("int8") ? "" : " AS " + sequence.type().format();
        statement("CREATE SEQUENCE " + sequence.name() + type);
      }
    }
  }

  private void writeOwners() {
    for (Sequence sequence : contents.sequences()) {
      if (sequence.identity() && !hasTypeOfItsColumn(sequence)) {
        statement("ALTER SEQUENCE " + sequence.name() + " AS " + sequence.type().format());
      }
      if (!sequence.identity() && sequence.ownedBy() != null) {
        statement(
            "ALTER SEQUENCE "
                + sequence.name()
                + " OWNED BY "
                + sequence.ownedBy().relation()
                + "."
                + quoted(sequence.ownedBy().column()));
      }
    }
  }

  private boolean hasTypeOfItsColumn(Sequence sequence) {
    Table table = schema.table(sequence.ownedBy().relation());
    Column column = table == null ? null : table.column(sequence.ownedBy().column());
    return column == null || column.type() == null || column.type().sameAs(sequence.type());
  }

  /** Writes those that need no table; gives the others. */
  private List<Function> writeFunctions(List<Function> functions) {
    List<Function> late = new ArrayList<>();
    for (Function function : functions) {
      if (sql.indexOf("\nCREATE TABLE ") < 0 && namesATable(function)) {
        late.add(function);
      } else {
        statement(definitions.function(function));
      }
    }
    return late;
  }

  private boolean namesATable(Function function) {
    List<DataType> types = new ArrayList<>(function.arguments());
    types.add(function.result());
    for (DataType type : types) {
      if (type == null || (!type.isBuiltIn() && schema.typeOf(type) == null)) {
        return !function.procedure() || type != null;
      }
    }
    return false;
  }

  // ---- tables

  private void write(Table table) {
    List<String> lines = new ArrayList<>();
    for (Column column : table.columns().values()) {
      lines.add("  " + definition(table, column));
    }
    List<Constraint> unchecked = new ArrayList<>();
    for (Constraint constraint : table.constraints().values()) {
      boolean check = constraint.type() == Constraint.Type.CHECK;
      if (check && constraint.validated()) {
        lines.add("  " + definitions.constraint(table, constraint));
      } else if (check
          || (constraint.type() == Constraint.Type.NOT_NULL && !constraint.validated())) {
        unchecked.add(constraint);
      }
    }
    sql.append("\nCREATE ").append(table.persistence() == Persistence.UNLOGGED ? "UNLOGGED " : "");
    sql.append("TABLE ").append(table.name()).append(" (\n");
    sql.append(String.join(",\n", lines)).append("\n)");
    String key = definitions.partitionKey(table);
    sql.append(key == null ? "" : " " + key).append(";\n");
    for (Constraint constraint : unchecked) {
      add(table, constraint);
    }
  }

  private String definition(Table table, Column column) {
    StringBuilder line = new StringBuilder(quoted(column.name()));
    line.append(' ').append(type(column.type()));
    if (column.collation() != null) {
      line.append(" COLLATE ").append(column.collation());
    }
    String value = text.defaultOf(table, column);
    if (value != null) {
      line.append(" DEFAULT ").append(value);
    }
    switch (column.kind()) {
      case IDENTITY_ALWAYS -> line.append(identity("ALWAYS", column));
      case IDENTITY_BY_DEFAULT -> line.append(identity("BY DEFAULT", column));
      case GENERATED_STORED -> line.append(generated(table, column)).append(" STORED");
      case GENERATED_VIRTUAL -> line.append(generated(table, column)).append(" VIRTUAL");
      default -> {}
    }
    line.append(definitions.notNull(table, column));
    return line.toString();
  }

  private static String identity(String when, Column column) {
    String name = column.sequence() == null ? "" : " (SEQUENCE NAME " + column.sequence() + ")";
    return " GENERATED " + when + " AS IDENTITY" + name;
  }

  private String generated(Table table, Column column) {
    return " GENERATED ALWAYS AS (" + text.generationOf(table, column) + ")";
  }

  private void add(Table table, Constraint constraint) {
    statement("ALTER TABLE " + table.name() + " ADD " + definitions.constraint(table, constraint));
  }

  /**
   * Indexes and what they stand for. Children come first: then PostgreSQL takes their indexes for
   * those that a partitioned table wants on them.
   */
  private void writeKeys(Table table, Set<RelationName> done) {
    if (!done.add(table.name())) {
      return;
    }
    for (Table child : schema.childrenOf(table.name())) {
      writeKeys(child, done);
      String bound = definitions.bound(child);
      if (child.partition() && bound != null) {
        statement(
            "ALTER TABLE " + table.name() + " ATTACH PARTITION " + child.name() + " " + bound);
      } else if (!child.partition()) {
        statement("ALTER TABLE " + child.name() + " INHERIT " + table.name());
      }
    }
    for (Index index : schema.indexesOf(table.name())) {
      Constraint constraint = index.constraint() ? table.constraint(index.name().name()) : null;
      if (constraint == null) {
        statement(definitions.index(index));
      } else {
        add(table, constraint);
      }
    }
  }

  private void writeForeignKeys(Table table, Set<RelationName> done) {
    if (!done.add(table.name())) {
      return;
    }
    for (Table child : schema.childrenOf(table.name())) {
      if (child.partition()) {
        writeForeignKeys(child, done);
      }
    }
    for (Constraint constraint : table.constraints().values()) {
      if (constraint.type() == Constraint.Type.FOREIGN_KEY) {
        add(table, constraint);
      }
    }
  }

  private void writeNoInherit(Table table) {
    for (Column column : table.columns().values()) {
      if (definitions.becomesNoInherit(table, column)) {
        String name = quoted(table.notNull(column.name()).name());
        statement("ALTER TABLE " + table.name() + " ALTER CONSTRAINT " + name + " NO INHERIT");
      }
    }
  }

  // ---- views

  private void writeViews() {
    Set<RelationName> done = new HashSet<>();
    for (View view : contents.views()) {
      write(view, done);
    }
  }

  private void write(View view, Set<RelationName> done) {
    if (!done.add(view.name())) {
      return;
    }
    for (View.Use use : view.uses()) {
      View read = schema.view(use.relation());
      if (read != null) {
        write(read, done);
      }
    }
    Definitions.AsWritten query = definitions.query(view);
    String columns =
        view.columns() == null ? "" : " (" + list(List.copyOf(view.columns().names())) + ")";
    String head = "CREATE " + (view.materialized() ? "MATERIALIZED VIEW " : "VIEW ") + view.name();
    // The query stands as it was written; its names are true for as long as it is read.
    List<String> renames = definitions.renames(view);
    for (int i = 0; i < renames.size(); i += 2) {
      statement(renames.get(i));
    }
    statement(
        new Definitions.AsWritten(head + columns + " AS\n" + query.sql(), query.searchPath()));
    for (int i = renames.size() - 1; i > 0; i -= 2) {
      statement(renames.get(i));
    }
    for (Index index : schema.indexesOf(view.name())) {
      statement(definitions.index(index));
    }
  }

  // ---- triggers and policies

  private void writeGuards(Table table) {
    for (Trigger trigger : table.triggers().values()) {
      Definitions.AsWritten written = definitions.trigger(table, trigger);
      if (written != null) {
        statement(written);
        if (!trigger.enabled()) {
          statement("ALTER TABLE " + table.name() + " DISABLE TRIGGER " + quoted(trigger.name()));
        }
      }
    }
    for (Policy policy : table.policies().values()) {
      write(table, policy);
    }
    if (table.rowSecurity()) {
      statement("ALTER TABLE " + table.name() + " ENABLE ROW LEVEL SECURITY");
    }
    if (table.forcedRowSecurity()) {
      statement("ALTER TABLE " + table.name() + " FORCE ROW LEVEL SECURITY");
    }
  }

  private void write(Table table, Policy policy) {
    StringBuilder line = new StringBuilder("CREATE POLICY ").append(quoted(policy.name()));
    line.append(" ON ").append(table.name());
    line.append(policy.permissive() ? "" : " AS RESTRICTIVE");
    line.append(" FOR ").append(policy.command());
    List<String> roles = new ArrayList<>();
    for (String role : policy.roles()) {
      roles.add(role.equals("public") ? "PUBLIC" : quoted(role));
    }
    line.append(roles.isEmpty() ? "" : " TO " + String.join(", ", roles));
    if (policy.using() != null) {
      line.append(" USING (").append(definitions.condition(table, policy.using())).append(')');
    }
    if (policy.check() != null) {
      line.append(" WITH CHECK (");
      line.append(definitions.condition(table, policy.check())).append(')');
    }
    statement(line.toString());
  }
}
