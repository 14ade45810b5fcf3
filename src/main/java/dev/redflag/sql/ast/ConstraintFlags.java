package dev.redflag.sql.ast;

/** What stands after a constraint. */
public record ConstraintFlags(
    boolean deferrable,
    boolean initiallyDeferred,
    boolean notValid,
    boolean notEnforced,
    boolean noInherit) {

  /** No flag at all. */
  public static final ConstraintFlags NONE = new ConstraintFlags(false, false, false, false, false);
}
