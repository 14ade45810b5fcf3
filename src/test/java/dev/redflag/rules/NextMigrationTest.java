package dev.redflag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextMigrationTest {

  @ParameterizedTest
  @CsvSource({
    "20240101000000_init, 20240101000001_create_user_email_idx",
    "20240101000059_a.sql, 20240101000060_create_user_email_idx.sql",
    "20240101000000_a.up.sql, 20240101000001_create_user_email_idx.up.sql",
    "V20240101000000__a.sql, V20240101000001__create_user_email_idx.sql"
  })
  void comesRightAfter(String migration, String next) {
    assertThat(NextMigration.after(migration, "CREATE_User_email_idx")).isEqualTo(next);
    assertThat(next).isGreaterThan(migration);
  }

  @ParameterizedTest
  @CsvSource({"0001_a.sql", "V7__a.sql", "20240101_a.sql", "a.sql", "2024-01-01-000000_a"})
  void isNotKnownWhereNamesAreNoTimestamps(String migration) {
    assertThat(NextMigration.after(migration, "x")).isNull();
  }

  @Test
  void writesAnyNameAsAWord() {
    assertThat(NextMigration.after("20240101000000_a", "drop_\u00dcber index"))
        .isEqualTo("20240101000001_drop__ber_index");
  }
}
