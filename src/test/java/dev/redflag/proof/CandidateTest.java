package dev.redflag.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CandidateTest {

  private static Candidate.Verdict wanted(String sql, String withRows) {
    Outcome filled = new Outcome(withRows, "ERROR");
    return new Candidate(sql, new Template(sql), filled, Outcome.TAKEN).wanted();
  }

  @Test
  void wantsAnErrorWhereAnyRowsFail() {
    assertThat(wanted("ALTER TABLE t ADD COLUMN c int NOT NULL", "23502"))
        .isEqualTo(Candidate.Verdict.ERROR);
    assertThat(wanted("ALTER TABLE t ADD COLUMN c int DEFAULT 7 UNIQUE", "23505"))
        .isEqualTo(Candidate.Verdict.ERROR);
  }

  @Test
  void wantsAWarningWhereItHangsOnWhatIsInTheRows() {
    assertThat(wanted("ALTER TABLE t ADD UNIQUE (c)", "23505"))
        .isEqualTo(Candidate.Verdict.WARNING);
    assertThat(wanted("ALTER TABLE t ALTER COLUMN c SET NOT NULL", "23502"))
        .isEqualTo(Candidate.Verdict.WARNING);
    assertThat(
            wanted("ALTER TABLE t ADD COLUMN c int GENERATED ALWAYS AS (a) STORED UNIQUE", "23505"))
        .isEqualTo(Candidate.Verdict.WARNING);
  }
}
