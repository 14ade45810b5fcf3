package dev.redflag.sql;

import java.util.Arrays;

/**
 * Splits a text into tokens as PostgreSQL's scanner does (manual, "Lexical Structure"), and never
 * fails.
 *
 * <p>Beyond SQL it knows what a migration's text may hold before a tool or psql has filled it in:
 *
 * <ul>
 *   <li><code>${x}</code>, <code>{{ .X }}</code>, <code>{x}</code>, {@code :name}, {@code :'name'}
 *       and {@code :"name"} are {@link TokenKind#PLACEHOLDER}, together with the word they are
 *       glued to. Tags that only steer a template, such as <code>{{ if … }}</code>, are comments.
 *   <li>A backslash begins a psql command, which ends with its line; the data after {@code COPY …
 *       FROM STDIN} ends with a line {@code \.}. Both are {@link TokenKind#FOREIGN}.
 * </ul>
 *
 * <p>A quote or comment that is never closed is {@link TokenKind#INVALID} to the end of its line,
 * without a semicolon there, and reading goes on behind it. If an earlier string holds a line that
 * ends with a semicolon, that string is where the quotes went wrong, and it is the invalid one.
 * After {@value #MAX_UNCLOSED} such places a quote must close on its own line: time stays linear.
 */
@SuppressWarnings("EnumOrdinal") // Tokens hold ordinals, which never leave the process.
public final class Lexer {

  private static final int MAX_UNCLOSED = 16;

  private final String text;
  private final char[] in;
  private final int base;
  private final int end;
  private final Placeholders placeholders;
  private int at;

  private byte[] kinds;
  private short[] keywords;
  private int[] starts;
  private int[] ends;
  private int size;
  private int[] comments = new int[8];
  private int commentSize;

  private int statementStart;
  private int brackets;
  private int unclosed;
  private int lineEnd = -1;
  private boolean noDataEnd;

