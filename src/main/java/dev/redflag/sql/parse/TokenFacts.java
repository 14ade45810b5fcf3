package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import java.util.BitSet;

/**
 * Says what code names by its tokens alone, where it cannot be parsed: the tables are those behind
 * FROM, JOIN and the like, calls are names before a parenthesis, and every other name may be a
 * column.
 */
final class TokenFacts {

  private static final int DEEPEST = 1000;
  private static final int FARTHEST = 500;

  private final Tokens tokens;
  private final int first;
  private final int end;
  private final FactCollector facts;

  /** For each open parenthesis: whether it holds a query, and whether its FROM list goes on. */
  private final boolean[] query = new boolean[DEEPEST + 1];

  private final boolean[] inFrom = new boolean[DEEPEST + 1];
  private final boolean[] inSet = new boolean[DEEPEST + 1];
  private final BitSet defined = new BitSet();
  private int depth;
  private int at;

  private TokenFacts(Expression code) {
    this.tokens = code.tokens();
    this.first = code.first();
    this.end = code.end();
    this.facts = new FactCollector(tokens, first, end);
  }

  /** What {@code code} names. */
  static FactCollector read(Expression code) {
    TokenFacts reader = new TokenFacts(code);
    reader.run();
    return reader.facts;
  }

  private void run() {
    commonTables();
    at = first;
    while (at < end && depth < DEEPEST) {
      switch (tokens.kind(at)) {
        case OPEN_PAREN -> {
          depth++;
          query[depth] = beginsQuery(at + 1);
          inSet[depth] = false;
          inFrom[depth] = inFrom[depth - 1] && !query[depth] && isJoinedGroup(at);
          if (query[depth]) {
            facts.open(true);
          }
          at++;
          if (inFrom[depth]) {
            relation(false);
          }
        }
        case CLOSE_PAREN -> {
          if (depth > 0) {
            if (query[depth]) {
              facts.close();
            }
            depth--;
          }
          at++;
        }
        case COMMA -> {
          at++;
          if (inFrom[depth]) {
            relation(false);
          }
        }
        case TYPE_CAST -> type(at + 1);
        case WORD -> word();
        case QUOTED_NAME, PLACEHOLDER -> name();
        default -> at++;
      }
    }
  }

  private boolean beginsQuery(int index) {
    return switch (keyword(index)) {
      case Keyword.SELECT,
          Keyword.VALUES,
          Keyword.TABLE,
          Keyword.WITH,
          Keyword.INSERT,
          Keyword.UPDATE,
          Keyword.DELETE,
          Keyword.MERGE ->
          true;
      default -> false;
    };
  }

  /** Whether the parenthesis opens where a table may stand. */
  private boolean isJoinedGroup(int open) {
    return switch (keyword(open - 1)) {
      case Keyword.FROM, Keyword.JOIN, Keyword.ONLY, Keyword.LATERAL -> true;
      default -> isKind(open - 1, TokenKind.COMMA) || isKind(open - 1, TokenKind.OPEN_PAREN);
    };
  }

  private int keyword(int index) {
    return index >= first && index < end ? tokens.keyword(index) : Keyword.NONE;
  }

  private boolean isKind(int index, TokenKind kind) {
    return index >= first && index < end && tokens.kind(index) == kind;
  }

  /** WITH name AS (: known from the start, for what is written in it may come before. */
  private void commonTables() {
    for (int i = first; i + 2 < end; i++) {
      boolean named =
          facts.isName(i)
              && (keyword(i - 1) == Keyword.WITH
                  || keyword(i - 1) == Keyword.RECURSIVE
                  || isKind(i - 1, TokenKind.COMMA));
      if (!named) {
        continue;
      }
      int as = i + 1;
      if (isKind(as, TokenKind.OPEN_PAREN)) {
        int stop = Math.min(end, as + FARTHEST);
        while (as < stop && tokens.kind(as) != TokenKind.CLOSE_PAREN) {
          as++;
        }
        as++;
      }
      if (keyword(as) != Keyword.AS) {
        continue;
      }
      int open = as + 1;
      while (keyword(open) == Keyword.NOT || keyword(open) == Keyword.MATERIALIZED) {
        open++;
      }
      if (isKind(open, TokenKind.OPEN_PAREN) && beginsQuery(open + 1)) {
        facts.commonTable(i);
        defined.set(i);
      }
    }
  }

