package dev.redflag.sql;

/** What a token is (PostgreSQL manual, "Lexical Structure"). */
public enum TokenKind {
  /** An unquoted name or keyword. */
  WORD,
  /** A name in double quotes, {@code U&"…"} too. */
  QUOTED_NAME,
  /** A string of any kind: plain, {@code E''}, {@code U&''}, {@code N''}, bit, dollar-quoted. */
  STRING,
  NUMBER,
  /** {@code $1}. */
  PARAMETER,
  OPERATOR,
  COMMA,
  SEMICOLON,
  DOT,
  /** A single colon, as in an array slice. */
  COLON,
  /** {@code ::}. */
  TYPE_CAST,
  OPEN_PAREN,
  CLOSE_PAREN,
  OPEN_BRACKET,
  CLOSE_BRACKET,
  /**
   * What a template engine or psql fills in: <code>${x}</code>, <code>{{ .X }}</code>, {@code
   * :name}.
   */
  PLACEHOLDER,
  /** A psql command, or the data after COPY … FROM STDIN: no SQL. */
  FOREIGN,
  /** A character that begins no token, or a quote or comment that never ends. */
  INVALID
}
