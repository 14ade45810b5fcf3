package dev.redflag.rules.destructive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.rule.Finding;
import dev.redflag.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class DropTableRuleTest {

  private final RuleTester rule = RuleTester.of(new DropTableRule());

  @Test
  void flagsEachTableOfAList() {
    rule.flags(
        """
        DROP TABLE IF EXISTS orders, "Order Items";
                             ^^^^^^  ^^^^^^^^^^^^^
        """);
  }

  @Test
  void namesTheSchemaUnlessItIsPublic() {
    assertThat(rule.flags("DROP TABLE billing.invoices;").get(0).message())
        .isEqualTo("Dropping table billing.invoices deletes every row in it.");
    assertThat(rule.flags("DROP TABLE public.invoices;").get(0).message())
        .isEqualTo("Dropping table invoices deletes every row in it.");
  }

  @Test
  void tellsHowToStateTheIntent() {
    assertThat(rule.flags("DROP TABLE orders;").get(0).help())
        .endsWith(
            "\n-- redflag:ignore drop-table: <why nothing needs it>\nDROP TABLE IF EXISTS orders;");
    assertThat(rule.findings("DROP TABLE orders, billing.\"Old\" CASCADE;").get(1).help())
        .endsWith("\nDROP TABLE IF EXISTS billing.\"Old\";");
    assertThat(rule.flags("DROP TABLE IF EXISTS orders;").get(0).help())
        .endsWith("\n-- redflag:ignore drop-table: <why nothing needs it>");
  }

  @Test
  void flagsADropInsideADoBlock() {
    rule.flags(
        """
        DO $$ BEGIN
          IF true THEN
            DROP TABLE orders;
                       ^^^^^^
          END IF;
        END $$;
        """);
  }

  @Test
  void acceptsATableOfTheSameUnit() {
    rule.sameUnit("CREATE TABLE scratch (id int);").accepts("DROP TABLE scratch;");
  }

  @Test
  void acceptsAScratchTableThatTheMigrationFilled() {
    rule.accepts(
        """
        CREATE TABLE scratch AS SELECT 1 AS id;
        DROP TABLE scratch;
        """);
  }

  @Test
  void flagsATableOfAnEarlierUnit() {
    rule.history("CREATE TABLE orders (id int);").flags("DROP TABLE orders;");
  }

  @Test
  void flagsATableThatPerhapsTheUnitMade() {
    rule.flags(
        """
        CREATE TABLE IF NOT EXISTS orders (id int);
        DROP TABLE orders;
                   ^^^^^^
        """);
  }

  @Test
  void acceptsIfExistsOfATableThatIsNotThere() {
    rule.history("CREATE TABLE other (id int);").accepts("DROP TABLE IF EXISTS orders;");
  }

  @Test
  void acceptsATableThatTheMigrationEmptied() {
    rule.accepts(
        """
        TRUNCATE orders;
        DROP TABLE orders;
        """);
  }

  @Test
  void flagsATableThatWasEmptiedAndFilledAgain() {
    rule.flags(
        """
        DELETE FROM orders;
        INSERT INTO orders VALUES (1);
        DROP TABLE orders;
                   ^^^^^^
        """);
  }

  @Test
  void warnsIfTheRowsWereCopied() {
    List<Finding> findings =
        rule.flags(
            """
            CREATE TABLE orders_new (id bigint);
            INSERT INTO orders_new SELECT id FROM orders;
            DROP TABLE orders;
                       ^^^^^^
            """);
    assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(findings.get(0).related()).hasSize(1);
  }

  @Test
  void acceptsViewsAndForeignTables() {
    rule.accepts("DROP VIEW orders_view; DROP FOREIGN TABLE remote_orders;");
  }
}
