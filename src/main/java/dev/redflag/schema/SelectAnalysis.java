package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Term;
import java.util.ArrayList;
import java.util.List;

/** One SELECT of a query. */
final class SelectAnalysis {

  private final QueryAnalysis analysis;
  private final Tokens tokens;
  private final int from;
  private final int end;
  private final List<String> names = new ArrayList<>();
  private final List<DataType> types = new ArrayList<>();
  private final List<Term> terms = new ArrayList<>();
  private boolean known = true;

  SelectAnalysis(QueryAnalysis analysis, int from, int end) {
    this.analysis = analysis;
    this.tokens = analysis.tokens;
    this.from = from;
    this.end = end;
  }

  /** Reads it; gives its columns, or null if they are not known. */
  OrderedMap<DataType> read(QueryScope outer, OrderedMap<OrderedMap<DataType>> ctes) {
    QueryScope scope = new QueryScope(analysis, outer, ctes);
    int list = from + 1;
    int listEnd = clause(list);
    int at = listEnd;
    if (at < end && tokens.keyword(at) == Keyword.INTO) {
      at = clause(at + 1);
    }
    if (at < end && tokens.keyword(at) == Keyword.FROM) {
      int stop = clause(at + 1);
      new FromClause(analysis, scope).read(at + 1, stop);
      at = stop;
    }
    items(list, listEnd, scope);
    if (analysis.judging) {
      new GroupCheck(analysis, scope).check(terms, grouping(at));
    }
    while (at < end) {
      int stop = clause(at + 1);
      clause(at, stop, scope);
      at = stop;
    }
    return columns();
  }

  private void clause(int at, int stop, QueryScope scope) {
    switch (tokens.keyword(at)) {
      case Keyword.ORDER -> order(at + 2, stop, scope);
      case Keyword.WHERE -> analysis.condition(at + 1, stop, scope, ExpressionPlace.WHERE);
      case Keyword.HAVING -> analysis.condition(at + 1, stop, scope, ExpressionPlace.HAVING);
      case Keyword.GROUP -> group(at + 2, stop, scope);
      case Keyword.LIMIT, Keyword.OFFSET ->
          analysis.list(at + 1, stop, scope, ExpressionPlace.LIMIT);
      case Keyword.FOR -> {}
      case Keyword.WINDOW -> {
        analysis.expressions.read(at + 1, stop, scope);
        if (analysis.judging) {
          new WindowCheck(analysis, scope).inClause(at + 1, stop);
        }
      }
      default -> analysis.expressions.read(at + 1, stop, scope);
    }
  }

  /** The terms of GROUP BY; null if there is none, and with a null in it if one is not read. */
  private List<Term> grouping(int from) {
    for (int at = from; at < end; at = clause(at + 1)) {
      if (tokens.keyword(at) != Keyword.GROUP) {
        continue;
      }
      List<Term> grouped = new ArrayList<>();
      int stop = clause(at + 1);
      for (int i = at + 2; i < stop; ) {
        int comma = analysis.next(TokenKind.COMMA, i, stop);
        boolean form = isGrouping(i) || comma == i;
        grouped.add(form ? null : analysis.term(i, comma));
        i = comma + 1;
      }
      return grouped;
    }
    return null;
  }

  /** GROUP BY means the columns of the tables first, then those of the result. */
  private void group(int start, int stop, QueryScope scope) {
    int at = start;
    while (at < stop) {
      int comma = analysis.next(TokenKind.COMMA, at, stop);
      String name = comma == at + 1 ? Mentions.name(tokens, at) : null;
      boolean label = name != null && names.contains(name) && !scope.has(name);
      boolean form = at + 1 < comma && isGrouping(at);
      if (label || form) {
        analysis.expressions.read(at, comma, scope);
      } else {
        analysis.expressions.read(at, comma, scope);
        groupBy(at, comma, scope);
      }
      at = comma + 1;
    }
  }

  private void groupBy(int start, int stop, QueryScope scope) {
    if (!analysis.judging || start >= stop) {
      return;
    }
    DataType type = analysis.judged(analysis.term(start, stop), scope, ExpressionPlace.GROUP_BY);
    boolean position = stop == start + 1 && tokens.kind(start) == TokenKind.NUMBER;
    if (!position) {
      SortCheck.equality(analysis.transition, type, tokens.span(start, stop));
    }
  }

  private boolean isGrouping(int at) {
    return switch (tokens.keyword(at)) {
      case Keyword.GROUPING, Keyword.ROLLUP, Keyword.CUBE, Keyword.DISTINCT, Keyword.ALL -> true;
      default -> tokens.kind(at) == TokenKind.OPEN_PAREN;
    };
  }

