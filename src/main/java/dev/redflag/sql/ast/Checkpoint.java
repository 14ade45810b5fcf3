package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** CHECKPOINT. */
public record Checkpoint(Span span, List<Option> options) implements Statement {

  @Override
  public String kind() {
    return "CheckPointStmt";
  }
}
