package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Term;
import java.util.ArrayList;
import java.util.List;

/** Reads a FROM clause into the sources of a scope. */
final class FromClause {

  private final QueryAnalysis analysis;
  private final Tokens tokens;
  private final QueryScope scope;

  /** Where the conditions of joins stand: they are read once all sources are known. */
  private final List<int[]> conditions = new ArrayList<>();

  FromClause(QueryAnalysis analysis, QueryScope scope) {
    this.analysis = analysis;
    this.tokens = analysis.tokens;
    this.scope = scope;
  }

  /** Reads what stands after FROM, up to the token before {@code end}. */
  void read(int from, int end) {
    list(from, end);
    for (int[] condition : conditions) {
      analysis.condition(condition[0], condition[1], scope, ExpressionPlace.JOIN);
    }
  }

  private void list(int from, int end) {
    int at = from;
    while (at < end) {
      at = source(at, end);
      at = joins(at, end);
      at++;
    }
  }

  /** Reads joins up to a comma of this level or the end; gives where it stopped. */
  private int joins(int from, int end) {
    int at = from;
    while (at < end && tokens.kind(at) != TokenKind.COMMA) {
      switch (tokens.keyword(at)) {
        case Keyword.NATURAL -> {
          scope.natural = true;
          at++;
        }
        case Keyword.INNER,
            Keyword.CROSS,
            Keyword.LEFT,
            Keyword.RIGHT,
            Keyword.FULL,
            Keyword.OUTER ->
            at++;
        case Keyword.JOIN -> at = source(at + 1, end);
        case Keyword.ON -> {
          int stop = endOfCondition(at + 1, end);
          conditions.add(new int[] {at + 1, stop});
          at = stop;
        }
        case Keyword.USING -> at = using(at + 1, end);
        default -> at = analysis.after(at, end);
      }
    }
    return at;
  }

  private int endOfCondition(int from, int end) {
    for (int i = from; i < end; i = analysis.after(i, end)) {
      if (tokens.kind(i) == TokenKind.COMMA) {
        return i;
      }
      boolean call = i + 1 < end && tokens.kind(i + 1) == TokenKind.OPEN_PAREN;
      switch (tokens.keyword(i)) {
        case Keyword.JOIN, Keyword.INNER, Keyword.CROSS, Keyword.NATURAL, Keyword.FULL -> {
          if (!analysis.isLabel(i, from)) {
            return i;
          }
        }
        case Keyword.LEFT, Keyword.RIGHT -> {
          if (!call && !analysis.isLabel(i, from)) {
            return i;
          }
        }
        default -> {}
      }
    }
    return end;
  }

  private int using(int open, int end) {
    if (open >= end || tokens.kind(open) != TokenKind.OPEN_PAREN) {
      return open;
    }
    int close = analysis.close(open, end);
    for (String name : analysis.names(open + 1, close)) {
      if (analysis.judging) {
        usingColumn(name, open);
      }
      for (QuerySource source : scope.sources) {
        if (source.columns.containsKey(name)) {
          analysis.uses.column(source, name, true);
        }
      }
      if (!scope.merged.contains(name)) {
        scope.merged.add(name);
      }
    }
    int at = close + 1;
    return at < end && tokens.keyword(at) == Keyword.AS ? at + 2 : at;
  }

  /** A column that JOIN USING names is on both sides. */
  private void usingColumn(String name, int open) {
    boolean left = false;
    int last = scope.sources.size() - 1;
    for (int i = 0; i <= last; i++) {
      QuerySource source = scope.sources.get(i);
      if (!source.complete) {
        return;
      }
      left |= i < last && source.columns.containsKey(name);
    }
    if (last > 0
        && !scope.natural
        && !(left && scope.sources.get(last).columns.containsKey(name))) {
      analysis.transition.refuse(
          tokens.span(open), "42703", "column " + name + " of USING is not on both sides");
    }
  }

  // ---- one source

