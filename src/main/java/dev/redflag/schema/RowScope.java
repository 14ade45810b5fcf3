package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Term;

/** What INSERT, UPDATE, DELETE and MERGE have in common: their table, their WITH and RETURNING. */
final class RowScope {

  final Transition transition;
  final Tokens tokens;
  final QueryAnalysis analysis;
  final Table table;
  final QueryScope scope;

  /** The first token after WITH and what belongs to it. */
  final int first;

  final int end;

  /**
   * @param whole all of the statement, from WITH on
   * @param alias the table's alias, or null
   */
  RowScope(Transition transition, Table table, Expression whole, String alias) {
    this.transition = transition;
    this.tokens = whole.tokens();
    this.table = table;
    this.end = whole.end();
    this.analysis = new QueryAnalysis(transition, tokens);
    WithClause with = WithClause.read(analysis, whole.first(), end, null, OrderedMap.empty());
    this.first = with == null ? whole.first() : with.next();
    this.scope = new QueryScope(analysis, null, with == null ? OrderedMap.empty() : with.tables());
    scope.sources.add(source(table, alias == null ? table.name().name() : alias));
  }

  static QuerySource source(Table table, String alias) {
    OrderedMap<DataType> columns = OrderedMap.empty();
    for (Column column : table.columns().values()) {
      columns = columns.with(column.name(), column.perhaps() ? null : column.type());
    }
    boolean complete = table.closed() && !table.perhaps();
    return new QuerySource(alias, table.name(), columns, null, complete);
  }

  /** Whether what the table is like is sure. */
  boolean certain() {
    return table.closed() && !table.perhaps() && table.madeAt() != null;
  }

  /** The next token that is the keyword and stands in no parentheses; {@link #end} if none is. */
  int find(int keyword, int from) {
    for (int i = from; i < end; i = analysis.after(i, end)) {
      if (tokens.kind(i) == TokenKind.WORD && tokens.keyword(i) == keyword) {
        return i;
      }
    }
    return end;
  }

  void where(Expression condition) {
    if (condition != null) {
      analysis.condition(condition.first(), condition.end(), scope, ExpressionPlace.WHERE);
    }
  }

  void from(Expression sources) {
    if (sources != null) {
      new FromClause(analysis, scope).read(sources.first(), sources.end());
    }
  }

  void returning() {
    int at = find(Keyword.RETURNING, first);
    for (int i = at + 1; i < end; ) {
      int comma = analysis.next(TokenKind.COMMA, i, end);
      int label = i;
      while (label < comma && tokens.keyword(label) != Keyword.AS) {
        label = analysis.after(label, comma);
      }
      if (label == i + 1 || label == comma) {
        Term term = analysis.term(i, label);
        if (!(term instanceof Term.Unknown)) {
          analysis.judged(term, scope, ExpressionPlace.RETURNING);
        }
      }
      i = comma + 1;
    }
  }

  /** A value that is written to a column. */
  void assign(Column column, int from, int to, ExpressionPlace place) {
    if (column == null || from >= to) {
      return;
    }
    boolean sure = certain() && !column.perhaps();
    if (tokens.keyword(from) == Keyword.DEFAULT && to == from + 1) {
      return;
    }
    if (sure && place == ExpressionPlace.UPDATE) {
      if (column.isGenerated() || column.kind() == Column.Kind.IDENTITY_ALWAYS) {
        transition.refuse(
            tokens.span(from, to),
            "428C9",
            "column " + column.name() + " can only be updated to DEFAULT");
        return;
      }
    }
    Term term = analysis.term(from, to);
    Assignments.value(transition, table.name(), column, term, scope, place);
  }
}
