package dev.redflag.report;

import dev.redflag.lint.Impact;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Impact as GitHub Flavored Markdown, for the summary of a job or a comment on a pull request.
 *
 * <p>It stays under the 65,536 characters that a comment may have; a last line says how many
 * migrations are left out.
 */
public final class ImpactMarkdownReporter implements ImpactReporter {

  private static final int LONGEST = 60_000;

  private final RepositoryPaths paths;

  /**
   * A reporter.
   *
   * @param root the folder that paths are relative to; null for the root of each file's repository
   */
  public ImpactMarkdownReporter(Path root) {
    paths = new RepositoryPaths(root);
  }

  @Override
  public void write(Impact impact, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder("### Redflag: impact\n");
    int left = 0;
    for (Impact.OfMigration migration : impact.migrations()) {
      String section = section(migration);
      if (left > 0 || text.length() + section.length() > LONGEST) {
        left++;
      } else {
        text.append(section);
      }
    }
    if (left > 0) {
      text.append("\n").append(left);
      text.append(left == 1 ? " more migration is" : " more migrations are");
      text.append(" left out here.\n");
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private String section(Impact.OfMigration migration) {
    StringBuilder section = new StringBuilder("\n#### ");
    String path = paths.locate(migration.script().source().path()).path();
    section.append(MarkdownText.code(path)).append("\n\n");
    ImpactTable table = ImpactTable.of(migration);
    if (!table.rows().isEmpty()) {
      section.append(
          "| line | statement | relation | lock | waits | rewrite | scan | held until |");
      section.append("\n|---:|---|---|---|---|---|---|---|\n");
    }
    for (ImpactTable.Row row : table.rows()) {
      section.append("| ").append(row.line() == 0 ? "" : row.line());
      section.append(" | ");
      section.append(row.statement().isEmpty() ? "" : MarkdownText.codeCell(row.statement()));
      section.append(" | ").append(MarkdownText.codeCell(row.relation()));
      section.append(" | ").append(row.lock());
      section.append(" | ").append(row.waits());
      section.append(" | ").append(row.rewrite() ? "yes" : "");
      section.append(" | ").append(row.scan() ? "yes" : "");
      section.append(" | ").append(row.held()).append(" |\n");
    }
    for (String remark : table.remarks()) {
      section.append(table.rows().isEmpty() ? "" : "\n").append(MarkdownText.prose(remark));
      section.append("\n");
    }
    return section.toString();
  }
}
