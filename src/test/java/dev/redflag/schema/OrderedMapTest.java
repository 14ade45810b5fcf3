package dev.redflag.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Few entries and many behave as one and the same map. */
class OrderedMapTest {

  private final Random random = new Random(1);
  private OrderedMap<String> map = OrderedMap.empty();
  private Map<String, String> model = new LinkedHashMap<>();

  @Test
  void isAnOrderedMapOfWhateverSize() {
    for (int i = 0; i < 4000; i++) {
      // Grows beyond what are few, shrinks, and grows again.
      boolean growing = (i / 500) % 2 == 0;
      OrderedMap<String> before = map;
      String shown = before.toString();
      change(growing ? 4 : 1);
      assertThat(before.toString()).isEqualTo(shown);
      assertThat(map.size()).isEqualTo(model.size());
      assertThat(new ArrayList<>(map.keySet())).isEqualTo(new ArrayList<>(model.keySet()));
      assertThat(new ArrayList<>(map.values())).isEqualTo(new ArrayList<>(model.values()));
      assertThat(map).isEqualTo(model);
      assertThat(difference(map.notIn(before), before.notIn(map)))
          .isEqualTo(difference(map.values(), before.values()));
    }
  }

  private void change(int weight) {
    String key = "k" + random.nextInt(300);
    String value = "v" + random.nextInt();
    int kind = random.nextInt(6);
    if (kind < weight) {
      map = map.with(key, value);
      model.put(key, value);
    } else if (kind == 5 && model.containsKey(key) && !model.containsKey(key + "x")) {
      map = map.renamed(key, key + "x", value);
      Map<String, String> renamed = new LinkedHashMap<>();
      for (Map.Entry<String, String> entry : model.entrySet()) {
        boolean own = entry.getKey().equals(key);
        renamed.put(own ? key + "x" : entry.getKey(), own ? value : entry.getValue());
      }
      model = renamed;
    } else {
      map = map.without(key).without(key + "x");
      model.remove(key);
      model.remove(key + "x");
    }
    assertThat(map.get(key)).isEqualTo(model.get(key));
    assertThat(map.containsKey(key)).isEqualTo(model.containsKey(key));
  }

  /** How often each value is among the first more than among the second. */
  private static Map<String, Integer> difference(
      Collection<String> first, Collection<String> second) {
    Map<String, Integer> difference = new HashMap<>();
    for (String value : first) {
      difference.merge(value, 1, Integer::sum);
    }
    for (String value : second) {
      difference.merge(value, -1, Integer::sum);
    }
    difference.values().removeIf(count -> count == 0);
    return difference;
  }

  @Test
  void tellsOfManyWhatChangedAndNotTheRest() {
    for (int i = 0; i < 5000; i++) {
      map = map.with("k" + i, "v" + i);
    }
    OrderedMap<String> changed = map.with("k7", "new").without("k4000").with("last", "added");
    assertThat(changed.notIn(map)).containsExactly("new", "added");
    assertThat(map.notIn(changed)).containsExactly("v7", "v4000");
    assertThat(map.notIn(map.with("k7", map.get("k7")))).isEmpty();
  }
}
