package dev.redflag.report;

import dev.redflag.config.Config;
import dev.redflag.lint.LintResult;
import dev.redflag.migration.Migration;
import dev.redflag.migration.MigrationTool;
import dev.redflag.migration.Project;
import dev.redflag.migration.Wrap;
import dev.redflag.rule.Category;
import dev.redflag.rule.Edit;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Fix;
import dev.redflag.rule.Place;
import dev.redflag.rule.RulePage;
import dev.redflag.rule.Severity;
import dev.redflag.schema.RelationName;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Results made by hand. */
final class Samples {

  static final String INIT = "prisma/migrations/20240101000000_init/migration.sql";
  static final String DROP = "prisma/migrations/20240301000000_drop_total/migration.sql";

  private static final String INIT_SQL =
      """
      CREATE TABLE "Order" (
        "id" uuid PRIMARY KEY,
        "total" integer NOT NULL
      );
      """;

  private static final String DROP_SQL =
      """
      -- The total is computed now.
      ALTER TABLE "Order" DROP COLUMN "total";

      ALTER TABLE "Order" ADD COLUMN "state" text NOT NULL;
      CREATE INDEX "Order_state_idx" ON "Order" ("state");
      """;

  private Samples() {}

  /** Three findings in one file of a Prisma project, with all that a finding can have. */
  static LintResult prisma() {
    SourceFile init = new SourceFile(INIT, INIT_SQL);
    SourceFile drop = new SourceFile(DROP, DROP_SQL);
    Migration first = migration("20240101000000_init", INIT, false);
    Migration second = migration("20240301000000_drop_total", DROP, true);
    RelationName order = new RelationName("public", "Order");
    Finding dropped =
        new Finding(
            "drop-column",
            Severity.ERROR,
            Category.DESTRUCTIVE,
            "Dropping \"Order\".\"total\" deletes every value in it.",
            "Deploy code that no longer uses the column, then drop it in a later migration.",
            drop,
            span(drop, "DROP COLUMN \"total\""),
            second,
            order,
            List.of(new Place(init, span(init, "\"total\" integer NOT NULL"), "created here")),
            List.of());
    Finding required =
        new Finding(
            "add-required-column",
            Severity.ERROR,
            Category.FAILURE,
            "Adding \"Order\".\"state\" as NOT NULL without a default fails if the table has rows.",
            """
            Add the column without NOT NULL, fill it, then require it:
              ALTER TABLE "Order" ADD COLUMN "state" text;
              UPDATE "Order" SET "state" = '{new}';
              ALTER TABLE "Order" ALTER COLUMN "state" SET NOT NULL;
            """,
            drop,
            span(drop, "ADD COLUMN \"state\" text NOT NULL"),
            second,
            order,
            List.of(),
            List.of(
                new Fix(
                    "Drop NOT NULL", List.of(new Edit(span(drop, " NOT NULL"), "")), Map.of())));
    Finding index =
        new Finding(
            "create-index-non-concurrently",
            Severity.WARNING,
            Category.LOCKING,
            "CREATE INDEX blocks writes to \"Order\" until the index is built.",
            null,
            drop,
            span(drop, "CREATE INDEX \"Order_state_idx\" ON \"Order\" (\"state\")"),
            second,
            order,
            List.of(),
            List.of(
                new Fix(
                    "Build it in a migration of its own",
                    List.of(new Edit(new Span(0, 0), "-- moved\n")),
                    Map.of(
                        "20240301000001_index",
                        "CREATE INDEX CONCURRENTLY \"i\" ON \"Order\" (\"state\");\n"))));
    Project project =
        new Project(
            Path.of("prisma/migrations"),
            "prisma/migrations",
            new NamedTool("prisma"),
            Config.NONE,
            true,
            List.of(first, second),
            List.of(),
            List.of());
    return new LintResult(
        List.of(project),
        List.of(new LintResult.Settings(15, "production")),
        List.of(dropped, required, index),
        1,
        1,
        3,
        0,
        List.of(),
        List.of());
  }

  static List<RulePage> pages() {
    return List.of(
        page("drop-column", Category.DESTRUCTIVE, Severity.ERROR),
        page("create-index-non-concurrently", Category.LOCKING, Severity.WARNING),
        page("add-required-column", Category.FAILURE, Severity.ERROR),
        page("unused-ignore", Category.CONVENTION, Severity.NOTE));
  }

  static RulePage page(String id, Category category, Severity severity) {
    return new RulePage(
        id,
        "The hazard " + id,
        category,
        severity,
        "Do not do it.",
        "0.1.0",
        List.of("postgres", category.word()),
        List.of(),
        List.of(),
        List.of(),
        null,
        """
        # The hazard

        What happens: `ALTER TABLE` takes [a lock](https://www.postgresql.org/docs/15/),
        and **nobody** reads.

        ```sql bad
        ALTER TABLE t DROP COLUMN c DEFAULT '{}';
        ```
        """);
  }

  /** A result that holds nothing but {@code findings}. */
  static LintResult result(Finding... findings) {
    return new LintResult(
        List.of(), List.of(), List.of(findings), 0, findings.length, 0, 0, List.of(), List.of());
  }

  /** An error at the first occurrence of {@code clause}, whose message says little. */
  static Finding finding(SourceFile source, String clause) {
    return finding(source, span(source, clause));
  }

  static Finding finding(SourceFile source, Span span) {
    return finding(source, span, "It fails.", null);
  }

  static Finding finding(SourceFile source, Span span, String message, String help) {
    return finding(Severity.ERROR, source, span, message, help);
  }

  static Finding finding(
      Severity severity, SourceFile source, Span span, String message, String help) {
    return new Finding(
        "drop-column",
        severity,
        Category.FAILURE,
        message,
        help,
        source,
        span,
        migration("1_first", source.path(), true),
        null,
        List.of(),
        List.of());
  }

  static Span span(SourceFile source, String clause) {
    int start = source.text().indexOf(clause);
    return new Span(start, start + clause.length());
  }

  static Migration migration(String name, String path, boolean linted) {
    return new Migration(name, Path.of(path), path, null, linted, 1);
  }

  static String written(Reporter reporter, LintResult result) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      reporter.write(result, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A tool of which only the name matters. */
  private record NamedTool(String name) implements MigrationTool {
    @Override
    public List<Span> forward(SourceFile file) {
      return List.of(new Span(0, file.text().length()));
    }

    @Override
    public Wrap wrap(Migration migration, SourceFile file) {
      return Wrap.UNKNOWN;
    }

    @Override
    public boolean settingsOutliveFile() {
      return false;
    }

    @Override
    public String ownTable() {
      return null;
    }
  }
}
