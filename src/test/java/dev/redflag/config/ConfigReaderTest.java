package dev.redflag.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.redflag.config.Config.RuleSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {
  @TempDir Path folder;

  private Config read(String text) throws Exception {
    return ConfigReader.read(Files.writeString(folder.resolve("redflag.yml"), text), "redflag.yml");
  }

  private void assertMistake(String text, String message) {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> read(text))
        .withMessage(message);
  }

  @Test
  void readsEveryKey() throws Exception {
    Config config =
        read(
            """
            # our house
            postgres: 16
            profile: development
            migrations: [db, "sql"]
            applied-before: 20240101000000
            exclude:
              - legacy
            fail-on: never
            prisma:
              version: 7.10
            rules:
              drop-table: off
            tables:
              User: large
              billing.Plan: small
            """);
    assertThat(config)
        .isEqualTo(
            new Config(
                folder.resolve("redflag.yml"),
                "redflag.yml",
                16,
                "development",
                List.of("db", "sql"),
                "20240101000000",
                List.of("legacy"),
                "never",
                "7.10",
                Map.of("drop-table", new RuleSetting("off", Map.of(), 12)),
                Map.of("User", TableSize.LARGE, "billing.Plan", TableSize.SMALL)));
  }

  @Test
  void readsRulesWithPathsInOrder() throws Exception {
    Config config =
        read(
            """
            rules:
              drop-table:
                level: warning
                paths:
                  legacy: off
                  legacy/new/**: error
              set-not-null:
                paths: {a: note}
            """);
    assertThat(config.rules()).containsOnlyKeys("drop-table", "set-not-null");
    assertThat(config.rules().get("drop-table").paths())
        .containsExactly(entry("legacy", "off"), entry("legacy/new/**", "error"));
    assertThat(config.rules().get("set-not-null").level()).isNull();
    assertThat(config.rules().get("set-not-null").line()).isEqualTo(7);
  }

  @Test
  void findsTheLevelOfARuleInAFile() throws Exception {
    Config config =
        read(
            """
            rules:
              drop-table: {level: warning, paths: {legacy: off, "legacy/new/**": error}}
              set-not-null: {paths: {a: note}}
            """);
    assertThat(config.level("drop-table", folder.resolve("db/1.sql"))).isEqualTo("warning");
    assertThat(config.level("drop-table", folder.resolve("legacy/1.sql"))).isEqualTo("off");
    assertThat(config.level("drop-table", folder.resolve("legacy/new/1.sql"))).isEqualTo("error");
    assertThat(config.level("drop-table", null)).isEqualTo("warning");
    assertThat(config.level("set-not-null", folder.resolve("b"))).isNull();
    assertThat(config.level("truncate", folder.resolve("b"))).isNull();
    assertThat(Config.NONE.level("truncate", folder.resolve("b"))).isNull();
  }

  @Test
  void findsTheSizeOfATableByItsFullNameFirst() throws Exception {
    Config config = read("tables: {Plan: large, billing.Plan: small}\n");
    assertThat(config.size("public", "Plan")).isEqualTo(TableSize.LARGE);
    assertThat(config.size("billing", "Plan")).isEqualTo(TableSize.SMALL);
    assertThat(config.size("public", "plan")).isNull();
    assertThat(Config.NONE.size("public", "Plan")).isNull();
  }

  @Test
  void readsAnEmptyFileAsNothing() throws Exception {
    for (String text : new String[] {"", "# later\n", "---\n", "{}\n", "\uFEFF"}) {
      Config config = read(text);
      assertThat(config.postgres()).isNull();
      assertThat(config.rules()).isEmpty();
      assertThat(config.file()).isNotNull();
    }
  }

  @Test
  void acceptsASingleValueForAList() throws Exception {
    assertThat(read("exclude: legacy\n").exclude()).containsExactly("legacy");
  }

  @Test
  void saysWhichKeyWasMeant() {
    assertMistake(
        "postgres: 15\n\nprofle: production\n",
        "redflag.yml:3: unknown key \"profle\": did you mean \"profile\"?");
    assertMistake("colour: red\n", "redflag.yml:1: unknown key \"colour\"");
    assertMistake(
        "prisma:\n  versoin: 6\n",
        "redflag.yml:2: unknown key \"versoin\" of \"prisma\": did you mean \"version\"?");
    assertMistake(
        "rules:\n  drop-table:\n    path: {}\n",
        "redflag.yml:3: unknown key \"path\" of \"drop-table\": did you mean \"paths\"?");
  }

  @Test
  void saysWhichValueWasMeant() {
    assertMistake(
        "profile: prodution\n",
        "redflag.yml:1: \"profile\" cannot be \"prodution\": did you mean \"production\"?");
    assertMistake(
        "fail-on: info\n",
        "redflag.yml:1: \"fail-on\" cannot be \"info\", only error, warning, note or never");
    assertMistake(
        "tables:\n  User: huge\n",
        "redflag.yml:2: \"User\" cannot be \"huge\", only large or small");
    assertMistake(
        "rules:\n  drop-table: on\n",
        "redflag.yml:2: \"drop-table\" cannot be \"on\", only error, warning, note or off");
    assertMistake(
        "rules:\n  a:\n    paths:\n      x/**: of\n",
        "redflag.yml:4: \"x/**\" cannot be \"of\": did you mean \"off\"?");
  }

  @Test
  void refusesAVersionThatIsNone() {
    assertMistake(
        "postgres: 15.4\n",
        "redflag.yml:1: \"postgres\" is a major version, 10 or newer, such as 15, not \"15.4\"");
    assertMistake(
        "postgres: 9\n",
        "redflag.yml:1: \"postgres\" is a major version, 10 or newer, such as 15, not \"9\"");
    assertMistake(
        "prisma: {version: latest}\n",
        "redflag.yml:1: \"prisma.version\" is a version such as 6.19.3, not \"latest\"");
  }

  @Test
  void refusesAValueOfAnotherKind() {
    assertMistake("postgres: [15]\n", "redflag.yml:1: \"postgres\" is a single value, not a list");
    assertMistake("exclude: {a: b}\n", "redflag.yml:1: \"exclude\" is a list, not keys and values");
    assertMistake(
        "exclude:\n  - [a]\n",
        "redflag.yml:2: an item of \"exclude\" is a single value, not a list");
    assertMistake("rules: off\n", "redflag.yml:1: \"rules\" holds keys and values, not \"off\"");
    assertMistake("prisma: 6\n", "redflag.yml:1: \"prisma\" holds keys and values, not \"6\"");
    assertMistake("- a\n", "redflag.yml:1: the file holds keys and values, not a list");
  }

  @Test
  void refusesAKeyWithoutAValue() {
    assertMistake("postgres: 15\nprofile:\n", "redflag.yml:2: \"profile\" has no value");
    assertMistake("exclude: ['']\n", "redflag.yml:1: an item of \"exclude\" has no value");
  }

  @Test
  void refusesAKeyThatIsSetTwice() {
    assertMistake(
        "postgres: 15\npostgres: 16\n",
        "redflag.yml:2: \"postgres\" is set twice, first in line 1");
    assertMistake(
        "rules:\n  a: off\n  a: note\n", "redflag.yml:3: \"a\" is set twice, first in line 2");
  }

  @Test
  void saysWhereTheFileIsNotYaml() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> read("postgres: 15\nprofile: [a\n"))
        .withMessageMatching("redflag\\.yml:3: is not YAML: .+")
        .withMessageNotContaining("\n");
  }

  @Test
  void saysThatTheFileIsMissing() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> ConfigReader.read(folder.resolve("none.yml"), "none.yml"))
        .withMessage("none.yml: does not exist");
  }
}
