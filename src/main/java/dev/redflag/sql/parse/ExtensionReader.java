package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.ast.AlterExtension;
import dev.redflag.sql.ast.AlterExtensionContents;
import dev.redflag.sql.ast.CreateExtension;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Statement;

/** Reads CREATE and ALTER EXTENSION. */
final class ExtensionReader {

  private ExtensionReader() {}

  /** CREATE EXTENSION. */
  static Statement create(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CREATE, Keyword.EXTENSION);
    boolean ifNotExists = cursor.acceptIfNotExists();
    Identifier name = cursor.name();
    cursor.accept(Keyword.WITH);
    Identifier schema = null;
    String version = null;
    boolean cascade = false;
    while (!cursor.atEnd()) {
      if (cursor.accept(Keyword.SCHEMA)) {
        schema = cursor.name();
      } else if (cursor.accept(Keyword.VERSION)) {
        version = version(cursor);
      } else {
        cursor.expect(Keyword.CASCADE);
        cascade = true;
      }
    }
    return new CreateExtension(cursor.spanFrom(from), name, ifNotExists, schema, version, cascade);
  }

  private static String version(Cursor cursor) {
    return cursor.atString() ? cursor.string().value() : cursor.anyName().value();
  }

  /** ALTER EXTENSION. */
  static Statement alter(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.ALTER, Keyword.EXTENSION);
    Identifier name = cursor.name();
    if (cursor.accept(Keyword.UPDATE)) {
      String version = cursor.accept(Keyword.TO) ? version(cursor) : null;
      return new AlterExtension(cursor.spanFrom(from), name, version);
    }
    boolean add = cursor.accept(Keyword.ADD);
    if (!add) {
      cursor.expect(Keyword.DROP);
    }
    ObjectType type = ObjectReader.acceptType(cursor);
    if (type == null) {
      throw cursor.unexpected();
    }
    DropTarget member = ObjectReader.target(cursor, type);
    return new AlterExtensionContents(
        cursor.spanFrom(from), name, add, type, member.name(), member.signature());
  }
}
