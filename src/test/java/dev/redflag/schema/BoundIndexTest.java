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
import java.util.function.Supplier;
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

    /** What PostgreSQL says of the two; null if they go together. */
    String against(Bound other, String name);
  }

  private static String overlap(boolean overlap, String name) {
    return overlap ? "the partition would overlap " + name : null;
  }

  private record Range(int first, int end) implements Bound {
    @Override
    public String sql() {
      return "FROM (" + (first == 0 ? "MINVALUE" : "'" + first + "'") + ") TO (" + end + ")";
    }

    @Override
    public String against(Bound bound, String name) {
      Range other = (Range) bound;
      return overlap(first < other.end && other.first < end, name);
    }
  }

  /** Of two columns: the tens are of the first one, 0 and 9 behind them are no values. */
  private record Area(int first, int end) implements Bound {
    @Override
    public String sql() {
      return "FROM (" + corner(first) + ") TO (" + corner(end) + ")";
    }

    private static String corner(int at) {
      String second = at % 10 == 0 ? "MINVALUE" : at % 10 == 9 ? "MAXVALUE" : "'" + at % 10 + "'";
      return at < 10 ? "MINVALUE, MINVALUE" : at / 10 + ", " + second;
    }

    private static int place(int at) {
      return at < 10 ? 0 : at;
    }

    @Override
    public String against(Bound bound, String name) {
      Area other = (Area) bound;
      return overlap(place(first) < other.end && place(other.first) < end, name);
    }
  }

  private record Values(int first, int end) implements Bound {
    @Override
    public String sql() {
      return "IN (" + first + ", " + (end == 0 ? "NULL" : end + ".0") + ")";
    }

    @Override
    public String against(Bound bound, String name) {
      Values other = (Values) bound;
      return overlap(
          first == other.first
              || (first == other.end && other.end != 0)
              || (end == other.first && end != 0)
              || end == other.end,
          name);
    }
  }

  private record Part(int modulus, int remainder) implements Bound {
    @Override
    public String sql() {
      return "WITH (MODULUS " + modulus + ", REMAINDER " + remainder + ")";
    }

    @Override
    public String against(Bound bound, String name) {
      Part other = (Part) bound;
      if (modulus % other.modulus != 0 && other.modulus % modulus != 0) {
        return "the modulus of each partition by HASH divides the next larger one, and that of "
            + name
            + " does not go with this";
      }
      int least = Math.min(modulus, other.modulus);
      return overlap(remainder % least == other.remainder % least, name);
    }
  }

  private void comeAndGo(String key, Supplier<Bound> bounds) {
    run("CREATE TABLE t (x numeric, y int) PARTITION BY " + key);
    Map<String, Bound> there = new LinkedHashMap<>();
    int told = 0;
    for (int i = 0; i < 1500; i++) {
      Bound bound = bounds.get();
      String expected = null;
      for (Map.Entry<String, Bound> other : there.entrySet()) {
        expected = bound.against(other.getValue(), other.getKey());
        if (expected != null) {
          break;
        }
      }
      told += expected == null ? 0 : 1;
      String name = "p" + i;
      String made = "CREATE TABLE " + name + " PARTITION OF t FOR VALUES " + bound.sql();
      assertThat(run(made)).as(made).isEqualTo(expected == null ? "" : expected);
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

  private int length(int most) {
    return 1 + random.nextInt(random.nextInt(40) == 0 ? 300 : most);
  }

  @Test
  void findsRanges() {
    comeAndGo(
        "RANGE (x)",
        () -> {
          int first = random.nextInt(3000);
          return new Range(first, first + length(5));
        });
  }

  @Test
  void findsRangesOfTwoColumns() {
    comeAndGo(
        "RANGE (x, y)",
        () -> {
          int first = random.nextInt(6000);
          return new Area(first, Math.max(10, first + length(10)));
        });
  }

  @Test
  void findsValuesOfLists() {
    comeAndGo("LIST (x)", () -> new Values(random.nextInt(3000), random.nextInt(3000)));
  }

  @Test
  void findsRemainders() {
    comeAndGo(
        "HASH (x)",
        () -> {
          int modulus = random.nextInt(1000) == 0 ? 3000 : 4096 << random.nextInt(4);
          return new Part(modulus, random.nextInt(modulus));
        });
  }
}
