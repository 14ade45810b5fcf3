package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * ALTER TEXT SEARCH CONFIGURATION.
 *
 * @param action {@code ADD}, {@code ALTER} or {@code DROP} of a mapping
 * @param tokenTypes empty for all
 * @param replaced the dictionary of REPLACE, or null
 */
public record AlterTextSearchConfiguration(
    Span span,
    QualifiedName name,
    String action,
    boolean ifExists,
    List<Identifier> tokenTypes,
    QualifiedName replaced,
    List<QualifiedName> dictionaries)
    implements Statement {

  @Override
  public String kind() {
    return "AlterTSConfigurationStmt";
  }
}