  private Lexer(String text, int from, int to) {
    this.text = text;
    this.base = from;
    this.end = to - from;
    this.in = new char[end];
    text.getChars(from, to, in, 0);
    this.placeholders = new Placeholders(in);
    int capacity = end / 6 + 16;
    kinds = new byte[capacity];
    keywords = new short[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  /** The tokens of {@code text}. */
  public static Tokens lex(String text) {
    return lex(text, 0, text.length());
  }

  /**
   * The tokens of a part of {@code text}, such as the body of a function, with offsets into the
   * whole.
   */
  public static Tokens lex(String text, int from, int to) {
    return new Lexer(text, from, to).run();
  }

  private Tokens run() {
    while (at < end) {
      char c = in[at];
      switch (Characters.kind(c)) {
        case Characters.SPACE -> at++;
        case Characters.LETTER -> word(c);
        case Characters.DIGIT -> number();
        case Characters.OPERATOR -> operator(c);
        default -> other(c);
      }
    }
    if (kinds.length > size + size / 2 + 64) {
      resize(size);
    }
    return new Tokens(
        text, size, kinds, keywords, starts, ends, Arrays.copyOf(comments, commentSize));
  }

  private void other(char c) {
    switch (c) {
      case ',' -> single(TokenKind.COMMA);
      case '(' -> single(TokenKind.OPEN_PAREN);
      case ')' -> single(TokenKind.CLOSE_PAREN);
      case '\'' -> string(at, false);
      case '"' -> quotedName(at);
      case ';' -> semicolon();
      case '.' -> dot();
      case ':' -> colon();
      case '$' -> dollar();
      case '[' -> {
        brackets++;
        single(TokenKind.OPEN_BRACKET);
      }
      case ']' -> {
        brackets = Math.max(0, brackets - 1);
        single(TokenKind.CLOSE_BRACKET);
      }
      case '{' -> brace();
      case '\\' -> backslash();
      default -> single(TokenKind.INVALID);
    }
  }

  // Words

  private void word(char c) {
    char next = peek(at + 1);
    if (next == '\'') {
      switch (c) {
        case 'e', 'E' -> {
          string(at + 1, true);
          return;
        }
        case 'b', 'B', 'x', 'X', 'n', 'N' -> {
          string(at + 1, false);
          return;
        }
        default -> {}
      }
    } else if (next == '&' && (c == 'u' || c == 'U')) {
      char quote = peek(at + 2);
      if (quote == '\'') {
        string(at + 2, false);
        return;
      }
      if (quote == '"') {
        quotedName(at + 2);
        return;
      }
    }
    int stop = wordEnd(at);
    int glued = stop < end && (in[stop] == '$' || in[stop] == '{') ? glue(stop) : stop;
    if (glued > stop) {
      add(TokenKind.PLACEHOLDER, glued);
    } else {
      add(TokenKind.WORD, KeywordTable.find(in, at, stop), stop);
    }
  }

  private int wordEnd(int from) {
    return Characters.wordEnd(in, from);
  }

  /** The end of the placeholders and words that follow each other from {@code from} on. */
  private int glue(int from) {
    int i = from;
    while (i < end && (in[i] == '$' || in[i] == '{')) {
      int stop = placeholders.end(i);
      if (stop < 0 || (in[i] == '{' && placeholders.isSteering(i, stop))) {
        break;
      }
      i = wordEnd(stop);
    }
    return i;
  }

  // Placeholders

  private void brace() {
    int stop = placeholders.end(at);
    if (stop < 0) {
      single(TokenKind.INVALID);
    } else if (placeholders.isSteering(at, stop)) {
      comment(stop);
    } else {
      add(TokenKind.PLACEHOLDER, glue(at));
    }
  }

  // Numbers

  private void number() {
    int i = at;
    char second = peek(i + 1);
    int radix = radix(in[i] == '0' ? second : '0');
    if (radix != 10) {
      int digits = digits(i + 2, radix, true);
      if (digits > i + 2) {
        numberEnd(digits);
        return;
      }
    }
    i = digits(i, 10, false);
    if (peek(i) == '.' && peek(i + 1) != '.') {
      i = digits(i + 1, 10, false);
    }
    numberEnd(exponent(i));
  }

  private static int radix(char c) {
    return switch (c) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      case 'b', 'B' -> 2;
      default -> 10;
    };
  }

  /** The end of the digits from {@code from} on; an underscore may stand between two of them. */
  private int digits(int from, int radix, boolean leadingUnderscore) {
    int i = from;
    while (i < end) {
      if (isDigit(in[i], radix)) {
        i++;
      } else if (in[i] == '_' && (i > from || leadingUnderscore) && isDigit(peek(i + 1), radix)) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean isDigit(char c, int radix) {
    return c < 128 && Character.digit(c, radix) >= 0;
  }

  private int exponent(int from) {
    if (peek(from) != 'e' && peek(from) != 'E') {
      return from;
    }
    int sign = peek(from + 1) == '+' || peek(from + 1) == '-' ? 1 : 0;
    int stop = digits(from + 1 + sign, 10, false);
    return stop == from + 1 + sign ? from : stop;
  }

  /** A number may not run into a word. */
  private void numberEnd(int stop) {
    boolean junk = stop < end && Characters.isWordStart(in[stop]);
    add(junk ? TokenKind.INVALID : TokenKind.NUMBER, junk ? wordEnd(stop) : stop);
  }

  private void dot() {
    char next = peek(at + 1);
    if (next >= '0' && next <= '9') {
      numberEnd(exponent(digits(at + 1, 10, false)));
    } else if (next == '.') {
      add(TokenKind.OPERATOR, at + 2);
    } else {
      single(TokenKind.DOT);
    }
  }

  // Operators

  private void operator(char c) {
    if (c == '-' && peek(at + 1) == '-') {
      comment(lineEnd(at));
      return;
    }
    if (c == '/' && peek(at + 1) == '*') {
      blockComment();
      return;
    }
    int i = at;
    int afterOther = at;
    boolean special = false;
    while (i < end && Characters.isOperator(in[i])) {
      char o = in[i];
      char next = peek(i + 1);
      if ((o == '-' && next == '-') || (o == '/' && next == '*')) {
        break;
      }
      i++;
      switch (o) {
        case '+', '-' -> {}
        case '*', '/', '<', '>', '=' -> afterOther = i;
        default -> {
          special = true;
          afterOther = i;
        }
      }
    }
    if (special || afterOther == i) {
      add(TokenKind.OPERATOR, i);
      return;
    }
    // An operator without a special character does not end in a sign: =-1 is = and -1.
    if (afterOther > at) {
      add(TokenKind.OPERATOR, afterOther);
    }
    while (at < i) {
      single(TokenKind.OPERATOR);
    }
  }

  private void colon() {
    char next = peek(at + 1);
    if (next == ':') {
      add(TokenKind.TYPE_CAST, at + 2);
      return;
    }
    if (next == '=') {
      add(TokenKind.OPERATOR, at + 2);
      return;
    }
    int stop = brackets == 0 ? variableEnd(next) : -1;
    add(stop < 0 ? TokenKind.COLON : TokenKind.PLACEHOLDER, stop < 0 ? at + 1 : stop);
  }

  private int variableEnd(char next) {
    if (Characters.isWordStart(next)) {
      return variableWordEnd(at + 1);
    }
    if (next == '{' && peek(at + 2) == '?') {
      int stop = variableWordEnd(at + 3);
      return peek(stop) == '}' ? stop + 1 : -1;
    }
    if (next != '\'' && next != '"') {
      return -1;
    }
    int stop = variableWordEnd(at + 2);
    return stop > at + 2 && peek(stop) == next ? stop + 1 : -1;
  }

  private int variableWordEnd(int from) {
    int i = from;
    while (i < end && Characters.isWordPart(in[i])) {
      i++;
    }
    return i;
  }

  // Comments

  private void blockComment() {
    int depth = 1;
    int limit = limit();
    for (int i = at + 2; i + 1 < limit; i++) {
      if (in[i] == '*' && in[i + 1] == '/') {
        i++;
        if (--depth == 0) {
          comment(i + 1);
          return;
        }
      } else if (in[i] == '/' && in[i + 1] == '*') {
        i++;
        depth++;
      }
    }
    unclosed();
  }

  private void comment(int stop) {
    if (commentSize == comments.length) {
      comments = Arrays.copyOf(comments, commentSize * 2);
    }
    comments[commentSize++] = base + at;
    comments[commentSize++] = base + stop;
    at = stop;
  }

  // Quotes

  private void string(int quote, boolean escapes) {
    int stop = stringEnd(quote + 1, escapes);
    if (stop < 0) {
      misquoted();
    } else {
      add(TokenKind.STRING, stop);
    }
  }

  private int stringEnd(int from, boolean escapes) {
    int limit = limit();
    int i = from;
    while (i < limit) {
      char c = in[i++];
      if (c == '\\' && escapes) {
        i++;
      } else if (c == '\'') {
        if (peek(i) == '\'') {
          i++;
          continue;
        }
        int next = continuation(i);
        if (next < 0) {
          return i;
        }
        i = next;
      }
    }
    return -1;
  }

  /**
   * Where a string goes on that is continued on a later line, after the quote there; -1 if it is
   * not.
   */
  private int continuation(int from) {
    boolean newline = false;
    int i = from;
    while (i < end) {
      char c = in[i];
      if (c == '\'') {
        return newline ? i + 1 : -1;
      }
      if (c == '-' && peek(i + 1) == '-') {
        i = lineEnd(i);
      } else if (Characters.isSpace(c)) {
        newline |= c == '\n' || c == '\r';
        i++;
      } else {
        return -1;
      }
    }
    return -1;
  }

  private void quotedName(int quote) {
    int limit = limit();
    int i = quote + 1;
    while (i < limit) {
      if (in[i] == '{' && peek(i + 1) == '{') {
        int stop = placeholders.doubleBraceEnd(i + 2, '}');
        i = stop < 0 || stop > currentLineEnd() ? i + 2 : stop;
      } else if (in[i++] == '"') {
        if (peek(i) != '"') {
          boolean empty = i == quote + 2;
          add(empty ? TokenKind.INVALID : TokenKind.QUOTED_NAME, i);
          return;
        }
        i++;
      }
    }
    misquoted();
  }

  private void dollar() {
    char next = peek(at + 1);
    if (next == '{') {
      int stop = glue(at);
      add(stop > at ? TokenKind.PLACEHOLDER : TokenKind.INVALID, Math.max(stop, at + 1));
      return;
    }
    if (next >= '0' && next <= '9') {
      int i = at + 1;
      while (i < end && in[i] >= '0' && in[i] <= '9') {
        i++;
      }
      boolean junk = i < end && Characters.isWordStart(in[i]);
      add(junk ? TokenKind.INVALID : TokenKind.PARAMETER, junk ? wordEnd(i) : i);
      return;
    }
    int tagEnd = Characters.isWordStart(next) ? variableWordEnd(at + 1) : at + 1;
    if (peek(tagEnd) != '$') {
      single(TokenKind.INVALID);
      return;
    }
    int stop = dollarQuoteEnd(tagEnd + 1);
    if (stop < 0) {
      unclosed();
    } else {
      add(TokenKind.STRING, stop);
    }
  }

  private int dollarQuoteEnd(int from) {
    int length = from - at;
    int limit = limit();
    for (int i = from; i + length <= limit; i++) {
      if (in[i] == '$' && Arrays.equals(in, i, i + length, in, at, from)) {
        return i + length;
      }
    }
    return -1;
  }

  // Trouble

  private int limit() {
    return unclosed < MAX_UNCLOSED ? end : currentLineEnd();
  }

  private int currentLineEnd() {
    if (at > lineEnd) {
      lineEnd = lineEnd(at);
    }
    return lineEnd;
  }

  /** The quotes do not pair up: the fault may lie in an earlier string. */
  private void misquoted() {
    for (int i = 0; i < size && unclosed < MAX_UNCLOSED; i++) {
      if (swallowsStatement(i)) {
        at = starts[i] - base;
        size = i;
        while (commentSize > 0 && comments[commentSize - 2] >= base + at) {
          commentSize -= 2;
        }
        statementStart = i;
        while (statementStart > 0 && !endsStatement(statementStart - 1)) {
          statementStart--;
        }
        brackets = 0;
        lineEnd = -1;
        break;
      }
    }
    unclosed();
  }

  private boolean swallowsStatement(int index) {
    int start = starts[index] - base;
    boolean quoted =
        kinds[index] == TokenKind.QUOTED_NAME.ordinal()
            || (kinds[index] == TokenKind.STRING.ordinal() && in[start] != '$');
    if (!quoted) {
      return false;
    }
    int stop = ends[index] - base;
    for (int i = start; i < stop; i++) {
      if (in[i] == ';' && lineRestIsBlank(i + 1) && lineEnd(i) < stop) {
        return true;
      }
    }
    return false;
  }

  private boolean endsStatement(int index) {
    return kinds[index] == TokenKind.SEMICOLON.ordinal()
        || kinds[index] == TokenKind.FOREIGN.ordinal();
  }

  private void unclosed() {
    unclosed++;
    int stop = lineEnd(at);
    while (stop > at + 1 && Characters.isSpace(in[stop - 1])) {
      stop--;
    }
    if (stop > at + 1 && in[stop - 1] == ';') {
      stop--;
    }
    add(TokenKind.INVALID, stop);
  }

  // psql

  private void semicolon() {
    boolean data = copiesFromInput();
    brackets = 0;
    single(TokenKind.SEMICOLON);
    statementStart = size;
    if (data && lineRestIsBlank(at)) {
      data(lineEnd(at));
    }
  }

  private boolean copiesFromInput() {
    if (statementStart >= size || keywords[statementStart] != Keyword.COPY) {
      return false;
    }
    for (int i = statementStart + 1; i + 1 < size; i++) {
      if (keywords[i] == Keyword.FROM && keywords[i + 1] == Keyword.STDIN) {
        return true;
      }
    }
    return false;
  }

  /** Takes the lines after {@code lineEnd} as data, if they end with {@code \.}. */
  private void data(int lineEnd) {
    int first = lineEnd + (peek(lineEnd) == '\r' && peek(lineEnd + 1) == '\n' ? 2 : 1);
    for (int line = first; line < end && !noDataEnd; line = lineEnd(line) + 1) {
      if (in[line] == '\\' && peek(line + 1) == '.' && lineRestIsBlank(line + 2)) {
        at = first;
        add(TokenKind.FOREIGN, line + 2);
        statementStart = size;
        return;
      }
    }
    noDataEnd = true;
  }

  private void backslash() {
    if (peek(at + 1) == ';') {
      add(TokenKind.SEMICOLON, at + 2);
      statementStart = size;
      return;
    }
    int start = at;
    int stop = lineEnd(at);
    int trimmed = stop;
    while (Characters.isSpace(in[trimmed - 1])) {
      trimmed--;
    }
    add(TokenKind.FOREIGN, trimmed);
    brackets = 0;
    statementStart = size;
    String command = text.substring(base + start, base + Math.min(start + 5, trimmed));
    if (command.equals("\\copy") && readsInput(start, trimmed)) {
      data(stop);
    }
  }

  private boolean readsInput(int from, int to) {
    for (int i = from; i + 5 <= to; i++) {
      if (text.regionMatches(true, base + i, "stdin", 0, 5)) {
        return true;
      }
    }
    return false;
  }

  // Basics

  private char peek(int i) {
    return i < end ? in[i] : 0;
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < end && in[i] != '\n' && in[i] != '\r') {
      i++;
    }
    return i;
  }

  private boolean lineRestIsBlank(int from) {
    int i = from;
    while (i < end && in[i] != '\n' && in[i] != '\r') {
      if (!Characters.isSpace(in[i])) {
        return false;
      }
      i++;
    }
    return true;
  }

  private void single(TokenKind kind) {
    add(kind, 0, at + 1);
  }

  private void add(TokenKind kind, int stop) {
    add(kind, 0, stop);
  }

  private void add(TokenKind kind, int keyword, int stop) {
    if (size == kinds.length) {
      // As many more as the text so far lets expect.
      long expected = (long) size * end / Math.max(at, 1);
      resize((int) Math.max(expected, size) + size / 16 + 16);
    }
    kinds[size] = (byte) kind.ordinal();
    keywords[size] = (short) keyword;
    starts[size] = base + at;
    ends[size] = base + stop;
    size++;
    at = stop;
  }

  private void resize(int capacity) {
    kinds = Arrays.copyOf(kinds, capacity);
    keywords = Arrays.copyOf(keywords, capacity);
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
  }
}
