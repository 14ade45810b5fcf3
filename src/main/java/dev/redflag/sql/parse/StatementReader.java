package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Statement;

/** Reads a statement by its first word. */
final class StatementReader {

  private StatementReader() {}

  static Statement read(Cursor cursor) {
    return switch (cursor.keyword()) {
      case CREATE -> CreateReader.read(cursor);
      case ALTER -> AlterReader.read(cursor);
      case DROP -> DropReader.read(cursor);
      case INSERT, UPDATE, DELETE, MERGE, SELECT, VALUES, TABLE, WITH -> DmlReader.read(cursor);
      case COPY -> CopyReader.read(cursor);
      case BEGIN, START, COMMIT, END, ROLLBACK, ABORT, SAVEPOINT, RELEASE ->
          TransactionReader.read(cursor);
      case SET ->
          cursor.keyword(1) == Keyword.CONSTRAINTS
              ? CommandReader.setConstraints(cursor)
              : TransactionReader.set(cursor);
      case RESET -> TransactionReader.set(cursor);
      case LOCK -> TransactionReader.lock(cursor);
      case TRUNCATE -> TransactionReader.truncate(cursor);
      case PREPARE ->
          cursor.keyword(1) == Keyword.TRANSACTION
              ? TransactionReader.read(cursor)
              : PreparedReader.prepare(cursor);
      case DO -> DoReader.read(cursor);
      case GRANT, REVOKE -> GrantReader.read(cursor);
      case COMMENT -> CommentReader.comment(cursor);
      case SECURITY -> CommentReader.securityLabel(cursor);
      case REINDEX -> MaintenanceReader.reindex(cursor);
      case CLUSTER -> MaintenanceReader.cluster(cursor);
      case VACUUM, ANALYZE, ANALYSE -> MaintenanceReader.vacuum(cursor);
      case REFRESH -> MaintenanceReader.refresh(cursor);
      case IMPORT -> ForeignReader.importSchema(cursor);
      case REASSIGN -> RoleReader.reassign(cursor);
      case EXECUTE -> PreparedReader.execute(cursor);
      case DEALLOCATE -> PreparedReader.deallocate(cursor);
      case DECLARE -> PreparedReader.declare(cursor);
      case FETCH, MOVE -> PreparedReader.fetch(cursor);
      case CLOSE -> PreparedReader.close(cursor);
      case EXPLAIN -> PreparedReader.explain(cursor);
      case CALL -> CommandReader.call(cursor);
      case CHECKPOINT -> CommandReader.checkpoint(cursor);
      case DISCARD -> CommandReader.discard(cursor);
      case LISTEN -> CommandReader.listen(cursor);
      case LOAD -> CommandReader.load(cursor);
      case NOTIFY -> CommandReader.notification(cursor);
      case SHOW -> CommandReader.show(cursor);
      case UNLISTEN -> CommandReader.unlisten(cursor);
      default -> {
        if (cursor.at(TokenKind.OPEN_PAREN)) {
          yield DmlReader.read(cursor);
        }
        throw cursor.unexpected();
      }
    };
  }
}
