package dev.redflag.sql.parse;

import dev.redflag.sql.ast.Statement;

/** Reads CREATE by the words after it. */
final class CreateReader {

  private CreateReader() {}

  static Statement read(Cursor cursor) {
    return OtherReader.read(cursor);
  }
}
