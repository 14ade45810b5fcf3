package dev.redflag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.rule.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds plug-ins as their authors do and runs Redflag with them. */
class PluginTest {

  private static final String PAGE =
      """
      ---
      title: Table without a prefix
      category: convention
      severity: error
      advice: Begin the name with app_.
      since: 1.0.0
      ---

      # Table without a prefix

      All tables of ours begin with `app_`.
      """;

  private static final String RULE =
      """
      package acme;

      import dev.redflag.rule.*;
      import dev.redflag.sql.ast.CreateTable;

      public final class TablePrefixRule implements Rule.OfStatement {
        @Override
        public void check(Step step, RuleContext context) {
          if (step.statement() instanceof CreateTable table
              && !table.name().name().startsWith("app_")) {
            context.report(
                Draft.at(table.name().span(), "Table " + table.name() + " has no prefix."));
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void runsTheRulesOfAPlugin() throws IOException {
    plugin("TablePrefixRule", RULE, "table-prefix", PAGE);
    Files.writeString(
        folder.resolve("1.sql"),
        "CREATE TABLE app_users (id int);\nCREATE TABLE orders (id int);\n");
    CommandLineRun run = run("lint", "1.sql", "--plugin", "acme.jar");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("1.sql:2:14: error: Table orders has no prefix. [table-prefix]\n")
        .contains("help: Begin the name with app_.");
    assertThat(run("lint", "1.sql", "--plugin=acme.jar", "--rule", "table-prefix=note").exitCode())
        .isZero();
    assertThat(run("lint", "1.sql", "--plugin=acme.jar", "--format", "sarif").out())
        .contains("All tables of ours begin with `app_`.");
  }

  @Test
  void listsAndExplainsTheRulesOfAPlugin() throws IOException {
    plugin("TablePrefixRule", RULE, "table-prefix", PAGE);
    assertThat(run("rules", "--plugin", "acme.jar").out().lines())
        .anyMatch(line -> line.matches("table-prefix +error +convention +Table without a prefix"));
    assertThat(run("explain", "--plugin", "acme.jar", "table-prefix").out())
        .startsWith("table-prefix (error, convention, since 1.0.0)\nhelp: Begin the name");
  }

  @Test
  void ignoresWhatAPluginFinds() throws IOException {
    plugin("TablePrefixRule", RULE, "table-prefix", PAGE);
    Files.writeString(
        folder.resolve("1.sql"),
        "-- redflag:ignore table-prefix: not ours\nCREATE TABLE orders (id int);\n");
    assertThat(run("lint", "1.sql", "--plugin", "acme.jar").out())
        .isEqualTo("No findings in 1 file; 1 ignored\n");
    assertThat(run("lint", "1.sql").out()).contains("[unknown-ignore]");
  }

  @Test
  void refusesARuleWithoutAPage() throws IOException {
    plugin("TablePrefixRule", RULE, "table-perfix", PAGE);
    refuses(
        "plug-in %s: the rule acme.TablePrefixRule has no page META-INF/redflag/rules/table-prefix.md");
  }

  @Test
  void refusesAPageThatIsNotAsItHasToBe() throws IOException {
    plugin("TablePrefixRule", RULE, "table-prefix", PAGE.replace("advice", "advise"));
    refuses("plug-in %s: rules/table-prefix.md:5: unknown key advise");
  }

  @Test
  void refusesARuleThatIsThereAlready() throws IOException {
    plugin("DropTableRule", RULE.replace("TablePrefixRule", "DropTableRule"), "drop-table", PAGE);
    refuses(
        "plug-in %s: two rules have the id drop-table:"
            + " dev.redflag.rules.destructive.DropTableRule and acme.DropTableRule");
  }

  @Test
  void refusesAClassThatIsNotNamedAsARule() throws IOException {
    plugin("TablePrefix", RULE.replace("TablePrefixRule", "TablePrefix"), "table-prefix", PAGE);
    refuses("plug-in %s: a rule's class name ends with Rule: acme.TablePrefix");
  }

  @Test
  void refusesAServiceThatIsNoRule() throws IOException {
    plugin("TablePrefixRule", RULE, "table-prefix", PAGE, "acme.Missing");
    refuses("plug-in %s: dev.redflag.rule.Rule: Provider acme.Missing not found");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    CommandLineRun run = run("rules", "--plugin", "acme.jar");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("redflag: plug-in " + jar() + " cannot be read\n");
  }

  @Test
  void saysWhichRuleThrew() throws IOException {
    String throwing = RULE.replace("table.name().span()", "table.ofType().span()");
    plugin("TablePrefixRule", throwing, "table-prefix", PAGE);
    Files.writeString(folder.resolve("1.sql"), "CREATE TABLE orders (id int);\n");
    CommandLineRun run = run("lint", "1.sql", "--plugin", "acme.jar");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("redflag: internal error in rule acme.TablePrefixRule at 1.sql:1: ")
        .contains("NullPointerException")
        .doesNotContain("\tat ");
    assertThat(run.err().lines()).hasSize(1);
    CommandLineRun debug =
        CommandLineRun.in(
            folder, Map.of("REDFLAG_DEBUG", "1"), "", "lint", "1.sql", "--plugin", "acme.jar");
    assertThat(debug.err()).contains("\tat acme.TablePrefixRule.check");
  }

  private void refuses(String message) {
    CommandLineRun run = run("rules", "--plugin", "acme.jar");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("redflag: " + message.replace("%s", jar().toString()) + "\n");
  }

  private Path jar() {
    return folder.toAbsolutePath().resolve("acme.jar");
  }

  private CommandLineRun run(String... arguments) {
    return CommandLineRun.in(folder, arguments);
  }

  private void plugin(String name, String source, String pageId, String page) throws IOException {
    plugin(name, source, pageId, page, "acme." + name);
  }

  private void plugin(String name, String source, String pageId, String page, String service)
      throws IOException {
    Path file = folder.resolve("acme/" + name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                redflag().toString(),
                "-d",
                folder.toString(),
                file.toString());
    assertThat(status).isZero();
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(
        "acme/" + name + ".class", Files.readAllBytes(folder.resolve("acme/" + name + ".class")));
    entries.put(
        "META-INF/services/dev.redflag.rule.Rule", service.getBytes(StandardCharsets.UTF_8));
    entries.put("META-INF/redflag/rules/" + pageId + ".md", page.getBytes(StandardCharsets.UTF_8));
    try (OutputStream out = Files.newOutputStream(jar());
        JarOutputStream jar = new JarOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue());
        jar.closeEntry();
      }
    }
  }

  /** Where the classes are that a plug-in is compiled against. */
  private static Path redflag() {
    try {
      URI location = Rule.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(location);
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
