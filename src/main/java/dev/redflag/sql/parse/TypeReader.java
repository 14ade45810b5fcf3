package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the name of a type (manual, "Data Types"). */
final class TypeReader {

  private TypeReader() {}

  /** A type, with {@code SETOF} before and array bounds behind it. */
  static TypeName read(Cursor cursor) {
    int from = cursor.position();
    boolean setOf = cursor.accept(Keyword.SETOF);
    List<String> modifiers = new ArrayList<>(2);
    QualifiedName name = name(cursor, modifiers);
    if (cursor.atOperator("%") && cursor.keyword(1) == Keyword.TYPE) {
      cursor.advance();
      cursor.advance();
      modifiers.add("%TYPE");
    }
    int dimensions = dimensions(cursor);
    return new TypeName(name, List.copyOf(modifiers), dimensions, setOf, cursor.spanFrom(from));
  }

  private static int dimensions(Cursor cursor) {
    if (cursor.accept(Keyword.ARRAY)) {
      if (cursor.at(TokenKind.OPEN_BRACKET)) {
        cursor.skipGroup();
      }
      return 1;
    }
    int dimensions = 0;
    while (cursor.at(TokenKind.OPEN_BRACKET)) {
      cursor.advance();
      cursor.accept(TokenKind.NUMBER);
      cursor.expect(TokenKind.CLOSE_BRACKET);
      dimensions++;
    }
    return dimensions;
  }

  private static QualifiedName name(Cursor cursor, List<String> modifiers) {
    int from = cursor.position();
    String known = keywordType(cursor, modifiers);
    if (known != null) {
      Identifier name = new Identifier(known, cursor.spanFrom(from), false, false);
      return new QualifiedName(List.of(name));
    }
    if (!cursor.atFunctionName() && !cursor.at(Keyword.JSON)) {
      throw cursor.unexpected();
    }
    QualifiedName name = cursor.functionName();
    modifiers(cursor, modifiers);
    return name;
  }

  /** The grammar's own name of a type whose name is a keyword, or null if none begins here. */
  private static String keywordType(Cursor cursor, List<String> modifiers) {
    switch (cursor.keyword()) {
      case Keyword.INT, Keyword.INTEGER -> {
        return plain(cursor, "int4");
      }
      case Keyword.SMALLINT -> {
        return plain(cursor, "int2");
      }
      case Keyword.BIGINT -> {
        return plain(cursor, "int8");
      }
      case Keyword.REAL -> {
        return plain(cursor, "float4");
      }
      case Keyword.BOOLEAN -> {
        return plain(cursor, "bool");
      }
      case Keyword.DOUBLE -> {
        return cursor.accept(Keyword.DOUBLE, Keyword.PRECISION) ? "float8" : null;
      }
      case Keyword.FLOAT -> {
        return floating(cursor);
      }
      case Keyword.DECIMAL, Keyword.DEC, Keyword.NUMERIC -> {
        cursor.advance();
        modifiers(cursor, modifiers);
        return "numeric";
      }
      case Keyword.BIT -> {
        cursor.advance();
        return counted(cursor, modifiers, "bit", "varbit");
      }
      case Keyword.CHARACTER, Keyword.CHAR, Keyword.NCHAR -> {
        cursor.advance();
        return counted(cursor, modifiers, "bpchar", "varchar");
      }
      case Keyword.NATIONAL -> {
        cursor.advance();
        if (!cursor.accept(Keyword.CHARACTER)) {
          cursor.expect(Keyword.CHAR);
        }
        return counted(cursor, modifiers, "bpchar", "varchar");
      }
      case Keyword.VARCHAR -> {
        cursor.advance();
        modifiers(cursor, modifiers);
        return "varchar";
      }
      case Keyword.TIME -> {
        return zoned(cursor, modifiers, "time", "timetz");
      }
      case Keyword.TIMESTAMP -> {
        return zoned(cursor, modifiers, "timestamp", "timestamptz");
      }
      case Keyword.INTERVAL -> {
        cursor.advance();
        modifiers(cursor, modifiers);
        intervalFields(cursor, modifiers);
        return "interval";
      }
      default -> {
        return null;
      }
    }
  }

  private static String plain(Cursor cursor, String name) {
    cursor.advance();
    return name;
  }

  private static String floating(Cursor cursor) {
    cursor.advance();
    List<String> precision = new ArrayList<>(1);
    modifiers(cursor, precision);
    boolean single = precision.size() == 1 && isAtMost24(precision.get(0));
    return single ? "float4" : "float8";
  }

  private static boolean isAtMost24(String digits) {
    return digits.length() == 1 || (digits.length() == 2 && digits.compareTo("24") <= 0);
  }

  /** A type of characters or bits: without VARYING and a length there is one of them. */
  private static String counted(
      Cursor cursor, List<String> modifiers, String fixed, String varying) {
    boolean varies = cursor.accept(Keyword.VARYING);
    modifiers(cursor, modifiers);
    if (!varies && modifiers.isEmpty()) {
      modifiers.add("1");
    }
    return varies ? varying : fixed;
  }

  private static String zoned(Cursor cursor, List<String> modifiers, String without, String with) {
    cursor.advance();
    modifiers(cursor, modifiers);
    if (cursor.at(Keyword.WITH, Keyword.TIME, Keyword.ZONE)) {
      cursor.position(cursor.position() + 3);
      return with;
    }
    cursor.accept(Keyword.WITHOUT, Keyword.TIME, Keyword.ZONE);
    return without;
  }

  /** Reads what may stand behind INTERVAL or its literal, such as {@code DAY TO SECOND(3)}. */
  static void intervalFields(Cursor cursor, List<String> modifiers) {
    if (!acceptField(cursor)) {
      return;
    }
    int from = cursor.position() - 1;
    if (cursor.accept(Keyword.TO) && !acceptField(cursor)) {
      throw cursor.unexpected();
    }
    modifiers.add(cursor.textFrom(from).toUpperCase(Locale.ROOT));
    modifiers(cursor, modifiers);
  }

  private static boolean acceptField(Cursor cursor) {
    switch (cursor.keyword()) {
      case Keyword.YEAR,
          Keyword.MONTH,
          Keyword.DAY,
          Keyword.HOUR,
          Keyword.MINUTE,
          Keyword.SECOND -> {
        cursor.advance();
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  private static void modifiers(Cursor cursor, List<String> modifiers) {
    if (!cursor.accept(TokenKind.OPEN_PAREN)) {
      return;
    }
    do {
      int from = cursor.position();
      cursor.skipToComma();
      if (cursor.position() == from) {
        throw cursor.unexpected();
      }
      modifiers.add(cursor.textFrom(from));
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE_PAREN);
  }
}
