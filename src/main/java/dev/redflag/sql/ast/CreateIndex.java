package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE INDEX.
 *
 * @param name or null if PostgreSQL is to choose
 * @param ifNotExists whether {@code IF NOT EXISTS} stands there
 * @param only whether {@code ON ONLY} is written
 * @param method or null for btree
 * @param tablespace or null
 * @param predicate or null
 */
public record CreateIndex(
    Span span,
    Identifier name,
    QualifiedName table,
    boolean unique,
    boolean concurrently,
    boolean ifNotExists,
    boolean only,
    Identifier method,
    List<IndexElement> keys,
    List<Identifier> include,
    boolean nullsNotDistinct,
    List<Option> options,
    Identifier tablespace,
    Expression predicate)
    implements Statement {

  @Override
  public String kind() {
    return "IndexStmt";
  }
}
