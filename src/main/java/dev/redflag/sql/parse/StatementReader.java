package dev.redflag.sql.parse;

import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Statement;

/** Reads a statement by its first word. */
final class StatementReader {

  private StatementReader() {}

  static Statement read(Cursor cursor) {
    return switch (cursor.keyword()) {
      case Keyword.CREATE -> CreateReader.read(cursor);
      case Keyword.ALTER -> AlterReader.read(cursor);
      case Keyword.DROP -> DropReader.read(cursor);
      case Keyword.INSERT,
          Keyword.UPDATE,
          Keyword.DELETE,
          Keyword.MERGE,
          Keyword.SELECT,
          Keyword.VALUES,
          Keyword.TABLE,
          Keyword.WITH ->
          DmlReader.read(cursor);
      case Keyword.COPY -> CopyReader.read(cursor);
      case Keyword.BEGIN,
          Keyword.START,
          Keyword.COMMIT,
          Keyword.END,
          Keyword.ROLLBACK,
          Keyword.ABORT,
          Keyword.SAVEPOINT,
          Keyword.RELEASE ->
          TransactionReader.read(cursor);
      case Keyword.SET ->
          cursor.keyword(1) == Keyword.CONSTRAINTS
              ? CommandReader.setConstraints(cursor)
              : TransactionReader.set(cursor);
      case Keyword.RESET -> TransactionReader.set(cursor);
      case Keyword.LOCK -> TransactionReader.lock(cursor);
      case Keyword.TRUNCATE -> TransactionReader.truncate(cursor);
      case Keyword.PREPARE ->
          cursor.keyword(1) == Keyword.TRANSACTION
              ? TransactionReader.read(cursor)
              : PreparedReader.prepare(cursor);
      case Keyword.DO -> DoReader.read(cursor);
      case Keyword.GRANT, Keyword.REVOKE -> GrantReader.read(cursor);
      case Keyword.COMMENT -> CommentReader.comment(cursor);
      case Keyword.SECURITY -> CommentReader.securityLabel(cursor);
      case Keyword.REINDEX -> MaintenanceReader.reindex(cursor);
      case Keyword.CLUSTER -> MaintenanceReader.cluster(cursor);
      case Keyword.VACUUM, Keyword.ANALYZE, Keyword.ANALYSE -> MaintenanceReader.vacuum(cursor);
      case Keyword.REFRESH -> MaintenanceReader.refresh(cursor);
      case Keyword.IMPORT -> ForeignReader.importSchema(cursor);
      case Keyword.REASSIGN -> RoleReader.reassign(cursor);
      case Keyword.EXECUTE -> PreparedReader.execute(cursor);
      case Keyword.DEALLOCATE -> PreparedReader.deallocate(cursor);
      case Keyword.DECLARE -> PreparedReader.declare(cursor);
      case Keyword.FETCH, Keyword.MOVE -> PreparedReader.fetch(cursor);
      case Keyword.CLOSE -> PreparedReader.close(cursor);
      case Keyword.EXPLAIN -> PreparedReader.explain(cursor);
      case Keyword.CALL -> CommandReader.call(cursor);
      case Keyword.CHECKPOINT -> CommandReader.checkpoint(cursor);
      case Keyword.DISCARD -> CommandReader.discard(cursor);
      case Keyword.LISTEN -> CommandReader.listen(cursor);
      case Keyword.LOAD -> CommandReader.load(cursor);
      case Keyword.NOTIFY -> CommandReader.notification(cursor);
      case Keyword.SHOW -> CommandReader.show(cursor);
      case Keyword.UNLISTEN -> CommandReader.unlisten(cursor);
      default -> {
        if (cursor.at(TokenKind.OPEN_PAREN)) {
          yield DmlReader.read(cursor);
        }
        throw cursor.unexpected();
      }
    };
  }
}
