package dev.redflag.rules.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.lint.RuleTester;
import dev.redflag.lint.TestTool;
import dev.redflag.migration.Migration;
import dev.redflag.migration.MigrationTool;
import dev.redflag.migration.Wrap;
import dev.redflag.rule.Severity;
import dev.redflag.source.SourceFile;
import org.junit.jupiter.api.Test;

class EnumValueUsedInTransactionRuleTest {

  private static final String ADD = "ALTER TYPE mood ADD VALUE 'new';";
  private static final String USE = "UPDATE people SET mood = 'new';";

  private final RuleTester rule =
      RuleTester.of(new EnumValueUsedInTransactionRule())
          .history(
              "CREATE TYPE mood AS ENUM ('ok');"
                  + "CREATE TABLE people (id int PRIMARY KEY, mood mood NOT NULL);");

  private RuleTester sent(Wrap wrap) {
    return rule.tool(new TestTool(wrap, null));
  }

  @Test
  void asksHowTheToolSendsTheFile() {
    sent(Wrap.TRANSACTION).flags(ADD + USE);
    sent(Wrap.BATCH).flags(ADD + USE);
    sent(Wrap.EACH_STATEMENT).accepts(ADD + USE);
    sent(Wrap.UNKNOWN).accepts(ADD + USE);
  }

  @Test
  void warnsWhereTheVersionDecides() {
    var found = sent(Wrap.BATCH_OR_EACH_STATEMENT).flags(ADD + USE);
    assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
    sent(Wrap.BATCH_OR_EACH_STATEMENT).accepts(ADD + "COMMIT;" + USE);
    sent(Wrap.BATCH_OR_EACH_STATEMENT).flags(ADD + "BEGIN;" + USE + "COMMIT;");
  }

  @Test
  void exemptsTypesOfTheSameTransactionSince17() {
    String sql =
        "BEGIN; CREATE TYPE size AS ENUM ('s'); ALTER TYPE size ADD VALUE 'm'; SELECT 'm'::size;"
            + "COMMIT;";
    rule.flags(sql);
    rule.postgres(17).accepts(sql);
    rule.postgres(17).flags("BEGIN;" + ADD + USE + "COMMIT;");
  }

  @Test
  void staysQuietWhereTheLabelMayHaveBeenThere() {
    String add = "ALTER TYPE humour ADD VALUE IF NOT EXISTS 'new';";
    sent(Wrap.TRANSACTION).accepts(add + "SELECT 'new'::humour;");
    sent(Wrap.TRANSACTION).accepts("DO $$ BEGIN IF true THEN " + ADD + " END IF; END $$;" + USE);
  }

  @Test
  void looksAcrossFilesOfOneTransaction() {
    sent(Wrap.TRANSACTION).sameUnit(ADD).accepts(USE);
    rule.tool(new OneTransaction()).sameUnit(ADD).flags(USE);
    rule.tool(new OneTransaction()).history("CREATE TYPE mood AS ENUM ('ok');", ADD).accepts(USE);
  }

  /** A tool that runs all pending migrations in one transaction. */
  private static final class OneTransaction implements MigrationTool {
    @Override
    public String name() {
      return "one";
    }

    @Override
    public Wrap wrap(Migration migration, SourceFile file) {
      return Wrap.TRANSACTION;
    }

    @Override
    public boolean filesShareTransaction() {
      return true;
    }

    @Override
    public boolean settingsOutliveFile() {
      return true;
    }

    @Override
    public String ownTable() {
      return null;
    }
  }
}
