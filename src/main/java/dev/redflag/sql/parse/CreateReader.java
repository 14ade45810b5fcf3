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
    boolean kept = persistence != Persistence.PERMANENT;
    switch (cursor.keyword()) {
      case Keyword.TABLE -> {
        refuse(cursor, orReplace);
        cursor.advance();
        return TableReader.create(cursor, from, persistence);
      }
      case Keyword.SEQUENCE -> {
        refuse(cursor, orReplace);
        cursor.advance();
        return SequenceReader.create(cursor, from, persistence);
      }
      case Keyword.VIEW, Keyword.RECURSIVE -> {
        return ViewReader.create(cursor, from, orReplace, persistence);
      }
      case Keyword.MATERIALIZED -> {
        refuse(cursor, orReplace || persistence == Persistence.TEMPORARY);
        return ViewReader.createMaterialized(cursor, from);
      }
      case Keyword.UNIQUE, Keyword.INDEX -> {
        refuse(cursor, orReplace || kept);
        return IndexReader.create(cursor, from);
      }
      case Keyword.TYPE -> {
        refuse(cursor, orReplace || kept);
        return TypeStatementReader.create(cursor, from);
      }
      case Keyword.DOMAIN -> {
        refuse(cursor, orReplace || kept);
        return TypeStatementReader.createDomain(cursor, from);
      }
      default -> {
        refuse(cursor, kept);
        if (!orReplace && cursor.accept(Keyword.FOREIGN, Keyword.TABLE)) {
          return TableReader.createForeign(cursor, from);
        }
        cursor.position(from);
        return CreateObjectReader.read(cursor);
      }
    }
  }

  private static void refuse(Cursor cursor, boolean misplaced) {
    if (misplaced) {
      throw cursor.unexpected();
    }
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
