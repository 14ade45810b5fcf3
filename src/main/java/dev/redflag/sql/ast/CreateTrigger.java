package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE TRIGGER.
 *
 * @param orReplace whether {@code OR REPLACE} stands there
 * @param timing {@code BEFORE}, {@code AFTER} or {@code INSTEAD OF}
 * @param events upper case: INSERT, UPDATE, DELETE, TRUNCATE
 * @param referenced the table after FROM, or null
 * @param when or null
 * @param arguments of the function, as written
 * @param transitions of REFERENCING
 */
public record CreateTrigger(
    Span span,
    Identifier name,
    QualifiedName table,
    boolean orReplace,
    boolean constraint,
    String timing,
    List<String> events,
    List<Identifier> updateColumns,
    boolean forEachRow,
    QualifiedName referenced,
    Expression when,
    QualifiedName function,
    List<String> arguments,
    ConstraintFlags flags,
    List<TransitionTable> transitions)
    implements Statement {

  @Override
  public String kind() {
    return "CreateTrigStmt";
  }
}
