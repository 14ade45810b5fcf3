package dev.redflag.report;

import dev.redflag.postgres.DataType;
import dev.redflag.schema.Column;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Definitions;
import dev.redflag.schema.Extension;
import dev.redflag.schema.Function;
import dev.redflag.schema.Index;
import dev.redflag.schema.Policy;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Schema;
import dev.redflag.schema.SchemaText;
import dev.redflag.schema.Sequence;
import dev.redflag.schema.Table;
import dev.redflag.schema.Trigger;
import dev.redflag.schema.View;
import dev.redflag.sql.ast.Persistence;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A schema as SQL that makes it in an empty database.
 *
 * <p>What others need comes before them: types and functions before tables, tables before their
 * indexes, all keys before foreign keys, views after the views that they read.
 */
public final class SchemaSql implements SchemaWriter {

  private final OutputStream out;
  private final SqlScript sql = new SqlScript();
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
    sql.statement("SET check_function_bodies = off");
    writeNamespaces();
    new TypesSql(sql, text).write(contents.types());
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

  private void writeNamespaces() {
    for (String namespace : contents.namespaces()) {
      sql.statement("CREATE SCHEMA " + SqlScript.quoted(namespace));
    }
    for (String name : contents.extensions()) {
      Extension extension = schema.extensions().get(name);
      sql.statement(
          "CREATE EXTENSION "
              + SqlScript.quoted(name)
              + " SCHEMA "
              + SqlScript.quoted(extension.schema()));
    }
  }

  // ---- sequences and functions

  private void writeSequences() {
    for (Sequence sequence : contents.sequences()) {
      if (!sequence.identity()) {
        String type = sequence.type().is("int8") ? "" : " AS " + sequence.type().format();
        sql.statement("CREATE SEQUENCE " + sequence.name() + type);
      }
    }
  }

  private void writeOwners() {
    for (Sequence sequence : contents.sequences()) {
      if (sequence.identity() && !hasTypeOfItsColumn(sequence)) {
        sql.statement("ALTER SEQUENCE " + sequence.name() + " AS " + sequence.type().format());
      }
      if (!sequence.identity() && sequence.ownedBy() != null) {
        sql.statement(
            "ALTER SEQUENCE "
                + sequence.name()
                + " OWNED BY "
                + sequence.ownedBy().relation()
                + "."
                + SqlScript.quoted(sequence.ownedBy().column()));
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
      if (!sql.contains("\nCREATE TABLE ") && namesATable(function)) {
        late.add(function);
      } else {
        sql.statement(definitions.function(function));
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
    String persistence = table.persistence() == Persistence.UNLOGGED ? "UNLOGGED " : "";
    String key = definitions.partitionKey(table);
    sql.blankLine();
    sql.statement(
        "CREATE "
            + persistence
            + "TABLE "
            + table.name()
            + " (\n"
            + String.join(",\n", lines)
            + "\n)"
            + (key == null ? "" : " " + key));
    for (Constraint constraint : unchecked) {
      add(table, constraint);
    }
  }

  private String definition(Table table, Column column) {
    StringBuilder line = new StringBuilder(SqlScript.quoted(column.name()));
    line.append(' ').append(TypesSql.type(column.type()));
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
    sql.statement(
        "ALTER TABLE " + table.name() + " ADD " + definitions.constraint(table, constraint));
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
        sql.statement(
            "ALTER TABLE " + table.name() + " ATTACH PARTITION " + child.name() + " " + bound);
      } else if (!child.partition()) {
        sql.statement("ALTER TABLE " + child.name() + " INHERIT " + table.name());
      }
    }
    for (Index index : schema.indexesOf(table.name())) {
      Constraint constraint = index.constraint() ? table.constraint(index.name().name()) : null;
      if (constraint == null) {
        sql.statement(definitions.index(index));
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
        String name = SqlScript.quoted(table.notNull(column.name()).name());
        sql.statement("ALTER TABLE " + table.name() + " ALTER CONSTRAINT " + name + " NO INHERIT");
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
        view.columns() == null
            ? ""
            : " (" + SqlScript.list(List.copyOf(view.columns().names())) + ")";
    String head = "CREATE " + (view.materialized() ? "MATERIALIZED VIEW " : "VIEW ") + view.name();
    // The query stands as it was written; its names are true for as long as it is read.
    List<String> renames = definitions.renames(view);
    for (int i = 0; i < renames.size(); i += 2) {
      sql.statement(renames.get(i));
    }
    sql.statement(
        new Definitions.AsWritten(head + columns + " AS\n" + query.sql(), query.searchPath()));
    for (int i = renames.size() - 1; i > 0; i -= 2) {
      sql.statement(renames.get(i));
    }
    for (Index index : schema.indexesOf(view.name())) {
      sql.statement(definitions.index(index));
    }
  }

  // ---- triggers and policies

  private void writeGuards(Table table) {
    for (Trigger trigger : table.triggers().values()) {
      Definitions.AsWritten written = definitions.trigger(table, trigger);
      if (written != null) {
        sql.statement(written);
        if (!trigger.enabled()) {
          sql.statement(
              "ALTER TABLE "
                  + table.name()
                  + " DISABLE TRIGGER "
                  + SqlScript.quoted(trigger.name()));
        }
      }
    }
    for (Policy policy : table.policies().values()) {
      write(table, policy);
    }
    if (table.rowSecurity()) {
      sql.statement("ALTER TABLE " + table.name() + " ENABLE ROW LEVEL SECURITY");
    }
    if (table.forcedRowSecurity()) {
      sql.statement("ALTER TABLE " + table.name() + " FORCE ROW LEVEL SECURITY");
    }
  }

  private void write(Table table, Policy policy) {
    StringBuilder line =
        new StringBuilder("CREATE POLICY ").append(SqlScript.quoted(policy.name()));
    line.append(" ON ").append(table.name());
    line.append(policy.permissive() ? "" : " AS RESTRICTIVE");
    line.append(" FOR ").append(policy.command());
    List<String> roles = new ArrayList<>();
    for (String role : policy.roles()) {
      roles.add(role.equals("public") ? "PUBLIC" : SqlScript.quoted(role));
    }
    line.append(roles.isEmpty() ? "" : " TO " + String.join(", ", roles));
    if (policy.using() != null) {
      line.append(" USING (").append(definitions.condition(table, policy.using())).append(')');
    }
    if (policy.check() != null) {
      line.append(" WITH CHECK (");
      line.append(definitions.condition(table, policy.check())).append(')');
    }
    sql.statement(line.toString());
  }
}
