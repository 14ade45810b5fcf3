package dev.redflag.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KeywordTest {

  private static Map<String, Integer> constants() throws IllegalAccessException {
    Map<String, Integer> constants = new TreeMap<>();
    for (Field field : Keyword.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers())) {
        constants.put(field.getName(), field.getInt(null));
      }
    }
    return constants;
  }

  @Test
  void findsEveryKeywordInAnyCase() throws IllegalAccessException {
    constants()
        .forEach(
            (name, keyword) -> {
              if (keyword != Keyword.NONE && keyword != Keyword.NONE_WORD) {
                assertThat(Keyword.of(name)).as(name).isEqualTo(keyword);
                assertThat(Keyword.of(name.toLowerCase(Locale.ROOT))).isEqualTo(keyword);
                assertThat(Keyword.name(keyword)).isEqualTo(name);
              }
            });
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
  void knowsTheCategories() {
    assertThat(Keyword.category(Keyword.NONE)).isEqualTo(Keyword.Category.NONE);
    assertThat(Keyword.category(Keyword.NAME)).isEqualTo(Keyword.Category.UNRESERVED);
    assertThat(Keyword.category(Keyword.INT)).isEqualTo(Keyword.Category.COL_NAME);
    assertThat(Keyword.category(Keyword.LEFT)).isEqualTo(Keyword.Category.TYPE_FUNC_NAME);
    assertThat(Keyword.category(Keyword.ORDER)).isEqualTo(Keyword.Category.RESERVED);
  }

  @Test
  void knowsAsManyAsPostgres18() throws IllegalAccessException {
    assertThat(constants()).hasSize(494 + 1);
    assertThat(constants().values()).doesNotHaveDuplicates().contains(0, 494);
  }
}
