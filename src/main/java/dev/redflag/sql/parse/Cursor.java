package dev.redflag.sql.parse;

import dev.redflag.source.Span;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.StringConstant;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in the tokens of one statement, and the small things that every statement is made of:
 * keywords, names, strings.
 *
 * <p>{@code at…} looks and stays, {@code accept…} moves on if it finds what it looks for, and
 * everything else moves on or throws {@link UnreadException}.
 */
final class Cursor {

  private final Tokens tokens;
  private final int first;
  private final int end;
  private int at;

  /**
   * @param first the statement's first token
   * @param end the token after its last
   */
  Cursor(Tokens tokens, int first, int end) {
    this.tokens = tokens;
    this.first = first;
    this.end = end;
    this.at = first;
  }

  Tokens tokens() {
    return tokens;
  }

  /** The index of the statement's first token. */
  int first() {
    return first;
  }

  /** The index after the statement's last token. */
  int end() {
    return end;
  }

  /** The index of the current token; {@link #end()} behind the last. */
  int position() {
    return at;
  }

  /** Goes to the token with that index. */
  void position(int index) {
    at = index;
  }

  boolean atEnd() {
    return at >= end;
  }

  /** Steps over the current token, whatever it is. */
  void advance() {
    if (at >= end) {
      throw unexpected();
    }
    at++;
  }

  // Keywords and punctuation

  /** The current token's keyword, or {@link Keyword#NONE}. */
  int keyword() {
    return at < end ? tokens.keyword(at) : Keyword.NONE;
  }

  /** The keyword {@code ahead} tokens after the current one. */
  int keyword(int ahead) {
    return at + ahead < end ? tokens.keyword(at + ahead) : Keyword.NONE;
  }

  /** The current token's kind, or null at the end. */
  TokenKind kind() {
    return at < end ? tokens.kind(at) : null;
  }

  /** The kind of the token {@code ahead} tokens after the current one, or null. */
  TokenKind kind(int ahead) {
    return at + ahead < end ? tokens.kind(at + ahead) : null;
  }

  boolean at(int keyword) {
    return keyword() == keyword;
  }

  boolean at(int one, int two) {
    return keyword() == one && keyword(1) == two;
  }

  boolean at(int one, int two, int three) {
    return keyword() == one && keyword(1) == two && keyword(2) == three;
  }

  boolean at(TokenKind kind) {
    return kind() == kind;
  }

  /** Whether the operator {@code symbol} stands here. */
  boolean atOperator(String symbol) {
    return kind() == TokenKind.OPERATOR && matches(at, symbol);
  }

  /** Whether the unquoted word {@code word}, in lower case and no keyword, stands here. */
  boolean atWord(String word) {
    return kind() == TokenKind.WORD && matches(at, word);
  }

  private boolean matches(int index, String symbol) {
    int start = tokens.start(index);
    return tokens.end(index) - start == symbol.length()
        && tokens.text().regionMatches(true, start, symbol, 0, symbol.length());
  }

  boolean accept(int keyword) {
    if (keyword() != keyword) {
      return false;
    }
    at++;
    return true;
  }

  boolean accept(int one, int two) {
    if (!at(one, two)) {
      return false;
    }
    at += 2;
    return true;
  }

  boolean accept(int one, int two, int three) {
    if (!at(one, two, three)) {
      return false;
    }
    at += 3;
    return true;
  }

  boolean accept(TokenKind kind) {
    if (kind() != kind) {
      return false;
    }
    at++;
    return true;
  }

  boolean acceptOperator(String symbol) {
    if (!atOperator(symbol)) {
      return false;
    }
    at++;
    return true;
  }

  boolean acceptWord(String word) {
    if (!atWord(word)) {
      return false;
    }
    at++;
    return true;
  }

  void expect(int keyword) {
    if (!accept(keyword)) {
      throw unexpected();
    }
  }

  void expect(int one, int two) {
    expect(one);
    expect(two);
  }

  void expect(TokenKind kind) {
    if (!accept(kind)) {
      throw unexpected();
    }
  }

  void expectOperator(String symbol) {
    if (!acceptOperator(symbol)) {
      throw unexpected();
    }
  }

  /** Reads {@code IF EXISTS}. */
  boolean acceptIfExists() {
    return accept(Keyword.IF, Keyword.EXISTS);
  }

  /** Reads {@code IF NOT EXISTS}. */
  boolean acceptIfNotExists() {
    return accept(Keyword.IF, Keyword.NOT, Keyword.EXISTS);
  }

  /** Reads {@code OR REPLACE}. */
  boolean acceptOrReplace() {
    return accept(Keyword.OR, Keyword.REPLACE);
  }

  /** Reads {@code CASCADE} or {@code RESTRICT}; whether it was CASCADE. */
  boolean acceptCascade() {
    if (accept(Keyword.CASCADE)) {
      return true;
    }
    accept(Keyword.RESTRICT);
    return false;
  }

  // Names

  /** Whether a name of a column, table or most other things can begin here (ColId). */
  boolean atName() {
    return at < end && isName(at, false);
  }

  private boolean isName(int index, boolean function) {
    return switch (tokens.kind(index)) {
      case QUOTED_NAME, PLACEHOLDER -> true;
      case WORD ->
          switch (Keyword.category(tokens.keyword(index))) {
            case NONE, UNRESERVED -> true;
            case COL_NAME -> !function;
            case TYPE_FUNC_NAME -> function;
            case RESERVED -> false;
          };
      default -> false;
    };
  }

  /** A name of a column, table or most other things (ColId). */
  Identifier name() {
    if (!atName()) {
      throw unexpected();
    }
    return identifier();
  }

