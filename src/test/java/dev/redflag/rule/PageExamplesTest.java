package dev.redflag.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redflag.migration.Wrap;
import dev.redflag.rule.PageExamples.Example;
import dev.redflag.rule.PageExamples.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageExamplesTest {

  @Test
  void readsBlocksWithTheirHistory() {
    String page =
        """
        # Title
        ```sql bad
        A;
        ```
        ```text finding
        1:1 error a
        ```
        ```sql history
        H1;
        ```
        ```sql history
        H2;
        ```
        ```sql bad
        B;
        ```
        ```sql good
        C;
        ```
        ```sql history
        H3;
        ```
        ```sql good
        D;
        ```
        ## Heading
        ```sql good
        # no heading
        E;
        ```
        """;
    assertThat(PageExamples.of("p.md", page))
        .containsExactly(
            new Example(Kind.BAD, 2, Wrap.UNKNOWN, List.of(), "A;\n"),
            new Example(Kind.FINDING, 5, Wrap.UNKNOWN, List.of(), "1:1 error a\n"),
            new Example(Kind.BAD, 14, Wrap.UNKNOWN, List.of("H1;\n", "H2;\n"), "B;\n"),
            new Example(Kind.GOOD, 17, Wrap.UNKNOWN, List.of("H1;\n", "H2;\n"), "C;\n"),
            new Example(Kind.GOOD, 23, Wrap.UNKNOWN, List.of("H3;\n"), "D;\n"),
            new Example(Kind.GOOD, 27, Wrap.UNKNOWN, List.of(), "# no heading\nE;\n"));
  }

  @Test
  void leavesOtherBlocksAlone() {
    assertThat(PageExamples.of("p.md", "```console\n$ redflag\n```\n```text\nx\n```\n")).isEmpty();
  }

  @Test
  void refusesBlocksThatTheBuildWouldNotRun() {
    refuses("```sql bda\nA;\n```\n", "p.md:1: no block is called \"sql bda\"");
    refuses("```sql\nA;\n```\n", "p.md:1: no block is called \"sql\"");
    refuses("\n```sql bad\nA;\n", "p.md:2: the block has no end");
    refuses("```sql fixed\nA;\n```\n", "p.md:1: \"sql fixed\" stands after no \"sql bad\"");
  }

  private static void refuses(String page, String message) {
    assertThatThrownBy(() -> PageExamples.of("p.md", page)).hasMessage(message);
  }
}
