package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Statement;

/** Reads a statement by its first word. */
final class StatementReader {

  private StatementReader() {}

  static Statement read(Cursor cursor) {
    return switch (cursor.keyword()) {
      case CREATE -> CreateReader.read(cursor);
      case ALTER -> AlterReader.read(cursor);
      case DROP -> DropReader.read(cursor);
      case INSERT, UPDATE, DELETE, MERGE, SELECT, VALUES, TABLE, WITH -> DmlReader.read(cursor);
      case COPY -> DmlReader.copy(cursor);
      case BEGIN, START, COMMIT, END, ROLLBACK, ABORT, SAVEPOINT, RELEASE ->
          TransactionReader.read(cursor);
      case SET ->
          cursor.keyword(1) == Keyword.CONSTRAINTS
              ? OtherReader.read(cursor)
              : TransactionReader.set(cursor);
      case RESET -> TransactionReader.set(cursor);
      case LOCK -> TransactionReader.lock(cursor);
      case TRUNCATE -> TransactionReader.truncate(cursor);
      case PREPARE ->
          cursor.keyword(1) == Keyword.TRANSACTION
              ? TransactionReader.read(cursor)
              : OtherReader.read(cursor);
      default ->
          cursor.at(TokenKind.OPEN_PAREN) ? DmlReader.read(cursor) : OtherReader.read(cursor);
    };
  }
}
