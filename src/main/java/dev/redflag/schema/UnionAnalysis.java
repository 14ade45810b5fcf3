package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.postgres.TypeInference;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Term;
import java.util.ArrayList;
import java.util.List;

/** What columns several rows have together: those of UNION and its like, and those of VALUES. */
final class UnionAnalysis {

  private static final DataType TEXT = DataType.builtIn("text");

  private final QueryAnalysis analysis;
  private final Tokens tokens;

  UnionAnalysis(QueryAnalysis analysis) {
    this.analysis = analysis;
    this.tokens = analysis.tokens;
  }

  /** Branches with UNION and its like between them. */
  OrderedMap<DataType> read(
      int from, int end, QueryScope outer, OrderedMap<OrderedMap<DataType>> ctes) {
    int operator = analysis.setOperator(from, end);
    if (operator < 0) {
      return analysis.branch(from, end, outer, ctes);
    }
    OrderedMap<DataType> columns = analysis.branch(from, operator, outer, ctes);
    int at = operator;
    while (at >= 0) {
      int next = at + 1;
      boolean all = next < end && tokens.keyword(next) == Keyword.ALL;
      if (next < end
          && (tokens.keyword(next) == Keyword.ALL || tokens.keyword(next) == Keyword.DISTINCT)) {
        next++;
      }
      int following = analysis.setOperator(next, end);
      int stop = following < 0 ? end : following;
      OrderedMap<DataType> more = analysis.branch(next, stop, outer, ctes);
      if (analysis.judging) {
        judgeBranches(columns, more, next, stop);
        literals(columns, next, stop);
        if (at == operator) {
          literals(more, from, operator);
        }
      }
      columns = united(columns, more);
      if (analysis.judging && !all) {
        distinct(columns, next, stop);
      }
      at = following;
    }
    return columns;
  }

  /** The rows of VALUES, which stands at {@code from}. */
  OrderedMap<DataType> values(
      int from, int end, QueryScope outer, OrderedMap<OrderedMap<DataType>> ctes) {
    QueryScope scope = new QueryScope(analysis, outer, ctes);
    analysis.expressions.read(from + 1, end, scope);
    OrderedMap<DataType> columns = null;
    for (int at = from + 1; at < end && tokens.kind(at) == TokenKind.OPEN_PAREN; ) {
      int close = analysis.close(at, end);
      OrderedMap<DataType> row = OrderedMap.empty();
      int start = at + 1;
      for (int number = 1; start < close; number++) {
        int comma = analysis.next(TokenKind.COMMA, start, close);
        row =
            row.with(
                "column".concat(Integer.toString(number)),
                analysis.typing
                    ? analysis.judged(analysis.term(start, comma), scope, ExpressionPlace.VALUES)
                    : null);
        start = comma + 1;
      }
      if (analysis.judging && columns != null) {
        judgeRows(columns, row, at, close + 1);
      }
      columns = columns == null ? row : united(columns, row);
      at = close + 1;
      at += at < end && tokens.kind(at) == TokenKind.COMMA ? 1 : 0;
    }
    return columns;
  }

  /** Both branches must have as many columns, of types that go together. */
  private void judgeBranches(
      OrderedMap<DataType> first, OrderedMap<DataType> second, int from, int end) {
    if (first == null || second == null || from >= end) {
      return;
    }
    if (first.size() != second.size()) {
      analysis.transition.refuse(
          tokens.span(from, end),
          "42601",
          "each query of a UNION has the same number of columns: "
              + first.size()
              + " are not "
              + second.size());
      return;
    }
    judgeTypes("UNION", first, second, from, end);
  }

  /** Each row of VALUES must go with those before it. */
  private void judgeRows(
      OrderedMap<DataType> first, OrderedMap<DataType> second, int from, int end) {
    if (first.size() != second.size()) {
      analysis.transition.refuse(
          tokens.span(from, end), "42601", "each row of VALUES has the same number of values");
      return;
    }
    judgeTypes("VALUES", first, second, from, end);
  }

  /** As many columns must be of types that go together. */
  private void judgeTypes(
      String what, OrderedMap<DataType> first, OrderedMap<DataType> second, int from, int end) {
    List<DataType> others = new ArrayList<>(second.values());
    int i = 0;
    for (DataType one : first.values()) {
      DataType other = others.get(i++);
      if (one != null
          && other != null
          && !TypeInference.mayMeet(one, other, analysis.transition.scope())) {
        analysis.transition.refuse(
            tokens.span(from, end),
            "42804",
            what + " types " + one + " and " + other + " cannot be matched");
        return;
      }
    }
  }

  /** Without ALL, rows are told apart. */
  private void distinct(OrderedMap<DataType> columns, int from, int end) {
    if (columns == null || from >= end) {
      return;
    }
    for (DataType type : columns.values()) {
      SortCheck.equality(analysis.transition, type, tokens.span(from, end));
    }
  }

  /** The literals of one branch are values of what the other has. */
  private void literals(OrderedMap<DataType> other, int from, int end) {
    if (other == null || from >= end) {
      return;
    }
    SelectItems items = SelectItems.of(analysis, from, end);
    if (items == null) {
      return;
    }
    int i = 0;
    for (DataType type : other.values()) {
      Term.Constant literal = items.isLiteral(i) ? items.literal(i) : null;
      String refusal =
          literal == null || type == null || literal.kind() != Term.Constant.Kind.STRING
              ? null
              : analysis.transition.scope().refusal(literal.value(), type);
      if (refusal != null) {
        new ExpressionFaults(analysis.transition, null, null)
            .literal(literal.span(), refusal, type, literal.value());
      }
      i++;
    }
  }

  private OrderedMap<DataType> united(OrderedMap<DataType> first, OrderedMap<DataType> second) {
    if (first == null || second == null || first.size() != second.size()) {
      return first == null ? null : untyped(first);
    }
    List<DataType> others = new ArrayList<>(second.values());
    OrderedMap<DataType> united = first;
    int i = 0;
    for (String name : first.keySet()) {
      DataType one = first.get(name);
      DataType other = others.get(i++);
      DataType common =
          one == null || other == null
              ? null
              : one.equals(other)
                  ? one.is("unknown") ? TEXT : one
                  : TypeInference.common(List.of(one, other), analysis.transition.scope());
      united = united.with(name, common);
    }
    return united;
  }

  private static OrderedMap<DataType> untyped(OrderedMap<DataType> columns) {
    OrderedMap<DataType> untyped = columns;
    for (String name : columns.keySet()) {
      untyped = untyped.with(name, null);
    }
    return untyped;
  }
}
