package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class MissingConstraintRuleTest {
  private final RuleTester rule = RuleTester.of(new MissingConstraintRule());

  @Test
  void flagsTheUniqueIndexThatIsNoConstraint() {
    rule.history("CREATE TABLE a (b int); CREATE UNIQUE INDEX a_b_key ON a (b);")
        .flags(
            """
            ALTER TABLE a DROP CONSTRAINT a_b_key;
                                          ^^^^^^^
            """);
  }

  @Test
  void pointsAtTheRename() {
    assertThat(
            rule.history(
                    "CREATE TABLE a (b int CHECK (b > 0));",
                    "ALTER TABLE a RENAME CONSTRAINT a_b_check TO positive;")
                .flags("ALTER TABLE a DROP CONSTRAINT a_b_check;")
                .get(0)
                .message())
        .isEqualTo("Constraint a_b_check of a does not exist: it was renamed to positive.");
  }

  @Test
  void acceptsTheNamesThatPostgresGives() {
    rule.history(
            "CREATE TABLE a (id int PRIMARY KEY, b int UNIQUE, c int REFERENCES a CHECK (c > 0));")
        .accepts(
            "ALTER TABLE a DROP CONSTRAINT a_c_fkey, DROP CONSTRAINT a_c_check,"
                + " DROP CONSTRAINT a_b_key, DROP CONSTRAINT a_pkey;");
  }

  @Test
  void acceptsTheOldNameOfARenamedTable() {
    rule.history("CREATE TABLE a (id int PRIMARY KEY); ALTER TABLE a RENAME TO b;")
        .accepts("ALTER TABLE b DROP CONSTRAINT a_pkey;");
  }

  @Test
  void knowsTheNamesOfNotNullFrom18On() {
    RuleTester named =
        rule.history("CREATE TABLE a (id serial, b int CONSTRAINT b_is_set NOT NULL);");
    String drops =
        "ALTER TABLE a DROP CONSTRAINT a_id_not_null; ALTER TABLE a DROP CONSTRAINT b_is_set;";
    named.postgres(18).accepts(drops);
    assertThat(named.postgres(17).findings(drops)).hasSize(2);
  }

  @Test
  void dropsTheConstraintsOfChildrenWithTheirParents() {
    RuleTester family =
        rule.postgres(18)
            .history("CREATE TABLE a (x int NOT NULL); CREATE TABLE b () INHERITS (a);");
    family.accepts("ALTER TABLE b RENAME CONSTRAINT a_x_not_null TO x_is_set;");
    family.flags(
        """
        ALTER TABLE a DROP CONSTRAINT a_x_not_null; ALTER TABLE b DROP CONSTRAINT a_x_not_null;
                                                                                  ^^^^^^^^^^^^
        """);
  }
}
