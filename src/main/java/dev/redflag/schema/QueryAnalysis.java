package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.postgres.TypeInference;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a query reads, and what columns it has.
 *
 * <p>A query is perhaps a {@link WithClause}, then branches that {@link UnionAnalysis} puts
 * together. A branch that is a SELECT is read by {@link SelectAnalysis}, which leaves what stands
 * in its clauses to {@link QueryExpressions} and {@link FromClause}.
 */
final class QueryAnalysis {

  private static final DataType TEXT = DataType.builtIn("text");

  /** Queries nested deeper are left alone: their columns are not known. */
  private static final int DEEPEST = 60;

  final Transition transition;
  final Tokens tokens;
  final QueryUses uses = new QueryUses();
  final QueryExpressions expressions;
  private final UnionAnalysis unions;
  private int depth;

  /** Whether it is to be told what PostgreSQL would refuse. */
  final boolean judging;

  /** The columns of the queries inside, by the token that each begins with. */
  private final Map<Integer, OrderedMap<DataType>> nested = new HashMap<>();

  /** Whether the types of its columns are wanted; what is judged needs them. */
  final boolean typing;

  /** Whether something that it reads is only perhaps there. */
  boolean perhaps;

  QueryAnalysis(Transition transition, Tokens tokens) {
    this(transition, tokens, transition.judging(), true);
  }

  private QueryAnalysis(Transition transition, Tokens tokens, boolean judging, boolean typing) {
    this.transition = transition;
    this.tokens = tokens;
    this.judging = judging;
    this.typing = typing;
    this.expressions = new QueryExpressions(this);
    this.unions = new UnionAnalysis(this);
  }

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
    WithClause with = WithClause.read(this, from, end, outer, known);
    return with == null ? null : unions.read(with.next(), end, outer, with.tables());
  }

  /** Reads a query that is read once more, without a word of what PostgreSQL refuses. */
  OrderedMap<DataType> silently(
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

  /** A query without WITH and UNION, or a whole one in parentheses. */
  OrderedMap<DataType> branch(
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
      case Keyword.VALUES -> unions.values(from, end, outer, ctes);
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

  /** The columns of a view that the query reads, with their types if those are wanted. */
  OrderedMap<DataType> columnsOf(ViewColumns columns) {
    return typing ? columns.typed() : columns.named();
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
  int setOperator(int from, int end) {
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
