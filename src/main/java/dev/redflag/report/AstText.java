package dev.redflag.report;

import dev.redflag.source.Position;
import dev.redflag.source.Span;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.Statement;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Statements for people: a line for each file, below it one for each statement with its place, its
 * record, its kind and how it begins, and below that one for each of its parts.
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
      write(AstTree.of(statement), "  ", script);
    }
  }

  @Override
  public void finish() throws IOException {
    writer.flush();
  }

  private void write(AstNode node, String indent, Script script) throws IOException {
    String label = node.name() == null ? "" : node.name() + ": ";
    String deeper = indent + "  ";
    if (node instanceof AstNode.Scalar scalar) {
      boolean isTrue = scalar.value().equals(true);
      String name = node.name() == null ? "" : node.name();
      writeLine(indent + (isTrue ? name : label + shortened(scalar.value().toString())));
    } else if (node instanceof AstNode.Place place) {
      writeLine(indent + label + range(place.span(), script));
    } else if (node instanceof AstNode.Items items) {
      writeLine(indent + node.name() + ":");
      for (AstNode item : items.items()) {
        write(item, deeper, script);
      }
    } else if (node instanceof AstNode.Part part) {
      writeLine(indent + label + heading(part, script));
      if (part.text() == null || part.type().equals("Expression")) {
        for (AstNode inner : part.parts()) {
          write(inner, deeper, script);
        }
      }
    }
  }

  /** Names and types are said by their text alone, everything else by its record. */
  private static String heading(AstNode.Part part, Script script) {
    String range = part.span() == null ? "" : range(part.span(), script) + " ";
    if (part.text() != null) {
      return range + shortened(part.text());
    }
    if (part.kind() == null) {
      return range + part.type();
    }
    return range + part.type() + " (" + part.kind() + "): " + beginning(script, part.span());
  }

  private static String range(Span span, Script script) {
    Position start = script.source().position(span.start());
    Position end = script.source().position(span.end());
    return start.line() + ":" + start.column() + "-" + end.line() + ":" + end.column();
  }

  private static String beginning(Script script, Span span) {
    return shortened(script.source().text(span));
  }

  private static String shortened(String text) {
    if (text.length() <= BEGINNING) {
      return VisibleText.oneLine(text);
    }
    boolean splits = Character.isHighSurrogate(text.charAt(BEGINNING - 1));
    return VisibleText.oneLine(text.substring(0, splits ? BEGINNING - 1 : BEGINNING)) + "…";
  }

  private void writeLine(String line) throws IOException {
    writer.write(VisibleText.harmless(line));
    writer.write('\n');
  }
}
