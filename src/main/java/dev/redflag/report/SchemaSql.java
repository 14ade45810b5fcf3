package dev.redflag.report;

import dev.redflag.postgres.DataType;
import dev.redflag.schema.Column;
import dev.redflag.schema.CompositeType;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Domain;
import dev.redflag.schema.EnumType;
import dev.redflag.schema.Extension;
import dev.redflag.schema.Index;
import dev.redflag.schema.RangeType;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Schema;
import dev.redflag.schema.SchemaText;
import dev.redflag.schema.Sequence;
import dev.redflag.schema.Table;
import dev.redflag.schema.UserType;
import dev.redflag.sql.ast.Quoting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A schema as SQL that makes it in an empty database. */
public final class SchemaSql implements SchemaWriter {

  private final OutputStream out;
  private final StringBuilder sql = new StringBuilder();
  private Schema schema;
  private SchemaText text;

  /** Writes to {@code out}. */
  public SchemaSql(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(Schema written, SchemaText texts, SchemaContents contents) throws IOException {
    schema = written;
    text = texts;
    for (String namespace : contents.namespaces()) {
      statement("CREATE SCHEMA " + quoted(namespace));
    }
    for (String name : contents.extensions()) {
      Extension extension = schema.extensions().get(name);
      statement("CREATE EXTENSION " + quoted(name) + " SCHEMA " + quoted(extension.schema()));
    }
    for (UserType type : contents.types()) {
      write(type);
    }
    for (Sequence sequence : contents.sequences()) {
      if (!sequence.identity()) {
        String type = sequence.type().is("int8") ? "" : " AS " + sequence.type().format();
        statement("CREATE SEQUENCE " + sequence.name() + type);
      }
    }
    for (Table table : contents.tables()) {
      write(table);
    }
    for (Sequence sequence : contents.sequences()) {
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
    for (Table table : contents.tables()) {
      writeIndexes(table);
    }
    for (Table table : contents.tables()) {
      for (Constraint constraint : table.constraints().values()) {
        if (constraint.type() == Constraint.Type.FOREIGN_KEY) {
          writeForeignKey(table, constraint);
        }
      }
    }
    out.write(sql.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void statement(String text) {
    sql.append(text).append(";\n");
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

  private void write(UserType type) {
    if (type instanceof EnumType enumType) {
      List<String> labels = new ArrayList<>();
      for (String label : enumType.labels()) {
        labels.add(literal(label));
      }
      statement("CREATE TYPE " + type.name() + " AS ENUM (" + String.join(", ", labels) + ")");
    } else if (type instanceof Domain domain && domain.base() != null) {
      statement(
          "CREATE DOMAIN "
              + type.name()
              + " AS "
              + domain.base().format()
              + (domain.notNull() ? " NOT NULL" : ""));
    } else if (type instanceof CompositeType composite) {
      List<String> attributes = new ArrayList<>();
      for (Map.Entry<String, DataType> attribute : composite.attributes().entrySet()) {
        attributes.add(quoted(attribute.getKey()) + " " + attribute.getValue().format());
      }
      statement("CREATE TYPE " + type.name() + " AS (" + String.join(", ", attributes) + ")");
    } else if (type instanceof RangeType range && range.subtype() != null) {
      statement("CREATE TYPE " + type.name() + " AS RANGE (SUBTYPE = " + range.subtype() + ")");
    }
  }

  private void write(Table table) {
    List<String> lines = new ArrayList<>();
    for (Column column : table.columns().values()) {
      lines.add("  " + definition(table, column));
    }
    for (Constraint constraint : table.constraints().values()) {
      if (constraint.type() == Constraint.Type.CHECK) {
        lines.add(
            "  CONSTRAINT "
                + quoted(constraint.name())
                + " CHECK ("
                + text.conditionOf(table, constraint)
                + ")");
      }
    }
    sql.append("\nCREATE TABLE ").append(table.name()).append(" (\n");
    sql.append(String.join(",\n", lines)).append("\n);\n");
  }

  private String definition(Table table, Column column) {
    StringBuilder line = new StringBuilder(quoted(column.name()));
    line.append(' ').append(column.type() == null ? "text" : column.type().format());
    if (column.collation() != null) {
      line.append(" COLLATE ").append(column.collation());
    }
    String value = text.defaultOf(table, column);
    if (value != null) {
      line.append(" DEFAULT ").append(value);
    }
    switch (column.kind()) {
      case IDENTITY_ALWAYS -> line.append(" GENERATED ALWAYS AS IDENTITY");
      case IDENTITY_BY_DEFAULT -> line.append(" GENERATED BY DEFAULT AS IDENTITY");
      case GENERATED_STORED ->
          line.append(" GENERATED ALWAYS AS (")
              .append(text.generationOf(table, column))
              .append(") STORED");
      case GENERATED_VIRTUAL ->
          line.append(" GENERATED ALWAYS AS (")
              .append(text.generationOf(table, column))
              .append(")");
      default -> {}
    }
    if (column.notNull()) {
      line.append(" NOT NULL");
    }
    return line.toString();
  }

  private void writeIndexes(Table table) {
    for (Index index : schema.indexesOf(table.name())) {
      if (!index.constraint()) {
        statement(text.definitionOf(index));
      } else {
        Constraint constraint = table.constraint(index.name().name());
        statement(
            "ALTER TABLE "
                + table.name()
                + " ADD CONSTRAINT "
                + quoted(constraint.name())
                + " "
                + constraint.type().words().toUpperCase(java.util.Locale.ROOT)
                + " ("
                + list(index.keys())
                + ")");
      }
    }
  }

  private void writeForeignKey(Table table, Constraint key) {
    RelationName target = key.references();
    statement(
        "ALTER TABLE "
            + table.name()
            + " ADD CONSTRAINT "
            + quoted(key.name())
            + " FOREIGN KEY ("
            + list(key.columns())
            + ") REFERENCES "
            + target
            + "("
            + list(key.referencedColumns())
            + ")"
            + (key.onUpdate() == null ? "" : " ON UPDATE " + key.onUpdate())
            + (key.onDelete() == null ? "" : " ON DELETE " + key.onDelete())
            + (key.validated() ? "" : " NOT VALID"));
  }
}