  /** Where the next clause begins; {@code end} if there is none. */
  private int clause(int start) {
    for (int i = start; i < end; i = analysis.after(i, end)) {
      if (tokens.kind(i) != TokenKind.WORD || analysis.isLabel(i, from)) {
        continue;
      }
      switch (tokens.keyword(i)) {
        case Keyword.INTO,
            Keyword.WHERE,
            Keyword.HAVING,
            Keyword.WINDOW,
            Keyword.ORDER,
            Keyword.LIMIT,
            Keyword.OFFSET,
            Keyword.FETCH,
            Keyword.FOR -> {
          return i;
        }
        case Keyword.FROM -> {
          boolean test = tokens.keyword(i - 1) == Keyword.DISTINCT && isTest(i - 2);
          if (!test && tokens.keyword(i - 1) != Keyword.ROWS) {
            return i;
          }
        }
        case Keyword.GROUP -> {
          if (tokens.keyword(i - 1) != Keyword.WITHIN) {
            return i;
          }
        }
        default -> {}
      }
    }
    return end;
  }

  /** Whether IS or IS NOT stands there, before DISTINCT FROM. */
  private boolean isTest(int at) {
    return at > from && (tokens.keyword(at) == Keyword.IS || tokens.keyword(at) == Keyword.NOT);
  }

  /** ORDER BY means the columns of the result first. */
  private void order(int start, int stop, QueryScope scope) {
    int at = start;
    while (at < stop) {
      int comma = analysis.next(TokenKind.COMMA, at, stop);
      String name = Mentions.name(tokens, at);
      boolean label = name != null && names.contains(name) && !isQualified(at, comma);
      if (!label) {
        orderBy(at, comma, scope);
      } else if (analysis.judging) {
        SortCheck.order(
            analysis.transition, types.get(names.indexOf(name)), tokens.span(at, comma));
      }
      at = comma + 1;
    }
  }

  private void orderBy(int start, int stop, QueryScope scope) {
    int end = stop;
    for (int i = start; i < stop; i = analysis.after(i, stop)) {
      switch (tokens.keyword(i)) {
        case Keyword.ASC, Keyword.DESC, Keyword.NULLS, Keyword.USING -> {
          if (i > start && end == stop) {
            end = i;
          }
        }
        default -> {}
      }
    }
    if (end == start + 1 && tokens.kind(start) == TokenKind.NUMBER) {
      position(start);
      return;
    }
    analysis.expressions.read(start, end, scope);
    if (analysis.judging && start < end) {
      DataType type = analysis.judged(analysis.term(start, end), scope, ExpressionPlace.ORDER_BY);
      SortCheck.order(analysis.transition, type, tokens.span(start, end));
      new WindowCheck(analysis, scope).inExpression(start, end);
    }
  }

  /** A number means a column of the result. */
  private void position(int at) {
    String number = tokens.text(at);
    if (analysis.judging
        && known
        && number.length() < 5
        && number.indexOf('.') < 0
        && Integer.parseInt(number) > names.size()) {
      analysis.transition.refuse(
          tokens.span(at), "42P10", "ORDER BY position " + number + " is not in the select list");
    }
  }

  private boolean isQualified(int at, int stop) {
    if (at + 1 >= stop) {
      return false;
    }
    return switch (tokens.keyword(at + 1)) {
      case Keyword.ASC, Keyword.DESC, Keyword.NULLS, Keyword.USING -> false;
      default -> true;
    };
  }

  // ---- the list

  private void items(int start, int stop, QueryScope scope) {
    int at = start;
    boolean distinct = false;
    if (at < stop && tokens.keyword(at) == Keyword.ALL) {
      at++;
    } else if (at < stop && tokens.keyword(at) == Keyword.DISTINCT) {
      at++;
      if (at < stop && tokens.keyword(at) == Keyword.ON) {
        int close = analysis.close(at + 1, stop);
        analysis.expressions.read(at + 2, close, scope);
        at = close + 1;
      } else {
        distinct = analysis.judging;
      }
    }
    int list = at;
    while (at < stop) {
      int comma = analysis.next(TokenKind.COMMA, at, stop);
      item(at, comma, scope);
      at = comma + 1;
    }
    for (int i = 0; distinct && i < types.size(); i++) {
      SortCheck.equality(analysis.transition, types.get(i), tokens.span(list, stop));
    }
  }

