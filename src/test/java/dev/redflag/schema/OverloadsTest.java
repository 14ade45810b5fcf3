package dev.redflag.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.Volatility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverloadsTest {

  private final Random random = new Random(1);

  private static Function function(DataType... arguments) {
    return new Function(
        new RelationName("public", "f"),
        false,
        Arrays.asList(arguments),
        List.of(),
        0,
        false,
        null,
        false,
        Volatility.VOLATILE,
        null,
        null,
        false);
  }

  /** One whose words some others share, or that is not known. */
  private DataType type() {
    String name = "t" + random.nextInt(12);
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> new DataType(null, name, List.of(), 0);
      case 2 -> new DataType("other", name, List.of(), 1);
      case 3 -> new DataType("other", name, List.of(3), 1);
      default -> new DataType("public", name, List.of(), 0);
    };
  }

  @Test
  void areThoseThatAListHasWhateverCameAndWent() {
    List<Function> functions = List.of();
    List<Function> expected = new ArrayList<>();
    int most = 0;
    for (int i = 0; i < 4000; i++) {
      Function function = function(type(), type());
      Function same = null;
      for (Function other : expected) {
        if (same == null && Functions.sameArguments(other, function)) {
          same = other;
        }
      }
      assertThat(Overloads.same(functions, function)).isSameAs(same);
      if (random.nextInt(i / 1000 % 2 == 0 ? 8 : 2) == 0) {
        String words = Functions.arguments(function);
        functions = Overloads.without(functions, words);
        expected.removeIf(other -> Functions.arguments(other).equals(words));
      } else if (same == null) {
        functions = Overloads.with(functions, function);
        expected.add(function);
      } else {
        functions = Overloads.replaced(functions, function);
        expected.set(expected.indexOf(same), function);
      }
      assertThat(functions.size()).isEqualTo(expected.size());
      most = Math.max(most, functions.size());
    }
    assertThat(functions).isEqualTo(expected);
    assertThat(most).isGreaterThan(200);
  }

  @Test
  void areAllNearWhereOneIsNotSure() {
    List<Function> functions = List.of();
    for (int i = 0; i < 40; i++) {
      functions = Overloads.with(functions, function(new DataType("s", "t" + i, List.of(), 0)));
    }
    List<DataType> wanted = List.of(new DataType("s", "t7", List.of(), 0));
    assertThat(Overloads.near(functions, wanted)).containsExactly(functions.get(7));
    assertThat(Overloads.near(functions, List.of())).isEmpty();
    assertThat(Overloads.near(functions, null)).hasSize(40);
    List<Function> unsure = Overloads.with(functions, function((DataType) null));
    assertThat(Overloads.near(unsure, wanted)).hasSize(41);
    assertThat(Overloads.near(Overloads.without(unsure, "?"), wanted)).hasSize(1);
  }
}
