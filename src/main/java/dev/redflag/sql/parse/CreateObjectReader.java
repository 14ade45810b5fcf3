package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.CreateAccessMethod;
import dev.redflag.sql.ast.CreateCast;
import dev.redflag.sql.ast.CreateConversion;
import dev.redflag.sql.ast.CreateDatabase;
import dev.redflag.sql.ast.CreateExtension;
import dev.redflag.sql.ast.CreateForeignDataWrapper;
import dev.redflag.sql.ast.CreateLanguage;
import dev.redflag.sql.ast.CreateOperatorClass;
import dev.redflag.sql.ast.CreateOperatorFamily;
import dev.redflag.sql.ast.CreateServer;
import dev.redflag.sql.ast.CreateTablespace;
import dev.redflag.sql.ast.CreateTransform;
import dev.redflag.sql.ast.CreateUserMapping;
import dev.redflag.sql.ast.FunctionParameter;
import dev.redflag.sql.ast.FunctionReference;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.OperatorItem;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.StringConstant;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;

/** Reads CREATE of everything that is no relation and no type. */
final class CreateObjectReader {

  private final Cursor cursor;
  private final int from;

  private CreateObjectReader(Cursor cursor) {
    this.cursor = cursor;
    this.from = cursor.position();
  }

  /** CREATE by the words after it. */
  static Statement read(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.CREATE);
    boolean orReplace = cursor.acceptOrReplace();
    int keyword = cursor.keyword();
    int next = cursor.keyword(1);
    cursor.position(from);
    switch (keyword) {
      case Keyword.FUNCTION, Keyword.PROCEDURE -> {
        return FunctionReader.create(cursor);
      }
      case Keyword.TRIGGER, Keyword.CONSTRAINT -> {
        return TriggerReader.create(cursor);
      }
      case Keyword.RULE -> {
        return RuleReader.create(cursor);
      }
      case Keyword.AGGREGATE -> {
        return DefineReader.aggregate(cursor);
      }
      case Keyword.TRANSFORM -> {
        return new CreateObjectReader(cursor).transform();
      }
      case Keyword.LANGUAGE, Keyword.TRUSTED, Keyword.PROCEDURAL -> {
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

  private static Statement plain(Cursor cursor, int keyword, int next) {
    return switch (keyword) {
      case Keyword.EXTENSION -> ExtensionReader.create(cursor);
      case Keyword.SCHEMA -> SchemaReader.create(cursor);
      case Keyword.POLICY -> PolicyReader.create(cursor);
      case Keyword.PUBLICATION -> PublicationReader.create(cursor);
      case Keyword.SUBSCRIPTION -> PublicationReader.createSubscription(cursor);
      case Keyword.EVENT -> TriggerReader.createEvent(cursor);
      case Keyword.STATISTICS -> DefineReader.statistics(cursor);
      case Keyword.COLLATION -> DefineReader.collation(cursor);
      case Keyword.TEXT -> DefineReader.textSearch(cursor);
      case Keyword.ROLE, Keyword.GROUP -> RoleReader.create(cursor);
      case Keyword.USER ->
          next == Keyword.MAPPING
              ? new CreateObjectReader(cursor).userMapping()
              : RoleReader.create(cursor);
      case Keyword.OPERATOR ->
          switch (next) {
            case Keyword.CLASS -> new CreateObjectReader(cursor).operatorClass();
            case Keyword.FAMILY -> new CreateObjectReader(cursor).operatorFamily();
            default -> DefineReader.operator(cursor);
          };
      case Keyword.CAST -> new CreateObjectReader(cursor).cast();
      case Keyword.CONVERSION, Keyword.DEFAULT -> new CreateObjectReader(cursor).conversion();
      case Keyword.DATABASE -> new CreateObjectReader(cursor).database();
      case Keyword.TABLESPACE -> new CreateObjectReader(cursor).tablespace();
      case Keyword.ACCESS -> new CreateObjectReader(cursor).accessMethod();
      case Keyword.FOREIGN -> new CreateObjectReader(cursor).wrapper();
      case Keyword.SERVER -> new CreateObjectReader(cursor).server();
      default -> {
        cursor.advance();
        throw cursor.unexpected();
      }
    };
  }

  private Statement transform() {
    cursor.expect(Keyword.CREATE);
    boolean orReplace = cursor.acceptOrReplace();
    cursor.expect(Keyword.TRANSFORM);
    cursor.expect(Keyword.FOR);
    TypeName type = TypeReader.read(cursor);
    cursor.expect(Keyword.LANGUAGE);
    Identifier language = cursor.name();
    cursor.expect(TokenKind.OPEN_PAREN);
    FunctionReference fromSql = null;
    FunctionReference toSql = null;
    do {
      boolean out = cursor.accept(Keyword.FROM);
      if (!out) {
        cursor.expect(Keyword.TO);
      }
      cursor.expect(Keyword.SQL);
      cursor.expect(Keyword.WITH, Keyword.FUNCTION);
      FunctionReference function = ParameterReader.function(cursor);
      fromSql = out ? function : fromSql;
      toSql = out ? toSql : function;
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE_PAREN);
    return new CreateTransform(cursor.spanFrom(from), type, language, orReplace, fromSql, toSql);
  }

  /** A language without a handler is an extension to the grammar. */
  private Statement language() {
    cursor.expect(Keyword.CREATE);
    boolean orReplace = cursor.acceptOrReplace();
    boolean trusted = cursor.accept(Keyword.TRUSTED);
    cursor.accept(Keyword.PROCEDURAL);
    cursor.expect(Keyword.LANGUAGE);
    Identifier name = WordReader.nameOrString(cursor);
    if (cursor.atEnd()) {
      return new CreateExtension(cursor.spanFrom(from), name, orReplace, null, null, false);
    }
    cursor.expect(Keyword.HANDLER);
    QualifiedName handler = cursor.qualifiedName();
    QualifiedName inline = cursor.accept(Keyword.INLINE) ? cursor.qualifiedName() : null;
    QualifiedName validator = null;
    if (cursor.accept(Keyword.VALIDATOR)) {
      validator = cursor.qualifiedName();
    } else if (cursor.accept(Keyword.NO)) {
      cursor.expect(Keyword.VALIDATOR);
    }
    return new CreateLanguage(
        cursor.spanFrom(from), name, orReplace, trusted, handler, inline, validator);
  }

  private Statement operatorClass() {
    cursor.expect(Keyword.CREATE, Keyword.OPERATOR);
    cursor.expect(Keyword.CLASS);
    QualifiedName name = cursor.qualifiedName();
    boolean isDefault = cursor.accept(Keyword.DEFAULT);
    cursor.expect(Keyword.FOR, Keyword.TYPE);
    TypeName type = TypeReader.read(cursor);
    cursor.expect(Keyword.USING);
    Identifier method = cursor.name();
    QualifiedName family = cursor.accept(Keyword.FAMILY) ? cursor.qualifiedName() : null;
    cursor.expect(Keyword.AS);
    List<OperatorItem> items = OperatorItemReader.items(cursor);
    return new CreateOperatorClass(
        cursor.spanFrom(from), name, isDefault, type, method, family, items);
  }

  private Statement operatorFamily() {
    cursor.expect(Keyword.CREATE, Keyword.OPERATOR);
    cursor.expect(Keyword.FAMILY);
    QualifiedName name = cursor.qualifiedName();
    cursor.expect(Keyword.USING);
    Identifier method = cursor.name();
    return new CreateOperatorFamily(cursor.spanFrom(from), name, method);
  }

  private Statement cast() {
    cursor.expect(Keyword.CREATE, Keyword.CAST);
    List<FunctionParameter> types =
        ObjectReader.target(cursor, ObjectType.CAST).signature().parameters();
    FunctionReference function = null;
    boolean inout = false;
    if (cursor.accept(Keyword.WITHOUT)) {
      cursor.expect(Keyword.FUNCTION);
    } else {
      cursor.expect(Keyword.WITH);
      inout = cursor.accept(Keyword.INOUT);
      if (!inout) {
        cursor.expect(Keyword.FUNCTION);
        function = ParameterReader.function(cursor);
      }
    }
    String context = null;
    if (cursor.accept(Keyword.AS)) {
      context = cursor.accept(Keyword.IMPLICIT) ? "IMPLICIT" : "ASSIGNMENT";
      if (context.equals("ASSIGNMENT")) {
        cursor.expect(Keyword.ASSIGNMENT);
      }
    }
    return new CreateCast(
        cursor.spanFrom(from), types.get(0).type(), types.get(1).type(), function, inout, context);
  }

  private Statement conversion() {
    cursor.expect(Keyword.CREATE);
    boolean isDefault = cursor.accept(Keyword.DEFAULT);
    cursor.expect(Keyword.CONVERSION);
    QualifiedName name = cursor.qualifiedName();
    cursor.expect(Keyword.FOR);
    StringConstant source = cursor.string();
    cursor.expect(Keyword.TO);
    StringConstant target = cursor.string();
    cursor.expect(Keyword.FROM);
    QualifiedName function = cursor.qualifiedName();
    return new CreateConversion(cursor.spanFrom(from), name, isDefault, source, target, function);
  }

  private Statement database() {
    cursor.expect(Keyword.CREATE, Keyword.DATABASE);
    Identifier name = cursor.name();
    List<Option> options = databaseOptions(cursor);
    return new CreateDatabase(cursor.spanFrom(from), name, options);
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
    Identifier owner = cursor.accept(Keyword.OWNER) ? cursor.role() : null;
    cursor.expect(Keyword.LOCATION);
    StringConstant location = cursor.string();
    List<Option> options = OptionReader.with(cursor);
    return new CreateTablespace(cursor.spanFrom(from), name, owner, location, options);
  }

  private Statement accessMethod() {
    cursor.expect(Keyword.CREATE, Keyword.ACCESS);
    cursor.expect(Keyword.METHOD);
    Identifier name = cursor.name();
    cursor.expect(Keyword.TYPE);
    boolean ofTables = !cursor.accept(Keyword.INDEX);
    if (ofTables) {
      cursor.expect(Keyword.TABLE);
    }
    cursor.expect(Keyword.HANDLER);
    QualifiedName handler = cursor.qualifiedName();
    return new CreateAccessMethod(cursor.spanFrom(from), name, ofTables, handler);
  }

  private Statement wrapper() {
    cursor.expect(Keyword.CREATE, Keyword.FOREIGN);
    cursor.expect(Keyword.DATA, Keyword.WRAPPER);
    Identifier name = cursor.name();
    List<Option> functions = ForeignReader.wrapperFunctions(cursor);
    List<Option> options = ForeignReader.options(cursor);
    return new CreateForeignDataWrapper(cursor.spanFrom(from), name, functions, options);
  }

  private Statement server() {
    cursor.expect(Keyword.CREATE, Keyword.SERVER);
    boolean ifNotExists = cursor.acceptIfNotExists();
    Identifier name = cursor.name();
    StringConstant type = cursor.accept(Keyword.TYPE) ? cursor.string() : null;
    StringConstant version = ForeignReader.version(cursor);
    cursor.expect(Keyword.FOREIGN, Keyword.DATA);
    cursor.expect(Keyword.WRAPPER);
    Identifier wrapper = cursor.name();
    List<Option> options = ForeignReader.options(cursor);
    return new CreateServer(
        cursor.spanFrom(from), name, ifNotExists, type, version, wrapper, options);
  }

  private Statement userMapping() {
    cursor.expect(Keyword.CREATE, Keyword.USER);
    cursor.expect(Keyword.MAPPING);
    boolean ifNotExists = cursor.acceptIfNotExists();
    Identifier user = ForeignReader.mappedUser(cursor);
    cursor.expect(Keyword.SERVER);
    Identifier server = cursor.name();
    List<Option> options = ForeignReader.options(cursor);
    return new CreateUserMapping(cursor.spanFrom(from), user, server, ifNotExists, options);
  }
}
