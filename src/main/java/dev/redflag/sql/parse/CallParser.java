package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Term;
import java.util.ArrayList;
import java.util.List;

/** Reads calls of functions, also those for which the grammar has words between the arguments. */
final class CallParser {

  private final Cursor cursor;
  private final ExpressionParser parser;

  /** Whether the arguments read last are not what the function takes, one by one. */
  private boolean special;

  CallParser(Cursor cursor, ExpressionParser parser) {
    this.cursor = cursor;
    this.parser = parser;
  }

  /** Reads the arguments of a function whose name began at {@code from}, and what follows them. */
  Term call(List<Identifier> parts, int from) {
    special = false;
    List<Term> arguments = arguments();
    Term.Call.Form form = special ? Term.Call.Form.SPECIAL : Term.Call.Form.PLAIN;
    if (cursor.accept(Keyword.WITHIN, Keyword.GROUP)) {
      cursor.skipGroup();
      form = Term.Call.Form.SPECIAL;
    }
    if (cursor.at(Keyword.FILTER) && cursor.kind(1) == TokenKind.OPEN_PAREN) {
      cursor.advance();
      cursor.skipGroup();
    }
    if (cursor.accept(Keyword.OVER)) {
      form = form == Term.Call.Form.PLAIN ? Term.Call.Form.WINDOW : form;
      if (cursor.at(TokenKind.OPEN_PAREN)) {
        cursor.skipGroup();
      } else {
        cursor.name();
      }
    }
    return new Term.Call(cursor.spanFrom(from), new QualifiedName(parts), arguments, form);
  }

  /** The arguments of a call; where they cannot be read, a single unknown. */
  private List<Term> arguments() {
    int open = parser.depth();
    int from = cursor.position();
    try {
      if (parser.enter()) {
        cursor.advance();
        List<Term> arguments = argumentList();
        cursor.expect(TokenKind.CLOSE_PAREN);
        return arguments;
      }
    } catch (UnreadException e) {
      // Some functions of the standard have a grammar of their own.
    } finally {
      parser.leaveTo(open);
    }
    cursor.position(from);
    cursor.skipGroup();
    special = true;
    return List.of(new Term.Unknown(cursor.spanFrom(from)));
  }

  private List<Term> argumentList() {
    if (cursor.at(TokenKind.CLOSE_PAREN)) {
      return List.of();
    }
    List<Term> arguments = new ArrayList<>(2);
    if (atStar() && cursor.kind(1) == TokenKind.CLOSE_PAREN) {
      Identifier star = star();
      return List.of(new Term.ColumnReference(star.span(), List.of(star)));
    }
    if (!cursor.accept(Keyword.DISTINCT)) {
      cursor.accept(Keyword.ALL);
    }
    boolean form = acceptTrimSide();
    boolean more;
    do {
      form |= argument(arguments);
      boolean separated = acceptSeparator();
      form |= separated;
      more = separated || cursor.accept(TokenKind.COMMA);
    } while (more);
    special = form;
    if (cursor.accept(Keyword.ORDER, Keyword.BY)) {
      do {
        parser.expression();
        if (!cursor.accept(Keyword.DESC)) {
          cursor.accept(Keyword.ASC);
        }
        if (cursor.accept(Keyword.NULLS)) {
          cursor.advance();
        }
      } while (cursor.accept(TokenKind.COMMA));
    }
    return List.copyOf(arguments);
  }

  /** Adds the next argument; whether it is one of a name, or stands for several. */
  private boolean argument(List<Term> arguments) {
    boolean form = cursor.accept(Keyword.VARIADIC);
    boolean named =
        cursor.kind(1) == TokenKind.OPERATOR
            && (cursor.at(TokenKind.WORD) || cursor.at(TokenKind.QUOTED_NAME));
    if (named) {
      int from = cursor.position();
      cursor.advance();
      if (cursor.acceptOperator("=>") || cursor.acceptOperator(":=")) {
        form = true;
      } else {
        cursor.position(from);
      }
    }
    arguments.add(parser.expression());
    return form;
  }

  private boolean acceptTrimSide() {
    boolean side = true;
    switch (cursor.keyword()) {
      case Keyword.BOTH, Keyword.LEADING, Keyword.TRAILING -> cursor.advance();
      default -> side = false;
    }
    return cursor.accept(Keyword.FROM) || side;
  }

  /** The words that stand between the arguments of EXTRACT, SUBSTRING, TRIM and OVERLAY. */
  private boolean acceptSeparator() {
    switch (cursor.keyword()) {
      case Keyword.FROM, Keyword.FOR, Keyword.PLACING -> {
        cursor.advance();
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  boolean atStar() {
    return cursor.atOperator("*");
  }

  Identifier star() {
    int from = cursor.position();
    cursor.advance();
    return new Identifier("*", cursor.spanFrom(from), false, false);
  }
}
