package dev.redflag.rules.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.schema.OnEachPostgres;
import dev.redflag.schema.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Asks PostgreSQL of each two functions of few arguments whether calls of the one go wrong. */
@OnEachPostgres
class SharedCallsTest {

  private static final List<String> TYPES = List.of("int", "text");

  private final PostgresServer postgres;

  SharedCallsTest(PostgresServer postgres) {
    this.postgres = postgres;
  }

  /** A function f, and its calls by their arguments. */
  private record Overload(List<String> types, int defaults) {

    boolean variadic() {
      return !types.isEmpty() && types.get(types.size() - 1).endsWith("[]");
    }

    String sql() {
      List<String> parameters = new ArrayList<>();
      for (int i = 0; i < types.size(); i++) {
        boolean last = variadic() && i == types.size() - 1;
        parameters.add(
            (last ? "VARIADIC " : "")
                + types.get(i)
                + (i >= types.size() - defaults ? " DEFAULT NULL" : ""));
      }
      return "CREATE FUNCTION f("
          + String.join(", ", parameters)
          + ") RETURNS int LANGUAGE sql AS 'SELECT 1';";
    }

    List<String> calls() {
      List<String> calls = new ArrayList<>();
      List<String> given = new ArrayList<>();
      for (int i = 0; i <= types.size(); i++) {
        if (i >= types.size() - defaults) {
          calls.add("SELECT f(" + String.join(", ", given) + ")");
        }
        if (i < types.size()) {
          given.add("NULL::" + types.get(i).replace("[]", ""));
        }
      }
      return calls;
    }
  }

  private static List<Overload> overloads() {
    List<List<String>> lists = new ArrayList<>();
    lists.add(List.of());
    lists.add(List.of("int[]"));
    for (String first : TYPES) {
      lists.add(List.of(first));
      lists.add(List.of(first, "int[]"));
      for (String second : TYPES) {
        lists.add(List.of(first, second));
      }
    }
    List<Overload> overloads = new ArrayList<>();
    for (List<String> types : lists) {
      for (int defaults = 0; defaults <= types.size(); defaults++) {
        overloads.add(new Overload(types, defaults));
      }
    }
    return overloads;
  }

  @Test
  void agreesWithPostgres() throws SQLException {
    List<String> disagreements = new ArrayList<>();
    int ambiguous = 0;
    try (Connection connection = postgres.emptyDatabase();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (Overload old : overloads()) {
        RuleTester rule = RuleTester.of(new AmbiguousOverloadRule()).history(old.sql());
        for (Overload made : overloads()) {
          // Two that are VARIADIC share calls of any length: that is not told.
          if (made.types().equals(old.types()) || (made.variadic() && old.variadic())) {
            continue;
          }
          boolean fails = fails(old, made, connection, statement);
          ambiguous += fails ? 1 : 0;
          if (isTold(rule, made) != fails) {
            disagreements.add((fails ? "missed: " : "wrong: ") + old.sql() + made.sql());
          }
        }
      }
    }
    assertThat(disagreements).isEmpty();
    assertThat(ambiguous).isGreaterThan(50);
  }

  private static boolean isTold(RuleTester rule, Overload made) {
    try {
      rule.accepts(made.sql());
      return false;
    } catch (AssertionError told) {
      rule.flags(made.sql());
      return true;
    }
  }

  private static boolean fails(
      Overload old, Overload made, Connection connection, Statement statement) throws SQLException {
    statement.execute(old.sql());
    statement.execute(made.sql());
    boolean fails = false;
    for (String call : old.calls()) {
      Savepoint before = connection.setSavepoint();
      try {
        statement.execute(call);
      } catch (SQLException e) {
        assertThat(e.getSQLState()).isEqualTo("42725");
        connection.rollback(before);
        fails = true;
      }
    }
    connection.rollback();
    return fails;
  }
}
