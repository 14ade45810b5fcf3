package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import org.junit.jupiter.api.Test;

class DropInUseRuleTest {
  private final RuleTester rule = RuleTester.of(new DropInUseRule());

  @Test
  void writesHowToFreeIt() {
    Finding finding =
        rule.history(
                "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (x int REFERENCES a);"
                    + " CREATE VIEW v AS SELECT id FROM a;")
            .flags(
                """
                DROP TABLE a;
                           ^
                """)
            .get(0);
    assertThat(finding.message())
        .isEqualTo("Table a stays while constraint b_x_fkey on table b and view v need it.");
    assertThat(finding.help())
        .startsWith(
            "Free it before, by name:\nALTER TABLE b DROP CONSTRAINT b_x_fkey;\nDROP VIEW v;\n");
    assertThat(finding.related().get(0).message())
        .isEqualTo("constraint b_x_fkey on table b is made here");
  }

  @Test
  void flagsAConstraintThatAForeignKeyStandsOn() {
    rule.history("CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (x int REFERENCES a);")
        .flags("ALTER TABLE a DROP CONSTRAINT a_pkey;");
  }

  @Test
  void flagsTheEnumThatADefaultIsStillOf() {
    RuleTester with =
        rule.history(
            "CREATE TYPE m AS ENUM ('a'); CREATE TABLE t (m m DEFAULT 'a', n m);"
                + " ALTER TABLE t ALTER m TYPE text, ALTER n TYPE text;");
    assertThat(with.flags("DROP TYPE m;").get(0).message())
        .isEqualTo("Type m stays while default value for column m of table t needs it.");
    with.flags("ALTER TYPE m RENAME TO o; DROP TYPE o;");
    with.accepts("ALTER TYPE m RENAME TO o; CREATE TYPE m AS ENUM ('b'); DROP TYPE m;");
    with.accepts("ALTER TABLE t ALTER m SET DEFAULT 'b'; DROP TYPE m;");
    with.accepts("ALTER TABLE t ALTER m DROP DEFAULT; DROP TYPE m;");
    with.accepts("ALTER TABLE t DROP COLUMN m; DROP TYPE m;");
  }

  @Test
  void flagsTheTypeOfAColumnOrDomain() {
    rule.history("CREATE TYPE role AS ENUM ('a'); CREATE TABLE a (r role[]);")
        .flags("DROP TYPE role;");
    rule.history("CREATE TYPE role AS ENUM ('a'); CREATE DOMAIN d AS role;")
        .flags("DROP TYPE role;");
  }

  @Test
  void flagsASequenceThatADefaultDrawsFrom() {
    rule.history("CREATE TABLE a (id serial);").flags("DROP SEQUENCE a_id_seq;");
  }

  @Test
  void flagsTheFunctionOfATrigger() {
    rule.history(
            "CREATE TABLE a (x int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql"
                + " AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER t BEFORE INSERT ON a"
                + " FOR EACH ROW EXECUTE FUNCTION f();")
        .flags("DROP FUNCTION f();");
  }

  @Test
  void acceptsADropOfBoth() {
    rule.history("CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (x int REFERENCES a);")
        .accepts("DROP TABLE a, b;");
    rule.history("CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (x int REFERENCES a);")
        .accepts("DROP TABLE b; DROP TABLE a;");
  }

  @Test
  void acceptsATableThatRefersToItself() {
    rule.history("CREATE TABLE a (id int PRIMARY KEY, up int REFERENCES a);")
        .accepts("DROP TABLE a;");
  }

  @Test
  void acceptsTheLastStepOfAnEnumSwap() {
    rule.history("CREATE TYPE role AS ENUM ('a'); CREATE TABLE a (r role);")
        .accepts(
            "CREATE TYPE new AS ENUM ('a', 'b'); ALTER TABLE a ALTER r TYPE new USING r::text::new;"
                + " ALTER TYPE role RENAME TO old; ALTER TYPE new RENAME TO role; DROP TYPE old;");
  }

  @Test
  void leavesTheIndexOfAConstraintToItsOwnRule() {
    rule.history("CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (x int REFERENCES a);")
        .accepts("DROP INDEX a_pkey;");
  }

  @Test
  void flagsAColumnThatAViewOfAChildReads() {
    RuleTester family =
        rule.history(
            "CREATE TABLE p (x int, y int); CREATE TABLE c () INHERITS (p);"
                + " CREATE VIEW v AS SELECT x FROM c;");
    family.flags("ALTER TABLE p DROP COLUMN x;");
    family.accepts("ALTER TABLE p DROP COLUMN y; ALTER TABLE ONLY p DROP COLUMN x;");
  }
}
