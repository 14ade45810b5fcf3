package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import org.junit.jupiter.api.Test;

class ForeignKeyMayFailRuleTest {
  private final RuleTester rule =
      RuleTester.of(new ForeignKeyMayFailRule())
          .history(
              "CREATE TABLE b (id int PRIMARY KEY, v int, w int, UNIQUE (v, w));"
                  + " CREATE TABLE a (x int, y int);");

  @Test
  void writesTheQueryThatFindsTheRows() {
    assertThat(
            rule.flags(
                    """
                    ALTER TABLE a ADD FOREIGN KEY (x, y) REFERENCES b (v, w);
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    """)
                .get(0)
                .help())
        .endsWith(
            "\nSELECT * FROM a AS child WHERE child.x IS NOT NULL AND child.y IS NOT NULL AND NOT"
                + " EXISTS (SELECT FROM b AS parent WHERE parent.v = child.x AND parent.w ="
                + " child.y);");
  }

  @Test
  void leavesAKeyThatIsRefusedToItsOwnRule() {
    rule.accepts("ALTER TABLE a ADD FOREIGN KEY (x) REFERENCES gone (id);");
    rule.flags("ALTER TABLE a ADD x int, ADD FOREIGN KEY (x) REFERENCES b (id);");
  }

  @Test
  void flagsANewColumnWithADefault() {
    rule.flags("ALTER TABLE a ADD z int DEFAULT 1 REFERENCES b;");
  }

  @Test
  void flagsAValidation() {
    assertThat(
            rule.history(
                    "CREATE TABLE b (id int PRIMARY KEY); CREATE TABLE a (x int);"
                        + " ALTER TABLE a ADD CONSTRAINT k FOREIGN KEY (x) REFERENCES b NOT VALID;")
                .flags("ALTER TABLE a VALIDATE CONSTRAINT k;")
                .get(0)
                .message())
        .isEqualTo(
            "Validating foreign key k fails if a row of a refers to a row of b that is not there.");
  }

  @Test
  void acceptsAKeyThatWasThereUntilNow() {
    RuleTester with =
        rule.history("CREATE TABLE b (id int PRIMARY KEY); CREATE TABLE a (x int REFERENCES b);");
    with.accepts(
        "ALTER TABLE a DROP CONSTRAINT a_x_fkey; ALTER TABLE a ADD CONSTRAINT k FOREIGN KEY (x)"
            + " REFERENCES b (id) ON DELETE SET NULL;");
    with.accepts(
        "ALTER TABLE a DROP CONSTRAINT a_x_fkey, ADD CONSTRAINT k FOREIGN KEY (x) REFERENCES b;");
    with.flags(
        "ALTER TABLE a DROP CONSTRAINT a_x_fkey; UPDATE a SET x = 7; ALTER TABLE a ADD CONSTRAINT k"
            + " FOREIGN KEY (x) REFERENCES b;");
  }

  @Test
  void acceptsRowsThatWereCompared() {
    rule.accepts(
        "DELETE FROM a WHERE x NOT IN (SELECT id FROM b); ALTER TABLE a ADD FOREIGN KEY (x)"
            + " REFERENCES b;");
  }

  @Test
  void acceptsAReferenceOfANewTable() {
    rule.accepts(
        "CREATE TABLE c (x int REFERENCES b); ALTER TABLE c ADD FOREIGN KEY (x) REFERENCES b;");
  }

  @Test
  void followsRenames() {
    rule.history("CREATE TABLE b (id int PRIMARY KEY); CREATE TABLE a (x int REFERENCES b);")
        .accepts(
            "ALTER TABLE a DROP CONSTRAINT a_x_fkey; ALTER TABLE b RENAME TO c;"
                + " ALTER TABLE a RENAME x TO y; ALTER TABLE a ADD FOREIGN KEY (y) REFERENCES c (id);");
  }

  @Test
  void acceptsANewColumnThatWasFilledFromOtherRows() {
    rule.accepts(
        "ALTER TABLE a ADD z int; UPDATE a SET z = b.id FROM b WHERE b.v = a.x;"
            + " ALTER TABLE a ADD FOREIGN KEY (z) REFERENCES b;");
    rule.accepts(
        "ALTER TABLE a ADD z int; UPDATE a SET z = (SELECT min(id) FROM b);"
            + " ALTER TABLE a ADD FOREIGN KEY (z) REFERENCES b;");
    rule.flags(
        "ALTER TABLE a ADD z int; UPDATE a SET z = 1; ALTER TABLE a ADD FOREIGN KEY (z) REFERENCES b;");
  }

  @Test
  void acceptsValuesThatWerePutIntoTheOtherTable() {
    rule.accepts(
        "INSERT INTO b (id) SELECT DISTINCT x FROM a ON CONFLICT DO NOTHING;"
            + " ALTER TABLE a ADD FOREIGN KEY (x) REFERENCES b;");
    rule.flags(
        "INSERT INTO b (id) SELECT v FROM b; ALTER TABLE a ADD FOREIGN KEY (x) REFERENCES b;");
    rule.flags(
        "CREATE TABLE c (id int); INSERT INTO c (id) SELECT x FROM a;"
            + " ALTER TABLE a ADD FOREIGN KEY (x) REFERENCES b;");
  }
}
