package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.ast.AlterDatabase;
import dev.redflag.sql.ast.AlterForeignDataWrapper;
import dev.redflag.sql.ast.AlterOperator;
import dev.redflag.sql.ast.AlterOperatorFamily;
import dev.redflag.sql.ast.AlterServer;
import dev.redflag.sql.ast.AlterStatistics;
import dev.redflag.sql.ast.AlterSystem;
import dev.redflag.sql.ast.AlterTablespace;
import dev.redflag.sql.ast.AlterTextSearchConfiguration;
import dev.redflag.sql.ast.AlterTextSearchDictionary;
import dev.redflag.sql.ast.AlterType;
import dev.redflag.sql.ast.AlterUserMapping;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.MoveAll;
import dev.redflag.sql.ast.ObjectSignature;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.OperatorItem;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.OptionChange;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.RefreshCollation;
import dev.redflag.sql.ast.SetClause;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.StringConstant;
import java.util.List;

/**
 * Reads ALTER of everything that is no relation and no type, but for what can be done to anything.
 */
final class AlterObjectReader {

  private final Cursor cursor;
  private final int from;

  private AlterObjectReader(Cursor cursor) {
    this.cursor = cursor;
    this.from = cursor.position();
  }

  /**
   * ALTER of an object.
   *
   * @param type null if the word after ALTER names no kind of object
   */
  static Statement read(Cursor cursor, ObjectType type) {
    if (type == null) {
      return switch (cursor.keyword(1)) {
        case Keyword.DEFAULT -> GrantReader.alterDefault(cursor);
        case Keyword.SYSTEM -> system(cursor);
        default -> {
          cursor.advance();
          throw cursor.unexpected();
        }
      };
    }
    return switch (type) {
      case FUNCTION, PROCEDURE, ROUTINE -> FunctionReader.alter(cursor);
      case ROLE -> RoleReader.alter(cursor);
      case EXTENSION -> ExtensionReader.alter(cursor);
      case POLICY -> PolicyReader.alter(cursor);
      case PUBLICATION -> PublicationReader.alter(cursor);
      case SUBSCRIPTION -> PublicationReader.alterSubscription(cursor);
      case EVENT_TRIGGER -> TriggerReader.alterEvent(cursor);
      default -> new AlterObjectReader(cursor).object(type);
    };
  }

  private static Statement system(Cursor cursor) {
    int from = cursor.position();
    cursor.expect(Keyword.ALTER, Keyword.SYSTEM);
    SetClause setting = SettingReader.clause(cursor);
    return new AlterSystem(cursor.spanFrom(from), setting);
  }

  /** ALTER TABLE, INDEX or MATERIALIZED VIEW ALL IN TABLESPACE. */
  static Statement moveAll(Cursor cursor, ObjectType type, int from) {
    cursor.expect(Keyword.ALL, Keyword.IN);
    cursor.expect(Keyword.TABLESPACE);
    Identifier tablespace = cursor.name();
    List<Identifier> owners = List.of();
    if (cursor.accept(Keyword.OWNED)) {
      cursor.expect(Keyword.BY);
      owners = RoleReader.roles(cursor);
    }
    cursor.expect(Keyword.SET, Keyword.TABLESPACE);
    Identifier target = cursor.name();
    boolean nowait = cursor.accept(Keyword.NOWAIT);
    return new MoveAll(cursor.spanFrom(from), type, tablespace, owners, target, nowait);
  }

  /** ALTER TYPE … SET (…). */
  static Statement typeOptions(Cursor cursor, int from, QualifiedName name) {
    cursor.expect(Keyword.SET);
    List<Option> options = OptionReader.inParens(cursor);
    return new AlterType(cursor.spanFrom(from), name, options);
  }

  private Statement object(ObjectType type) {
    cursor.expect(Keyword.ALTER);
    ObjectReader.acceptType(cursor);
    return switch (type) {
      case USER_MAPPING -> userMapping();
      case DATABASE -> database();
      case COLLATION -> collation();
      case TABLESPACE -> tablespace();
      case SERVER -> server();
      case FOREIGN_DATA_WRAPPER -> wrapper();
      case OPERATOR -> operator();
      case OPERATOR_FAMILY -> operatorFamily();
      case STATISTICS -> statistics();
      case TEXT_SEARCH_DICTIONARY -> dictionary();
      case TEXT_SEARCH_CONFIGURATION -> configuration();
      default -> {
        ObjectReader.target(cursor, type);
        throw cursor.unexpected();
      }
    };
  }