  /** A name after AS or a dot, where every keyword may stand (ColLabel). */
  Identifier label() {
    if (at >= end
        || (tokens.kind(at) != TokenKind.WORD
            && tokens.kind(at) != TokenKind.QUOTED_NAME
            && tokens.kind(at) != TokenKind.PLACEHOLDER)) {
      throw unexpected();
    }
    return identifier();
  }

  /** Whether the name of a type or function without a schema can begin here. */
  boolean atFunctionName() {
    return at < end && isName(at, true);
  }

  /** Any name that is no reserved word (NonReservedWord). */
  Identifier anyName() {
    if (at >= end || (!isName(at, false) && !isName(at, true))) {
      throw unexpected();
    }
    return identifier();
  }

  /** A role; {@code CURRENT_USER} and its like are names here. */
  Identifier role() {
    switch (keyword()) {
      case Keyword.CURRENT_ROLE, Keyword.CURRENT_USER, Keyword.SESSION_USER -> {
        return identifier();
      }
      default -> {
        return anyName();
      }
    }
  }

  private Identifier identifier() {
    int index = at++;
    boolean escape =
        tokens.kind(index) == TokenKind.QUOTED_NAME
            && at(Keyword.UESCAPE)
            && kind(1) == TokenKind.STRING;
    if (escape) {
      at += 2;
    }
    return Names.identifier(tokens, index, escape ? at - 1 : -1);
  }

  /** A name with its schema, if there is one. */
  QualifiedName qualifiedName() {
    return qualifiedFrom(name());
  }

  /** The name of a function or procedure, with its schema, if there is one. */
  QualifiedName functionName() {
    if (!atFunctionName() && !atName()) {
      throw unexpected();
    }
    return qualifiedFrom(identifier());
  }

  private QualifiedName qualifiedFrom(Identifier head) {
    if (!at(TokenKind.DOT)) {
      return new QualifiedName(List.of(head));
    }
    List<Identifier> parts = new ArrayList<>(3);
    parts.add(head);
    while (accept(TokenKind.DOT)) {
      parts.add(label());
    }
    return new QualifiedName(parts);
  }

  /** Names with commas between them. */
  List<Identifier> names() {
    List<Identifier> names = new ArrayList<>(4);
    do {
      names.add(name());
    } while (accept(TokenKind.COMMA));
    return List.copyOf(names);
  }

  /** Names in parentheses. */
  List<Identifier> namesInParens() {
    expect(TokenKind.OPEN_PAREN);
    List<Identifier> names = names();
    expect(TokenKind.CLOSE_PAREN);
    return names;
  }

  /** Qualified names with commas between them. */
  List<QualifiedName> qualifiedNames() {
    List<QualifiedName> names = new ArrayList<>(2);
    do {
      names.add(qualifiedName());
    } while (accept(TokenKind.COMMA));
    return List.copyOf(names);
  }

  // Strings

  boolean atString() {
    return kind() == TokenKind.STRING;
  }

  /** A string literal, or the placeholder of one. */
  StringConstant string() {
    if (kind() != TokenKind.STRING && kind() != TokenKind.PLACEHOLDER) {
      throw unexpected();
    }
    int index = at++;
    int escape = -1;
    if (at(Keyword.UESCAPE) && kind(1) == TokenKind.STRING) {
      escape = at + 1;
      at += 2;
    }
    return Names.string(tokens, index, escape);
  }

  // Ranges

  /** From the token {@code from} to the last one read. */
  Span spanFrom(int from) {
    return tokens.span(from, Math.max(from + 1, at));
  }

  /** The tokens from {@code from} to the last one read, as an expression or query. */
  Expression expressionFrom(int from) {
    if (at <= from) {
      throw unexpected();
    }
    return new Expression(tokens, from, at);
  }

  /** The text from the token {@code from} to the last one read. */
  String textFrom(int from) {
    return tokens.text(from, Math.max(from + 1, at));
  }

  /** The words from the token {@code from} to the last one read, in lower case. */
  String wordsFrom(int from) {
    String words = Names.fold(tokens.text(from));
    for (int i = from + 1; i < at; i++) {
      words = words + ' ' + Names.fold(tokens.text(i));
    }
    return words;
  }

  /** The current token as written. */
  String text() {
    return at < end ? tokens.text(at) : "";
  }

  /** Steps over a whole {@code (…)} or {@code […]} with all that is nested in it. */
  void skipGroup() {
    int depth = 0;
    int open = at;
    while (at < end) {
      switch (tokens.kind(at)) {
        case OPEN_PAREN, OPEN_BRACKET -> depth++;
        case CLOSE_PAREN, CLOSE_BRACKET -> depth--;
        case INVALID -> throw unexpected();
        default -> {}
      }
      at++;
      if (depth == 0) {
        return;
      }
    }
    throw new UnreadException(tokens.span(open), "unclosed \"" + tokens.text(open) + '"');
  }

  /**
   * Steps on to the next comma or closing parenthesis of this level, or to the end; never over one.
   */
  void skipToComma() {
    while (at < end) {
      switch (tokens.kind(at)) {
        case COMMA, CLOSE_PAREN -> {
          return;
        }
        case OPEN_PAREN, OPEN_BRACKET -> skipGroup();
        default -> at++;
      }
    }
  }

  /** Steps to the end of the statement. */
  void skipToEnd() {
    at = end;
  }

  /** What to throw if the current token is not what must stand here. */
  UnreadException unexpected() {
    if (at >= end) {
      int last = end > first ? tokens.span(end - 1).end() : 0;
      return new UnreadException(new Span(last, last), "unexpected end of statement");
    }
    return new UnreadException(tokens.span(at), Trouble.reason(tokens, at));
  }
}
