package dev.redflag.sql.ast;

/** How far a WHERE clause narrows what an UPDATE or DELETE touches. */
public enum Restriction {
  /** The statement has no WHERE clause, or can have none. */
  NONE,
  /** The condition is always true, such as {@code WHERE true} or {@code 1 = 1}. */
  ALWAYS_TRUE,
  /** The condition is never true, such as {@code WHERE false}. */
  NEVER_TRUE,
  /** The condition depends on the row, or on what cannot be known here. */
  RESTRICTS
}
