package dev.redflag.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndexMakerTest {

  private static final String TABLE = "CREATE TABLE t (a int);";
  private static final String INDEX = "CREATE INDEX t ON t (a);";

  @Test
  void anIndexCannotHaveTheNameOfItsTable() {
    List<Conflict> conflicts = ReplayedHistory.of(TABLE).judge(INDEX);

    assertThat(conflicts).hasSize(1).hasOnlyElementsOfType(Conflict.DuplicateRelation.class);
  }

  @Test
  void norThatOfOneThatIsAssumed() {
    List<Conflict> conflicts = ReplayedHistory.of("").judge(INDEX);

    assertThat(conflicts)
        .singleElement()
        .isInstanceOfSatisfying(
            Conflict.Refused.class, refused -> assertThat(refused.sqlState()).isEqualTo("42P07"));
  }

  @Test
  void ifNotExistsLeavesItOut() {
    String index = "CREATE INDEX IF NOT EXISTS t ON t (a);";

    assertThat(ReplayedHistory.of(TABLE).judge(index)).isEmpty();
    assertThat(ReplayedHistory.of("").judge(index)).isEmpty();
  }

  @Test
  void inAHistoryTheTableStays() {
    ReplayedHistory history = ReplayedHistory.of(TABLE + INDEX);

    assertThat(history.schema().relation(new RelationName("public", "t")))
        .isInstanceOf(Table.class);
  }
}