  private void item(int start, int stop, QueryScope scope) {
    if (start >= stop) {
      return;
    }
    boolean star = tokens.kind(stop - 1) == TokenKind.OPERATOR && tokens.text(stop - 1).equals("*");
    if (star && stop == start + 1) {
      all(scope);
      return;
    }
    if (star && stop >= start + 3 && tokens.kind(stop - 2) == TokenKind.DOT) {
      allOf(scope.source(Mentions.name(tokens, stop - 3)), List.of());
      return;
    }
    int label = label(start, stop);
    int last = label < 0 ? stop : tokens.keyword(label - 1) == Keyword.AS ? label - 1 : label;
    analysis.expressions.read(start, last, scope);
    // Most items are a column, and its name needs no parser.
    int naming = label < 0 && isColumn(start, stop) ? stop - 1 : label;
    Term term = naming < 0 || analysis.typing ? analysis.term(start, last) : null;
    String name = naming < 0 ? ColumnWord.of(term) : Mentions.name(tokens, naming);
    if (analysis.judging) {
      terms.add(term);
    }
    names.add(name == null ? "?column?" : name);
    types.add(analysis.typing ? analysis.judged(term, scope, ExpressionPlace.SELECT) : null);
    if (analysis.judging) {
      new WindowCheck(analysis, scope).inExpression(start, last);
    }
  }

  /** Whether the item is a name, perhaps qualified, and nothing else. */
  private boolean isColumn(int start, int stop) {
    if (tokens.kind(start) == TokenKind.WORD && Keyword.isReserved(tokens.keyword(start))) {
      return false;
    }
    for (int at = start + 1; at < stop; at += 2) {
      if (tokens.kind(at) != TokenKind.DOT) {
        return false;
      }
    }
    return (stop - start) % 2 == 1 && Mentions.name(tokens, stop - 1) != null;
  }

  /** Where the label of an item stands, with or without AS; -1 if it has none. */
  private int label(int start, int stop) {
    int last = stop - 1;
    if (last == start || Mentions.name(tokens, last) == null) {
      return -1;
    }
    if (tokens.keyword(last - 1) == Keyword.AS) {
      return last;
    }
    boolean reserved =
        tokens.kind(last) == TokenKind.WORD && Keyword.isReserved(tokens.keyword(last));
    if (reserved) {
      return -1;
    }
    switch (tokens.kind(last - 1)) {
      case STRING, NUMBER, CLOSE_PAREN, CLOSE_BRACKET, QUOTED_NAME, PARAMETER -> {
        return last;
      }
      case WORD -> {
        return endsOperand(last - 1, last) ? last : -1;
      }
      default -> {
        return -1;
      }
    }
  }

  /** Whether a word can be the last one of an expression, before a label. */
  private boolean endsOperand(int word, int label) {
    switch (tokens.keyword(label)) {
      case Keyword.PRECISION, Keyword.VARYING, Keyword.ZONE -> {
        return false;
      }
      default -> {}
    }
    return switch (tokens.keyword(word)) {
      case Keyword.END,
          Keyword.NULL,
          Keyword.TRUE,
          Keyword.FALSE,
          Keyword.CURRENT_DATE,
          Keyword.CURRENT_TIMESTAMP,
          Keyword.CURRENT_TIME,
          Keyword.CURRENT_USER ->
          true;
      case Keyword.DISTINCT,
          Keyword.WITHOUT,
          Keyword.WITH,
          Keyword.TIME,
          Keyword.DOUBLE,
          Keyword.INTERVAL,
          Keyword.ESCAPE,
          Keyword.UESCAPE ->
          false;
      default -> !Keyword.isReserved(tokens.keyword(word));
    };
  }

  private void all(QueryScope scope) {
    known &= !scope.natural;
    for (String name : scope.merged) {
      DataType type = null;
      for (QuerySource source : scope.sources) {
        if (type == null && source.columns.containsKey(name)) {
          type = source.columns.get(name);
        }
      }
      names.add(name);
      types.add(type);
    }
    for (QuerySource source : scope.sources) {
      allOf(source, scope.merged);
    }
  }

  private void allOf(QuerySource source, List<String> except) {
    if (source == null) {
      known = false;
      return;
    }
    known &= source.complete;
    for (String column : source.columns.keySet()) {
      analysis.uses.column(source, column, true);
      if (!except.contains(column)) {
        names.add(column);
        types.add(source.columns.get(column));
      }
    }
  }

  private OrderedMap<DataType> columns() {
    if (!known) {
      return null;
    }
    OrderedMap<DataType> columns = OrderedMap.empty();
    for (int i = 0; i < names.size(); i++) {
      if (columns.containsKey(names.get(i))) {
        // Two columns of one name: allowed in a query, not in what is made of it.
        columns = columns.with(names.get(i).concat("\0").concat(Integer.toString(i)), types.get(i));
      } else {
        columns = columns.with(names.get(i), types.get(i));
      }
    }
    return columns;
  }
}
