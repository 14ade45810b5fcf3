package dev.redflag.postgres;

/** Where an expression stands, and what may not stand in it there (manual, "Value Expressions"). */
public enum ExpressionPlace {
  /** The list of SELECT. */
  SELECT("SELECT", "qawsc"),
  /** ORDER BY. */
  ORDER_BY("ORDER BY", "qawsc"),
  /** RETURNING. */
  RETURNING("RETURNING", "qc"),
  /** HAVING. */
  HAVING("HAVING", "qac"),
  /** WHERE. */
  WHERE("WHERE", "qc"),
  /** ON of a join. */
  JOIN("JOIN conditions", "qc"),
  /** GROUP BY. */
  GROUP_BY("GROUP BY", "qsc"),
  /** LIMIT and OFFSET. */
  LIMIT("LIMIT", "q"),
  /** The arguments of a function in FROM. */
  FROM("functions in FROM", "qsc"),
  /** VALUES. */
  VALUES("VALUES", "qc"),
  /** SET of UPDATE. */
  UPDATE("UPDATE", "qc"),
  /** CHECK. */
  CHECK("check constraints", "c"),
  /** DEFAULT. */
  DEFAULT("DEFAULT expressions", ""),
  /** GENERATED ALWAYS AS. */
  GENERATED("column generation expressions", "c"),
  /** A key of an index. */
  INDEX("index expressions", "c"),
  /** WHERE of an index. */
  INDEX_PREDICATE("index predicates", "c"),
  /** A key of PARTITION BY. */
  PARTITION_KEY("partition key expressions", "c"),
  /** FOR VALUES of a partition. */
  PARTITION_BOUND("partition bounds", ""),
  /** PARTITION BY and ORDER BY of a window. */
  WINDOW("window definitions", "qasc"),
  /** USING of ALTER COLUMN … TYPE. */
  TYPE_CHANGE("transform expressions", "c"),
  /** USING and WITH CHECK of a policy. */
  POLICY("policy expressions", "qc"),
  /** WHEN of a trigger. */
  TRIGGER("trigger WHEN conditions", "c"),
  /** The arguments of CALL. */
  CALL("CALL arguments", ""),
  /** What is not judged by its place. */
  ANYWHERE("expressions", "qawsc");

  private final String words;
  private final String allowed;

  ExpressionPlace(String words, String allowed) {
    this.words = words;
    this.allowed = allowed;
  }

  /** The place in PostgreSQL's words. */
  public String words() {
    return words;
  }

  /** Whether a query may stand in it. */
  public boolean takesQueries() {
    return allowed.indexOf('q') >= 0;
  }

  /** Whether an aggregate may be called. */
  public boolean takesAggregates() {
    return allowed.indexOf('a') >= 0;
  }

  /** Whether a window function may be called. */
  public boolean takesWindows() {
    return allowed.indexOf('w') >= 0;
  }

  /** Whether a function that returns a set may be called. */
  public boolean takesSets() {
    return allowed.indexOf('s') >= 0;
  }

  /** Whether columns may be named. */
  public boolean takesColumns() {
    return allowed.indexOf('c') >= 0;
  }
}
