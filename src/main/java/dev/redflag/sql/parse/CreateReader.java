package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.ast.Persistence;
import dev.redflag.sql.ast.Statement;

/** Reads CREATE by the words after it. */
final class CreateReader {

  private CreateReader() {}

  static Statement read(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CREATE);
    boolean orReplace = cursor.acceptOrReplace();
    Persistence persistence = persistence(cursor);
    boolean plain = !orReplace && persistence == Persistence.PERMANENT;
    switch (cursor.keyword()) {
      case TABLE -> {
        if (!orReplace) {
          cursor.advance();
          return TableReader.create(cursor, from, persistence);
        }
      }
      case SEQUENCE -> {
        if (!orReplace) {
          cursor.advance();
          return SequenceReader.create(cursor, from, persistence);
        }
      }
      case VIEW, RECURSIVE -> {
        return ViewReader.create(cursor, from, orReplace, persistence);
      }
      case MATERIALIZED -> {
        if (!orReplace) {
          return ViewReader.createMaterialized(cursor, from);
        }
      }
      case UNIQUE, INDEX -> {
        if (plain) {
          return IndexReader.create(cursor, from);
        }
      }
      case TYPE -> {
        if (plain) {
          return TypeStatementReader.create(cursor, from);
        }
      }
      case DOMAIN -> {
        if (plain) {
          return TypeStatementReader.createDomain(cursor, from);
        }
      }
      case FOREIGN -> {
        if (plain && cursor.accept(Keyword.FOREIGN, Keyword.TABLE)) {
          return TableReader.createForeign(cursor, from);
        }
      }
      default -> {}
    }
    if (persistence != Persistence.PERMANENT) {
      throw cursor.unexpected();
    }
    cursor.position(from);
    return CreateObjectReader.read(cursor);
  }

  private static Persistence persistence(Cursor cursor) {
    if (cursor.at(Keyword.GLOBAL) || cursor.at(Keyword.LOCAL)) {
      cursor.advance();
      if (!cursor.accept(Keyword.TEMP)) {
        cursor.expect(Keyword.TEMPORARY);
      }
      return Persistence.TEMPORARY;
    }
    if (cursor.accept(Keyword.TEMP) || cursor.accept(Keyword.TEMPORARY)) {
      return Persistence.TEMPORARY;
    }
    return cursor.accept(Keyword.UNLOGGED) ? Persistence.UNLOGGED : Persistence.PERMANENT;
  }
}
