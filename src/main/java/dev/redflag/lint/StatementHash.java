package dev.redflag.lint;

import dev.redflag.source.Span;
import dev.redflag.sql.Lexer;
import dev.redflag.sql.Script;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.BodyStatement;
import dev.redflag.sql.ast.DoBlock;
import dev.redflag.sql.ast.Statement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** A short hash of the statement at a place: of its words, without comments and layout. */
final class StatementHash {

  /** The number of hexadecimal digits. */
  static final int LENGTH = 16;

  private StatementHash() {}

  /** The hash of the statement that {@code place} lies in, or of the place where there is none. */
  static String of(Span place, Script script) {
    Span statement = statementAt(place, script.statements());
    return hash(words(script.text(statement == null ? place : statement)));
  }

  private static Span statementAt(Span place, List<Statement> statements) {
    for (Statement statement : statements) {
      if (!statement.span().contains(place)) {
        continue;
      }
      if (statement instanceof DoBlock block) {
        List<Statement> inner = new ArrayList<>();
        for (BodyStatement body : block.body()) {
          inner.add(body.statement());
        }
        Span found = statementAt(place, inner);
        if (found != null) {
          return found;
        }
      }
      return statement.span();
    }
    return null;
  }

  private static String words(String text) {
    Tokens tokens = Lexer.lex(text);
    StringBuilder words = new StringBuilder(text.length());
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.text(i);
      words.append(tokens.kind(i) == TokenKind.WORD ? word.toLowerCase(Locale.ROOT) : word);
      words.append(' ');
    }
    return words.toString();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, LENGTH / 2);
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform has it.
      throw new IllegalStateException(e);
    }
  }
}
