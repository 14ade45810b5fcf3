package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.CreateExtension;
import dev.redflag.sql.ast.CreateObject;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;

/** Reads CREATE of everything that is no relation and no type. */
final class CreateObjectReader {

  private final Cursor cursor;
  private final int from;
  private boolean orReplace;
  private boolean ifNotExists;
  private List<Option> options = List.of();

  private CreateObjectReader(Cursor cursor) {
    this.cursor = cursor;
    this.from = cursor.position();
  }

  /** CREATE by the words after it. */
  static Statement read(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CREATE);
    boolean orReplace = cursor.acceptOrReplace();
    Keyword keyword = cursor.keyword();
    Keyword next = cursor.keyword(1);
    cursor.position(from);
    switch (keyword) {
      case FUNCTION, PROCEDURE -> {
        return FunctionReader.create(cursor);
      }
      case TRIGGER, CONSTRAINT -> {
        return TriggerReader.create(cursor);
      }
      case RULE -> {
        return RuleReader.create(cursor);
      }
      case AGGREGATE -> {
        return DefineReader.aggregate(cursor);
      }
      case TRANSFORM -> {
        return new CreateObjectReader(cursor).transform();
      }
      case LANGUAGE, TRUSTED, PROCEDURAL -> {
        return new CreateObjectReader(cursor).language();
      }
      default -> {
        if (orReplace) {
          cursor.position(from + 1);
          throw cursor.unexpected();
        }
      }
    }
    return plain(cursor, keyword, next);
  }

  private static Statement plain(Cursor cursor, Keyword keyword, Keyword next) {
    return switch (keyword) {
      case EXTENSION -> ExtensionReader.create(cursor);
      case SCHEMA -> SchemaReader.create(cursor);
      case POLICY -> PolicyReader.create(cursor);
      case PUBLICATION -> PublicationReader.create(cursor);
      case SUBSCRIPTION -> PublicationReader.createSubscription(cursor);
      case EVENT -> TriggerReader.createEvent(cursor);
      case STATISTICS -> DefineReader.statistics(cursor);
      case COLLATION -> DefineReader.collation(cursor);
      case TEXT -> DefineReader.textSearch(cursor);
      case ROLE, GROUP -> RoleReader.create(cursor);
      case USER ->
          next == Keyword.MAPPING
              ? new CreateObjectReader(cursor).userMapping()
              : RoleReader.create(cursor);
      case OPERATOR ->
          switch (next) {
            case CLASS -> new CreateObjectReader(cursor).operatorClass();
            case FAMILY -> new CreateObjectReader(cursor).operatorFamily();
            default -> DefineReader.operator(cursor);
          };
      case CAST -> new CreateObjectReader(cursor).cast();
      case CONVERSION, DEFAULT -> new CreateObjectReader(cursor).conversion();
      case DATABASE -> new CreateObjectReader(cursor).database();
      case TABLESPACE -> new CreateObjectReader(cursor).tablespace();
      case ACCESS -> new CreateObjectReader(cursor).accessMethod();
      case FOREIGN -> new CreateObjectReader(cursor).wrapper();
      case SERVER -> new CreateObjectReader(cursor).server();
      default -> {
        cursor.advance();
        throw cursor.unexpected();
      }
    };
  }

  private Statement made(String kind, ObjectType type, QualifiedName name) {
    return new CreateObject(
        cursor.spanFrom(from), kind, type, name, orReplace, ifNotExists, options);
  }

  private Statement transform() {
    cursor.expect(Keyword.CREATE);
    orReplace = cursor.acceptOrReplace();
    cursor.expect(Keyword.TRANSFORM);
    cursor.expect(Keyword.FOR);
    TypeName type = TypeReader.read(cursor);
    cursor.expect(Keyword.LANGUAGE);
    cursor.name();
    cursor.expect(TokenKind.OPEN_PAREN);
    do {
      if (!cursor.accept(Keyword.FROM)) {
        cursor.expect(Keyword.TO);
      }
      cursor.expect(Keyword.SQL);
      cursor.expect(Keyword.WITH, Keyword.FUNCTION);
      cursor.functionName();
      WordReader.arguments(cursor);
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE_PAREN);
    return made("CreateTransformStmt", ObjectType.TRANSFORM, type.name());
  }

  /** A language without a handler is an extension to the grammar. */
  private Statement language() {
    cursor.expect(Keyword.CREATE);
    orReplace = cursor.acceptOrReplace();
    cursor.accept(Keyword.TRUSTED);
    cursor.accept(Keyword.PROCEDURAL);
    cursor.expect(Keyword.LANGUAGE);
    Identifier name = WordReader.nameOrString(cursor);
    if (cursor.atEnd()) {
      return new CreateExtension(cursor.spanFrom(from), name, orReplace, null, null, false);
    }
    cursor.expect(Keyword.HANDLER);
    cursor.qualifiedName();
    if (cursor.accept(Keyword.INLINE)) {
      cursor.qualifiedName();
    }
    if (cursor.accept(Keyword.VALIDATOR)) {
      cursor.qualifiedName();
    } else if (cursor.accept(Keyword.NO)) {
      cursor.expect(Keyword.VALIDATOR);
    }
    return made("CreatePLangStmt", ObjectType.LANGUAGE, WordReader.whole(name));
  }

  private Statement operatorClass() {
    cursor.expect(Keyword.CREATE, Keyword.OPERATOR);
    cursor.expect(Keyword.CLASS);
    QualifiedName name = cursor.qualifiedName();
    cursor.accept(Keyword.DEFAULT);
    cursor.expect(Keyword.FOR, Keyword.TYPE);
    TypeReader.read(cursor);
    cursor.expect(Keyword.USING);
    cursor.name();
    if (cursor.accept(Keyword.FAMILY)) {
      cursor.qualifiedName();
    }
    cursor.expect(Keyword.AS);
    OperatorItemReader.items(cursor);
    return made("CreateOpClassStmt", ObjectType.OPERATOR_CLASS, name);
  }

  private Statement operatorFamily() {
    cursor.expect(Keyword.CREATE, Keyword.OPERATOR);
    cursor.expect(Keyword.FAMILY);
    QualifiedName name = cursor.qualifiedName();
    cursor.expect(Keyword.USING);
    cursor.name();
    return made("CreateOpFamilyStmt", ObjectType.OPERATOR_FAMILY, name);
  }

  private Statement cast() {
    cursor.expect(Keyword.CREATE, Keyword.CAST);
    QualifiedName name = ObjectReader.target(cursor, ObjectType.CAST).name();
    if (cursor.accept(Keyword.WITHOUT)) {
      cursor.expect(Keyword.FUNCTION);
    } else {
      cursor.expect(Keyword.WITH);
      if (!cursor.accept(Keyword.INOUT)) {
        cursor.expect(Keyword.FUNCTION);
        cursor.functionName();
        WordReader.arguments(cursor);
      }
    }
    if (cursor.accept(Keyword.AS) && !cursor.accept(Keyword.IMPLICIT)) {
      cursor.expect(Keyword.ASSIGNMENT);
    }
    return made("CreateCastStmt", ObjectType.CAST, name);
  }

  private Statement conversion() {
    cursor.expect(Keyword.CREATE);
    cursor.accept(Keyword.DEFAULT);
    cursor.expect(Keyword.CONVERSION);
    QualifiedName name = cursor.qualifiedName();
    cursor.expect(Keyword.FOR);
    cursor.string();
    cursor.expect(Keyword.TO);
    cursor.string();
    cursor.expect(Keyword.FROM);
    cursor.qualifiedName();
    return made("CreateConversionStmt", ObjectType.CONVERSION, name);
  }

  private Statement database() {
    cursor.expect(Keyword.CREATE, Keyword.DATABASE);
    Identifier name = cursor.name();
    options = databaseOptions(cursor);
    return made("CreatedbStmt", ObjectType.DATABASE, WordReader.whole(name));
  }

  /** {@code [WITH] name [=] value …} to the end of the statement. */
  static List<Option> databaseOptions(Cursor cursor) {
    cursor.accept(Keyword.WITH);
    List<Option> options = new ArrayList<>(2);
    while (!cursor.atEnd()) {
      int first = cursor.position();
      boolean limit = cursor.accept(Keyword.CONNECTION, Keyword.LIMIT);
      if (!limit) {
        cursor.name();
      }
      String name = cursor.wordsFrom(first);
      cursor.acceptOperator("=");
      int value = cursor.position();
      switch (cursor.kind() == null ? TokenKind.INVALID : cursor.kind()) {
        case STRING, WORD, QUOTED_NAME, PLACEHOLDER -> cursor.advance();
        default -> WordReader.number(cursor);
      }
      options.add(new Option(name, cursor.textFrom(value), cursor.spanFrom(first)));
    }
    return List.copyOf(options);
  }

  private Statement tablespace() {
    cursor.expect(Keyword.CREATE, Keyword.TABLESPACE);
    Identifier name = cursor.name();
    if (cursor.accept(Keyword.OWNER)) {
      cursor.role();
    }
    cursor.expect(Keyword.LOCATION);
    cursor.string();
    options = OptionReader.with(cursor);
    return made("CreateTableSpaceStmt", ObjectType.TABLESPACE, WordReader.whole(name));
  }

  private Statement accessMethod() {
    cursor.expect(Keyword.CREATE, Keyword.ACCESS);
    cursor.expect(Keyword.METHOD);
    Identifier name = cursor.name();
    cursor.expect(Keyword.TYPE);
    if (!cursor.accept(Keyword.INDEX)) {
      cursor.expect(Keyword.TABLE);
    }
    cursor.expect(Keyword.HANDLER);
    cursor.qualifiedName();
    return made("CreateAmStmt", ObjectType.ACCESS_METHOD, WordReader.whole(name));
  }

  private Statement wrapper() {
    cursor.expect(Keyword.CREATE, Keyword.FOREIGN);
    cursor.expect(Keyword.DATA, Keyword.WRAPPER);
    Identifier name = cursor.name();
    ForeignReader.wrapperFunctions(cursor);
    options = ForeignReader.options(cursor);
    return made("CreateFdwStmt", ObjectType.FOREIGN_DATA_WRAPPER, WordReader.whole(name));
  }

  private Statement server() {
    cursor.expect(Keyword.CREATE, Keyword.SERVER);
    ifNotExists = cursor.acceptIfNotExists();
    Identifier name = cursor.name();
    if (cursor.accept(Keyword.TYPE)) {
      cursor.string();
    }
    ForeignReader.version(cursor);
    cursor.expect(Keyword.FOREIGN, Keyword.DATA);
    cursor.expect(Keyword.WRAPPER);
    cursor.name();
    options = ForeignReader.options(cursor);
    return made("CreateForeignServerStmt", ObjectType.SERVER, WordReader.whole(name));
  }

  private Statement userMapping() {
    cursor.expect(Keyword.CREATE, Keyword.USER);
    cursor.expect(Keyword.MAPPING);
    ifNotExists = cursor.acceptIfNotExists();
    Identifier server = ForeignReader.mappedServer(cursor);
    options = ForeignReader.options(cursor);
    return made("CreateUserMappingStmt", ObjectType.USER_MAPPING, WordReader.whole(server));
  }
}
