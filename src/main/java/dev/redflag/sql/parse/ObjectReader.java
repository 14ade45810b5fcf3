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
      case OPERATOR -> operatorType(cursor);
      case MATERIALIZED -> accept(cursor, Keyword.VIEW, ObjectType.MATERIALIZED_VIEW);
      case EVENT -> accept(cursor, Keyword.TRIGGER, ObjectType.EVENT_TRIGGER);
      case ACCESS -> accept(cursor, Keyword.METHOD, ObjectType.ACCESS_METHOD);
      case PROCEDURAL -> accept(cursor, Keyword.LANGUAGE, ObjectType.LANGUAGE);
      case OWNED -> accept(cursor, Keyword.BY, ObjectType.OWNED);
      case LARGE -> accept(cursor, Keyword.OBJECT, ObjectType.LARGE_OBJECT);
      case FOREIGN -> foreignType(cursor);
      case USER, GROUP -> userType(cursor);
      case TEXT -> textSearchType(cursor);
      default -> null;
    };
  }

  private static ObjectType typeOfOneWord(Keyword keyword) {
    return switch (keyword) {
      case TABLE -> ObjectType.TABLE;
      case INDEX -> ObjectType.INDEX;
      case SEQUENCE -> ObjectType.SEQUENCE;
      case VIEW -> ObjectType.VIEW;
      case TYPE -> ObjectType.TYPE;
      case DOMAIN -> ObjectType.DOMAIN;
      case SCHEMA -> ObjectType.SCHEMA;
      case DATABASE -> ObjectType.DATABASE;
      case FUNCTION -> ObjectType.FUNCTION;
      case PROCEDURE -> ObjectType.PROCEDURE;
      case ROUTINE -> ObjectType.ROUTINE;
      case AGGREGATE -> ObjectType.AGGREGATE;
      case CAST -> ObjectType.CAST;
      case COLLATION -> ObjectType.COLLATION;
      case CONVERSION -> ObjectType.CONVERSION;
      case TRIGGER -> ObjectType.TRIGGER;
      case POLICY -> ObjectType.POLICY;
      case RULE -> ObjectType.RULE;
      case ROLE -> ObjectType.ROLE;
      case TABLESPACE -> ObjectType.TABLESPACE;
      case EXTENSION -> ObjectType.EXTENSION;
      case LANGUAGE -> ObjectType.LANGUAGE;
      case PUBLICATION -> ObjectType.PUBLICATION;
      case SUBSCRIPTION -> ObjectType.SUBSCRIPTION;
      case SERVER -> ObjectType.SERVER;
      case STATISTICS -> ObjectType.STATISTICS;
      case TRANSFORM -> ObjectType.TRANSFORM;
      case COLUMN -> ObjectType.COLUMN;
      case CONSTRAINT -> ObjectType.CONSTRAINT;
      default -> null;
    };
  }

  private static ObjectType accept(Cursor cursor, Keyword second, ObjectType type) {
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
          case CONFIGURATION -> ObjectType.TEXT_SEARCH_CONFIGURATION;
          case DICTIONARY -> ObjectType.TEXT_SEARCH_DICTIONARY;
          case PARSER -> ObjectType.TEXT_SEARCH_PARSER;
          case TEMPLATE -> ObjectType.TEXT_SEARCH_TEMPLATE;
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
  private static ObjectSignature qualifier(Cursor cursor, Keyword word) {
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
