package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.CreateSequence;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.Persistence;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.SequenceOptions;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;

/** Reads the options of a sequence or an identity column, as many as stand there. */
final class SequenceReader {

  private static final SequenceOptions NONE = new SequenceOptions(null, null, List.of());

  private final Cursor cursor;
  private final List<Option> options = new ArrayList<>(4);
  private TypeName type;
  private QualifiedName ownedBy;

  private SequenceReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** The options from here on, perhaps none. */
  static SequenceOptions read(Cursor cursor) {
    SequenceReader reader = new SequenceReader(cursor);
    boolean more = true;
    while (more) {
      more = reader.option();
    }
    return reader.options();
  }

  /** Reads on behind {@code CREATE … SEQUENCE}. */
  static Statement create(Cursor cursor, int from, Persistence persistence) {
    boolean ifNotExists = cursor.acceptIfNotExists();
    QualifiedName name = cursor.qualifiedName();
    SequenceOptions options = read(cursor);
    return new CreateSequence(cursor.spanFrom(from), name, ifNotExists, persistence, options);
  }

  /** The options in parentheses, if some stand here. */
  static SequenceOptions readInParens(Cursor cursor) {
    if (!cursor.accept(TokenKind.OPEN_PAREN)) {
      return NONE;
    }
    SequenceOptions options = read(cursor);
    cursor.expect(TokenKind.CLOSE_PAREN);
    return options;
  }

  /** {@code SET GENERATED …}, {@code SET option} and {@code RESTART}, as ALTER COLUMN has them. */
  static SequenceOptions readIdentityChanges(Cursor cursor) {
    SequenceReader reader = new SequenceReader(cursor);
    while (true) {
      int from = cursor.position();
      if (cursor.accept(Keyword.SET, Keyword.GENERATED)) {
        if (!cursor.accept(Keyword.ALWAYS)) {
          cursor.expect(Keyword.BY, Keyword.DEFAULT);
        }
        reader.add("generated", from + 2, from);
      } else if (cursor.accept(Keyword.SET)) {
        if (!reader.option()) {
          throw cursor.unexpected();
        }
      } else if (!cursor.at(Keyword.RESTART) || !reader.option()) {
        return reader.options();
      }
    }
  }

  private SequenceOptions options() {
    return options.isEmpty() ? NONE : new SequenceOptions(type, ownedBy, List.copyOf(options));
  }

  private boolean option() {
    int from = cursor.position();
    switch (cursor.keyword()) {
      case Keyword.AS -> {
        cursor.advance();
        type = TypeReader.read(cursor);
        add("as", from + 1, from);
      }
      case Keyword.CACHE, Keyword.MAXVALUE, Keyword.MINVALUE -> {
        String name = word();
        number();
        add(name, from + 1, from);
      }
      case Keyword.INCREMENT -> valueAfter(Keyword.BY);
      case Keyword.START -> valueAfter(Keyword.WITH);
      case Keyword.RESTART -> {
        if (cursor.keyword(1) == Keyword.WITH || isNumber(1)) {
          valueAfter(Keyword.WITH);
        } else {
          add(word(), -1, from);
        }
      }
      case Keyword.CYCLE, Keyword.LOGGED, Keyword.UNLOGGED -> add(word(), -1, from);
      case Keyword.NO -> {
        cursor.advance();
        switch (cursor.keyword()) {
          case Keyword.CYCLE, Keyword.MAXVALUE, Keyword.MINVALUE -> add("no " + word(), -1, from);
          default -> throw cursor.unexpected();
        }
      }
      case Keyword.OWNED -> {
        cursor.advance();
        cursor.expect(Keyword.BY);
        boolean none = cursor.at(Keyword.NONE_WORD) && cursor.kind(1) != TokenKind.DOT;
        QualifiedName owner = cursor.qualifiedName();
        ownedBy = none ? null : owner;
        add("owned by", from + 2, from);
      }
      case Keyword.SEQUENCE -> {
        cursor.advance();
        cursor.expect(Keyword.NAME);
        cursor.qualifiedName();
        add("sequence name", from + 2, from);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void valueAfter(int filler) {
    int from = cursor.position();
    String name = word();
    cursor.accept(filler);
    int value = cursor.position();
    number();
    add(name, value, from);
  }

  private String word() {
    String word = Names.fold(cursor.text());
    cursor.advance();
    return word;
  }

  private boolean isNumber(int ahead) {
    return switch (cursor.kind(ahead) == null ? TokenKind.COMMA : cursor.kind(ahead)) {
      case NUMBER, PLACEHOLDER, OPERATOR -> true;
      default -> false;
    };
  }

  private void number() {
    if (!cursor.acceptOperator("-")) {
      cursor.acceptOperator("+");
    }
    if (!cursor.accept(TokenKind.NUMBER)) {
      cursor.expect(TokenKind.PLACEHOLDER);
    }
  }

  private void add(String name, int value, int from) {
    String text = value < 0 ? null : cursor.textFrom(value);
    options.add(new Option(name, text, cursor.spanFrom(from)));
  }
}
