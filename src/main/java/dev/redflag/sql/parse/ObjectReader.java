package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.FunctionParameter;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectSignature;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;

/** Reads the kind of an object and how such an object is named in DROP, ALTER and COMMENT. */
final class ObjectReader {

  private ObjectReader() {}

  /** The words of a kind of object, or null if none stand here; then nothing is read. */
  static ObjectType acceptType(Cursor cursor) {
    ObjectType type = typeOfOneWord(cursor.keyword());
    if (type != null) {
      cursor.advance();
      return type;
    }
    return switch (cursor.keyword()) {
      case Keyword.OPERATOR -> operatorType(cursor);
      case Keyword.MATERIALIZED -> accept(cursor, Keyword.VIEW, ObjectType.MATERIALIZED_VIEW);
      case Keyword.EVENT -> accept(cursor, Keyword.TRIGGER, ObjectType.EVENT_TRIGGER);
      case Keyword.ACCESS -> accept(cursor, Keyword.METHOD, ObjectType.ACCESS_METHOD);
      case Keyword.PROCEDURAL -> accept(cursor, Keyword.LANGUAGE, ObjectType.LANGUAGE);
      case Keyword.OWNED -> accept(cursor, Keyword.BY, ObjectType.OWNED);
      case Keyword.LARGE -> accept(cursor, Keyword.OBJECT, ObjectType.LARGE_OBJECT);
      case Keyword.FOREIGN -> foreignType(cursor);
      case Keyword.USER, Keyword.GROUP -> userType(cursor);
      case Keyword.TEXT -> textSearchType(cursor);
      default -> null;
    };
  }

  private static ObjectType typeOfOneWord(int keyword) {
    return switch (keyword) {
      case Keyword.TABLE -> ObjectType.TABLE;
      case Keyword.INDEX -> ObjectType.INDEX;
      case Keyword.SEQUENCE -> ObjectType.SEQUENCE;
      case Keyword.VIEW -> ObjectType.VIEW;
      case Keyword.TYPE -> ObjectType.TYPE;
      case Keyword.DOMAIN -> ObjectType.DOMAIN;
      case Keyword.SCHEMA -> ObjectType.SCHEMA;
      case Keyword.DATABASE -> ObjectType.DATABASE;
      case Keyword.FUNCTION -> ObjectType.FUNCTION;
      case Keyword.PROCEDURE -> ObjectType.PROCEDURE;
      case Keyword.ROUTINE -> ObjectType.ROUTINE;
      case Keyword.AGGREGATE -> ObjectType.AGGREGATE;
      case Keyword.CAST -> ObjectType.CAST;
      case Keyword.COLLATION -> ObjectType.COLLATION;
      case Keyword.CONVERSION -> ObjectType.CONVERSION;
      case Keyword.TRIGGER -> ObjectType.TRIGGER;
      case Keyword.POLICY -> ObjectType.POLICY;
      case Keyword.RULE -> ObjectType.RULE;
      case Keyword.ROLE -> ObjectType.ROLE;
      case Keyword.TABLESPACE -> ObjectType.TABLESPACE;
      case Keyword.EXTENSION -> ObjectType.EXTENSION;
      case Keyword.LANGUAGE -> ObjectType.LANGUAGE;
      case Keyword.PUBLICATION -> ObjectType.PUBLICATION;
      case Keyword.SUBSCRIPTION -> ObjectType.SUBSCRIPTION;
      case Keyword.SERVER -> ObjectType.SERVER;
      case Keyword.STATISTICS -> ObjectType.STATISTICS;
      case Keyword.TRANSFORM -> ObjectType.TRANSFORM;
      case Keyword.COLUMN -> ObjectType.COLUMN;
      case Keyword.CONSTRAINT -> ObjectType.CONSTRAINT;
      default -> null;
    };
  }

  private static ObjectType accept(Cursor cursor, int second, ObjectType type) {
    return cursor.accept(cursor.keyword(), second) ? type : null;
  }

  private static ObjectType operatorType(Cursor cursor) {
    if (cursor.accept(Keyword.OPERATOR, Keyword.CLASS)) {
      return ObjectType.OPERATOR_CLASS;
    }
    if (cursor.accept(Keyword.OPERATOR, Keyword.FAMILY)) {
      return ObjectType.OPERATOR_FAMILY;
    }
    cursor.advance();
    return ObjectType.OPERATOR;
  }

  private static ObjectType foreignType(Cursor cursor) {
    if (cursor.accept(Keyword.FOREIGN, Keyword.DATA, Keyword.WRAPPER)) {
      return ObjectType.FOREIGN_DATA_WRAPPER;
    }
    return accept(cursor, Keyword.TABLE, ObjectType.FOREIGN_TABLE);
  }

  private static ObjectType userType(Cursor cursor) {
    if (cursor.accept(Keyword.USER, Keyword.MAPPING)) {
      return ObjectType.USER_MAPPING;
    }
    cursor.advance();
    return ObjectType.ROLE;
  }

