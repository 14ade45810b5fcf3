package dev.redflag.report;

import dev.redflag.lint.Impact;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Impact for people: a table for each migration. */
public final class ImpactTextReporter implements ImpactReporter {

  private static final List<String> HEAD =
      List.of("line", "statement", "relation", "lock", "waits", "rewrite", "scan", "held until");

  @Override
  public void write(Impact impact, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    boolean first = true;
    for (Impact.OfMigration migration : impact.migrations()) {
      if (!first) {
        writer.write('\n');
      }
      first = false;
      write(migration, writer);
    }
    writer.flush();
  }

  private static void write(Impact.OfMigration migration, Writer writer) throws IOException {
    writeLine(
        VisibleText.oneLine(migration.script().source().path())
            + " ("
            + migration.tool()
            + ", PostgreSQL "
            + migration.postgres()
            + ")",
        writer);
    ImpactTable table = ImpactTable.of(migration);
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEAD);
    for (ImpactTable.Row row : table.rows()) {
      lines.add(
          List.of(
              row.line() == 0 ? "" : Integer.toString(row.line()),
              row.statement(),
              VisibleText.oneLine(row.relation()),
              row.lock(),
              row.waits(),
              row.rewrite() ? "yes" : "",
              row.scan() ? "yes" : "",
              row.held()));
    }
    if (lines.size() > 1) {
      writeAligned(lines, writer);
    }
    for (String remark : table.remarks()) {
      writeLine("  " + VisibleText.oneLine(remark), writer);
    }
  }

  private static void writeAligned(List<List<String>> lines, Writer writer) throws IOException {
    int[] widths = new int[HEAD.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(line.get(i)));
      }
    }
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        text.append("  ").append(line.get(i));
        text.append(" ".repeat(widths[i] - DisplayWidth.of(line.get(i))));
      }
      writeLine(text.toString().stripTrailing(), writer);
    }
  }

  private static void writeLine(String line, Writer writer) throws IOException {
    writer.write(VisibleText.harmless(line));
    writer.write('\n');
  }
}
