package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** WITH before a query or a statement: its common table expressions. */
final class WithClause {

  private final QueryAnalysis analysis;
  private final Tokens tokens;
  private final QueryScope outer;
  private OrderedMap<OrderedMap<DataType>> tables;
  private int next;

  private WithClause(
      QueryAnalysis analysis, QueryScope outer, OrderedMap<OrderedMap<DataType>> known) {
    this.analysis = analysis;
    this.tokens = analysis.tokens;
    this.outer = outer;
    this.tables = known;
  }

  /**
   * Reads WITH, if it stands at {@code from}; null if it cannot be read.
   *
   * @param known the common table expressions of the queries outside
   */
  static WithClause read(
      QueryAnalysis analysis,
      int from,
      int end,
      QueryScope outer,
      OrderedMap<OrderedMap<DataType>> known) {
    WithClause with = new WithClause(analysis, outer, known);
    return with.read(from, end) ? with : null;
  }

  /** The columns of each common table expression, null where they are not known. */
  OrderedMap<OrderedMap<DataType>> tables() {
    return tables;
  }

  /** The token after it. */
  int next() {
    return next;
  }

  private boolean read(int from, int end) {
    int at = from;
    if (at >= end || tokens.keyword(at) != Keyword.WITH) {
      next = from;
      return true;
    }
    at++;
    boolean recursive = at < end && tokens.keyword(at) == Keyword.RECURSIVE;
    at += recursive ? 1 : 0;
    Set<String> names = new HashSet<>();
    do {
      CommonTable table = commonTable(at, end);
      if (table == null) {
        return false;
      }
      if (!names.add(table.name) && analysis.judging) {
        analysis.transition.refuse(
            tokens.span(at), "42712", "WITH query name " + table.name + " is used more than once");
      }
      tables = tables.with(table.name, columns(table, recursive));
      at = table.next;
    } while (at < end && tokens.kind(at) == TokenKind.COMMA && ++at < end);
    next = at;
    return true;
  }

  /** A common table expression: where its query stands, and what follows it. */
  private record CommonTable(String name, List<String> columns, int first, int end, int next) {}

  private CommonTable commonTable(int from, int end) {
    String name = Mentions.name(tokens, from);
    int at = from + 1;
    List<String> columns = List.of();
    if (at < end && tokens.kind(at) == TokenKind.OPEN_PAREN) {
      int close = analysis.close(at, end);
      columns = analysis.names(at + 1, close);
      at = close + 1;
    }
    while (at < end && tokens.kind(at) != TokenKind.OPEN_PAREN) {
      at++;
    }
    if (name == null || at >= end) {
      return null;
    }
    int close = analysis.close(at, end);
    int next = close + 1;
    // SEARCH and CYCLE may follow.
    while (next < end
        && tokens.kind(next) != TokenKind.COMMA
        && !analysis.beginsQuery(next)
        && tokens.kind(next) != TokenKind.OPEN_PAREN) {
      next++;
    }
    return new CommonTable(name, columns, at + 1, close, next);
  }

  private OrderedMap<DataType> columns(CommonTable table, boolean recursive) {
    OrderedMap<OrderedMap<DataType>> known = tables;
    if (recursive) {
      // The first branch of a recursive query tells its columns; what it reads is read below.
      known = known.with(table.name, firstBranch(table));
    }
    return QueryAnalysis.renamed(
        analysis.query(table.first, table.end, outer, known), table.columns);
  }

  private OrderedMap<DataType> firstBranch(CommonTable table) {
    int union = analysis.setOperator(table.first, table.end);
    return union < 0
        ? null
        : QueryAnalysis.renamed(
            analysis.silently(table.first, union, outer, tables), table.columns);
  }
}
