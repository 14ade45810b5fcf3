package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * A statement that is known by its first words only.
 *
 * @param kind the grammar's name of it
 * @param names the relations it names, as far as known
 */
public record Other(Span span, String kind, List<QualifiedName> names) implements Statement {

  @Override
  public String kind() {
    return kind;
  }
}
