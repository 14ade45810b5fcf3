package dev.redflag.rule;

import dev.redflag.sql.ast.Statement;

/**
 * A rule: it looks at one thing and reports what is wrong with it.
 *
 * <p>Its id is its class name without {@code Rule}, in kebab-case; its page {@code <id>.md} says
 * the rest. A rule has no state: one object serves all files, on several threads. A plug-in's rules
 * are found with {@link java.util.ServiceLoader}. A rule implements one or more of the four shapes.
 */
public interface Rule {

  /** A rule that judges each statement against the schema before it. */
  interface OfStatement extends Rule {

    /**
     * Whether it may have something to say of statements of {@code kind}, which is a record of
     * {@code sql.ast}. It is asked once for each kind, and is not shown those of the others; a rule
     * that does not say is shown all.
     */
    default boolean concerns(Class<? extends Statement> kind) {
      return true;
    }

    void check(Step step, RuleContext context);
  }

  /** A rule that tells of one kind of conflict. */
  interface OfConflict extends Rule {
    void check(dev.redflag.schema.Conflict conflict, Step step, RuleContext context);
  }

  /** A rule that judges a whole migration, after its last statement. */
  interface OfMigration extends Rule {
    void check(MigrationSteps migration, RuleContext context);
  }

  /** A rule that judges a project's order, names and files, before its migrations are judged. */
  interface OfProject extends Rule {
    void check(dev.redflag.migration.Project project, RuleContext context);
  }

  /** The id: the class name without {@code Rule}, in kebab-case. */
  default String id() {
    return RuleId.of(getClass());
  }
}
