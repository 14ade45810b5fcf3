package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.Persistence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a schema says, in the words of {@link CatalogFacts}. */
final class SchemaFacts {

  private final Schema schema;
  private final SchemaText text;
  private final Set<String> facts = new TreeSet<>();

  private SchemaFacts(Schema schema, Moments moments) {
    this.schema = schema;
    this.text = new SchemaText(schema, moments);
  }

  static Set<String> of(Schema schema, Moments moments) {
    SchemaFacts facts = new SchemaFacts(schema, moments);
    facts.read();
    return facts.facts;
  }

  private void read() {
    for (Table table : schema.tables()) {
      if (!isTemporary(table.name())) {
        add(table);
      }
    }
    for (View view : schema.views()) {
      if (!isTemporary(view.name())) {
        add(view);
      }
    }
    for (Sequence sequence : schema.sequences()) {
      if (!isTemporary(sequence.name())) {
        String owner = sequence.ownedBy() == null ? "" : " owned by " + key(sequence.ownedBy());
        facts.add("sequence " + sequence.name().key() + " " + type(sequence.type()) + owner);
      }
    }
    for (UserType type : schema.types()) {
      add(type);
    }
    for (List<Function> overloads : schema.allFunctions()) {
      for (Function function : overloads) {
        if (isTemporary(function.name())) {
          continue;
        }
        facts.add("function " + function.name().key() + "(" + Functions.arguments(function) + ")");
      }
    }
    for (Namespace namespace : schema.namespaces()) {
      if (!namespace.name().equals("public") && namespace.madeAt() != null) {
        facts.add("schema " + namespace.name());
      }
    }
    for (String extension : schema.extensions().keySet()) {
      if (!extension.equals("plpgsql")) {
        facts.add("extension " + extension);
      }
    }
  }

  private static boolean isTemporary(RelationName name) {
    return name.schema().equals(Schema.TEMPORARY);
  }

  private static String key(ColumnName column) {
    return column.relation().key() + "." + column.column();
  }

  private static String type(DataType type) {
    return type == null ? "?" : type.format();
  }

  private void add(Table table) {
    StringBuilder line = new StringBuilder("table " + table.name().key());
    line.append(table.partitioned() ? " partitioned" : table.foreign() ? " foreign" : "");
    line.append(table.persistence() == Persistence.UNLOGGED ? " unlogged" : "");
    line.append(table.rowSecurity() ? " secured" : "");
    line.append(table.forcedRowSecurity() ? " forced" : "");
    for (RelationName parent : table.parents()) {
      line.append(" of ").append(parent.key());
    }
    facts.add(line.toString());
    int number = 1;
    for (Column column : table.columns().values()) {
      facts.add(
          "column "
              + table.name().key()
              + "."
              + column.name()
              + " "
              + number++
              + " "
              + type(column.type())
              + (column.notNull() ? " not null" : "")
              + filling(table, column));
    }
    for (Constraint constraint : table.constraints().values()) {
      add(table, constraint);
    }
    for (Index index : schema.indexesOf(table.name())) {
      add(index);
    }
    for (Trigger trigger : table.triggers().values()) {
      facts.add(
          "trigger "
              + table.name().key()
              + " "
              + trigger.name()
              + (trigger.enabled() ? "" : " disabled"));
    }
    for (Policy policy : table.policies().values()) {
      facts.add("policy " + table.name().key() + " " + policy.name());
    }
  }

  private String filling(Table table, Column column) {
    return switch (column.kind()) {
      case IDENTITY_ALWAYS -> " identity always";
      case IDENTITY_BY_DEFAULT -> " identity by default";
      case GENERATED_STORED -> " generated " + text.generationOf(table, column);
      case GENERATED_VIRTUAL -> " virtual " + text.generationOf(table, column);
      case SERIAL, PLAIN -> {
        String value = text.defaultOf(table, column);
        yield value == null ? "" : " default " + value;
      }
    };
  }

