package dev.redflag.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "legacy legacy/a/b.sql",
        "legacy db/legacy/b.sql",
        "legacy/ db/legacy/b.sql",
        "*_seed.sql db/a/1_seed.sql",
        "db/legacy db/legacy/a.sql",
        "/legacy legacy/a.sql",
        "./legacy legacy/a.sql",
        "db/*.sql db/a.sql",
        "db/**/*.sql db/a.sql",
        "db/**/*.sql db/a/b/c.sql",
        "**/x.sql x.sql",
        "**/x.sql a/b/x.sql",
        "db/** db/a/b.sql",
        "** a/b.sql",
        "db/?.sql db/a.sql",
        "{a,b}/x.sql b/x.sql",
        "db/{1,2}_{x,y}.sql db/2_x.sql",
        "db/a+(b).[c].sql db/a+(b).[c].sql",
      })
  void matches(String pattern, String path) {
    assertThat(Glob.of(pattern).matches(path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "legacy legacy2/a.sql",
        "legacy a/xlegacy/a.sql",
        "/legacy db/legacy/a.sql",
        "db/legacy x/db/legacy/a.sql",
        "db/*.sql db/a/b.sql",
        "db/* dbx/a.sql",
        "db/?.sql db/ab.sql",
        "db/?.sql db//.sql",
        "Legacy legacy/a.sql",
        "**/x.sql a/yx.sql",
        "{a,b}/x.sql c/x.sql",
        "a.sql aXsql",
      })
  void doesNotMatch(String pattern, String path) {
    assertThat(Glob.of(pattern).matches(path)).isFalse();
  }
}
