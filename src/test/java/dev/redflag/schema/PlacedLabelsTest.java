package dev.redflag.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacedLabelsTest {

  private final Random random = new Random(1);

  @Test
  void keepsTheOrderInWhichLabelsWerePut() {
    List<String> expected = new ArrayList<>(List.of("a"));
    List<String> labels = GrowingList.copyOf(expected);
    for (int i = 0; i < 3000; i++) {
      String label = "b" + i;
      String other = expected.get(random.nextInt(expected.size()));
      int at = expected.indexOf(other);
      switch (random.nextInt(5)) {
        case 0 -> {
          labels = PlacedLabels.added(labels, label);
          expected.add(label);
        }
        case 1 -> {
          labels = PlacedLabels.renamed(labels, other, label);
          expected.set(at, label);
        }
        case 2 -> {
          labels = PlacedLabels.inserted(labels, label, other, true);
          expected.add(at + 1, label);
        }
        default -> {
          labels = PlacedLabels.inserted(labels, label, other, false);
          expected.add(at, label);
        }
      }
      assertThat(labels.contains(label)).isTrue();
      assertThat(labels.size()).isEqualTo(expected.size());
      if (i % 100 == 0) {
        assertThat(labels).isEqualTo(expected);
      }
    }
    assertThat(labels.get(700)).isEqualTo(expected.get(700));
  }

  @Test
  void keepsWhatItIsWhenOthersComeOfIt() {
    List<String> labels = GrowingList.copyOf(List.of("a"));
    for (int i = 0; i < 100; i++) {
      labels = PlacedLabels.inserted(labels, "b" + i, "a", false);
    }
    List<String> before = new ArrayList<>(labels);
    List<String> more = PlacedLabels.inserted(labels, "c", "b50", true);
    List<String> renamed = PlacedLabels.renamed(labels, "b50", "c");
    assertThat(labels).isEqualTo(before);
    assertThat(labels.contains("c")).isFalse();
    assertThat(more).containsSubsequence("b50", "c", "b51").hasSize(102);
    assertThat(renamed).containsSubsequence("b49", "c", "b51").hasSize(101).doesNotContain("b50");
    assertThat(PlacedLabels.inserted(renamed, "d", "c", false))
        .containsSubsequence("b49", "d", "c");
  }
}
