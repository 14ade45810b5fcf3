package dev.redflag.schema;

import dev.redflag.migration.Migration;
import dev.redflag.source.SourceFile;
import dev.redflag.source.Span;

/**
 * Where in the history something happened to an object.
 *
 * @param migration the migration
 * @param source its file
 * @param span the clause or name that did it
 */
public record Origin(Migration migration, SourceFile source, Span span) {

  // By hand, as in other records that are compared on every run.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Origin that
            && span.equals(that.span)
            && source.equals(that.source)
            && migration.equals(that.migration));
  }

  @Override
  public int hashCode() {
    return migration.hashCode() * 31 + span.hashCode();
  }

  /** Whether this happened in the deploy unit of {@code other}. */
  public boolean inUnitOf(Migration other) {
    return migration.unit() == other.unit();
  }
}
