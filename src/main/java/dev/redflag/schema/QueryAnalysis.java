package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.postgres.TypeInference;
import dev.redflag.source.Span;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a query reads, and what columns it has.
 *
 * <p>It finds the clauses of each SELECT by their words and leaves what stands in them to {@link
 * QueryExpressions} and {@link FromClause}.
 */
final class QueryAnalysis {

  private static final DataType TEXT = DataType.builtIn("text");

  /** Queries nested deeper are left alone: their columns are not known. */
  private static final int DEEPEST = 60;

  final Transition transition;
  final Tokens tokens;
  final QueryUses uses = new QueryUses();
  final QueryExpressions expressions;
  private int depth;

  /** Whether it is to be told what PostgreSQL would refuse. */
  final boolean judging;

  /** The columns of the queries inside, by the token that each begins with. */
  private final Map<Integer, OrderedMap<DataType>> nested = new HashMap<>();

  /** Whether the types of its columns are wanted; what is judged needs them. */
  final boolean typing;

  QueryAnalysis(Transition transition, Tokens tokens) {
    this(transition, tokens, transition.judging(), true);
  }

  private QueryAnalysis(Transition transition, Tokens tokens, boolean judging, boolean typing) {
    this.transition = transition;
    this.tokens = tokens;
    this.judging = judging;
    this.typing = typing;
    this.expressions = new QueryExpressions(this);
  }

  /** Whether something that it reads is only perhaps there. */
  boolean perhaps;

  /**
   * What there is to say of a query.
   *
   * @param perhaps whether something that it reads is only perhaps there, and so what it says
   */
  record Result(OrderedMap<DataType> columns, List<View.Use> uses, boolean perhaps) {}

  /** Reads a query; its columns are null if they are not known. */
  static Result of(Transition transition, Expression query) {
    return new QueryAnalysis(transition, query.tokens()).read(query);
  }

  /** The same without the types of its columns, and without a word of what PostgreSQL refuses. */
  static Result untyped(Transition transition, Expression query) {
    return new QueryAnalysis(transition, query.tokens(), false, false).read(query);
  }

  private Result read(Expression query) {
    OrderedMap<DataType> columns = query(query.first(), query.end(), null, OrderedMap.empty());
    return new Result(columns, uses.uses(), perhaps);
  }

  // ---- queries

  /** Reads a query in an expression of {@code scope}, once. */
  OrderedMap<DataType> nested(Expression query, QueryScope scope) {
    return nested(query.first(), query.end(), scope);
  }

  OrderedMap<DataType> nested(int from, int end, QueryScope scope) {
    if (nested.containsKey(from)) {
      return nested.get(from);
    }
    OrderedMap<DataType> columns = query(from, end, scope, scope.expressions());
    nested.put(from, columns);
    return columns;
  }

  /**
   * Reads the query from the token {@code from} to the one before {@code end}.
   *
   * @return its columns, or null if they are not known
   */
  OrderedMap<DataType> query(
      int from, int end, QueryScope outer, OrderedMap<OrderedMap<DataType>> known) {
    if (!enter()) {
      return null;
    }
    OrderedMap<DataType> columns = withQuery(from, end, outer, known);
    leave();
    return resolved(columns);
  }

  /** The columns of a whole query: a literal, which a UNION may make anything of, is text there. */
  private static OrderedMap<DataType> resolved(OrderedMap<DataType> columns) {
    if (columns == null) {
      return null;
    }
    OrderedMap<DataType> resolved = columns;
    for (String name : columns.keySet()) {
      DataType type = columns.get(name);
      if (type != null && type.is("unknown")) {
        resolved = resolved.with(name, TEXT);
      }
    }
    return resolved;
  }

  /** Goes a level deeper, unless that is too deep. */
  boolean enter() {
    if (depth == DEEPEST) {
      return false;
    }
    depth++;
    return true;
  }

  /** Comes back from a deeper level. */
  void leave() {
    depth--;
  }

  private OrderedMap<DataType> withQuery(
      int from, int end, QueryScope outer, OrderedMap<OrderedMap<DataType>> known) {
    With with = with(from, end, outer, known);
    return with == null ? null : body(with.next, end, outer, with.tables);
  }

  /**
   * What WITH brings.
   *
   * @param tables the columns of each common table expression, null where they are not known
   * @param next the token after it
   */
  record With(OrderedMap<OrderedMap<DataType>> tables, int next) {}