  private int source(int from, int end) {
    int at = from;
    while (at < end
        && (tokens.keyword(at) == Keyword.LATERAL || tokens.keyword(at) == Keyword.ONLY)) {
      at++;
    }
    if (at >= end) {
      return end;
    }
    if (tokens.kind(at) == TokenKind.OPEN_PAREN) {
      return group(at, end);
    }
    if (tokens.keyword(at) == Keyword.ROWS
        && at + 1 < end
        && tokens.keyword(at + 1) == Keyword.FROM) {
      return function(at + 1, end, "rows");
    }
    int first = at;
    List<Identifier> parts = new ArrayList<>(2);
    while (at < end) {
      String name = Mentions.name(tokens, at);
      if (name == null) {
        // A placeholder, say: what it brings is not known.
        scope.natural = true;
        return skipUnread(at, end);
      }
      boolean quoted = tokens.kind(at) == TokenKind.QUOTED_NAME;
      parts.add(new Identifier(name, tokens.span(at), quoted, false));
      at++;
      if (at >= end || tokens.kind(at) != TokenKind.DOT) {
        break;
      }
      at++;
    }
    String last = parts.get(parts.size() - 1).value();
    if (at < end && tokens.kind(at) == TokenKind.OPEN_PAREN) {
      judge(first, analysis.close(at, end), end);
      return function(at - 1, end, last);
    }
    if (parts.size() == 1 && isFunction(at - 1)) {
      return named(null, null, false, last, at, end);
    }
    if (at < end && tokens.kind(at) == TokenKind.OPERATOR && tokens.text(at).equals("*")) {
      at++;
    }
    return relation(new QualifiedName(parts), at, end);
  }

  /** Whether the word is a function that is called without parentheses. */
  private boolean isFunction(int at) {
    return tokens.kind(at) == TokenKind.WORD
        && switch (tokens.keyword(at)) {
          case Keyword.CURRENT_DATE,
              Keyword.CURRENT_TIME,
              Keyword.CURRENT_TIMESTAMP,
              Keyword.CURRENT_USER,
              Keyword.CURRENT_ROLE,
              Keyword.CURRENT_CATALOG,
              Keyword.LOCALTIME,
              Keyword.LOCALTIMESTAMP,
              Keyword.SESSION_USER,
              Keyword.USER ->
              true;
          default -> false;
        };
  }

  /** Goes to the end of a source that cannot be read. */
  private int skipUnread(int from, int end) {
    int at = from;
    while (at < end && tokens.kind(at) != TokenKind.COMMA) {
      switch (tokens.keyword(at)) {
        case Keyword.JOIN,
            Keyword.ON,
            Keyword.USING,
            Keyword.NATURAL,
            Keyword.INNER,
            Keyword.CROSS,
            Keyword.LEFT,
            Keyword.RIGHT,
            Keyword.FULL -> {
          return at;
        }
        default -> at = analysis.after(at, end);
      }
    }
    return at;
  }

  /** A query or joined tables in parentheses. */
  private int group(int open, int end) {
    int close = analysis.close(open, end);
    int first = open + 1;
    int inner = first;
    while (inner < close && tokens.kind(inner) == TokenKind.OPEN_PAREN) {
      inner++;
    }
    if (inner < close && analysis.beginsQuery(inner)) {
      OrderedMap<DataType> columns = analysis.query(first, close, scope, scope.expressions());
      return named(null, columns, columns != null, "", close + 1, end);
    }
    if (analysis.enter()) {
      list(first, close);
      analysis.leave();
    }
    int at = close + 1;
    // An alias of joined tables hides theirs; that is too rare to follow.
    if (at < end && tokens.keyword(at) == Keyword.AS) {
      at += 2;
      scope.natural = true;
    }
    return at;
  }

  /** Judges the call of a function, which sees the sources before it. */
  private void judge(int from, int close, int end) {
    if (!analysis.judging || close >= end) {
      return;
    }
    Term call = analysis.term(from, close + 1);
    // Only here does unnest take several arrays.
    if (call instanceof Term.Call function
        && (function.arguments().size() == 1 || !function.function().name().equals("unnest"))) {
      analysis.judged(call, scope, ExpressionPlace.SELECT);
    }
  }

  private int function(int nameAt, int end, String name) {
    int open = nameAt + 1;
    int close = analysis.close(open, end);
    analysis.expressions.read(open + 1, close, scope);
    int at = close + 1;
    if (at + 1 < end
        && tokens.keyword(at) == Keyword.WITH
        && tokens.keyword(at + 1) == Keyword.ORDINALITY) {
      at += 2;
    }
    return named(null, null, false, name, at, end);
  }

