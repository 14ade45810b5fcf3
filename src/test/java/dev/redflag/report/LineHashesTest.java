package dev.redflag.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.source.SourceFile;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineHashesTest {

  @Test
  void hashesTheUnitsFromEachLineOn() {
    List<String> texts =
        List.of(
            "",
            "\n",
            "SELECT 1",
            "SELECT 1;\n",
            "a\nb\r\nc\rd\n\re",
            "  a b\t\n   \n\tc  ",
            "DROP TABLE t;\n".repeat(9),
            "ALTER TABLE \"注文\" ADD COLUMN \"😀\" text; -- naïve\uFFFD\n".repeat(3) + "\uFFFF",
            "x".repeat(99) + "\n" + "x".repeat(100) + "\n" + "x".repeat(250));
    for (String text : texts) {
      for (boolean byteOrderMark : new boolean[] {false, true}) {
        SourceFile file = new SourceFile("a.sql", text, byteOrderMark, -1);
        List<String> slow = computedLineByLine(byteOrderMark ? "\uFEFF" + text : text);
        assertThat(slow).hasSize(file.lineCount());
        LineHashes hashes = LineHashes.of(file);
        for (int line = 1; line <= slow.size(); line++) {
          assertThat(hashes.of(line)).as(text + " line " + line).isEqualTo(slow.get(line - 1));
        }
      }
    }
  }

  @Test
  void countsLinesThatHashAlike() {
    LineHashes hashes = LineHashes.of(new SourceFile("a.sql", "x\n".repeat(200)));
    assertThat(hashes.of(1)).endsWith(":1");
    assertThat(hashes.of(2)).isEqualTo(hashes.of(1).replace(":1", ":2"));
    assertThat(hashes.of(150)).isEqualTo(hashes.of(1).replace(":1", ":150"));
    assertThat(hashes.of(152)).endsWith(":1").isNotEqualTo(hashes.of(1));
  }

  @Test
  void takesNoNoticeOfBlanksAndOfTheKindOfLineBreak() {
    LineHashes one = LineHashes.of(new SourceFile("a.sql", "ALTER TABLE t\n  DROP c;\n"));
    LineHashes other = LineHashes.of(new SourceFile("a.sql", " ALTER\tTABLE  t \r\nDROP c;\r\n"));
    assertThat(other.of(1)).isEqualTo(one.of(1));
    assertThat(other.of(2)).isEqualTo(one.of(2));
  }

  /** The same by the definition: a polynomial in 37 over 100 units, modulo 2^64. */
  private static List<String> computedLineByLine(String text) {
    List<Integer> units = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    boolean start = true;
    for (int i = 0; i <= lines.length(); i++) {
      int unit = i == lines.length() ? 65535 : lines.charAt(i);
      if (unit == ' ' || unit == '\t') {
        continue;
      }
      if (start) {
        starts.add(units.size());
      }
      units.add(unit);
      start = unit == '\n';
    }
    List<String> hashes = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (int from : starts) {
      BigInteger hash = BigInteger.ZERO;
      for (int i = from; i < from + 100; i++) {
        int unit = i < units.size() ? units.get(i) : 0;
        hash = hash.multiply(BigInteger.valueOf(37)).add(BigInteger.valueOf(unit));
      }
      String digits = hash.mod(BigInteger.ONE.shiftLeft(64)).toString(16);
      seen.add(digits);
      hashes.add(digits + ":" + seen.stream().filter(digits::equals).count());
    }
    return hashes;
  }
}