  /** Reads WITH, if it stands there; null if it cannot be read. */
  With with(int from, int end, QueryScope outer, OrderedMap<OrderedMap<DataType>> known) {
    OrderedMap<OrderedMap<DataType>> ctes = known;
    int at = from;
    if (at >= end || tokens.keyword(at) != Keyword.WITH) {
      return new With(ctes, from);
    }
    at++;
    boolean recursive = at < end && tokens.keyword(at) == Keyword.RECURSIVE;
    at += recursive ? 1 : 0;
    Set<String> names = new HashSet<>();
    do {
      CommonTable table = commonTable(at, end);
      if (table == null) {
        return null;
      }
      if (!names.add(table.name) && judging) {
        transition.refuse(
            tokens.span(at), "42712", "WITH query name " + table.name + " is used more than once");
      }
      OrderedMap<DataType> columns = columnsOf(table, outer, ctes, recursive);
      ctes = ctes.with(table.name, columns);
      at = table.next;
    } while (at < end && tokens.kind(at) == TokenKind.COMMA && ++at < end);
    return new With(ctes, at);
  }

  /** A common table expression: where its query stands, and what follows it. */
  private record CommonTable(String name, List<String> columns, int first, int end, int next) {}

  private CommonTable commonTable(int from, int end) {
    String name = Mentions.name(tokens, from);
    int at = from + 1;
    List<String> columns = List.of();
    if (at < end && tokens.kind(at) == TokenKind.OPEN_PAREN) {
      int close = close(at, end);
      columns = names(at + 1, close);
      at = close + 1;
    }
    while (at < end && tokens.kind(at) != TokenKind.OPEN_PAREN) {
      at++;
    }
    if (name == null || at >= end) {
      return null;
    }
    int close = close(at, end);
    int next = close + 1;
    // SEARCH and CYCLE may follow.
    while (next < end
        && tokens.kind(next) != TokenKind.COMMA
        && !beginsQuery(next)
        && tokens.kind(next) != TokenKind.OPEN_PAREN) {
      next++;
    }
    return new CommonTable(name, columns, at + 1, close, next);
  }

  private OrderedMap<DataType> columnsOf(
      CommonTable table,
      QueryScope outer,
      OrderedMap<OrderedMap<DataType>> ctes,
      boolean recursive) {
    OrderedMap<OrderedMap<DataType>> known = ctes;
    if (recursive) {
      // The first branch of a recursive query tells its columns; what it reads is read below.
      int union = setOperator(table.first, table.end);
      known =
          ctes.with(
              table.name,
              union < 0 ? null : renamed(silently(table.first, union, outer, ctes), table.columns));
    }
    return renamed(query(table.first, table.end, outer, known), table.columns);
  }

  private OrderedMap<DataType> silently(
      int from, int end, QueryScope outer, OrderedMap<OrderedMap<DataType>> ctes) {
    QueryAnalysis other = new QueryAnalysis(transition, tokens, false, typing);
    return other.query(from, end, outer, ctes);
  }

  /** The columns under other names, as far as those are given. */
  static OrderedMap<DataType> renamed(OrderedMap<DataType> columns, List<String> names) {
    if (columns == null || names.isEmpty()) {
      return columns;
    }
    OrderedMap<DataType> renamed = OrderedMap.empty();
    int i = 0;
    for (String name : columns.keySet()) {
      renamed = renamed.with(i < names.size() ? names.get(i) : name, columns.get(name));
      i++;
    }
    return renamed;
  }

  /** Branches with UNION and its like between them. */
  private OrderedMap<DataType> body(
      int from, int end, QueryScope outer, OrderedMap<OrderedMap<DataType>> ctes) {
    int operator = setOperator(from, end);
    if (operator < 0) {
      return branch(from, end, outer, ctes);
    }
    OrderedMap<DataType> columns = branch(from, operator, outer, ctes);
    int at = operator;
    while (at >= 0) {
      int next = at + 1;
      boolean all = next < end && tokens.keyword(next) == Keyword.ALL;
      if (next < end
          && (tokens.keyword(next) == Keyword.ALL || tokens.keyword(next) == Keyword.DISTINCT)) {
        next++;
      }
      int following = setOperator(next, end);
      int stop = following < 0 ? end : following;
      OrderedMap<DataType> more = branch(next, stop, outer, ctes);
      if (judging) {
        judgeUnion(columns, more, next, stop);
        literals(columns, next, stop);
        if (at == operator) {
          literals(more, from, operator);
        }
      }
      columns = united(columns, more);
      if (judging && !all) {
        distinct(columns, next, stop);
      }
      at = following;
    }
    return columns;
  }