  private void word() {
    switch (tokens.keyword(at)) {
      case Keyword.FROM -> {
        boolean list = isFromClause();
        at++;
        if (list) {
          inFrom[depth] = true;
          relation(keyword(at - 2) == Keyword.DELETE);
        }
      }
      case Keyword.JOIN -> {
        at++;
        relation(false);
      }
      case Keyword.USING -> {
        at++;
        if (!isKind(at, TokenKind.OPEN_PAREN) || beginsQuery(at + 1)) {
          inFrom[depth] = true;
          relation(false);
        }
      }
      case Keyword.INTO -> {
        at++;
        relation(true);
        insertedColumns();
      }
      case Keyword.UPDATE -> {
        boolean clause = keyword(at - 1) == Keyword.DO || keyword(at - 1) == Keyword.FOR;
        clause |= keyword(at - 1) == Keyword.KEY || keyword(at - 1) == Keyword.THEN;
        at++;
        if (!clause) {
          relation(true);
        }
      }
      case Keyword.TABLE -> {
        at++;
        relation(false);
      }
      case Keyword.WHERE,
          Keyword.GROUP,
          Keyword.ORDER,
          Keyword.HAVING,
          Keyword.LIMIT,
          Keyword.OFFSET,
          Keyword.WINDOW,
          Keyword.UNION,
          Keyword.INTERSECT,
          Keyword.EXCEPT ->
          endFrom();
      case Keyword.SET -> {
        endFrom();
        inSet[depth] = true;
      }
      case Keyword.COLLATE -> {
        at += 2;
        while (isKind(at, TokenKind.DOT)) {
          at += 2;
        }
      }
      case Keyword.INSERT -> {
        endFrom();
        insertedColumns();
      }
      case Keyword.RETURNING,
          Keyword.WHEN,
          Keyword.SELECT,
          Keyword.VALUES,
          Keyword.FETCH,
          Keyword.FOR ->
          endFrom();
      case Keyword.AS -> {
        at++;
        if (at < end && isType()) {
          type(at);
        } else if (at < end && facts.isName(at)) {
          at++;
          aliasColumns();
        }
      }
      default -> name();
    }
  }

  private void endFrom() {
    inFrom[depth] = false;
    inSet[depth] = false;
    at++;
  }

