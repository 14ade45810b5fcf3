package dev.redflag.sql.parse;

import dev.redflag.sql.ast.Statement;

/** Reads a statement by its first word. */
final class StatementReader {

  private StatementReader() {}

  static Statement read(Cursor cursor) {
    return switch (cursor.keyword()) {
      case CREATE -> CreateReader.read(cursor);
      case ALTER -> AlterReader.read(cursor);
      case DROP -> DropReader.read(cursor);
      default -> OtherReader.read(cursor);
    };
  }
}
