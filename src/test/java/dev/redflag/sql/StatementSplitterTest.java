package dev.redflag.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementSplitterTest {

  private static List<String> split(String sql) {
    Tokens tokens = Lexer.lex(sql);
    int[] bounds = StatementSplitter.split(tokens);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < bounds.length; i += 2) {
      found.add(sql.substring(tokens.start(bounds[i]), tokens.end(bounds[i + 1] - 1)));
    }
    return found;
  }

  @Test
  void endsAStatementWithASemicolonOrTheText() {
    assertThat(split("-- a\nSELECT 1 ; ;; SELECT ';' /* b */"))
        .containsExactly("SELECT 1", "SELECT ';'");
    assertThat(split(" -- nothing\n;")).isEmpty();
  }

  @Test
  void keepsTheActionsOfARuleTogether() {
    assertThat(split("CREATE OR REPLACE RULE r AS ON INSERT TO t DO (DELETE FROM a; b;); SELECT 1"))
        .containsExactly(
            "CREATE OR REPLACE RULE r AS ON INSERT TO t DO (DELETE FROM a; b;)", "SELECT 1");
  }

  @Test
  void keepsABodyWithoutQuotesTogether() {
    String function =
        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN a THEN 1 END; SELECT 2; END";
    assertThat(split(function + "; SELECT 1")).containsExactly(function, "SELECT 1");
  }

  @Test
  void doesNotLetAnOpenParenthesisSwallowTheNextStatement() {
    assertThat(split("CREATE TABLE a (b int; DROP TABLE c;"))
        .containsExactly("CREATE TABLE a (b int", "DROP TABLE c");
    assertThat(split("CREATE RULE a AS ON x DO (b; DROP TABLE c;"))
        .containsExactly("CREATE RULE a AS ON x DO (b", "DROP TABLE c");
    assertThat(split("CREATE FUNCTION a() BEGIN ATOMIC b; DROP TABLE c;"))
        .containsExactly("CREATE FUNCTION a() BEGIN ATOMIC b", "DROP TABLE c");
  }

  @Test
  void takesTransactionBlocksApart() {
    assertThat(split("BEGIN; SELECT 1; END;")).containsExactly("BEGIN", "SELECT 1", "END");
  }

  @Test
  void endsAStatementAtAPsqlCommand() {
    assertThat(split("\\i a.sql\nSELECT 1\n\\g\nSELECT 2;"))
        .containsExactly("SELECT 1", "SELECT 2");
  }
}
