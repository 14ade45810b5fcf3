package dev.redflag.rules;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Edit;
import dev.redflag.rule.Fix;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Table;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Quoting;
import dev.redflag.sql.ast.TableConstraint;
import java.util.List;
import java.util.Map;

/**
 * A constraint that ALTER TABLE adds.
 *
 * @param constraint as written
 * @param table the table that gets it
 * @param step the step of the statement
 */
public record AddedConstraint(TableConstraint constraint, Subject table, Step step) {

  /** The name as SQL must write it; of one that PostgreSQL names, what it chooses. */
  public String name() {
    if (constraint.name() != null) {
      return constraint.name().toString();
    }
    Table after = step.after().table(table.name());
    if (after != null) {
      for (Constraint made : after.constraints().values()) {
        if (made.madeAt() != null
            && made.madeAt().source() == step.script().source()
            && constraint.span().contains(made.madeAt().span())) {
          return Quoting.quoteIfNeeded(made.name());
        }
      }
    }
    return "<name>";
  }

  /**
   * The name that PostgreSQL would give a constraint of one column, as SQL must write it.
   *
   * @param suffix such as {@code check} or {@code fkey}
   */
  public static String name(Subject table, Identifier column, String suffix) {
    return Quoting.quoteIfNeeded(table.name().name() + "_" + column.value() + "_" + suffix);
  }

  /** The clause as written, with CONSTRAINT and its name. */
  public String clause() {
    String text = step.script().text(constraint.span());
    return constraint.name() == null ? "CONSTRAINT " + name() + " " + text : text;
  }

  /** The statement that adds it without reading the rows. */
  public String notValid() {
    return "ALTER TABLE " + table + " ADD " + clause() + " NOT VALID;";
  }

  /** The statement that reads the rows, and lets reads and writes go on meanwhile. */
  public String validate() {
    return "ALTER TABLE " + table + " VALIDATE CONSTRAINT " + name() + ";";
  }

  /** Tells how to add it in two steps, and mends the file so if that can be done. */
  public Draft inTwoSteps(Draft draft, RuleContext context) {
    draft.help(
        "Add it without checking the rows, and check them in a later migration, while reads and"
            + " writes go on:\n"
            + notValid()
            + "\n-- in a later migration:\n"
            + validate());
    String next = NextMigration.after(step, "validate_" + plainName(), context);
    if (next != null && constraint.name() != null) {
      Span end = new Span(constraint.span().end(), constraint.span().end());
      draft.fix(
          new Fix(
              "Add it NOT VALID and validate it in a migration of its own",
              List.of(new Edit(end, " NOT VALID")),
              Map.of(next, validate() + "\n")));
    }
    return draft;
  }

  private String plainName() {
    return constraint.name() == null ? "" : constraint.name().value();
  }
}
