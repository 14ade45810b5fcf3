package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.ObjectSignature;
import dev.redflag.sql.ast.OperatorItem;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;

/** Reads the operators and functions of an operator class or family. */
final class OperatorItemReader {

  private OperatorItemReader() {}

  /** {@code OPERATOR 1 <, FUNCTION 1 f(a, b), STORAGE t}; at least one. */
  static List<OperatorItem> items(Cursor cursor) {
    List<OperatorItem> items = new ArrayList<>(4);
    do {
      items.add(item(cursor));
    } while (cursor.accept(TokenKind.COMMA));
    return List.copyOf(items);
  }

  private static OperatorItem item(Cursor cursor) {
    int from = cursor.position();
    if (cursor.accept(Keyword.STORAGE)) {
      TypeName type = TypeReader.read(cursor);
      return new OperatorItem("STORAGE", null, null, null, null, null, type, cursor.spanFrom(from));
    }
    if (cursor.accept(Keyword.OPERATOR)) {
      String number = number(cursor);
      QualifiedName name = ObjectReader.operatorName(cursor);
      ObjectSignature types = ParameterReader.signature(cursor);
      QualifiedName family = null;
      if (cursor.accept(Keyword.FOR) && !cursor.accept(Keyword.SEARCH)) {
        cursor.expect(Keyword.ORDER, Keyword.BY);
        family = cursor.qualifiedName();
      }
      cursor.acceptWord("recheck");
      return new OperatorItem(
          "OPERATOR", number, name, types, null, family, null, cursor.spanFrom(from));
    }
    cursor.expect(Keyword.FUNCTION);
    String number = number(cursor);
    ObjectSignature types = ParameterReader.signature(cursor);
    QualifiedName name = cursor.functionName();
    ObjectSignature signature = ParameterReader.signature(cursor);
    return new OperatorItem(
        "FUNCTION", number, name, types, signature, null, null, cursor.spanFrom(from));
  }

  private static String number(Cursor cursor) {
    String number = cursor.text();
    cursor.expect(TokenKind.NUMBER);
    return number;
  }

  /** What ALTER OPERATOR FAMILY … DROP names. */
  static List<OperatorItem> dropped(Cursor cursor) {
    List<OperatorItem> items = new ArrayList<>(4);
    do {
      int from = cursor.position();
      boolean operator = cursor.accept(Keyword.OPERATOR);
      if (!operator) {
        cursor.expect(Keyword.FUNCTION);
      }
      String kind = operator ? "OPERATOR" : "FUNCTION";
      String number = number(cursor);
      ObjectSignature types = ParameterReader.signature(cursor);
      if (types == null) {
        throw cursor.unexpected();
      }
      items.add(
          new OperatorItem(kind, number, null, types, null, null, null, cursor.spanFrom(from)));
    } while (cursor.accept(TokenKind.COMMA));
    return List.copyOf(items);
  }
}
