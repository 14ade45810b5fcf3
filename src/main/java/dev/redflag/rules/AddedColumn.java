package dev.redflag.rules;

import dev.redflag.rule.Step;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.ColumnConstraint;

/**
 * A column that ALTER TABLE adds.
 *
 * @param action as written
 * @param table the table that gets it
 * @param step the step of the statement
 */
public record AddedColumn(AddColumn action, Subject table, Step step) {

  /** The statement that adds it without one of its constraints. */
  public String without(ColumnConstraint constraint) {
    Span column = action.column().span();
    String before = step.script().text(new Span(column.start(), constraint.span().start()));
    String after = step.script().text(new Span(constraint.span().end(), column.end()));
    String definition = (before.strip() + " " + after.strip()).strip();
    return "ALTER TABLE " + table + " ADD COLUMN " + definition + ";";
  }
}
