package dev.redflag.schema;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Finds the columns that expressions in a query read, and the queries inside them. */
final class QueryExpressions {

  private final QueryAnalysis analysis;
  private final Tokens tokens;

  QueryExpressions(QueryAnalysis analysis) {
    this.analysis = analysis;
    this.tokens = analysis.tokens;
  }

  /** Reads the tokens from {@code from} to the one before {@code end}. */
  void read(int from, int end, QueryScope scope) {
    int at = from;
    while (at < end) {
      at = readOne(at, end, scope);
    }
  }

  private int readOne(int at, int end, QueryScope scope) {
    switch (tokens.kind(at)) {
      case OPEN_PAREN -> {
        if (at + 1 < end && isQuery(at + 1)) {
          int close = analysis.close(at, end);
          analysis.nested(at + 1, close, scope);
          return close + 1;
        }
        return at + 1;
      }
      case TYPE_CAST -> {
        return type(at + 1, end);
      }
      case DOT -> {
        // A field of something in parentheses.
        return at + 2;
      }
      case WORD, QUOTED_NAME -> {
        return name(at, end, scope);
      }
      default -> {
        return at + 1;
      }
    }
  }

  private boolean isQuery(int at) {
    return switch (tokens.keyword(at)) {
      case Keyword.SELECT, Keyword.WITH, Keyword.VALUES -> true;
      default -> false;
    };
  }

  /** Leaves out a type after {@code ::}, of several words too. */
  private int type(int from, int end) {
    int at = from + 1;
    while (at + 1 < end && tokens.kind(at) == TokenKind.DOT) {
      at += 2;
    }
    while (at < end) {
      switch (tokens.keyword(at)) {
        case Keyword.WITH,
            Keyword.WITHOUT,
            Keyword.TIME,
            Keyword.ZONE,
            Keyword.PRECISION,
            Keyword.VARYING ->
            at++;
        default -> {
          return at;
        }
      }
    }
    return at;
  }

  private int name(int at, int end, QueryScope scope) {
    int keyword = tokens.keyword(at);
    boolean word = tokens.kind(at) == TokenKind.WORD;
    if (word && keyword == Keyword.AS) {
      return cast(at, end);
    }
    if (word && Keyword.isReserved(keyword)) {
      return at + 1;
    }
    if (word && keyword == Keyword.AT && isWord(at + 1, end, Keyword.TIME)) {
      return at + 3;
    }
    List<String> parts = new ArrayList<>(2);
    int next = at;
    boolean star = false;
    while (next < end) {
      String part = Mentions.name(tokens, next);
      if (part == null) {
        star = tokens.kind(next) == TokenKind.OPERATOR && tokens.text(next).equals("*");
        next += star ? 1 : 0;
        break;
      }
      parts.add(part);
      next++;
      if (next >= end || tokens.kind(next) != TokenKind.DOT) {
        break;
      }
      next++;
    }
    if (next < end) {
      TokenKind after = tokens.kind(next);
      if (after == TokenKind.OPEN_PAREN) {
        return call(parts, next);
      }
      boolean argument =
          after == TokenKind.OPERATOR
              && (tokens.text(next).equals("=>") || tokens.text(next).equals(":="));
      if (argument || (after == TokenKind.STRING && parts.size() == 1 && word)) {
        // The name of an argument, or a type before its literal.
        return next;
      }
    }
    resolve(parts, star, scope);
    return next;
  }

  private boolean isWord(int at, int end, int keyword) {
    return at < end && tokens.keyword(at) == keyword;
  }

  /** Leaves out what stands after AS: the type in CAST, or a label. */
  private int cast(int as, int end) {
    return as + 1 < end ? type(as + 1, end) : end;
  }

  /** Goes into the arguments of a call; the field after EXTRACT is no column. */
  private int call(List<String> parts, int open) {
    boolean extract = parts.size() == 1 && parts.get(0).equals("extract");
    return extract ? open + 2 : open + 1;
  }

  private void resolve(List<String> parts, boolean star, QueryScope scope) {
    int count = parts.size();
    if (count == 1 && !star) {
      String name = parts.get(0);
      QuerySource row = scope.source(name);
      scope.read(name, analysis.uses);
      if (row != null && row.relation != null) {
        analysis.uses.relation(row.relation);
      }
      return;
    }
    String qualifier = star ? parts.get(count - 1) : parts.get(count - 2);
    QuerySource source = scope.source(qualifier);
    if (source == null) {
      return;
    }
    if (!star) {
      analysis.uses.column(source, parts.get(count - 1), true);
    }
  }
}
