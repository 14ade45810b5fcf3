package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransactionReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments(
            "COMMIT PREPARED 'a'", "Transaction(transactionKind=COMMIT_PREPARED prepared='a')"),
        arguments("ROLLBACK AND CHAIN", "Transaction(transactionKind=ROLLBACK chain)"),
        arguments(
            "LOCK TABLE ONLY a, b", "LockTable(tables=[a, b] mode=ACCESS EXCLUSIVE only=[a])"),
        arguments("TRUNCATE ONLY a, b", "Truncate(tables=[a, b] only=[a])"),
        arguments("BEGIN", "Transaction(transactionKind=BEGIN)"),
        arguments(
            "BEGIN WORK ISOLATION LEVEL SERIALIZABLE, READ ONLY",
            "Transaction(transactionKind=BEGIN modes=[isolation level serializable, read only])"),
        arguments(
            "START TRANSACTION READ WRITE NOT DEFERRABLE",
            "Transaction(transactionKind=BEGIN modes=[read write, not deferrable])"),
        arguments("COMMIT", "Transaction(transactionKind=COMMIT)"),
        arguments("COMMIT TRANSACTION AND NO CHAIN", "Transaction(transactionKind=COMMIT)"),
        arguments("END", "Transaction(transactionKind=COMMIT)"),
        arguments("ROLLBACK", "Transaction(transactionKind=ROLLBACK)"),
        arguments("ABORT", "Transaction(transactionKind=ROLLBACK)"),
        arguments(
            "ROLLBACK TO SAVEPOINT a", "Transaction(transactionKind=ROLLBACK_TO savepoint=a)"),
        arguments("ROLLBACK WORK TO a", "Transaction(transactionKind=ROLLBACK_TO savepoint=a)"),
        arguments("SAVEPOINT a", "Transaction(transactionKind=SAVEPOINT savepoint=a)"),
        arguments("RELEASE SAVEPOINT a", "Transaction(transactionKind=RELEASE savepoint=a)"),
        arguments("RELEASE a", "Transaction(transactionKind=RELEASE savepoint=a)"),
        arguments("PREPARE TRANSACTION 'a'", "Transaction(transactionKind=PREPARE prepared='a')"),
        arguments(
            "COMMIT PREPARED 'a'", "Transaction(transactionKind=COMMIT_PREPARED prepared='a')"),
        arguments(
            "ROLLBACK PREPARED 'a'", "Transaction(transactionKind=ROLLBACK_PREPARED prepared='a')"),
        arguments(
            "SET lock_timeout = '2s'",
            "SetParameter(setting=SetClause(name=lock_timeout values=[2s]))"),
        arguments(
            "SET LOCAL statement_timeout TO 5000",
            "SetParameter(setting=SetClause(name=statement_timeout values=[5000]) local)"),
        arguments(
            "SET SESSION search_path TO a, \"B\", 'c'",
            "SetParameter(setting=SetClause(name=search_path values=[a, B, c]))"),
        arguments("SET local.x = 1", "SetParameter(setting=SetClause(name=local.x values=[1]))"),
        arguments(
            "SET TIME ZONE 'UTC'", "SetParameter(setting=SetClause(name=timezone values=[UTC]))"),
        arguments(
            "SET TRANSACTION ISOLATION LEVEL READ COMMITTED",
            "SetParameter(setting=SetClause(name=transaction values=[isolation level read committed]))"),
        arguments(
            "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY",
            "SetParameter(setting=SetClause(name=session characteristics values=[read only]))"),
        arguments("SET ROLE a", "SetParameter(setting=SetClause(name=role values=[a]))"),
        arguments(
            "SET SESSION AUTHORIZATION DEFAULT",
            "SetParameter(setting=SetClause(name=session_authorization form=DEFAULT))"),
        arguments("SET a TO DEFAULT", "SetParameter(setting=SetClause(name=a form=DEFAULT))"),
        arguments("RESET ALL", "SetParameter(setting=SetClause(name=all form=RESET))"),
        arguments("RESET a.b", "SetParameter(setting=SetClause(name=a.b form=RESET))"),
        arguments(
            "LOCK TABLE a.b, ONLY c IN SHARE ROW EXCLUSIVE MODE NOWAIT",
            "LockTable(tables=[a.b, c] mode=SHARE ROW EXCLUSIVE nowait only=[c])"),
        arguments("LOCK a", "LockTable(tables=[a] mode=ACCESS EXCLUSIVE)"),
        arguments("LOCK a IN ACCESS SHARE MODE", "LockTable(tables=[a] mode=ACCESS SHARE)"),
        arguments("LOCK a IN ROW EXCLUSIVE MODE", "LockTable(tables=[a] mode=ROW EXCLUSIVE)"),
        arguments("LOCK a IN SHARE MODE", "LockTable(tables=[a] mode=SHARE)"),
        arguments(
            "LOCK a IN SHARE UPDATE EXCLUSIVE MODE",
            "LockTable(tables=[a] mode=SHARE UPDATE EXCLUSIVE)"),
        arguments("LOCK a IN EXCLUSIVE MODE", "LockTable(tables=[a] mode=EXCLUSIVE)"),
        arguments("TRUNCATE a", "Truncate(tables=[a])"),
        arguments(
            "TRUNCATE TABLE ONLY a.b, c * RESTART IDENTITY CASCADE",
            "Truncate(tables=[a.b, c] restartIdentity cascade only=[a.b])"),
        arguments("TRUNCATE a CONTINUE IDENTITY RESTRICT", "Truncate(tables=[a])"),
        arguments("BEGIN NOW", "Unread(reason=unexpected \"NOW\")"),
        arguments("LOCK a IN BIG MODE", "Unread(reason=unexpected \"BIG\")"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