  /** Both branches must have as many columns, of types that go together. */
  private void judgeUnion(
      OrderedMap<DataType> first, OrderedMap<DataType> second, int from, int end) {
    if (first == null || second == null || from >= end) {
      return;
    }
    Span span = tokens.span(from, end);
    if (first.size() != second.size()) {
      transition.refuse(
          span,
          "42601",
          "each query of a UNION has the same number of columns: "
              + first.size()
              + " are not "
              + second.size());
      return;
    }
    List<DataType> others = new ArrayList<>(second.values());
    int i = 0;
    for (DataType one : first.values()) {
      DataType other = others.get(i++);
      if (one != null && other != null && !TypeInference.mayMeet(one, other, transition.scope())) {
        transition.refuse(
            span, "42804", "UNION types " + one + " and " + other + " cannot be matched");
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
      SortCheck.equality(transition, type, tokens.span(from, end));
    }
  }

  /** The literals of one branch are values of what the other has. */
  private void literals(OrderedMap<DataType> other, int from, int end) {
    if (other == null || from >= end) {
      return;
    }
    SelectItems items = SelectItems.of(this, from, end);
    if (items == null) {
      return;
    }
    int i = 0;
    for (DataType type : other.values()) {
      Term.Constant literal = items.isLiteral(i) ? items.literal(i) : null;
      String refusal =
          literal == null || type == null || literal.kind() != Term.Constant.Kind.STRING
              ? null
              : transition.scope().refusal(literal.value(), type);
      if (refusal != null) {
        new ExpressionFaults(transition, null, null)
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
                  : TypeInference.common(List.of(one, other), transition.scope());
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

  private OrderedMap<DataType> branch(
      int from, int end, QueryScope outer, OrderedMap<OrderedMap<DataType>> ctes) {
    if (from >= end) {
      return null;
    }
    if (tokens.kind(from) == TokenKind.OPEN_PAREN) {
      if (!enter()) {
        return null;
      }
      OrderedMap<DataType> columns = withQuery(from + 1, close(from, end), outer, ctes);
      leave();
      return columns;
    }
    return switch (tokens.keyword(from)) {
      case Keyword.SELECT -> new SelectAnalysis(this, from, end).read(outer, ctes);
      case Keyword.VALUES -> values(from, end, outer, ctes);
      case Keyword.TABLE -> table(from, end, outer, ctes);
      default -> null;
    };
  }

  /** {@code TABLE name}. */
  private OrderedMap<DataType> table(
      int from, int end, QueryScope outer, OrderedMap<OrderedMap<DataType>> ctes) {
    QueryScope scope = new QueryScope(this, outer, ctes);
    new FromClause(this, scope).read(from + 1, end);
    if (scope.sources.isEmpty()) {
      return null;
    }
    QuerySource table = scope.sources.get(0);
    for (String column : table.columns.keySet()) {
      uses.column(table, column, true);
    }
    return table.complete ? table.columns : null;
  }

  private OrderedMap<DataType> values(
      int from, int end, QueryScope outer, OrderedMap<OrderedMap<DataType>> ctes) {
    QueryScope scope = new QueryScope(this, outer, ctes);
    expressions.read(from + 1, end, scope);
    OrderedMap<DataType> columns = null;
    for (int at = from + 1; at < end && tokens.kind(at) == TokenKind.OPEN_PAREN; ) {
      int close = close(at, end);
      OrderedMap<DataType> row = OrderedMap.empty();
      int start = at + 1;
      for (int number = 1; start < close; number++) {
        int comma = next(TokenKind.COMMA, start, close);
        row =
            row.with(
                "column".concat(Integer.toString(number)),
                typing ? judged(term(start, comma), scope, ExpressionPlace.VALUES) : null);
        start = comma + 1;
      }
      if (judging && columns != null) {
        judgeRows(columns, row, at, close + 1);
      }
      columns = columns == null ? row : united(columns, row);
      at = close + 1;
      at += at < end && tokens.kind(at) == TokenKind.COMMA ? 1 : 0;
    }
    return columns;
  }

  /** The columns of a view that the query reads, with their types if those are wanted. */
  OrderedMap<DataType> columnsOf(ViewColumns columns) {
    return typing ? columns.typed() : columns.named();
  }

  /** Each row of VALUES must go with those before it. */
  private void judgeRows(
      OrderedMap<DataType> first, OrderedMap<DataType> second, int from, int end) {
    if (first.size() != second.size()) {
      transition.refuse(
          tokens.span(from, end), "42601", "each row of VALUES has the same number of values");
      return;
    }
    for (String name : first.keySet()) {
      DataType one = first.get(name);
      DataType other = second.get(name);
      if (one != null && other != null && !TypeInference.mayMeet(one, other, transition.scope())) {
        transition.refuse(
            tokens.span(from, end),
            "42804",
            "VALUES types " + one + " and " + other + " cannot be matched");
        return;
      }
    }
  }

  // ---- expressions

  /** The type of a term, after what PostgreSQL would refuse in it is told. */
  DataType judged(Term term, QueryScope scope, ExpressionPlace place) {
    return judging
        ? TypeInference.check(term, scope, place, new ExpressionFaults(transition, null, null))
        : TypeInference.typeOf(term, scope);
  }

  /** Reads a condition. */
  void condition(int from, int end, QueryScope scope, ExpressionPlace place) {
    expressions.read(from, end, scope);
    if (judging && from < end) {
      TypeInference.checkCondition(
          term(from, end),
          scope,
          place,
          new ExpressionFaults(transition, null, null),
          place == ExpressionPlace.JOIN ? "JOIN/ON" : place.words());
    }
  }

  /** Reads expressions with commas between. */
  void list(int from, int end, QueryScope scope, ExpressionPlace place) {
    expressions.read(from, end, scope);
    for (int at = from; judging && at < end; ) {
      int comma = next(TokenKind.COMMA, at, end);
      if (comma > at && place == ExpressionPlace.LIMIT) {
        TypeInference.checkLimit(
            term(at, comma), scope, new ExpressionFaults(transition, null, null));
      } else if (comma > at) {
        judged(term(at, comma), scope, place);
      }
      at = comma + 1;
    }
  }

  Term term(int from, int end) {
    return ExpressionParser.parse(new Expression(tokens, from, end));
  }

  // ---- tokens

  /** Whether a query begins here. */
  boolean beginsQuery(int at) {
    return switch (tokens.keyword(at)) {
      case Keyword.SELECT, Keyword.WITH, Keyword.VALUES, Keyword.TABLE -> true;
      default -> false;
    };
  }

  /** The first UNION, INTERSECT or EXCEPT that stands in no parentheses; -1 if there is none. */
  private int setOperator(int from, int end) {
    for (int i = from; i < end; i = after(i, end)) {
      switch (tokens.keyword(i)) {
        case Keyword.UNION, Keyword.INTERSECT, Keyword.EXCEPT -> {
          if (!isLabel(i, from)) {
            return i;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  /** Whether the word at {@code index} is a name because of what stands before it. */
  boolean isLabel(int index, int from) {
    if (index <= from) {
      return false;
    }
    return tokens.kind(index - 1) == TokenKind.DOT || tokens.keyword(index - 1) == Keyword.AS;
  }

  /** The token after the one at {@code index}, or after its group if that one opens one. */
  int after(int index, int end) {
    TokenKind kind = tokens.kind(index);
    return kind == TokenKind.OPEN_PAREN || kind == TokenKind.OPEN_BRACKET
        ? close(index, end) + 1
        : index + 1;
  }

  /** The token that closes the group that {@code open} opens; {@code end} if there is none. */
  int close(int open, int end) {
    int depth = 0;
    for (int i = open; i < end; i++) {
      switch (tokens.kind(i)) {
        case OPEN_PAREN, OPEN_BRACKET -> depth++;
        case CLOSE_PAREN, CLOSE_BRACKET -> {
          if (--depth == 0) {
            return i;
          }
        }
        default -> {}
      }
    }
    return end;
  }

  /** The next token of that kind in no parentheses; {@code end} if there is none. */
  int next(TokenKind kind, int from, int end) {
    for (int i = from; i < end; i = after(i, end)) {
      if (tokens.kind(i) == kind) {
        return i;
      }
    }
    return end;
  }

  /** The names in a list with commas between, each the first word of its item. */
  List<String> names(int from, int end) {
    List<String> names = new ArrayList<>();
    int at = from;
    while (at < end) {
      String name = Mentions.name(tokens, at);
      if (name != null) {
        names.add(name);
      }
      at = next(TokenKind.COMMA, at, end) + 1;
    }
    return names;
  }
}
