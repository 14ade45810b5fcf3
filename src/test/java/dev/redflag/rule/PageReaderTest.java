package dev.redflag.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageReaderTest {

  @Test
  void readsFrontMatterAndBody() {
    RulePage page =
        read(
            """
            ---
            title: DROP TABLE
            category: destructive
            severity: error
            advice: "Rename it first: nobody misses it yet."
            since: 0.1.0
            tags: [data-loss, 'drop']
            replaces: [missing-table]
            resolves: [drop-without-if-exists]
            aliases: [squawk/ban-drop-table]
            postgres: https://www.postgresql.org/docs/current/sql-droptable.html
            ---

            # DROP TABLE

            Gone.
            """);
    assertThat(page)
        .isEqualTo(
            new RulePage(
                "drop-table",
                "DROP TABLE",
                Category.DESTRUCTIVE,
                Severity.ERROR,
                "Rename it first: nobody misses it yet.",
                "0.1.0",
                List.of("data-loss", "drop"),
                List.of("missing-table"),
                List.of("drop-without-if-exists"),
                List.of("squawk/ban-drop-table"),
                "https://www.postgresql.org/docs/current/sql-droptable.html",
                "# DROP TABLE\n\nGone.\n"));
  }

  @Test
  void readsWindowsLineBreaks() {
    String text = page("severity: note").replace("\n", "\r\n");
    assertThat(read(text).severity()).isEqualTo(Severity.NOTE);
  }

  @Test
  void leavesOutWhatIsNotThere() {
    RulePage page = read(page("severity: note"));
    assertThat(page.tags()).isEmpty();
    assertThat(page.replaces()).isEmpty();
    assertThat(page.resolves()).isEmpty();
    assertThat(page.postgres()).isNull();
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    refuses("severity: grave", "rules/drop-table.md:6: unknown severity grave");
    refuses("severity: note\nlock: SHARE", "rules/drop-table.md:7: unknown key lock");
    refuses("severity: note\ntags: a, b", "rules/drop-table.md:7: expected tags: [a, b]");
    refuses(
        "severity: note\ntags: [a, a]", "rules/drop-table.md:7: empty or repeated item in tags");
    refuses("severity: note\npostgres:", "rules/drop-table.md:7: the key postgres has no value");
    refuses(
        "severity: note\nseverity: error",
        "rules/drop-table.md:7: the key severity stands here again");
    refuses("severity note", "rules/drop-table.md:6: expected key: value");
  }

  @Test
  void refusesAPageWithoutItsFrontMatter() {
    assertThatThrownBy(() -> read("# DROP TABLE\n"))
        .hasMessage("rules/drop-table.md:1: a page begins with a line of ---");
    assertThatThrownBy(() -> read("---\ntitle: DROP TABLE\n"))
        .hasMessage("rules/drop-table.md:2: the front matter has no end");
    assertThatThrownBy(() -> read(""))
        .hasMessage("rules/drop-table.md:1: the front matter has no end");
    refuses("tags: [a]", "rules/drop-table.md:1: the key severity is missing");
  }

  private static void refuses(String lines, String message) {
    assertThatThrownBy(() -> read(page(lines)))
        .isInstanceOf(RuleSetException.class)
        .hasMessage(message);
  }

  private static String page(String lines) {
    return "---\ntitle: T\ncategory: locking\nadvice: Do.\nsince: 0.1.0\n" + lines + "\n---\n# T\n";
  }

  private static RulePage read(String text) {
    return PageReader.read("drop-table", "rules/drop-table.md", text);
  }
}
