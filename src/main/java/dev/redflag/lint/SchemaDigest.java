package dev.redflag.lint;

import dev.redflag.postgres.DataType;
import dev.redflag.schema.Column;
import dev.redflag.schema.CompositeType;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Definitions;
import dev.redflag.schema.Domain;
import dev.redflag.schema.EnumType;
import dev.redflag.schema.Index;
import dev.redflag.schema.Moments;
import dev.redflag.schema.Policy;
import dev.redflag.schema.Schema;
import dev.redflag.schema.SchemaText;
import dev.redflag.schema.Sequence;
import dev.redflag.schema.Table;
import dev.redflag.schema.Trigger;
import dev.redflag.schema.UserType;
import dev.redflag.schema.View;
import dev.redflag.schema.ViewColumns;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a schema holds, as lines that are the same for the same: the order of columns does not
 * matter, nor how an expression was written. Functions and rights are left out.
 */
final class SchemaDigest {

  private final Schema schema;
  private final SchemaText text;
  private final Definitions definitions;
  private final Set<String> lines = new TreeSet<>();

  private SchemaDigest(Schema schema) {
    this.schema = schema;
    Moments none = new Moments();
    this.text = new SchemaText(schema, none);
    this.definitions = new Definitions(schema, none);
  }

  /**
   * The lines of {@code schema}.
   *
   * @param ownTable the table in which the tool keeps its records, which is left out; or null
   */
  static Set<String> of(Schema schema, String ownTable) {
    SchemaDigest digest = new SchemaDigest(schema);
    for (Table table : schema.tables()) {
      if (table.madeAt() != null && !table.name().name().equals(ownTable)) {
        digest.add(table);
      }
    }
    for (View view : schema.views()) {
      ViewColumns columns = view.columns();
      digest.lines.add(
          view.words() + " " + view.name() + " " + (columns == null ? null : columns.types()));
    }
    for (Sequence sequence : schema.sequences()) {
      digest.lines.add("sequence " + sequence.name() + " " + sequence.ownedBy());
    }
    for (UserType type : schema.types()) {
      digest.add(type);
    }
    for (String extension : schema.extensions().keySet()) {
      digest.lines.add("extension " + extension);
    }
    return digest.lines;
  }

  private void add(Table table) {
    String name = "table " + table.name();
    lines.add(name);
    for (Column column : table.columns().values()) {
      lines.add(
          name
              + " column "
              + column.name()
              + " "
              + format(column.type())
              + " "
              + column.kind()
              + (column.notNull() ? " not null " : " ")
              + text.defaultOf(table, column)
              + " "
              + text.generationOf(table, column)
              + " "
              + column.collation());
    }
    for (Constraint constraint : table.constraints().values()) {
      if (constraint.type() == Constraint.Type.NOT_NULL && constraint.validated()) {
        continue; // The column tells it, and the name is mostly PostgreSQL's.
      }
      lines.add(
          name
              + " constraint "
              + constraint.name()
              + " "
              + constraint.type()
              + " "
              + constraint.columns()
              + " "
              + constraint.references()
              + " "
              + constraint.referencedColumns()
              + " "
              + constraint.onDelete()
              + " "
              + constraint.onUpdate()
              + " "
              + text.conditionOf(table, constraint)
              + " "
              + constraint.validated()
              + constraint.deferrable()
              + constraint.initiallyDeferred());
    }
    for (Index index : schema.indexesOf(table.name())) {
      lines.add(definitions.index(index));
    }
    for (Trigger trigger : table.triggers().values()) {
      lines.add(name + " trigger " + trigger.name() + " " + trigger.function());
    }
    for (Policy policy : table.policies().values()) {
      lines.add(name + " policy " + policy.name() + " " + policy.command() + " " + policy.roles());
    }
  }

  private void add(UserType type) {
    String line = "type " + type.name();
    if (type instanceof EnumType values) {
      line += " " + values.labels();
    } else if (type instanceof Domain domain) {
      line += " " + format(domain.base()) + " " + domain.notNull();
    } else if (type instanceof CompositeType composite) {
      line += " " + composite.attributes();
    }
    lines.add(line);
  }

  private static String format(DataType type) {
    return type == null ? "?" : type.format();
  }
}
