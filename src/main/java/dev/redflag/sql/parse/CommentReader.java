package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.ast.Comment;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.SecurityLabel;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.StringConstant;

/** Reads COMMENT ON and SECURITY LABEL. */
final class CommentReader {

  private CommentReader() {}

  /** COMMENT ON. */
  static Statement comment(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.COMMENT, Keyword.ON);
    ObjectType type = type(cursor);
    boolean ofDomain = type == ObjectType.CONSTRAINT && isOfDomain(cursor);
    DropTarget object = ObjectReader.target(cursor, type);
    StringConstant text = text(cursor);
    return new Comment(
        cursor.spanFrom(from),
        ofDomain ? ObjectType.DOMAIN_CONSTRAINT : type,
        object.name(),
        object.table(),
        object.signature(),
        text);
  }

  /** SECURITY LABEL. */
  static Statement securityLabel(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.SECURITY, Keyword.LABEL);
    Identifier provider = cursor.accept(Keyword.FOR) ? WordReader.nameOrString(cursor) : null;
    cursor.expect(Keyword.ON);
    ObjectType type = type(cursor);
    DropTarget object = ObjectReader.target(cursor, type);
    StringConstant label = text(cursor);
    return new SecurityLabel(
        cursor.spanFrom(from),
        provider,
        type,
        object.name(),
        object.table(),
        object.signature(),
        label);
  }

  private static ObjectType type(Cursor cursor) {
    ObjectType type = ObjectReader.acceptType(cursor);
    if (type == null || type == ObjectType.USER_MAPPING || type == ObjectType.OWNED) {
      throw cursor.unexpected();
    }
    return type;
  }

  private static boolean isOfDomain(Cursor cursor) {
    return cursor.keyword(1) == Keyword.ON
        && cursor.keyword(2) == Keyword.DOMAIN
        && cursor.keyword(3) != Keyword.IS;
  }

  private static StringConstant text(Cursor cursor) {
    cursor.expect(Keyword.IS);
    return cursor.accept(Keyword.NULL) ? null : cursor.string();
  }
}
