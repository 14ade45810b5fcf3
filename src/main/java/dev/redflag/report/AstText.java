package dev.redflag.report;

import dev.redflag.source.Position;
import dev.redflag.source.Span;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Unread;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Statements for people: a line for each file, and below it one for each statement with its place,
 * its kind and how it begins.
 */
public final class AstText implements AstWriter {

  private static final int BEGINNING = 60;

  private final Writer writer;
  private boolean first = true;

  /** Begins on {@code out}. */
  public AstText(OutputStream out) {
    writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void write(Script script) throws IOException {
    if (!first) {
      writer.write('\n');
    }
    first = false;
    writeLine(VisibleText.oneLine(script.source().path()));
    for (Statement statement : script.statements()) {
      write(statement, "", "  ", script);
    }
  }

  @Override
  public void finish() throws IOException {
    writer.flush();
  }

  private void write(Statement statement, String mark, String indent, Script script)
      throws IOException {
    String kind = statement.kind();
    if (statement instanceof Unread unread) {
      kind += " (" + VisibleText.oneLine(unread.reason()) + ")";
    }
    write(kind + mark, statement.span(), indent, script);
    String deeper = indent + "  ";
    if (statement instanceof AlterTable table) {
      for (AlterTableAction action : table.actions()) {
        write(action.getClass().getSimpleName(), action.span(), deeper, script);
      }
    } else if (statement instanceof DoBlock block) {
      for (BodyStatement inner : block.body()) {
        write(inner.statement(), inner.conditional() ? " (conditional)" : "", deeper, script);
      }
    }
  }

  private void write(String kind, Span span, String indent, Script script) throws IOException {
    Position start = script.source().position(span.start());
    Position end = script.source().position(span.end());
    String range = start.line() + ":" + start.column() + "-" + end.line() + ":" + end.column();
    writeLine(indent + range + " " + kind + ": " + beginning(script, span));
  }

  private static String beginning(Script script, Span span) {
    boolean cut = span.length() > BEGINNING;
    int end = cut ? span.start() + BEGINNING : span.end();
    if (cut && Character.isHighSurrogate(script.source().text().charAt(end - 1))) {
      end--;
    }
    String text = script.source().text().substring(span.start(), end);
    return VisibleText.oneLine(text) + (cut ? "…" : "");
  }

  private void writeLine(String line) throws IOException {
    writer.write(VisibleText.harmless(line));
    writer.write('\n');
  }
}
