package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.FunctionParameter;
import dev.redflag.sql.ast.FunctionReference;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectSignature;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;

/** Reads the parameters of a function, and what tells objects of one name apart. */
final class ParameterReader {

  private ParameterReader() {}

  /** Parameters in parentheses, with their defaults. */
  static List<FunctionParameter> parameters(Cursor cursor) {
    cursor.expect(TokenKind.OPEN_PAREN);
    List<FunctionParameter> parameters = new ArrayList<>(4);
    if (!cursor.at(TokenKind.CLOSE_PAREN)) {
      do {
        parameters.add(parameter(cursor));
      } while (cursor.accept(TokenKind.COMMA));
    }
    cursor.expect(TokenKind.CLOSE_PAREN);
    return List.copyOf(parameters);
  }

  private static FunctionParameter parameter(Cursor cursor) {
    FunctionParameter parameter = argument(cursor);
    if (!cursor.accept(Keyword.DEFAULT) && !cursor.acceptOperator("=")) {
      return parameter;
    }
    Expression defaultValue = ExpressionReader.read(cursor);
    return new FunctionParameter(
        parameter.name(), parameter.mode(), parameter.type(), defaultValue);
  }

  private static String mode(Cursor cursor) {
    switch (cursor.keyword()) {
      case Keyword.IN -> {
        cursor.advance();
        return cursor.accept(Keyword.OUT) ? "INOUT" : "IN";
      }
      case Keyword.OUT, Keyword.INOUT, Keyword.VARIADIC -> {
        String mode = Keyword.name(cursor.keyword());
        cursor.advance();
        return mode;
      }
      default -> {
        return null;
      }
    }
  }

  /** Whether a name stands here and its type behind it, and no type without a name. */
  private static boolean atParameterName(Cursor cursor) {
    if (!cursor.atFunctionName() || cursor.at(Keyword.DOUBLE, Keyword.PRECISION)) {
      return false;
    }
    TokenKind next = cursor.kind(1);
    if (next == TokenKind.QUOTED_NAME || next == TokenKind.PLACEHOLDER) {
      return true;
    }
    if (next != TokenKind.WORD) {
      return false;
    }
    int keyword = cursor.keyword(1);
    return switch (keyword) {
      case Keyword.IN, Keyword.VARIADIC -> true;
      default -> !Keyword.isReserved(keyword);
    };
  }

  /** The argument list of a function, an aggregate or an operator, or null if none stands here. */
  static ObjectSignature signature(Cursor cursor) {
    if (!cursor.at(TokenKind.OPEN_PAREN)) {
      return null;
    }
    int from = cursor.position();
    cursor.advance();
    List<FunctionParameter> parameters = new ArrayList<>(2);
    if (!cursor.acceptOperator("*") && !cursor.at(TokenKind.CLOSE_PAREN)) {
      arguments(cursor, parameters);
    }
    cursor.expect(TokenKind.CLOSE_PAREN);
    return new ObjectSignature(
        cursor.textFrom(from), List.copyOf(parameters), null, cursor.spanFrom(from));
  }

  /** The arguments of an aggregate may stand before and behind ORDER BY. */
  private static void arguments(Cursor cursor, List<FunctionParameter> parameters) {
    cursor.accept(Keyword.ORDER, Keyword.BY);
    do {
      if (cursor.at(Keyword.NONE_WORD)) {
        cursor.advance();
        parameters.add(new FunctionParameter(null, "IN", null, null));
      } else {
        parameters.add(argument(cursor));
      }
    } while (cursor.accept(TokenKind.COMMA) || cursor.accept(Keyword.ORDER, Keyword.BY));
  }

  private static FunctionParameter argument(Cursor cursor) {
    String mode = mode(cursor);
    Identifier name = atParameterName(cursor) ? cursor.label() : null;
    if (mode == null) {
      mode = mode(cursor);
    }
    TypeName type = TypeReader.read(cursor);
    return new FunctionParameter(name, mode == null ? "IN" : mode, type, null);
  }

  /** The two arguments of an operator. */
  static ObjectSignature operands(Cursor cursor) {
    int from = cursor.position();
    ObjectSignature signature = signature(cursor);
    if (signature == null || signature.parameters().size() != 2) {
      cursor.position(from);
      throw cursor.unexpected();
    }
    return signature;
  }

  /** A function with its arguments, if they are given. */
  static FunctionReference function(Cursor cursor) {
    int from = cursor.position();
    QualifiedName name = cursor.functionName();
    ObjectSignature signature = signature(cursor);
    return new FunctionReference(name, signature, cursor.spanFrom(from));
  }
}
