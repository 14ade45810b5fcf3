package dev.redflag.report;

import dev.redflag.source.SourceFile;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.Statement;
import java.io.IOException;
import java.io.OutputStream;

/** Statements with all their parts as JSON; {@code docs/ast.schema.json} is its schema. */
public final class AstJson implements AstWriter {

  private final JsonWriter json;

  /** Begins a document on {@code out}. */
  public AstJson(OutputStream out) throws IOException {
    json = JsonWriter.to(out);
    json.writeStartArray();
  }

  @Override
  public void write(Script script) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", script.source().path());
    json.writeArrayFieldStart("statements");
    for (Statement statement : script.statements()) {
      write(AstTree.of(statement), script.source());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  public void finish() throws IOException {
    json.writeEndArray();
    json.finish();
  }

  private void write(AstNode node, SourceFile source) throws IOException {
    if (node.name() != null) {
      json.writeFieldName(node.name());
    }
    if (node instanceof AstNode.Scalar scalar) {
      write(scalar.value());
    } else if (node instanceof AstNode.Place place) {
      json.writeStartObject();
      json.writeSpan(source, place.span());
      json.writeEndObject();
    } else if (node instanceof AstNode.Items items) {
      json.writeStartArray();
      for (AstNode item : items.items()) {
        write(item, source);
      }
      json.writeEndArray();
    } else if (node instanceof AstNode.Part part) {
      write(part, source);
    }
  }

  private void write(Object value) throws IOException {
    if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else {
      json.writeString(value.toString());
    }
  }

  private void write(AstNode.Part part, SourceFile source) throws IOException {
    json.writeStartObject();
    if (part.kind() != null) {
      json.writeStringField("kind", part.kind());
    }
    json.writeStringField("record", part.type());
    if (part.text() != null) {
      json.writeStringField("text", part.text());
    }
    if (part.span() != null) {
      json.writeSpan(source, part.span());
    }
    for (AstNode inner : part.parts()) {
      write(inner, source);
    }
    json.writeEndObject();
  }
}
