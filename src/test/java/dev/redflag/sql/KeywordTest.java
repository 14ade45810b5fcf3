package dev.redflag.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeywordTest {

  @Test
  void findsEveryKeywordInAnyCase() {
    for (Keyword keyword : Keyword.values()) {
      if (keyword != Keyword.NONE && keyword != Keyword.NONE_WORD) {
        assertThat(Keyword.of(keyword.name())).isEqualTo(keyword);
        assertThat(Keyword.of(keyword.name().toLowerCase(Locale.ROOT))).isEqualTo(keyword);
      }
    }
    assertThat(Keyword.of("none")).isEqualTo(Keyword.NONE_WORD);
  }

  @Test
  void takesNoOtherWordForAKeyword() {
    for (String word :
        new String[] {"", "t", "tabl", "tablez", "none_word", "sel\u0131ct", "ſet"}) {
      assertThat(Keyword.of(word)).isEqualTo(Keyword.NONE);
    }
  }

  @Test
  void knowsWhichWordsMustBeQuoted() {
    assertThat(Keyword.isReserved("order")).isTrue();
    assertThat(Keyword.isReserved("left")).isTrue();
    assertThat(Keyword.isReserved("name")).isFalse();
    assertThat(Keyword.isReserved("int")).isFalse();
    assertThat(Keyword.isReserved("users")).isFalse();
  }

  @Test
  void knowsAsManyAsPostgres18() {
    assertThat(Keyword.values()).hasSize(494 + 1);
  }
}
