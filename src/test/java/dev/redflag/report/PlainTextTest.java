package dev.redflag.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void findsTheFirstParagraph() {
    assertThat(PlainText.firstParagraph("# Title\n\nOne `a` line\nand **another**.\n\nTwo."))
        .isEqualTo("One a line and another.");
    assertThat(PlainText.firstParagraph("```sql\nSELECT 1;\n```\nAfter code:\n```sql\nx\n```\n"))
        .isEqualTo("After code.");
    assertThat(PlainText.firstParagraph("# Only a title\n")).isEmpty();
    assertThat(PlainText.firstParagraph("word ".repeat(400))).hasSize(1024).endsWith("….");
    assertThat(PlainText.firstParagraph("a" + "😀".repeat(600))).hasSizeLessThanOrEqualTo(1024);
  }

  @Test
  void takesMarksFromProseOnly() {
    assertThat(
            PlainText.of(
                """
                # Title

                See [the `manual`](https://a.b/c_(d)), `a[1](x)` and **b**; a*b*c, [no link].

                ```sql bad
                -- `kept` **as it is**
                # too
                ```

                #1 is no heading
                """))
        .isEqualTo(
            """
            Title

            See the manual, a[1](x) and b; a*b*c, [no link].

                -- `kept` **as it is**
                # too

            #1 is no heading""");
  }

  @Test
  void endsASentence() {
    assertThat(PlainText.sentence(" Drop it ")).isEqualTo("Drop it.");
    assertThat(PlainText.sentence("Drop it.")).isEqualTo("Drop it.");
    assertThat(PlainText.sentence("Why?")).isEqualTo("Why?");
    assertThat(PlainText.sentence("Write:")).isEqualTo("Write.");
  }
}
