package dev.redflag.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowingListTest {

  private static GrowingList<Integer> upTo(int end) {
    GrowingList<Integer> list = GrowingList.copyOf(List.of());
    for (int i = 0; i < end; i++) {
      list = list.with(i);
    }
    return list;
  }

  @Test
  void keepsWhatItIsWhenItGrows() {
    GrowingList<Integer> hundred = upTo(100);
    GrowingList<Integer> more = hundred.with(100);
    GrowingList<Integer> other = hundred.with(-1).with(-2);
    assertThat(hundred).hasSize(100).doesNotContain(100, -1);
    assertThat(hundred.contains(100)).isFalse();
    assertThat(more).hasSize(101).endsWith(99, 100).doesNotContain(-1);
    assertThat(other).hasSize(102).endsWith(99, -1, -2).doesNotContain(100);
    assertThat(other.indexOf(-2)).isEqualTo(101);
    assertThat(more.indexOf(-2)).isEqualTo(-1);
  }

  @Test
  void takesAValueInTheMiddle() {
    for (int size : new int[] {3, 100}) {
      List<Integer> expected = new ArrayList<>(upTo(size));
      expected.add(1, -1);
      GrowingList<Integer> list = upTo(size).with(1, -1);
      assertThat(list).isEqualTo(expected);
      assertThat(list.with(size + 1, -2)).hasSize(size + 2).endsWith(-2);
      assertThat(list.indexOf(1)).isEqualTo(2);
    }
  }
}
