package dev.redflag.sql.parse;

import dev.redflag.sql.ast.Statement;

/** Reads DROP of anything. */
final class DropReader {

  private DropReader() {}

  static Statement read(Cursor cursor) {
    return OtherReader.read(cursor);
  }
}
