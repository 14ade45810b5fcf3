package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.ast.AlterObject;
import dev.redflag.sql.ast.AlterSystem;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.SetClause;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/**
 * Reads ALTER of everything that is no relation and no type, but for what can be done to anything.
 */
final class AlterObjectReader {

  private final Cursor cursor;
  private final int from;
  private final ObjectType type;
  private QualifiedName name;
  private String action;
  private List<Option> options = List.of();
  private List<SetClause> settings = List.of();

  private AlterObjectReader(Cursor cursor, ObjectType type) {
    this.cursor = cursor;
    this.from = cursor.position();
    this.type = type;
  }

  /**
   * ALTER of an object.
   *
   * @param type null if the word after ALTER names no kind of object
   */
  static Statement read(Cursor cursor, ObjectType type) {
    if (type == null) {
      return switch (cursor.keyword(1)) {
        case DEFAULT -> GrantReader.alterDefault(cursor);
        case SYSTEM -> system(cursor);
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
      default -> new AlterObjectReader(cursor, type).object();
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
    QualifiedName tablespace = WordReader.whole(cursor.name());
    if (cursor.accept(Keyword.OWNED)) {
      cursor.expect(Keyword.BY);
      RoleReader.roles(cursor);
    }
    int first = cursor.position();
    cursor.expect(Keyword.SET, Keyword.TABLESPACE);
    String target = cursor.name().value();
    Option move = new Option("tablespace", target, cursor.spanFrom(first));
    cursor.accept(Keyword.NOWAIT);
    return new AlterObject(
        cursor.spanFrom(from),
        "AlterTableMoveAllStmt",
        type,
        tablespace,
        "SET TABLESPACE",
        List.of(move),
        List.of());
  }

  /** ALTER TYPE … SET (…). */
  static Statement typeOptions(Cursor cursor, int from, QualifiedName name) {
    cursor.expect(Keyword.SET);
    List<Option> options = OptionReader.inParens(cursor);
    return new AlterObject(
        cursor.spanFrom(from), "AlterTypeStmt", ObjectType.TYPE, name, "SET", options, List.of());
  }

  private Statement object() {
    cursor.expect(Keyword.ALTER);
    ObjectReader.acceptType(cursor);
    if (type == ObjectType.USER_MAPPING) {
      name = WordReader.whole(ForeignReader.mappedServer(cursor));
    } else {
      if (type == ObjectType.STATISTICS) {
        cursor.acceptIfExists();
      }
      name = ObjectReader.target(cursor, type).name();
    }
    String kind =
        switch (type) {
          case DATABASE -> database();
          case COLLATION -> collation();
          case TABLESPACE -> tablespace();
          case SERVER -> server();
          case FOREIGN_DATA_WRAPPER -> wrapper();
          case USER_MAPPING -> userMapping();
          case OPERATOR -> operator();
          case OPERATOR_FAMILY -> operatorFamily();
          case STATISTICS -> statistics();
          case TEXT_SEARCH_DICTIONARY -> dictionary();
          case TEXT_SEARCH_CONFIGURATION -> configuration();
          default -> throw cursor.unexpected();
        };
    return new AlterObject(cursor.spanFrom(from), kind, type, name, action, options, settings);
  }

  private String database() {
    if (cursor.accept(Keyword.SET, Keyword.TABLESPACE)) {
      int first = cursor.position() - 1;
      String tablespace = cursor.name().value();
      options = List.of(new Option("tablespace", tablespace, cursor.spanFrom(first)));
      action = "SET TABLESPACE";
      return "AlterDatabaseStmt";
    }
    if (cursor.at(Keyword.SET) || cursor.at(Keyword.RESET)) {
      action = cursor.keyword().name();
      settings = List.of(SettingReader.clause(cursor));
      return "AlterDatabaseSetStmt";
    }
    if (cursor.accept(Keyword.REFRESH)) {
      cursor.expect(Keyword.COLLATION, Keyword.VERSION);
      action = "REFRESH COLLATION VERSION";
      return "AlterDatabaseRefreshCollStmt";
    }
    action = "WITH";
    options = CreateObjectReader.databaseOptions(cursor);
    return "AlterDatabaseStmt";
  }

  private String collation() {
    cursor.expect(Keyword.REFRESH, Keyword.VERSION);
    action = "REFRESH VERSION";
    return "AlterCollationStmt";
  }

  private String tablespace() {
    action = cursor.accept(Keyword.RESET) ? "RESET" : "SET";
    if (action.equals("SET")) {
      cursor.expect(Keyword.SET);
    }
    options = OptionReader.inParens(cursor);
    return "AlterTableSpaceOptionsStmt";
  }

  private String server() {
    action = cursor.at(Keyword.VERSION) ? "VERSION" : "OPTIONS";
    if (!cursor.at(Keyword.VERSION) && !cursor.at(Keyword.OPTIONS)) {
      throw cursor.unexpected();
    }
    ForeignReader.version(cursor);
    options = ForeignReader.options(cursor);
    return "AlterForeignServerStmt";
  }

  private String wrapper() {
    action = cursor.at(Keyword.OPTIONS) ? "OPTIONS" : "FUNCTIONS";
    if (cursor.atEnd()) {
      throw cursor.unexpected();
    }
    ForeignReader.wrapperFunctions(cursor);
    options = ForeignReader.options(cursor);
    return "AlterFdwStmt";
  }

  private String userMapping() {
    action = "OPTIONS";
    if (!cursor.at(Keyword.OPTIONS)) {
      throw cursor.unexpected();
    }
    options = ForeignReader.options(cursor);
    return "AlterUserMappingStmt";
  }

  private String operator() {
    cursor.expect(Keyword.SET);
    action = "SET";
    options = OptionReader.inParens(cursor);
    return "AlterOperatorStmt";
  }

  private String operatorFamily() {
    if (cursor.accept(Keyword.ADD)) {
      action = "ADD";
      OperatorItemReader.items(cursor);
    } else {
      cursor.expect(Keyword.DROP);
      action = "DROP";
      OperatorItemReader.dropped(cursor);
    }
    return "AlterOpFamilyStmt";
  }

  private String statistics() {
    cursor.expect(Keyword.SET, Keyword.STATISTICS);
    action = "SET STATISTICS";
    if (!cursor.accept(Keyword.DEFAULT)) {
      WordReader.number(cursor);
    }
    return "AlterStatsStmt";
  }

  private String dictionary() {
    action = "OPTIONS";
    options = OptionReader.inParens(cursor);
    return "AlterTSDictionaryStmt";
  }

  private String configuration() {
    action =
        switch (cursor.keyword()) {
          case ADD -> "ADD MAPPING";
          case ALTER -> "ALTER MAPPING";
          case DROP -> "DROP MAPPING";
          default -> throw cursor.unexpected();
        };
    boolean drop = cursor.at(Keyword.DROP);
    cursor.advance();
    cursor.expect(Keyword.MAPPING);
    if (drop) {
      cursor.acceptIfExists();
    }
    if (cursor.accept(Keyword.FOR)) {
      cursor.names();
    }
    if (drop) {
      return "AlterTSConfigurationStmt";
    }
    if (cursor.accept(Keyword.REPLACE)) {
      cursor.qualifiedName();
    }
    cursor.expect(Keyword.WITH);
    cursor.qualifiedNames();
    return "AlterTSConfigurationStmt";
  }
}
