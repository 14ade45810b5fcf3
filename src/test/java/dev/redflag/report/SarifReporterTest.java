package dev.redflag.report;

import static dev.redflag.report.Samples.finding;
import static dev.redflag.report.Samples.result;
import static dev.redflag.report.Samples.span;
import static dev.redflag.report.Samples.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.redflag.lint.LintResult;
import dev.redflag.rule.Category;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Place;
import dev.redflag.rule.RulePage;
import dev.redflag.rule.Severity;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifReporterTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();

  @Test
  void agreesWithTheOfficialSchema() {
    assertThat(Schemas.sarifComplaints(sarif(Samples.prisma()))).isEmpty();
    assertThat(Schemas.sarifComplaints(sarif(result()))).isEmpty();
  }

  @Test
  void theOfficialSchemaIsReallyAsked() {
    String json = sarif(Samples.prisma());
    assertThat(Schemas.sarifComplaints(json.replace("\"startColumn\": 21", "\"startColumn\": 0")))
        .isNotEmpty();
    assertThat(Schemas.sarifComplaints(json.replace("migration.sql\"", "migration .sql\"")))
        .isNotEmpty();
  }

  @Test
  void writesARunOfAllRulesAndNoResultsWhenNothingWasFound() throws IOException {
    JsonNode log = tree(sarif(result()));
    assertThat(log.get("$schema").asText())
        .isEqualTo("https://json.schemastore.org/sarif-2.1.0.json");
    assertThat(log.get("version").asText()).isEqualTo("2.1.0");
    assertThat(log.get("runs")).hasSize(1);
    JsonNode run = log.at("/runs/0");
    assertThat(run.get("results").isArray()).isTrue();
    assertThat(run.get("results")).isEmpty();
    assertThat(run.has("automationDetails")).isFalse();
    assertThat(run.get("columnKind").asText()).isEqualTo("utf16CodeUnits");
    assertThat(run.get("invocations")).hasToString("[{\"executionSuccessful\":true}]");
    JsonNode driver = run.at("/tool/driver");
    assertThat(driver.get("semanticVersion").asText()).isEqualTo("0.1.0");
    assertThat(driver.get("informationUri").asText()).startsWith("https://");
    assertThat(driver.get("rules").findValuesAsText("id"))
        .containsExactly(
            "add-required-column", "create-index-non-concurrently", "drop-column", "unused-ignore");
  }

  @Test
  void tellsOfARuleWhatItsPageSays() throws IOException {
    JsonNode rule = tree(sarif(result())).at("/runs/0/tool/driver/rules/3");
    assertThat(rule.toPrettyString().replace("\r\n", "\n").replace("\" : ", "\": "))
        .isEqualTo(
            """
            {
              "id": "unused-ignore",
              "name": "UnusedIgnore",
              "shortDescription": {
                "text": "The hazard unused-ignore."
              },
              "fullDescription": {
                "text": "What happens: ALTER TABLE takes a lock, and nobody reads."
              },
              "defaultConfiguration": {
                "level": "note"
              },
              "helpUri": "https://redflag.dev/",
              "help": {
                "text": "Do not do it.\\n\\nThe hazard\\n\\nWhat happens: ALTER TABLE takes a lock,\\nand nobody reads.\\n\\n    ALTER TABLE t DROP COLUMN c DEFAULT '{}';",
                "markdown": "**Do not do it.**\\n\\n# The hazard\\n\\nWhat happens: `ALTER TABLE` takes [a lock](https://www.postgresql.org/docs/15/),\\nand **nobody** reads.\\n\\n```sql bad\\nALTER TABLE t DROP COLUMN c DEFAULT '{}';\\n```"
              },
              "properties": {
                "tags": [ "convention", "postgres" ],
                "precision": "high",
                "problem.severity": "recommendation"
              }
            }""");
  }

  @Test
  void givesNoNameToARuleOfOneWord() throws IOException {
    RulePage page = Samples.page("truncate", Category.DESTRUCTIVE, Severity.ERROR);
    JsonNode driver =
        tree(written(new SarifReporter("0.1.0", List.of(page), ROOT), result()))
            .at("/runs/0/tool/driver");
    assertThat(driver.at("/rules/0/id").asText()).isEqualTo("truncate");
    assertThat(driver.at("/rules/0").has("name")).isFalse();
  }

  @Test
  void tellsOfAFindingAllThatItHas() throws IOException {
    JsonNode results = tree(sarif(Samples.prisma())).at("/runs/0/results");
    JsonNode dropped = results.get(0);
    assertThat(dropped.get("ruleId").asText()).isEqualTo("drop-column");
    assertThat(dropped.get("ruleIndex").asInt()).isEqualTo(2);
    assertThat(dropped.get("level").asText()).isEqualTo("error");
    assertThat(dropped.at("/message/text").asText())
        .isEqualTo(
            """
            Dropping "Order"."total" deletes every value in it.
            Deploy code that no longer uses the column, then drop it in a later migration.
            See [created here](1).""");
    assertThat(dropped.at("/locations/0/physicalLocation"))
        .isEqualTo(
            tree(
                """
                {
                  "artifactLocation": {
                    "uri": "prisma/migrations/20240301000000_drop_total/migration.sql",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startLine": 2,
                    "startColumn": 21,
                    "endLine": 2,
                    "endColumn": 40,
                    "snippet": { "text": "DROP COLUMN \\"total\\"" }
                  }
                }
                """));
    assertThat(dropped.at("/partialFingerprints/primaryLocationLineHash").asText())
        .matches("[0-9a-f]+:1");
    JsonNode related = dropped.at("/relatedLocations/0");
    assertThat(related.get("id").asInt()).isEqualTo(1);
    assertThat(related.at("/message/text").asText()).isEqualTo("created here");
    assertThat(related.at("/physicalLocation/region/startLine").asInt()).isEqualTo(3);

    JsonNode fix = results.get(1).at("/fixes/0");
    assertThat(fix.at("/description/text").asText()).isEqualTo("Drop NOT NULL.");
    assertThat(fix.at("/artifactChanges/0/replacements/0"))
        .isEqualTo(
            tree(
                """
                {
                  "deletedRegion": {
                    "startLine": 4, "startColumn": 44, "endLine": 4, "endColumn": 53
                  },
                  "insertedContent": { "text": "" }
                }
                """));
    assertThat(results.get(2).get("level").asText()).isEqualTo("warning");
  }

  @Test
  void leavesOutAFixThatNeedsAFileOfItsOwn() throws IOException {
    assertThat(Samples.prisma().findings().get(2).fixes()).isNotEmpty();
    assertThat(tree(sarif(Samples.prisma())).at("/runs/0/results/2").has("fixes")).isFalse();
  }

  @Test
  void escapesWhatMessagesGiveAMeaning() throws IOException {
    SourceFile file = new SourceFile("a.sql", "SELECT 1");
    Finding finding =
        new Finding(
            "drop-column",
            Severity.NOTE,
            Category.CONVENTION,
            "DEFAULT '{}' of int[] and a[1](2) go",
            "Write:\n  ALTER TABLE t;\n",
            file,
            new Span(0, 6),
            Samples.migration("1", "a.sql", true),
            null,
            List.of(),
            List.of());
    assertThat(tree(sarif(result(finding))).at("/runs/0/results/0/message/text").asText())
        .isEqualTo(
            """
            DEFAULT '{{}}' of int[] and a[1\\](2) go.
            Write:
              ALTER TABLE t;
            See redflag explain drop-column.""");
    Finding linked = withRelated(file, "made [1] {x} \\ here.");
    assertThat(tree(sarif(result(linked))).at("/runs/0/results/0/message/text").asText())
        .endsWith("\nSee [made \\[1\\] {{x}} \\\\ here](1).");
  }

  @Test
  void keepsRelatedPlacesThatAreAlike() throws IOException {
    SourceFile file = new SourceFile("a.sql", "SELECT 1");
    JsonNode result = tree(sarif(result(withRelated(file, "one", "one")))).at("/runs/0/results/0");
    assertThat(result.get("relatedLocations").findValuesAsText("id")).containsExactly("1", "2");
  }

  @Test
  void regionsCutOutExactlyTheirSnippets() throws IOException {
    List<String> texts =
        List.of(
            "",
            "\n",
            "SELECT 1;",
            "\tALTER TABLE t\r\n\tDROP \"😀\",\r\n\tDROP b;\r\n",
            "a\rb\n\rc\r\n",
            "-- 注文 naïve e\u0301 😀😀\nDROP TABLE \"注文\"");
    for (String text : texts) {
      for (boolean byteOrderMark : new boolean[] {false, true}) {
        SourceFile file = new SourceFile("a.sql", text, byteOrderMark, -1);
        List<Finding> findings = new ArrayList<>();
        for (int start = 0; start <= text.length(); start++) {
          for (int end = start; end <= text.length(); end++) {
            if (!splitsAPair(text, start) && !splitsAPair(text, end)) {
              findings.add(finding(file, new Span(start, end)));
            }
          }
        }
        String json = sarif(result(findings.toArray(Finding[]::new)));
        JsonNode results = tree(json).at("/runs/0/results");
        assertThat(results).hasSize(findings.size());
        for (int i = 0; i < findings.size(); i++) {
          JsonNode region = results.get(i).at("/locations/0/physicalLocation/region");
          assertThat(region.at("/snippet/text").asText())
              .isEqualTo(cut(text, region))
              .isEqualTo(file.text(findings.get(i).span()));
        }
      }
    }
  }

  @Test
  void writesTheSameBytesForTheSameResult() {
    assertThat(sarif(Samples.prisma())).isEqualTo(sarif(Samples.prisma())).endsWith("}\n");
    List<RulePage> pages = new ArrayList<>(Samples.pages());
    java.util.Collections.reverse(pages);
    assertThat(written(new SarifReporter("0.1.0", pages, ROOT), Samples.prisma()))
        .isEqualTo(sarif(Samples.prisma()));
    assertThat(sarif(Samples.prisma())).doesNotContain(ROOT.toString()).doesNotContain("\r");
  }

  @Test
  void givesNoBaseToAFileOutsideOfTheRepository() throws IOException {
    String outside = ROOT.getParent().resolve("b c.sql").toString();
    Finding finding = finding(new SourceFile(outside, "SELECT 1"), new Span(0, 6));
    JsonNode location =
        tree(sarif(result(finding)))
            .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation");
    assertThat(location.get("uri").asText()).startsWith("file:///").endsWith("/b%20c.sql");
    assertThat(location.has("uriBaseId")).isFalse();
    assertThat(Schemas.sarifComplaints(sarif(result(finding)))).isEmpty();
  }

  private static Finding withRelated(SourceFile file, String... messages) {
    List<Place> places = new ArrayList<>();
    for (String message : messages) {
      places.add(new Place(file, new Span(7, 8), message));
    }
    Finding finding = finding(file, span(file, "SELECT"));
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.category(),
        finding.message(),
        null,
        file,
        finding.span(),
        finding.migration(),
        null,
        places,
        List.of());
  }

  private static boolean splitsAPair(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  /** The region's text, found by counting lines and columns as the log defines them. */
  private static String cut(String text, JsonNode region) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      boolean insideOfBreak = text.startsWith("\r\n", i);
      if (!insideOfBreak && "\r\n".indexOf(text.charAt(i)) >= 0) {
        starts.add(i + 1);
      }
    }
    int start = starts.get(region.get("startLine").asInt() - 1);
    int end = starts.get(region.get("endLine").asInt() - 1);
    return text.substring(
        start + region.get("startColumn").asInt() - 1, end + region.get("endColumn").asInt() - 1);
  }

  private static String sarif(LintResult result) {
    return written(new SarifReporter("0.1.0", Samples.pages(), ROOT), result);
  }

  private static JsonNode tree(String json) throws IOException {
    return new JsonMapper().readTree(json);
  }
}
