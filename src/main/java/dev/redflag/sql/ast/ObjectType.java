package dev.redflag.sql.ast;

/** The kinds of object that statements name. */
public enum ObjectType {
  TABLE,
  FOREIGN_TABLE,
  COLUMN,
  ATTRIBUTE,
  CONSTRAINT,
  DOMAIN_CONSTRAINT,
  INDEX,
  SEQUENCE,
  VIEW,
  MATERIALIZED_VIEW,
  TYPE,
  DOMAIN,
  SCHEMA,
  DATABASE,
  FUNCTION,
  PROCEDURE,
  ROUTINE,
  AGGREGATE,
  OPERATOR,
  OPERATOR_CLASS,
  OPERATOR_FAMILY,
  CAST,
  COLLATION,
  CONVERSION,
  TEXT_SEARCH_CONFIGURATION,
  TEXT_SEARCH_DICTIONARY,
  TEXT_SEARCH_PARSER,
  TEXT_SEARCH_TEMPLATE,
  TRIGGER,
  EVENT_TRIGGER,
  POLICY,
  RULE,
  ROLE,
  TABLESPACE,
  EXTENSION,
  LANGUAGE,
  PUBLICATION,
  SUBSCRIPTION,
  SERVER,
  FOREIGN_DATA_WRAPPER,
  USER_MAPPING,
  STATISTICS,
  ACCESS_METHOD,
  TRANSFORM,
  LARGE_OBJECT,
  PARAMETER,
  SYSTEM,
  OWNED;

  /** The words of SQL, such as {@code MATERIALIZED VIEW}. */
  public String words() {
    return name().replace('_', ' ');
  }

  String dropKind() {
    return switch (this) {
      case DATABASE -> "DropdbStmt";
      case ROLE -> "DropRoleStmt";
      case TABLESPACE -> "DropTableSpaceStmt";
      case SUBSCRIPTION -> "DropSubscriptionStmt";
      case USER_MAPPING -> "DropUserMappingStmt";
      case OWNED -> "DropOwnedStmt";
      default -> "DropStmt";
    };
  }
}
