package dev.redflag.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SignatureCatalogTest {

  @Test
  void findsEveryLineByItsName() throws IOException {
    findsAll("functions.txt", SignatureCatalog.FUNCTIONS, 1_000);
    findsAll("operators.txt", SignatureCatalog.OPERATORS, 50);
  }

  private static void findsAll(String resource, SignatureCatalog catalog, int least)
      throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    try (InputStream in = SignatureCatalog.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      text.lines()
          .forEach(line -> counts.merge(line.substring(0, line.indexOf(' ')), 1, Integer::sum));
    }
    assertThat(counts).hasSizeGreaterThan(least);
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      assertThat(catalog.find(entry.getKey())).as(entry.getKey()).hasSize(entry.getValue());
    }
  }

  @Test
  void findsNothingElse() {
    for (String name :
        new String[] {"", " ", "a", "ab", "zzzz", "lowe", "lowerr", "LOWER", "lower\n", "\uFFFF"}) {
      assertThat(SignatureCatalog.FUNCTIONS.find(name)).as(name).isEmpty();
      assertThat(SignatureCatalog.OPERATORS.find(name + "#!#!")).as(name).isEmpty();
    }
  }
}
