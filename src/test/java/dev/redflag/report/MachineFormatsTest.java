package dev.redflag.report;

import static dev.redflag.report.Samples.finding;
import static dev.redflag.report.Samples.result;
import static dev.redflag.report.Samples.span;
import static dev.redflag.report.Samples.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.redflag.lint.LintResult;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The formats of build servers and review tools, read back with parsers. */
class MachineFormatsTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final String NASTY = "Drops \"a\" & <b> 'c'\n\tnow\u0000\u0007 😀 \uFFFF ]]>.";

  @Test
  void gitLabHasAUniqueFingerprintAndARelativePathForEachFinding() throws IOException {
    SourceFile file = new SourceFile(ROOT.resolve("db/a b.sql").toString(), "DROP\nTABLE t;");
    Finding twice = finding(Severity.WARNING, file, new Span(0, 10), NASTY, null);
    JsonNode report = json(new GitLabReporter(ROOT), result(twice, twice));
    assertThat(report).hasSize(2);
    JsonNode entry = report.get(0);
    assertThat(entry.get("description").asText()).isEqualTo(NASTY);
    assertThat(entry.get("check_name").asText()).isEqualTo("drop-column");
    assertThat(entry.get("severity").asText()).isEqualTo("major");
    assertThat(entry.at("/location/path").asText()).isEqualTo("db/a b.sql");
    assertThat(entry.at("/location/lines/begin").asInt()).isEqualTo(1);
    assertThat(entry.at("/location/lines/end").asInt()).isEqualTo(2);
    assertThat(report.findValuesAsText("fingerprint")).doesNotHaveDuplicates();
    assertThat(json(new GitLabReporter(ROOT), Samples.prisma()).findValuesAsText("severity"))
        .containsExactly("critical", "critical", "major");
    assertThat(written(new GitLabReporter(ROOT), result())).isEqualTo("[]\n");
  }

  @Test
  void rdjsonCountsBytes() throws IOException {
    String text = "SELECT 1;\n/* é注😀 */ DROP TABLE \"注\";";
    for (boolean byteOrderMark : new boolean[] {false, true}) {
      SourceFile file = new SourceFile("a.sql", text, byteOrderMark, -1);
      JsonNode diagnostics =
          json(
                  new RdjsonReporter(ROOT),
                  result(finding(file, span(file, "DROP TABLE \"注\"")), finding(file, "SELECT")))
              .get("diagnostics");
      byte[] line = "/* é注😀 */ DROP TABLE \"注\"".getBytes(StandardCharsets.UTF_8);
      JsonNode range = diagnostics.at("/0/location/range");
      assertThat(range.at("/start/line").asInt()).isEqualTo(2);
      assertThat(range.at("/start/column").asInt())
          .isEqualTo("/* é注😀 */ ".getBytes(StandardCharsets.UTF_8).length + 1);
      assertThat(range.at("/end/column").asInt()).isEqualTo(line.length + 1);
      assertThat(diagnostics.at("/1/location/range/start/column").asInt())
          .isEqualTo(byteOrderMark ? 4 : 1);
    }
  }

  @Test
  void rdjsonSuggestsWhatOneChangeCanDo() throws IOException {
    JsonNode report = json(new RdjsonReporter(ROOT), Samples.prisma());
    assertThat(report.at("/source/name").asText()).isEqualTo("redflag");
    JsonNode diagnostics = report.get("diagnostics");
    assertThat(diagnostics.at("/0/severity").asText()).isEqualTo("ERROR");
    assertThat(diagnostics.at("/0/message").asText())
        .endsWith("\ncreated here: " + Samples.INIT + ":3");
    assertThat(diagnostics.at("/0/code/value").asText()).isEqualTo("drop-column");
    assertThat(diagnostics.get(0).has("suggestions")).isFalse();
    assertThat(diagnostics.at("/1/suggestions/0/text").asText()).isEmpty();
    assertThat(diagnostics.at("/1/suggestions/0/range/start/column").asInt()).isEqualTo(44);
    assertThat(diagnostics.get(2).has("suggestions")).isFalse();
  }

  @Test
  void checkstyleGroupsByFile() throws Exception {
    SourceFile one = new SourceFile("a&b.sql", "DROP TABLE t;");
    SourceFile two = new SourceFile("c.sql", "\nDROP TABLE t;");
    Element root =
        xml(
            new CheckstyleReporter("0.1.0"),
            result(
                finding(one, new Span(0, 4), NASTY, null),
                finding(Severity.NOTE, one, new Span(5, 10), "Note.", null),
                finding(Severity.WARNING, two, new Span(6, 11), "Warning.", null)));
    assertThat(root.getTagName()).isEqualTo("checkstyle");
    assertThat(attributes(root, "file", "name")).containsExactly("a&b.sql", "c.sql");
    assertThat(attributes(root, "error", "severity")).containsExactly("error", "info", "warning");
    assertThat(attributes(root, "error", "line")).containsExactly("1", "1", "2");
    assertThat(attributes(root, "error", "column")).containsExactly("1", "6", "6");
    assertThat(attributes(root, "error", "source")).containsOnly("redflag.drop-column");
    assertThat(attributes(root, "error", "message").get(0)).isEqualTo(asXmlHoldsIt(NASTY));
    assertThat(xml(new CheckstyleReporter("0.1.0"), result()).hasChildNodes()).isTrue();
  }

  @Test
  void junitHasASuiteForEachFileAndFailsWhatFailsTheRun() throws Exception {
    Element root = xml(new JunitReporter(Severity.ERROR), Samples.prisma());
    assertThat(root.getTagName()).isEqualTo("testsuites");
    assertThat(root.getAttribute("tests")).isEqualTo("3");
    assertThat(root.getAttribute("failures")).isEqualTo("2");
    assertThat(attributes(root, "testsuite", "name")).containsExactly(Samples.DROP);
    assertThat(attributes(root, "testcase", "name"))
        .containsExactly(
            "drop-column at 2:21",
            "add-required-column at 4:21",
            "create-index-non-concurrently at 5:1");
    assertThat(attributes(root, "failure", "type")).containsExactly("error", "error");
    assertThat(root.getElementsByTagName("failure").item(1).getTextContent())
        .contains("\nhelp: Add the column without NOT NULL")
        .contains("\n  UPDATE \"Order\" SET");
    assertThat(root.getElementsByTagName("system-out").getLength()).isEqualTo(1);
    Element lenient = xml(new JunitReporter(null), Samples.prisma());
    assertThat(lenient.getElementsByTagName("failure").getLength()).isZero();
    Element strict = xml(new JunitReporter(Severity.WARNING), Samples.prisma());
    assertThat(strict.getElementsByTagName("failure").getLength()).isEqualTo(3);
  }

  @Test
  void junitPassesAFileWithoutFindings() throws Exception {
    LintResult found = Samples.prisma();
    LintResult clean =
        new LintResult(
            found.projects(), found.settings(), List.of(), 0, 1, 3, 0, List.of(), List.of());
    Element root = xml(new JunitReporter(Severity.ERROR), clean);
    assertThat(attributes(root, "testcase", "classname")).containsExactly(Samples.DROP);
    assertThat(root.getAttribute("failures")).isEqualTo("0");
    assertThat(root.getElementsByTagName("failure").getLength()).isZero();
  }

  @Test
  void junitHoldsAnyText() throws Exception {
    SourceFile file = new SourceFile("a<b>.sql", "DROP TABLE t;");
    Element root =
        xml(new JunitReporter(Severity.ERROR), result(finding(file, new Span(0, 4), NASTY, NASTY)));
    assertThat(attributes(root, "failure", "message")).containsExactly(asXmlHoldsIt(NASTY));
    assertThat(attributes(root, "testcase", "classname")).containsExactly("a<b>.sql");
  }

  private static String asXmlHoldsIt(String text) {
    return text.replace('\u0000', '\uFFFD').replace('\u0007', '\uFFFD').replace('\uFFFF', '\uFFFD');
  }

  private static JsonNode json(Reporter reporter, LintResult result) throws IOException {
    return new JsonMapper().readTree(written(reporter, result));
  }

  private static Element xml(Reporter reporter, LintResult result)
      throws ParserConfigurationException, SAXException, IOException {
    byte[] bytes = written(reporter, result).getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes))
        .getDocumentElement();
  }

  private static List<String> attributes(Element root, String tag, String name) {
    NodeList nodes = root.getElementsByTagName(tag);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      values.add(((Element) nodes.item(i)).getAttribute(name));
    }
    return values;
  }
}