  /** Whether AS here is that of CAST. */
  private boolean isType() {
    int stop = Math.max(first, at - FARTHEST);
    for (int i = at - 2, parens = 0; i >= stop; i--) {
      switch (tokens.kind(i)) {
        case CLOSE_PAREN -> parens++;
        case OPEN_PAREN -> {
          if (--parens < 0) {
            return keyword(i - 1) == Keyword.CAST;
          }
        }
        case COMMA, SEMICOLON -> {
          if (parens == 0) {
            return false;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** No clause: {@code IS DISTINCT FROM}, {@code extract(x FROM y)} and its like. */
  private boolean isFromClause() {
    if (keyword(at - 1) == Keyword.DISTINCT) {
      return false;
    }
    return depth == 0 || query[depth];
  }

  private void type(int index) {
    Cursor cursor = new Cursor(tokens, Math.min(index, end), end);
    try {
      TypeReader.read(cursor);
      at = cursor.position();
    } catch (UnreadException e) {
      at = index;
    }
  }

  /** Takes what stands here as a relation, unless it is a query or a function. */
  private void relation(boolean written) {
    while (keyword(at) == Keyword.ONLY || keyword(at) == Keyword.LATERAL) {
      at++;
    }
    if (at >= end || !facts.isName(at) || isReserved(at)) {
      return;
    }
    int name = at;
    at++;
    while (at + 1 < end && tokens.kind(at) == TokenKind.DOT && facts.isName(at + 1)) {
      at += 2;
    }
    if (isKind(at, TokenKind.OPEN_PAREN) && !written) {
      facts.function(name);
      return;
    }
    Identifier alias = null;
    if (keyword(at) == Keyword.AS && at + 1 < end && facts.isName(at + 1)) {
      alias = facts.name(at + 1);
      at += 2;
    } else if (at < end && facts.isName(at) && !endsRelation(at)) {
      alias = facts.name(at);
      at++;
    }
    facts.relation(name, alias, written);
    if (alias != null) {
      aliasColumns();
    }
  }

  /** Steps over the names that an alias gives to columns. */
  private void aliasColumns() {
    if (isKind(at, TokenKind.OPEN_PAREN) && inFrom[depth] && !beginsQuery(at + 1)) {
      while (at < end && tokens.kind(at) != TokenKind.CLOSE_PAREN) {
        at++;
      }
      at++;
    }
  }

  private boolean isReserved(int index) {
    return tokens.kind(index) == TokenKind.WORD && Keyword.isReserved(tokens.keyword(index));
  }

  private boolean endsRelation(int index) {
    if (tokens.kind(index) != TokenKind.WORD) {
      return false;
    }
    return switch (tokens.keyword(index)) {
      case Keyword.SET, Keyword.VALUES, Keyword.OVERRIDING -> true;
      default ->
          switch (Keyword.category(tokens.keyword(index))) {
            case RESERVED, TYPE_FUNC_NAME -> true;
            default -> false;
          };
    };
  }

  private void name() {
    int name = at;
    at++;
    if (defined.get(name)) {
      while (at < end && keyword(at) != Keyword.AS) {
        at++;
      }
      at++;
      return;
    }
    if (isKind(name - 1, TokenKind.CLOSE_PAREN) && inFrom[depth] && !isReserved(name)) {
      aliasColumns();
      return;
    }
    if (keyword(at) == Keyword.FROM && keyword(name - 2) == Keyword.EXTRACT) {
      return;
    }
    boolean qualified = false;
    while (at + 1 < end && tokens.kind(at) == TokenKind.DOT) {
      qualified = true;
      at += 2;
    }
    if (isKind(at, TokenKind.OPEN_PAREN)) {
      if (qualified || !isClauseWord(name)) {
        facts.function(name);
      }
      return;
    }
    if (isKind(at, TokenKind.STRING) && !qualified) {
      return;
    }
    if (qualified || !isClauseWord(name)) {
      facts.column(name, inSet[depth] && isSet(name));
    }
  }

  /** Whether the name at {@code index}, which ends here, is set by UPDATE. */
  private boolean isSet(int index) {
    boolean begins = keyword(index - 1) == Keyword.SET || isKind(index - 1, TokenKind.COMMA);
    return begins && isKind(at, TokenKind.OPERATOR) && tokens.text(at).equals("=");
  }

  private void insertedColumns() {
    if (!isKind(at, TokenKind.OPEN_PAREN) || beginsQuery(at + 1)) {
      return;
    }
    at++;
    while (at < end && tokens.kind(at) != TokenKind.CLOSE_PAREN) {
      boolean column =
          facts.isName(at)
              && (isKind(at - 1, TokenKind.OPEN_PAREN) || isKind(at - 1, TokenKind.COMMA));
      if (column) {
        facts.column(at, true);
      }
      at++;
    }
    at++;
  }

  /** Words of SQL that are hardly ever names. */
  private boolean isClauseWord(int index) {
    if (tokens.kind(index) != TokenKind.WORD) {
      return false;
    }
    int keyword = tokens.keyword(index);
    return switch (Keyword.category(keyword)) {
      case NONE -> false;
      case RESERVED -> true;
      case TYPE_FUNC_NAME -> keyword != Keyword.LEFT && keyword != Keyword.RIGHT;
      case COL_NAME ->
          switch (keyword) {
            case Keyword.COALESCE, Keyword.GREATEST, Keyword.LEAST, Keyword.NULLIF -> false;
            default -> true;
          };
      case UNRESERVED ->
          switch (keyword) {
            case Keyword.BY,
                Keyword.OVER,
                Keyword.FILTER,
                Keyword.PARTITION,
                Keyword.RANGE,
                Keyword.ROWS,
                Keyword.NULLS,
                Keyword.FIRST,
                Keyword.LAST,
                Keyword.PRECEDING ->
                true;
            case Keyword.FOLLOWING,
                Keyword.UNBOUNDED,
                Keyword.CURRENT,
                Keyword.CONFLICT,
                Keyword.NOTHING,
                Keyword.DELETE,
                Keyword.INSERT,
                Keyword.SET ->
                true;
            case Keyword.ORDINALITY,
                Keyword.RECURSIVE,
                Keyword.WITHIN,
                Keyword.ZONE,
                Keyword.AT,
                Keyword.ESCAPE,
                Keyword.NOWAIT,
                Keyword.LOCKED,
                Keyword.SKIP ->
                true;
            case Keyword.MATCHED,
                Keyword.SETS,
                Keyword.OVERRIDING,
                Keyword.SYSTEM,
                Keyword.SHARE,
                Keyword.NO,
                Keyword.MATERIALIZED,
                Keyword.DO ->
                true;
            default -> false;
          };
    };
  }
}
