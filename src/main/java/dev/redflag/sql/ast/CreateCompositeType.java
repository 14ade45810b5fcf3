package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/** CREATE TYPE … AS (…). */
public record CreateCompositeType(Span span, QualifiedName name, List<ColumnDefinition> attributes)
    implements Statement {

  @Override
  public String kind() {
    return "CompositeTypeStmt";
  }
}
