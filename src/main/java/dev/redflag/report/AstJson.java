package dev.redflag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Unread;
import java.io.IOException;
import java.io.OutputStream;

/** Statements as JSON; {@code docs/ast.schema.json} is its schema. */
public final class AstJson implements AstWriter {

  private final JsonGenerator json;

  /** Begins a document on {@code out}. */
  public AstJson(OutputStream out) throws IOException {
    json = JsonOutput.open(out);
    json.writeStartArray();
  }

  @Override
  public void write(Script script) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", script.source().path());
    json.writeArrayFieldStart("statements");
    for (Statement statement : script.statements()) {
      json.writeStartObject();
      writeFields(statement, script);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  public void finish() throws IOException {
    json.writeEndArray();
    JsonOutput.finish(json);
  }

  private void writeFields(Statement statement, Script script) throws IOException {
    json.writeStringField("kind", statement.kind());
    JsonOutput.writeSpan(json, script.source(), statement.span());
    if (statement instanceof AlterTable table) {
      writeActions(table, script);
    } else if (statement instanceof DoBlock block) {
      writeBody(block, script);
    } else if (statement instanceof Unread unread) {
      json.writeStringField("reason", unread.reason());
    }
  }

  private void writeActions(AlterTable table, Script script) throws IOException {
    json.writeArrayFieldStart("actions");
    for (AlterTableAction action : table.actions()) {
      json.writeStartObject();
      json.writeStringField("kind", action.getClass().getSimpleName());
      JsonOutput.writeSpan(json, script.source(), action.span());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeBody(DoBlock block, Script script) throws IOException {
    json.writeArrayFieldStart("body");
    for (BodyStatement inner : block.body()) {
      json.writeStartObject();
      writeFields(inner.statement(), script);
      json.writeBooleanField("conditional", inner.conditional());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
