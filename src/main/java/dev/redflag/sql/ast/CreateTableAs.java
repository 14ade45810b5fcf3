package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE TABLE … AS, with a query or EXECUTE.
 *
 * @param ifNotExists whether {@code IF NOT EXISTS} stands there
 * @param columns the names given to the columns; empty if the query names them
 * @param accessMethod or null
 * @param tablespace or null
 * @param onCommit {@code DROP}, {@code DELETE ROWS}, {@code PRESERVE ROWS} or null
 */
public record CreateTableAs(
    Span span,
    QualifiedName name,
    boolean ifNotExists,
    Persistence persistence,
    List<Identifier> columns,
    List<Option> options,
    Identifier accessMethod,
    Identifier tablespace,
    String onCommit,
    Expression query,
    boolean withData)
    implements Statement {

  @Override
  public String kind() {
    return "CreateTableAsStmt";
  }
}
