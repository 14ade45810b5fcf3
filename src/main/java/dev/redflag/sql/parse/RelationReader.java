package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Reads the names of relations where ONLY and a star may stand with them (relation_expr). */
final class RelationReader {

  private RelationReader() {}

  /**
   * The name behind {@code [ONLY]}, with a star behind it or parentheses around it.
   *
   * @param only whether ONLY was read
   */
  static QualifiedName name(Cursor cursor, boolean only) {
    if (only && cursor.accept(TokenKind.OPEN_PAREN)) {
      QualifiedName name = cursor.qualifiedName();
      cursor.expect(TokenKind.CLOSE_PAREN);
      return name;
    }
    QualifiedName name = cursor.qualifiedName();
    if (!only) {
      cursor.acceptOperator("*");
    }
    return name;
  }

  /** Relations with commas between them. */
  static List<QualifiedName> names(Cursor cursor) {
    return names(cursor, new ArrayList<>(0));
  }

  /**
   * Relations with commas between them.
   *
   * @param onlyThese takes those behind ONLY
   */
  static List<QualifiedName> names(Cursor cursor, List<QualifiedName> onlyThese) {
    List<QualifiedName> names = new ArrayList<>(2);
    do {
      boolean only = cursor.accept(Keyword.ONLY);
      QualifiedName name = name(cursor, only);
      names.add(name);
      if (only) {
        onlyThese.add(name);
      }
    } while (cursor.accept(TokenKind.COMMA));
    return List.copyOf(names);
  }
}
