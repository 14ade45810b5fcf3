package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that a publication names.
 *
 * @param columns empty for all
 * @param where or null
 */
public record PublicationTable(
    QualifiedName name, boolean only, List<Identifier> columns, Expression where, Span span) {

  static List<QualifiedName> names(List<PublicationTable> tables) {
    List<QualifiedName> names = new ArrayList<>(tables.size());
    for (PublicationTable table : tables) {
      names.add(table.name());
    }
    return names;
  }
}
