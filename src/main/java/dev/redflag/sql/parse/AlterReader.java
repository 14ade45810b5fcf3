package dev.redflag.sql.parse;

import dev.redflag.sql.ast.Statement;

/** Reads ALTER by the words after it. */
final class AlterReader {

  private AlterReader() {}

  static Statement read(Cursor cursor) {
    return OtherReader.read(cursor);
  }
}
