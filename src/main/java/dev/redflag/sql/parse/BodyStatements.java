package dev.redflag.sql.parse;

import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The statements of a body of PL/pgSQL as they are read, and which of them are conditional. */
final class BodyStatements {

  private final List<Statement> statements = new ArrayList<>();
  private boolean[] conditional = new boolean[8];

  /** How many more blocks with EXCEPTION hold this statement than hold the one before it. */
  private int[] caught = new int[8];

  void add(Statement statement, boolean mayNotRun) {
    if (statements.size() == conditional.length) {
      conditional = Arrays.copyOf(conditional, conditional.length * 2);
    }
    conditional[statements.size()] = mayNotRun;
    statements.add(statement);
  }

  int size() {
    return statements.size();
  }

  /** Errors of the statement at {@code first} and of those after it, up to now, are caught. */
  void caughtFrom(int first) {
    caught(first, 1);
    caught(statements.size(), -1);
  }

  private void caught(int index, int by) {
    if (index >= caught.length) {
      caught = Arrays.copyOf(caught, index * 2);
    }
    caught[index] += by;
  }

  List<BodyStatement> all() {
    List<BodyStatement> all = new ArrayList<>(statements.size());
    int blocks = 0;
    for (int i = 0; i < statements.size(); i++) {
      blocks += i < caught.length ? caught[i] : 0;
      all.add(new BodyStatement(statements.get(i), conditional[i] || blocks > 0));
    }
    return all;
  }
}