  private int relation(QualifiedName name, int at, int end) {
    if (name.parts().size() == 1 && scope.expressions().containsKey(name.name())) {
      OrderedMap<DataType> columns = scope.expressions().get(name.name());
      return named(null, columns, columns != null, name.name(), at, end);
    }
    Relation found = analysis.transition.relation(name, ObjectType.TABLE, "42P01", false);
    if (found == null) {
      return named(null, null, false, name.name(), at, end);
    }
    analysis.uses.relation(found.name());
    analysis.perhaps |= found.perhaps();
    if (found instanceof Table table) {
      List<DataType> types = new ArrayList<>(table.columns().size());
      for (Column column : table.columns().values()) {
        types.add(column.type());
      }
      OrderedMap<DataType> columns = OrderedMap.copyOf(table.columns()).withValues(types);
      boolean complete = table.closed();
      return named(table.name(), columns, complete, name.name(), at, end);
    }
    OrderedMap<DataType> columns =
        found instanceof View view && view.columns() != null
            ? analysis.columnsOf(view.columns())
            : null;
    return named(found.name(), columns, columns != null, name.name(), at, end);
  }

  /** Reads the alias of a source, and adds it under that. */
  private int named(
      RelationName relation,
      OrderedMap<DataType> columns,
      boolean complete,
      String ownName,
      int from,
      int end) {
    int at = from;
    String alias = ownName;
    if (at < end && tokens.keyword(at) == Keyword.AS) {
      at++;
    }
    List<String> names = List.of();
    if (at < end && isAlias(at)) {
      alias = Mentions.name(tokens, at);
      at++;
    }
    if (at < end && at > from && tokens.kind(at) == TokenKind.OPEN_PAREN) {
      int close = analysis.close(at, end);
      names = analysis.names(at + 1, close);
      at = close + 1;
    }
    if (at < end && tokens.keyword(at) == Keyword.TABLESAMPLE) {
      at = sample(at, end);
    }
    if (analysis.judging && relation != null) {
      checkAlias(alias, relation, from, at, alias.equals(ownName));
    }
    add(alias, relation, columns, complete, names);
    return at;
  }

  /** Each source has a name of its own; tables of one name in two schemas are told apart. */
  private void checkAlias(
      String alias, RelationName relation, int from, int end, boolean unaliased) {
    if (scope.ownSource(alias) == null) {
      return;
    }
    for (QuerySource source : scope.sources) {
      if (source.alias.equals(alias)
          && source.relation != null
          && (!unaliased || source.relation.equals(relation))) {
        analysis.transition.refuse(
            tokens.span(from - 1, Math.max(from, end)),
            "42712",
            "table name " + alias + " is specified more than once");
        return;
      }
    }
  }

  private void add(
      String alias,
      RelationName relation,
      OrderedMap<DataType> columns,
      boolean complete,
      List<String> names) {
    if (columns == null) {
      OrderedMap<DataType> given = OrderedMap.empty();
      for (String name : names) {
        given = given.with(name, null);
      }
      scope.sources.add(new QuerySource(alias, relation, given, null, false));
      return;
    }
    String[] ownNames = names.isEmpty() ? null : columns.keySet().toArray(new String[0]);
    scope.sources.add(
        new QuerySource(
            alias, relation, QueryAnalysis.renamed(columns, names), ownNames, complete));
  }

  private boolean isAlias(int at) {
    if (tokens.kind(at) == TokenKind.QUOTED_NAME) {
      return true;
    }
    if (tokens.kind(at) != TokenKind.WORD) {
      return false;
    }
    if (tokens.keyword(at) == Keyword.TABLESAMPLE) {
      return false;
    }
    return switch (Keyword.category(tokens.keyword(at))) {
      case RESERVED, TYPE_FUNC_NAME -> false;
      default -> true;
    };
  }

  private int sample(int from, int end) {
    int at = from + 1;
    while (at < end && tokens.kind(at) != TokenKind.OPEN_PAREN) {
      at++;
    }
    at = at < end ? analysis.close(at, end) + 1 : end;
    if (at + 1 < end && tokens.keyword(at) == Keyword.REPEATABLE) {
      at = analysis.close(at + 1, end) + 1;
    }
    return at;
  }
}
