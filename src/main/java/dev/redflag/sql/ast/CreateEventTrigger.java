package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** CREATE EVENT TRIGGER. */
public record CreateEventTrigger(
    Span span, Identifier name, Identifier event, QualifiedName function, List<EventFilter> filters)
    implements Statement {

  @Override
  public String kind() {
    return "CreateEventTrigStmt";
  }
}
