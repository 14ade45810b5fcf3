package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * COPY.
 *
 * @param table null if a query is copied
 * @param columns empty for all
 * @param query with its parentheses, or null
 * @param program whether {@code file} is a command
 * @param file or null for STDIN and STDOUT
 * @param options those of the older form too
 * @param where or null
 */
public record Copy(
    Span span,
    QualifiedName table,
    List<Identifier> columns,
    Expression query,
    boolean from,
    boolean program,
    StringConstant file,
    List<Option> options,
    Expression where)
    implements Statement {

  @Override
  public String kind() {
    return "CopyStmt";
  }
}
