package dev.redflag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastWordsTest {

  private static final String TEXT = "a_b REFERENCES \u00dcber, 'a_b-1' x, a_bc";

  @Test
  void knowsWhereEachWordStandsForTheLastTime() {
    LastWords words = new LastWords(TEXT);
    int last = TEXT.lastIndexOf("a_b-");
    assertThat(words.isAfter("a_b", last)).isTrue();
    assertThat(words.isAfter("a_b", last + 1)).isFalse();
    assertThat(words.isAfter("a_b", 0)).isTrue();
    assertThat(words.isAfter("b", 0)).isFalse();
    assertThat(words.isAfter("a_bc", TEXT.length() - 4)).isTrue();
    assertThat(words.isAfter("\u00dcber", 15)).isTrue();
    assertThat(words.isAfter("\u00dcber", 16)).isFalse();
  }

  @Test
  void takesANameThatIsNoWordForText() {
    LastWords words = new LastWords(TEXT);
    assertThat(words.isAfter("a_b-1", 10)).isTrue();
    assertThat(words.isAfter("a_b R", 1)).isFalse();
  }

  @Test
  void knowsWhetherReferencesFollows() {
    assertThat(new LastWords(TEXT).refersAfter(4)).isTrue();
    assertThat(new LastWords(TEXT).refersAfter(5)).isFalse();
    assertThat(new LastWords("a references b References c").refersAfter(15)).isTrue();
    LastWords asked = new LastWords(TEXT);
    assertThat(asked.refersAfter(20)).isFalse();
    assertThat(asked.refersAfter(2)).isTrue();
    assertThat(new LastWords("referencesx").refersAfter(0)).isFalse();
  }
}