  private void add(Table table, Constraint constraint) {
    StringBuilder line = new StringBuilder("constraint " + table.name().key());
    line.append(' ').append(constraint.name()).append(' ').append(constraint.type().words());
    if (constraint.type() != Constraint.Type.CHECK) {
      line.append(" (").append(keys(constraint.columns())).append(')');
    } else {
      line.append(' ').append(text.conditionOf(table, constraint));
    }
    if (constraint.type() == Constraint.Type.FOREIGN_KEY) {
      line.append(" references ").append(constraint.references().key());
      line.append(" (").append(keys(constraint.referencedColumns())).append(')');
      line.append(constraint.onDelete() == null ? "" : " delete " + constraint.onDelete());
      line.append(constraint.onUpdate() == null ? "" : " update " + constraint.onUpdate());
    }
    line.append(constraint.validated() ? "" : " not valid");
    line.append(constraint.enforced() ? "" : " not enforced");
    line.append(constraint.noInherit() ? " no inherit" : "");
    line.append(constraint.deferrable() ? " deferrable" : "");
    line.append(constraint.initiallyDeferred() ? " deferred" : "");
    facts.add(line.toString());
  }

  private void add(Index index) {
    StringBuilder line = new StringBuilder("index " + index.name().key());
    line.append(" on ").append(index.table().name()).append(" using ").append(index.method());
    line.append(" (").append(keys(text.keysOf(index))).append(')');
    if (!index.include().isEmpty()) {
      line.append(" include (").append(keys(index.include())).append(')');
    }
    line.append(index.unique() ? " unique" : "");
    line.append(index.nullsNotDistinct() ? " nulls not distinct" : "");
    if (index.predicate() != null) {
      Table table = schema.table(index.table());
      line.append(" where ").append(text.printed(index.predicate(), table));
    }
    line.append(index.valid() ? "" : " invalid");
    facts.add(line.toString());
  }

  private static String keys(List<String> columns) {
    List<String> keys = new ArrayList<>();
    for (String column : columns) {
      keys.add(column == null ? "?" : column);
    }
    return String.join(",", keys);
  }

  private void add(View view) {
    facts.add(view.words() + " " + view.name().key());
    if (view.columns() == null) {
      facts.add("view column " + view.name().key() + ".?");
    } else {
      int number = 1;
      for (Map.Entry<String, DataType> column : view.columns().types().entrySet()) {
        facts.add(
            "view column "
                + view.name().key()
                + "."
                + column.getKey()
                + " "
                + number++
                + " "
                + type(column.getValue()));
      }
    }
    for (View.Use use : view.uses()) {
      String line = "use " + view.name().key() + " reads " + use.relation().key();
      if (use.columns().isEmpty()) {
        facts.add(line);
      }
      for (String column : use.columns()) {
        facts.add(line + "." + column);
      }
    }
    for (Index index : schema.indexesOf(view.name())) {
      add(index);
    }
  }

  private void add(UserType type) {
    String key = type.name().key();
    if (type instanceof EnumType enumType) {
      facts.add("enum " + key + " " + String.join("|", enumType.labels()));
    } else if (type instanceof Domain domain) {
      Set<String> checks = new TreeSet<>(domain.checks().keySet());
      facts.add(
          "domain "
              + key
              + " "
              + type(domain.base())
              + (domain.notNull() ? " not null" : "")
              + (domain.notNullName() == null ? "" : " by " + domain.notNullName())
              + (domain.defaultValue() == null ? "" : " default")
              + (checks.isEmpty() ? "" : " " + String.join(" ", checks)));
    } else if (type instanceof RangeType range) {
      facts.add("range " + key + " " + type(range.subtype()) + " " + range.multirange().name());
    } else if (type instanceof CompositeType composite) {
      List<String> attributes = new ArrayList<>();
      for (Map.Entry<String, DataType> attribute : composite.attributes().entrySet()) {
        attributes.add(attribute.getKey() + " " + type(attribute.getValue()));
      }
      facts.add("composite " + key + "(" + String.join(", ", attributes) + ")");
    }
  }
}
