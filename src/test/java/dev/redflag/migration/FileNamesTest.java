package dev.redflag.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "down.sql",
        "1_users.down.sql",
        "1_users_down.sql",
        "20200101-users-down.sql",
        "001_users_rollback.sql",
        "1_users.rollback.sql",
        "V1__users.undo.sql",
        "001.undo.users.sql",
        "U1__users.sql",
        "U1.2__users.sql"
      })
  void knowsAFileThatUndoesAMigration(String name) {
    assertThat(FileNames.isDown(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up.sql",
        "1_users.up.sql",
        "0042-rollback-triggers.sql",
        "1_markdown.sql",
        "3_download.sql",
        "Users.sql",
        "U_users.sql"
      })
  void takesOtherFilesForMigrations(String name) {
    assertThat(FileNames.isDown(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1_a.sql",
        "0001-a.sql",
        "1.sql",
        "2024-01-01 a.sql",
        "V0001.A.up.sql",
        "1.2_a.sql"
      })
  void knowsANumberedFile(String name) {
    assertThat(FileNames.numberEnd(name)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.sql", "2fa.sql", "Views.sql", "v.sql", "LATEST.sql"})
  void knowsAFileWithoutANumber(String name) {
    assertThat(FileNames.numberEnd(name)).isZero();
  }

  @Test
  void knowsTheFilesOfOtherDatabases() {
    assertThat(FileNames.isForOtherDatabase("1_a.mysql.up.sql")).isTrue();
    assertThat(FileNames.isForOtherDatabase("1_a.sqlite3.sql")).isTrue();
    assertThat(FileNames.isForOtherDatabase("1_a.postgres.up.sql")).isFalse();
    assertThat(FileNames.isForOtherDatabase("1_mysql.sql")).isFalse();
    assertThat(FileNames.postgresTag("1_a.postgres.up.sql")).isEqualTo(3);
    assertThat(FileNames.postgresTag("1_postgres.up.sql")).isEqualTo(-1);
  }

  @Test
  void knowsTheFoldersOfOtherDatabases() {
    assertThat(FileNames.isFolderOfOtherDatabase("mysql")).isTrue();
    assertThat(FileNames.isFolderOfOtherDatabase("migration_mysql")).isTrue();
    assertThat(FileNames.isFolderOfOtherDatabase("sqlite-persistence")).isTrue();
    assertThat(FileNames.isFolderOfOtherDatabase("mysql-to-postgres")).isFalse();
    assertThat(FileNames.isFolderOfOtherDatabase("migrations")).isFalse();
  }
}
