package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.ast.AlterPolicy;
import dev.redflag.sql.ast.CreatePolicy;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Reads CREATE and ALTER POLICY. */
final class PolicyReader {

  private PolicyReader() {}

  /** CREATE POLICY. */
  static Statement create(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CREATE, Keyword.POLICY);
    Identifier name = cursor.name();
    cursor.expect(Keyword.ON);
    QualifiedName table = cursor.qualifiedName();
    boolean permissive = !cursor.accept(Keyword.AS) || permissive(cursor);
    String command = cursor.accept(Keyword.FOR) ? command(cursor) : "ALL";
    List<Identifier> roles = roles(cursor);
    Expression using = using(cursor);
    Expression check = check(cursor);
    return new CreatePolicy(
        cursor.spanFrom(from), name, table, permissive, command, roles, using, check);
  }

  private static boolean permissive(Cursor cursor) {
    if (cursor.acceptWord("permissive")) {
      return true;
    }
    if (!cursor.acceptWord("restrictive")) {
      throw cursor.unexpected();
    }
    return false;
  }

  private static String command(Cursor cursor) {
    String command =
        switch (cursor.keyword()) {
          case Keyword.ALL -> "ALL";
          case Keyword.SELECT -> "SELECT";
          case Keyword.INSERT -> "INSERT";
          case Keyword.UPDATE -> "UPDATE";
          case Keyword.DELETE -> "DELETE";
          default -> throw cursor.unexpected();
        };
    cursor.advance();
    return command;
  }

  private static List<Identifier> roles(Cursor cursor) {
    return cursor.accept(Keyword.TO) ? RoleReader.roles(cursor) : List.of();
  }

  private static Expression using(Cursor cursor) {
    return cursor.accept(Keyword.USING) ? ExpressionReader.readInParens(cursor) : null;
  }

  private static Expression check(Cursor cursor) {
    return cursor.accept(Keyword.WITH, Keyword.CHECK)
        ? ExpressionReader.readInParens(cursor)
        : null;
  }

  /** ALTER POLICY with TO, USING or WITH CHECK. */
  static Statement alter(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.ALTER, Keyword.POLICY);
    Identifier name = cursor.name();
    cursor.expect(Keyword.ON);
    QualifiedName table = cursor.qualifiedName();
    List<Identifier> roles = roles(cursor);
    Expression using = using(cursor);
    Expression check = check(cursor);
    return new AlterPolicy(cursor.spanFrom(from), name, table, roles, using, check);
  }
}
