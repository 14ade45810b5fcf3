package dev.redflag.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {
  @Test
  void comparesNumbersOfAnySize() {
    assertThat(version("9_a")).isLessThan(version("10_a"));
    assertThat(version("99999999999999999999")).isLessThan(version("100000000000000000000"));
    assertThat(version("00010-a")).isGreaterThan(version("0009-a"));
  }

  @Test
  void comparesPartByPart() {
    assertThat(version("1.9")).isLessThan(version("1.10"));
    assertThat(version("1_2")).isEqualByComparingTo(version("1.2"));
    assertThat(version("1.2")).isLessThan(version("1.2.1"));
  }

  @Test
  void takesAMissingPartForZero() {
    assertThat(version("1")).isEqualByComparingTo(version("1.0")).isEqualTo(version("1.0.0"));
    assertThat(version("0")).isEqualTo(version("00"));
    assertThat(version("0")).isNotEqualTo(Version.NONE);
  }

  @Test
  void readsOnlyTheNumbersThatANameBeginsWith() {
    assertThat(version("12_add_2fa")).hasToString("12");
    assertThat(version("2024-01-31-120000_x")).hasToString("2024.1.31.120000");
    assertThat(version("add_12")).isEqualTo(Version.NONE);
  }

  private static Version version(String name) {
    return Version.leading(name);
  }
}
