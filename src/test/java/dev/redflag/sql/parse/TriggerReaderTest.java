package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TriggerReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments(
            "CREATE TRIGGER a BEFORE UPDATE OR UPDATE OF b ON c EXECUTE FUNCTION d()",
            "Unread(reason=unexpected \"UPDATE\")"),
        arguments(
            "CREATE TRIGGER a BEFORE INSERT ON b FOR EACH ROW EXECUTE FUNCTION c()",
            "CreateTrigger(name=a table=b timing=BEFORE events=[INSERT] forEachRow function=c)"),
        arguments(
            "CREATE OR REPLACE TRIGGER a AFTER UPDATE OF c, \"D\" OR DELETE OR TRUNCATE ON b.c REFERENCING OLD TABLE AS o NEW TABLE n FOR EACH STATEMENT WHEN (OLD.x IS DISTINCT FROM NEW.x) EXECUTE PROCEDURE d.e('f', 1)",
            "CreateTrigger(name=a table=b.c orReplace timing=AFTER events=[UPDATE, DELETE, TRUNCATE] updateColumns=[c, \"D\"] when=<OLD.x IS DISTINCT FROM NEW.x> function=d.e arguments=['f', 1] transitions=[TransitionTable(isTable name=o), TransitionTable(isNew isTable name=n)])"),
        arguments(
            "CREATE CONSTRAINT TRIGGER a AFTER INSERT ON b FROM c DEFERRABLE INITIALLY DEFERRED FOR ROW EXECUTE FUNCTION d()",
            "CreateTrigger(name=a table=b constraint timing=AFTER events=[INSERT] forEachRow referenced=c function=d flags=ConstraintFlags(deferrable initiallyDeferred))"),
        arguments(
            "CREATE TRIGGER a INSTEAD OF INSERT ON b EXECUTE FUNCTION c()",
            "CreateTrigger(name=a table=b timing=INSTEAD OF events=[INSERT] function=c)"),
        arguments(
            "ALTER TRIGGER a ON b.c RENAME TO d",
            "Rename(objectType=TRIGGER ownerType=TABLE name=b.c part=a newName=d)"),
        arguments(
            "ALTER TRIGGER a ON b DEPENDS ON EXTENSION c",
            "DependsOnExtension(objectType=TRIGGER name=a table=b extension=c depends)"),
        arguments(
            "CREATE EVENT TRIGGER a ON ddl_command_end WHEN tag IN ('CREATE TABLE', 'x') AND b IN ('y') EXECUTE FUNCTION c.d()",
            "CreateEventTrigger(name=a event=ddl_command_end function=c.d filters=[EventFilter(variable=tag values=['CREATE TABLE', 'x']), EventFilter(variable=b values=['y'])])"),
        arguments("ALTER EVENT TRIGGER a DISABLE", "AlterEventTrigger(name=a state=DISABLE)"),
        arguments(
            "ALTER EVENT TRIGGER a ENABLE REPLICA",
            "AlterEventTrigger(name=a state=ENABLE REPLICA)"),
        arguments(
            "ALTER EVENT TRIGGER a OWNER TO b",
            "ChangeOwner(objectType=EVENT_TRIGGER name=a owner=b)"),
        arguments(
            "CREATE TRIGGER a BEFORE INSERT b FOR EACH ROW EXECUTE FUNCTION c()",
            "Unread(reason=unexpected \"b\")"),
        arguments(
            "CREATE TRIGGER a BEFORE MERGE ON b EXECUTE FUNCTION c()",
            "Unread(reason=unexpected \"MERGE\")"),
        arguments("ALTER EVENT TRIGGER a OFF", "Unread(reason=unexpected \"OFF\")"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
