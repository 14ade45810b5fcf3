package dev.redflag.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private static final List<String> RULES =
      List.of("drop-table", "drop-column", "drop-type", "rename-table");

  @Test
  void findsTheNearestName() {
    assertThat(Spelling.nearest("drop-tabel", RULES)).isEqualTo("drop-table");
    assertThat(Spelling.nearest("drop_column", RULES)).isEqualTo("drop-column");
    assertThat(Spelling.nearest("Drop-Type", RULES)).isEqualTo("drop-type");
    assertThat(Spelling.nearest("renametable", RULES)).isEqualTo("rename-table");
  }

  @Test
  void findsNothingFarAway() {
    assertThat(Spelling.nearest("truncate", RULES)).isNull();
    assertThat(Spelling.nearest("", RULES)).isNull();
    assertThat(Spelling.nearest("x", List.of())).isNull();
  }

  @Test
  void allowsOneEditInAShortWord() {
    assertThat(Spelling.nearest("of", List.of("off", "on"))).isEqualTo("off");
  }

  @Test
  void putsASuggestionInWords() {
    assertThat(Spelling.suggestion("drop-tble", RULES)).isEqualTo(": did you mean \"drop-table\"?");
    assertThat(Spelling.suggestion("xyz", RULES)).isEmpty();
  }

  @Test
  void suggestsWhatIsOnlyBegun() {
    List<String> profiles = List.of("production", "development");
    assertThat(Spelling.suggestion("dev", profiles)).isEqualTo(": did you mean \"development\"?");
    assertThat(Spelling.suggestion("Prod", profiles)).isEqualTo(": did you mean \"production\"?");
    assertThat(Spelling.suggestion("de", profiles)).isEmpty();
  }
}
