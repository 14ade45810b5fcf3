package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads DROP of anything. */
final class DropReader {

  private DropReader() {}

  static Statement read(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.DROP);
    boolean part = cursor.at(Keyword.COLUMN) || cursor.at(Keyword.CONSTRAINT);
    ObjectType type = part ? null : ObjectReader.acceptType(cursor);
    if (type == null) {
      throw cursor.unexpected();
    }
    boolean concurrently = type == ObjectType.INDEX && cursor.accept(Keyword.CONCURRENTLY);
    boolean ifExists = type != ObjectType.OWNED && cursor.acceptIfExists();
    List<DropTarget> targets = new ArrayList<>(1);
    do {
      targets.add(ObjectReader.target(cursor, type));
    } while (isListed(type) && cursor.accept(TokenKind.COMMA));
    List<Option> options = List.of();
    if (type == ObjectType.DATABASE) {
      boolean with = cursor.accept(Keyword.WITH);
      if (with || cursor.at(TokenKind.OPEN_PAREN)) {
        options = OptionReader.inParens(cursor);
      }
    }
    boolean cascade = cursor.acceptCascade();
    return new Drop(
        cursor.spanFrom(from),
        type,
        List.copyOf(targets),
        ifExists,
        cascade,
        concurrently,
        options);
  }

  private static boolean isListed(ObjectType type) {
    return switch (type) {
      case TRIGGER, POLICY, RULE, CAST, TRANSFORM, OPERATOR_CLASS, OPERATOR_FAMILY -> false;
      case USER_MAPPING, DATABASE, TABLESPACE, SUBSCRIPTION -> false;
      default -> true;
    };
  }
}
