package dev.redflag.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.migration.Migration;
import dev.redflag.source.SourceFile;
import dev.redflag.sql.Script;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.parse.SqlParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** Whatever came and went, a new partition meets those that it would meet if it met each. */
class BoundIndexTest {

  private final Random random = new Random(1);
  private final Replay replay = new Replay(16);
  private Schema schema = Schema.EMPTY;

  /** Runs {@code sql}; the names of the partitions that a new one is said to overlap. */
  private String run(String sql) {
    Migration migration = new Migration("1", null, "1.sql", null, true, 0);
    Script script = SqlParser.parse(new SourceFile("1.sql", sql));
    StringBuilder told = new StringBuilder();
    for (Statement statement : script.statements()) {
      Replay.Outcome outcome =
          replay.apply(schema, Session.FRESH, statement, false, migration, script);
      schema = outcome.schema();
      for (Conflict conflict : outcome.conflicts()) {
        told.append(((Conflict.Refused) conflict).reason());
      }
    }
    return told.toString();
  }

  private interface Bound {
    String sql();

    int first();

    int end();
  }

  private record Range(int first, int end) implements Bound {
    @Override
    public String sql() {
      return "FROM (" + (first == 0 ? "MINVALUE" : "'" + first + "'") + ") TO (" + end + ")";
    }
  }

  private record Values(int first, int end) implements Bound {
    @Override
    public String sql() {
      return "IN (" + first + ", " + (end == 0 ? "NULL" : end + ".0") + ")";
    }
  }

  private void comeAndGo(boolean list, BiPredicate<Bound, Bound> overlap) {
    run("CREATE TABLE t (x numeric) PARTITION BY " + (list ? "LIST" : "RANGE") + " (x)");
    Map<String, Bound> there = new LinkedHashMap<>();
    int told = 0;
    for (int i = 0; i < 1500; i++) {
      int first = random.nextInt(3000);
      Bound bound =
          list
              ? new Values(first, random.nextInt(3000))
              : new Range(first, first + 1 + random.nextInt(random.nextInt(40) == 0 ? 300 : 5));
      String expected = "";
      for (Map.Entry<String, Bound> other : there.entrySet()) {
        if (overlap.test(bound, other.getValue())) {
          expected = "the partition would overlap " + other.getKey();
          break;
        }
      }
      told += expected.isEmpty() ? 0 : 1;
      String name = "p" + i;
      String made = "CREATE TABLE " + name + " PARTITION OF t FOR VALUES " + bound.sql();
      assertThat(run(made)).as(made).isEqualTo(expected);
      there.put(name, bound);
      if (random.nextInt(3) == 0) {
        String gone = "p" + random.nextInt(i + 1);
        if (there.remove(gone) != null) {
          run(
              random.nextBoolean()
                  ? "DROP TABLE " + gone
                  : "ALTER TABLE t DETACH PARTITION " + gone);
        }
      }
    }
    assertThat(told).isBetween(100, 1400);
  }

  @Test
  void findsRanges() {
    comeAndGo(false, (one, other) -> one.first() < other.end() && other.first() < one.end());
  }

  @Test
  void findsValuesOfLists() {
    comeAndGo(
        true,
        (one, other) ->
            one.first() == other.first()
                || (one.first() == other.end() && other.end() != 0)
                || (one.end() == other.first() && one.end() != 0)
                || one.end() == other.end());
  }
}
