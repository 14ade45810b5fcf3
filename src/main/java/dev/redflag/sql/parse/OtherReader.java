package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.ast.Other;
import dev.redflag.sql.ast.Statement;
import java.util.List;

/** Knows a statement by its first words only. */
final class OtherReader {

  private OtherReader() {}

  static Statement read(Cursor cursor) {
    int first = cursor.position();
    String kind = kind(cursor);
    if (kind == null) {
      throw cursor.unexpected();
    }
    cursor.skipToEnd();
    return new Other(cursor.spanFrom(first), kind, List.of());
  }

  private static String kind(Cursor cursor) {
    return switch (cursor.keyword()) {
      case CREATE -> created(cursor);
      case ALTER -> altered(cursor);
      case DROP -> "DropStmt";
      case COMMENT -> "CommentStmt";
      case GRANT, REVOKE -> "GrantStmt";
      case DO -> "DoStmt";
      case CALL -> "CallStmt";
      case BEGIN, END, COMMIT, ROLLBACK, ABORT, START, SAVEPOINT, RELEASE -> "TransactionStmt";
      case SET, RESET -> "VariableSetStmt";
      case SHOW -> "VariableShowStmt";
      case INSERT -> "InsertStmt";
      case UPDATE -> "UpdateStmt";
      case DELETE -> "DeleteStmt";
      case MERGE -> "MergeStmt";
      case SELECT, VALUES, TABLE, WITH -> "SelectStmt";
      case COPY -> "CopyStmt";
      case TRUNCATE -> "TruncateStmt";
      case LOCK -> "LockStmt";
      case REINDEX -> "ReindexStmt";
      case CLUSTER -> "ClusterStmt";
      case VACUUM, ANALYZE, ANALYSE -> "VacuumStmt";
      case REFRESH -> "RefreshMatViewStmt";
      case PREPARE -> "PrepareStmt";
      case EXECUTE -> "ExecuteStmt";
      case DEALLOCATE -> "DeallocateStmt";
      case EXPLAIN -> "ExplainStmt";
      case NOTIFY -> "NotifyStmt";
      case LISTEN -> "ListenStmt";
      case UNLISTEN -> "UnlistenStmt";
      case DECLARE -> "DeclareCursorStmt";
      case CLOSE -> "ClosePortalStmt";
      case FETCH, MOVE -> "FetchStmt";
      case CHECKPOINT -> "CheckPointStmt";
      case DISCARD -> "DiscardStmt";
      case LOAD -> "LoadStmt";
      case SECURITY -> "SecLabelStmt";
      case REASSIGN -> "ReassignOwnedStmt";
      case IMPORT -> "ImportForeignSchemaStmt";
      default -> null;
    };
  }

  private static String created(Cursor cursor) {
    for (int i = 1; i < 6; i++) {
      Keyword keyword = cursor.keyword(i);
      switch (keyword) {
        case TABLE -> {
          return "CreateStmt";
        }
        case INDEX -> {
          return "IndexStmt";
        }
        case FUNCTION, PROCEDURE -> {
          return "CreateFunctionStmt";
        }
        case TRIGGER -> {
          return "CreateTrigStmt";
        }
        case POLICY -> {
          return "CreatePolicyStmt";
        }
        case VIEW -> {
          return "ViewStmt";
        }
        case EXTENSION -> {
          return "CreateExtensionStmt";
        }
        case SEQUENCE -> {
          return "CreateSeqStmt";
        }
        case SCHEMA -> {
          return "CreateSchemaStmt";
        }
        case DATABASE -> {
          return "CreatedbStmt";
        }
        case DOMAIN -> {
          return "CreateDomainStmt";
        }
        case RULE -> {
          return "RuleStmt";
        }
        case ROLE, USER, GROUP -> {
          return "CreateRoleStmt";
        }
        case TYPE, AGGREGATE, OPERATOR, COLLATION -> {
          return "DefineStmt";
        }
        default -> {}
      }
    }
    return null;
  }

  private static String altered(Cursor cursor) {
    return switch (cursor.keyword(1)) {
      case TABLE, INDEX, VIEW, MATERIALIZED, FOREIGN -> "AlterTableStmt";
      case SEQUENCE -> "AlterSeqStmt";
      case TYPE -> "AlterEnumStmt";
      case DOMAIN -> "AlterDomainStmt";
      case FUNCTION, PROCEDURE, ROUTINE -> "AlterFunctionStmt";
      case DEFAULT -> "AlterDefaultPrivilegesStmt";
      case POLICY -> "AlterPolicyStmt";
      case ROLE, USER, GROUP -> "AlterRoleStmt";
      case PUBLICATION -> "AlterPublicationStmt";
      case SUBSCRIPTION -> "AlterSubscriptionStmt";
      case EXTENSION -> "AlterExtensionStmt";
      default -> "AlterStmt";
    };
  }
}
