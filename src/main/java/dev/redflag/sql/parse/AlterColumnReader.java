package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.AddIdentity;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.ChangeColumnOptions;
import dev.redflag.sql.ast.DropDefault;
import dev.redflag.sql.ast.DropExpression;
import dev.redflag.sql.ast.DropIdentity;
import dev.redflag.sql.ast.DropNotNull;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.OptionChange;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.SequenceOptions;
import dev.redflag.sql.ast.SetColumnOptions;
import dev.redflag.sql.ast.SetCompression;
import dev.redflag.sql.ast.SetDataType;
import dev.redflag.sql.ast.SetDefault;
import dev.redflag.sql.ast.SetExpression;
import dev.redflag.sql.ast.SetIdentity;
import dev.redflag.sql.ast.SetNotNull;
import dev.redflag.sql.ast.SetStatistics;
import dev.redflag.sql.ast.SetStorage;
import dev.redflag.sql.ast.TypeName;
import java.util.List;
import java.util.Locale;

/** Reads what ALTER COLUMN does to a column. */
final class AlterColumnReader {

  private final Cursor cursor;
  private final int from;
  private final Identifier column;
  private final boolean attribute;

  private AlterColumnReader(Cursor cursor, int from, Identifier column, boolean attribute) {
    this.cursor = cursor;
    this.from = from;
    this.column = column;
    this.attribute = attribute;
  }

  /**
   * Reads on before the column's name.
   *
   * @param from the action's first token
   * @param attribute whether it is one of a composite type
   */
  static AlterTableAction read(Cursor cursor, int from, boolean attribute) {
    // A column of an index has no name, only a number.
    int start = cursor.position();
    Identifier column;
    if (cursor.accept(TokenKind.NUMBER)) {
      column = new Identifier(cursor.textFrom(start), cursor.spanFrom(start), false, false);
    } else {
      column = cursor.name();
    }
    return new AlterColumnReader(cursor, from, column, attribute).action();
  }

  private AlterTableAction action() {
    switch (cursor.keyword()) {
      case Keyword.TYPE -> {
        return dataType();
      }
      case Keyword.SET -> {
        return set();
      }
      case Keyword.DROP -> {
        cursor.advance();
        return drop();
      }
      case Keyword.ADD -> {
        cursor.expect(Keyword.ADD, Keyword.GENERATED);
        boolean always = ColumnReader.always(cursor);
        cursor.expect(Keyword.AS, Keyword.IDENTITY);
        SequenceOptions options = SequenceReader.readInParens(cursor);
        return new AddIdentity(cursor.spanFrom(from), column, always, options);
      }
      case Keyword.RESTART -> {
        return identity();
      }
      case Keyword.RESET -> {
        cursor.advance();
        List<Option> options = OptionReader.inParens(cursor);
        return new SetColumnOptions(cursor.spanFrom(from), column, true, options);
      }
      case Keyword.OPTIONS -> {
        List<OptionChange> options = ForeignReader.changes(cursor);
        return new ChangeColumnOptions(cursor.spanFrom(from), column, options);
      }
      default -> throw cursor.unexpected();
    }
  }

  private AlterTableAction drop() {
    if (cursor.accept(Keyword.DEFAULT)) {
      return new DropDefault(cursor.spanFrom(from), column);
    }
    if (cursor.accept(Keyword.NOT, Keyword.NULL)) {
      return new DropNotNull(cursor.spanFrom(from), column);
    }
    boolean expression = cursor.accept(Keyword.EXPRESSION);
    if (!expression) {
      cursor.expect(Keyword.IDENTITY);
    }
    boolean ifExists = cursor.acceptIfExists();
    return expression
        ? new DropExpression(cursor.spanFrom(from), column, ifExists)
        : new DropIdentity(cursor.spanFrom(from), column, ifExists);
  }

  private AlterTableAction set() {
    if (cursor.at(Keyword.SET, Keyword.DATA, Keyword.TYPE)) {
      return dataType();
    }
    int start = cursor.position();
    cursor.advance();
    switch (cursor.keyword()) {
      case Keyword.DEFAULT -> {
        cursor.advance();
        Expression value = ExpressionReader.read(cursor);
        return new SetDefault(cursor.spanFrom(from), column, value);
      }
      case Keyword.NOT -> {
        cursor.expect(Keyword.NOT, Keyword.NULL);
        return new SetNotNull(cursor.spanFrom(from), column);
      }
      case Keyword.EXPRESSION -> {
        cursor.expect(Keyword.EXPRESSION, Keyword.AS);
        Expression value = ExpressionReader.readInParens(cursor);
        return new SetExpression(cursor.spanFrom(from), column, value);
      }
      case Keyword.STATISTICS -> {
        cursor.advance();
        String target = WordReader.numberOrDefault(cursor);
        return new SetStatistics(cursor.spanFrom(from), column, target);
      }
      case Keyword.STORAGE -> {
        cursor.advance();
        String storage = ColumnReader.wordOrDefault(cursor).toUpperCase(Locale.ROOT);
        return new SetStorage(cursor.spanFrom(from), column, storage);
      }
      case Keyword.COMPRESSION -> {
        cursor.advance();
        String method = ColumnReader.wordOrDefault(cursor);
        return new SetCompression(cursor.spanFrom(from), column, method);
      }
      default -> {
        if (cursor.at(TokenKind.OPEN_PAREN)) {
          List<Option> options = OptionReader.inParens(cursor);
          return new SetColumnOptions(cursor.spanFrom(from), column, false, options);
        }
        cursor.position(start);
        return identity();
      }
    }
  }

  private AlterTableAction identity() {
    SequenceOptions options = SequenceReader.readIdentityChanges(cursor);
    if (options.options().isEmpty()) {
      throw cursor.unexpected();
    }
    return new SetIdentity(cursor.spanFrom(from), column, options);
  }

  private AlterTableAction dataType() {
    cursor.accept(Keyword.SET, Keyword.DATA);
    cursor.expect(Keyword.TYPE);
    TypeName type = TypeReader.read(cursor);
    QualifiedName collation = cursor.accept(Keyword.COLLATE) ? cursor.qualifiedName() : null;
    Expression using = cursor.accept(Keyword.USING) ? ExpressionReader.read(cursor) : null;
    boolean cascade = attribute && cursor.acceptCascade();
    return new SetDataType(cursor.spanFrom(from), column, type, collation, using, cascade);
  }
}