  private static ObjectType textSearchType(Cursor cursor) {
    if (cursor.keyword(1) != Keyword.SEARCH) {
      return null;
    }
    ObjectType type =
        switch (cursor.keyword(2)) {
          case Keyword.CONFIGURATION -> ObjectType.TEXT_SEARCH_CONFIGURATION;
          case Keyword.DICTIONARY -> ObjectType.TEXT_SEARCH_DICTIONARY;
          case Keyword.PARSER -> ObjectType.TEXT_SEARCH_PARSER;
          case Keyword.TEMPLATE -> ObjectType.TEXT_SEARCH_TEMPLATE;
          default -> null;
        };
    if (type != null) {
      cursor.position(cursor.position() + 3);
    }
    return type;
  }

  /** An object of that type, named as DROP, ALTER and COMMENT ON name it. */
  static DropTarget target(Cursor cursor, ObjectType type) {
    int from = cursor.position();
    QualifiedName table = null;
    ObjectSignature signature = null;
    QualifiedName name;
    switch (type) {
      case TYPE, DOMAIN -> name = TypeReader.read(cursor).name();
      case FUNCTION, PROCEDURE, ROUTINE -> {
        name = cursor.functionName();
        signature = ParameterReader.signature(cursor);
      }
      case AGGREGATE -> {
        name = cursor.functionName();
        signature = ParameterReader.signature(cursor);
        if (signature == null) {
          throw cursor.unexpected();
        }
      }
      case OPERATOR -> {
        name = operatorName(cursor);
        signature = ParameterReader.operands(cursor);
      }
      case OPERATOR_CLASS, OPERATOR_FAMILY -> {
        name = cursor.qualifiedName();
        signature = qualifier(cursor, Keyword.USING);
      }
      case CAST -> {
        signature = castTypes(cursor);
        name = signature.parameters().get(0).type().name();
      }
      case TRANSFORM -> {
        cursor.expect(Keyword.FOR);
        name = TypeReader.read(cursor).name();
        signature = qualifier(cursor, Keyword.LANGUAGE);
      }
      case USER_MAPPING -> {
        cursor.expect(Keyword.FOR);
        Identifier user = cursor.at(Keyword.USER) ? cursor.label() : cursor.role();
        name = new QualifiedName(List.of(user));
        signature = qualifier(cursor, Keyword.SERVER);
      }
      case TRIGGER, POLICY, RULE, CONSTRAINT -> {
        name = new QualifiedName(List.of(cursor.name()));
        cursor.expect(Keyword.ON);
        table = owner(cursor, type);
      }
      case ROLE, OWNED -> name = new QualifiedName(List.of(cursor.role()));
      case LARGE_OBJECT -> {
        cursor.expect(TokenKind.NUMBER);
        name = new QualifiedName(List.of(number(cursor)));
      }
      case SCHEMA,
          DATABASE,
          EVENT_TRIGGER,
          TABLESPACE,
          EXTENSION,
          LANGUAGE,
          PUBLICATION,
          SUBSCRIPTION,
          SERVER,
          FOREIGN_DATA_WRAPPER,
          ACCESS_METHOD ->
          name = new QualifiedName(List.of(cursor.name()));
      default -> name = cursor.qualifiedName();
    }
    return new DropTarget(name, table, signature, cursor.spanFrom(from));
  }

  private static QualifiedName owner(Cursor cursor, ObjectType type) {
    if (type == ObjectType.CONSTRAINT && cursor.accept(Keyword.DOMAIN)) {
      return TypeReader.read(cursor).name();
    }
    return cursor.qualifiedName();
  }

  private static Identifier number(Cursor cursor) {
    int from = cursor.position() - 1;
    return new Identifier(cursor.textFrom(from), cursor.spanFrom(from), false, false);
  }

  /** A name behind a word, as the method of an operator class behind USING. */
  private static ObjectSignature qualifier(Cursor cursor, int word) {
    int from = cursor.position();
    cursor.expect(word);
    Identifier name = cursor.name();
    return new ObjectSignature(cursor.textFrom(from), List.of(), name, cursor.spanFrom(from));
  }

  private static ObjectSignature castTypes(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(TokenKind.OPEN_PAREN);
    TypeName source = TypeReader.read(cursor);
    cursor.expect(Keyword.AS);
    TypeName target = TypeReader.read(cursor);
    cursor.expect(TokenKind.CLOSE_PAREN);
    List<FunctionParameter> types =
        List.of(
            new FunctionParameter(null, "IN", source, null),
            new FunctionParameter(null, "IN", target, null));
    return new ObjectSignature(cursor.textFrom(from), types, null, cursor.spanFrom(from));
  }

  /** An operator with its schema, if there is one. */
  static QualifiedName operatorName(Cursor cursor) {
    List<Identifier> parts = new ArrayList<>(2);
    while (!cursor.at(TokenKind.OPERATOR)) {
      parts.add(cursor.name());
      cursor.expect(TokenKind.DOT);
    }
    int from = cursor.position();
    cursor.advance();
    parts.add(new Identifier(cursor.textFrom(from), cursor.spanFrom(from), false, false));
    return new QualifiedName(parts);
  }
}
