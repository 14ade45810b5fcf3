package dev.redflag.report;

import dev.redflag.postgres.DataType;
import dev.redflag.schema.Column;
import dev.redflag.schema.CompositeType;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Domain;
import dev.redflag.schema.EnumType;
import dev.redflag.schema.Index;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Schema;
import dev.redflag.schema.SchemaText;
import dev.redflag.schema.Sequence;
import dev.redflag.schema.Table;
import dev.redflag.schema.UserType;
import dev.redflag.schema.View;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A schema as JSON; {@code docs/schema.schema.json} is its schema. */
public final class SchemaJson implements SchemaWriter {

  private final OutputStream out;
  private JsonWriter json;
  private Schema schema;
  private SchemaText text;

  /** Writes to {@code out}. */
  public SchemaJson(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(Printed printed) throws IOException {
    schema = printed.schema();
    text = new SchemaText(schema, printed.moments());
    SchemaContents contents = printed.contents();
    json = JsonWriter.withShortArrays(out);
    json.writeStartObject();
    json.writeObjectFieldStart("tables");
    for (Table table : contents.tables()) {
      write(table);
    }
    json.writeEndObject();
    writeTypes(contents);
    writeViews("views", contents.views(), false);
    writeViews("materializedViews", contents.views(), true);
    json.writeObjectFieldStart("sequences");
    for (Sequence sequence : contents.sequences()) {
      write(sequence);
    }
    json.writeEndObject();
    writeNames("schemas", contents.namespaces());
    writeNames("extensions", contents.extensions());
    json.writeEndObject();
    json.finish();
  }

  private void write(Table table) throws IOException {
    json.writeObjectFieldStart(table.name().key());
    json.writeObjectFieldStart("columns");
    for (Column column : table.columns().values()) {
      json.writeObjectFieldStart(column.name());
      json.writeStringField("type", format(column.type()));
      json.writeBooleanField("nullable", !column.notNull());
      json.writeStringField("default", text.defaultOf(table, column));
      json.writeEndObject();
    }
    json.writeEndObject();
    Constraint key = table.primaryKey();
    if (key == null) {
      json.writeNullField("primaryKey");
    } else {
      writeNames("primaryKey", key.columns());
    }
    writeIndexes(table.name());
    json.writeObjectFieldStart("constraints");
    for (Constraint constraint : new TreeMap<>(table.constraints()).values()) {
      if (constraint.type() != Constraint.Type.NOT_NULL) {
        write(constraint);
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void write(Constraint constraint) throws IOException {
    json.writeObjectFieldStart(constraint.name());
    json.writeStringField("type", constraint.type().words());
    writeNames("columns", constraint.columns());
    RelationName references = constraint.references();
    json.writeStringField("references", references == null ? null : references.key());
    json.writeBooleanField("validated", constraint.validated());
    json.writeEndObject();
  }

  private void writeIndexes(RelationName relation) throws IOException {
    Map<String, Index> indexes = new TreeMap<>();
    for (Index index : schema.indexesOf(relation)) {
      indexes.put(index.name().name(), index);
    }
    json.writeObjectFieldStart("indexes");
    for (Index index : indexes.values()) {
      json.writeObjectFieldStart(index.name().name());
      json.writeBooleanField("unique", index.unique());
      writeNames("columns", text.keysOf(index));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void writeTypes(SchemaContents contents) throws IOException {
    json.writeObjectFieldStart("enums");
    for (UserType type : contents.types()) {
      if (type instanceof EnumType enumType) {
        writeNames(type.name().key(), enumType.labels());
      }
    }
    json.writeEndObject();
    json.writeObjectFieldStart("domains");
    for (UserType type : contents.types()) {
      if (type instanceof Domain domain) {
        json.writeObjectFieldStart(type.name().key());
        json.writeStringField("type", format(domain.base()));
        json.writeBooleanField("nullable", !domain.notNull());
        json.writeEndObject();
      }
    }
    json.writeEndObject();
    json.writeObjectFieldStart("compositeTypes");
    for (UserType type : contents.types()) {
      if (type instanceof CompositeType composite) {
        json.writeObjectFieldStart(type.name().key());
        for (Map.Entry<String, DataType> attribute : composite.attributes().entrySet()) {
          json.writeStringField(attribute.getKey(), format(attribute.getValue()));
        }
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }

  private void writeViews(String field, List<View> views, boolean materialized) throws IOException {
    json.writeObjectFieldStart(field);
    for (View view : views) {
      if (view.materialized() == materialized) {
        write(view);
      }
    }
    json.writeEndObject();
  }

  private void write(View view) throws IOException {
    json.writeObjectFieldStart(view.name().key());
    if (view.columns() == null) {
      json.writeNullField("columns");
    } else {
      json.writeObjectFieldStart("columns");
      for (Map.Entry<String, DataType> column : view.columns().types().entrySet()) {
        json.writeObjectFieldStart(column.getKey());
        json.writeStringField("type", format(column.getValue()));
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    if (view.materialized()) {
      writeIndexes(view.name());
    }
    json.writeEndObject();
  }

  private void write(Sequence sequence) throws IOException {
    json.writeObjectFieldStart(sequence.name().key());
    json.writeStringField("type", format(sequence.type()));
    if (sequence.ownedBy() == null) {
      json.writeNullField("ownedBy");
    } else {
      json.writeStringField(
          "ownedBy", sequence.ownedBy().relation().key() + "." + sequence.ownedBy().column());
    }
    json.writeEndObject();
  }

  private void writeNames(String field, List<String> names) throws IOException {
    json.writeArrayFieldStart(field);
    for (String name : names) {
      json.writeString(name);
    }
    json.writeEndArray();
  }

  private static String format(DataType type) {
    return type == null ? null : type.format();
  }
}