  private Statement database() {
    Identifier name = cursor.name();
    List<Option> options = List.of();
    SetClause setting = null;
    boolean refresh = false;
    int first = cursor.position();
    if (cursor.accept(Keyword.SET, Keyword.TABLESPACE)) {
      String tablespace = cursor.name().value();
      options = List.of(new Option("tablespace", tablespace, cursor.spanFrom(first + 1)));
    } else if (cursor.at(Keyword.SET) || cursor.at(Keyword.RESET)) {
      setting = SettingReader.clause(cursor);
    } else if (cursor.accept(Keyword.REFRESH)) {
      cursor.expect(Keyword.COLLATION, Keyword.VERSION);
      refresh = true;
    } else {
      options = CreateObjectReader.databaseOptions(cursor);
    }
    return new AlterDatabase(cursor.spanFrom(from), name, options, setting, refresh);
  }

  private Statement collation() {
    QualifiedName name = cursor.qualifiedName();
    cursor.expect(Keyword.REFRESH, Keyword.VERSION);
    return new RefreshCollation(cursor.spanFrom(from), name);
  }

  private Statement tablespace() {
    Identifier name = cursor.name();
    boolean reset = cursor.accept(Keyword.RESET);
    if (!reset) {
      cursor.expect(Keyword.SET);
    }
    List<Option> options = OptionReader.inParens(cursor);
    return new AlterTablespace(cursor.spanFrom(from), name, reset, options);
  }

  private Statement server() {
    Identifier name = cursor.name();
    if (!cursor.at(Keyword.VERSION) && !cursor.at(Keyword.OPTIONS)) {
      throw cursor.unexpected();
    }
    StringConstant version = ForeignReader.version(cursor);
    List<OptionChange> options = ForeignReader.changes(cursor);
    return new AlterServer(cursor.spanFrom(from), name, version, options);
  }

  private Statement wrapper() {
    Identifier name = cursor.name();
    if (cursor.atEnd()) {
      throw cursor.unexpected();
    }
    List<Option> functions = ForeignReader.wrapperFunctions(cursor);
    List<OptionChange> options = ForeignReader.changes(cursor);
    return new AlterForeignDataWrapper(cursor.spanFrom(from), name, functions, options);
  }

  private Statement userMapping() {
    Identifier user = ForeignReader.mappedUser(cursor);
    cursor.expect(Keyword.SERVER);
    Identifier server = cursor.name();
    if (!cursor.at(Keyword.OPTIONS)) {
      throw cursor.unexpected();
    }
    List<OptionChange> options = ForeignReader.changes(cursor);
    return new AlterUserMapping(cursor.spanFrom(from), user, server, options);
  }

  private Statement operator() {
    QualifiedName name = ObjectReader.operatorName(cursor);
    ObjectSignature signature = ParameterReader.operands(cursor);
    cursor.expect(Keyword.SET);
    List<Option> options = OptionReader.inParens(cursor);
    return new AlterOperator(cursor.spanFrom(from), name, signature, options);
  }

  private Statement operatorFamily() {
    QualifiedName name = cursor.qualifiedName();
    cursor.expect(Keyword.USING);
    Identifier method = cursor.name();
    boolean add = cursor.accept(Keyword.ADD);
    if (!add) {
      cursor.expect(Keyword.DROP);
    }
    List<OperatorItem> items =
        add ? OperatorItemReader.items(cursor) : OperatorItemReader.dropped(cursor);
    return new AlterOperatorFamily(cursor.spanFrom(from), name, method, add, items);
  }

  private Statement statistics() {
    boolean ifExists = cursor.acceptIfExists();
    QualifiedName name = cursor.qualifiedName();
    cursor.expect(Keyword.SET, Keyword.STATISTICS);
    String target = WordReader.numberOrDefault(cursor);
    return new AlterStatistics(cursor.spanFrom(from), name, ifExists, target);
  }

  private Statement dictionary() {
    QualifiedName name = cursor.qualifiedName();
    List<Option> options = OptionReader.inParens(cursor);
    return new AlterTextSearchDictionary(cursor.spanFrom(from), name, options);
  }

  private Statement configuration() {
    QualifiedName name = cursor.qualifiedName();
    String action =
        switch (cursor.keyword()) {
          case Keyword.ADD, Keyword.ALTER, Keyword.DROP -> Keyword.name(cursor.keyword());
          default -> throw cursor.unexpected();
        };
    boolean drop = cursor.at(Keyword.DROP);
    cursor.advance();
    cursor.expect(Keyword.MAPPING);
    boolean ifExists = drop && cursor.acceptIfExists();
    List<Identifier> tokenTypes = cursor.accept(Keyword.FOR) ? cursor.names() : List.of();
    QualifiedName replaced = null;
    List<QualifiedName> dictionaries = List.of();
    if (!drop) {
      replaced = cursor.accept(Keyword.REPLACE) ? cursor.qualifiedName() : null;
      cursor.expect(Keyword.WITH);
      dictionaries = cursor.qualifiedNames();
    }
    return new AlterTextSearchConfiguration(
        cursor.spanFrom(from), name, action, ifExists, tokenTypes, replaced, dictionaries);
  }
}
