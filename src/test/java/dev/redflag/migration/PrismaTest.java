package dev.redflag.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redflag.source.SourceFile;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How Prisma sends a file, by its version. */
class PrismaTest {
  @TempDir Path folder;
  private Tree tree;

  @BeforeEach
  void startTree() {
    tree = new Tree(folder).files("app/prisma/migrations/20240101000000_a/migration.sql");
  }

  private Wrap wrap(String sql) throws Exception {
    Project project = tree.project("app");
    return project.tool().wrap(project.migrations().get(0), new SourceFile("a.sql", sql));
  }

  private PrismaVersion installed() {
    return PrismaVersion.installed(tree.path("app/prisma/migrations"));
  }

  @ParameterizedTest
  @CsvSource({
    "6.19.3, 6, 19",
    "^5.1.0, 5, 1",
    "~7.10, 7, 10",
    "7, 7, 0",
    ">=4.2 <6, 4, 2",
    "latest, -1, 0"
  })
  void readsVersionsAndTheLowerBoundOfRanges(String text, int major, int minor) {
    assertThat(PrismaVersion.of(text)).isEqualTo(new PrismaVersion(major, minor));
  }

  @Test
  void knowsNoVersionWithoutAPackage() {
    assertThat(installed().isUnknown()).isTrue();
  }

  @Test
  void readsPackageJson() {
    tree.file("app/package.json", "{\"devDependencies\": {\"prisma\": \"^6.4.0\"}}")
        .file("package.json", "{\"devDependencies\": {\"prisma\": \"^5.0.0\"}}");
    assertThat(installed()).isEqualTo(new PrismaVersion(6, 4));
  }

  @Test
  void passesAScriptByThatIsCalledPrisma() {
    tree.file(
        "app/package.json",
        "{\"scripts\": {\"prisma\": \"prisma generate\"}, \"dependencies\": {\"@prisma/client\":"
            + " \"6.2.1\"}}");
    assertThat(installed()).isEqualTo(new PrismaVersion(6, 2));
  }

  @Test
  void believesTheLockFileBeforePackageJson() {
    tree.file("app/package.json", "{\"devDependencies\": {\"prisma\": \"^6.4.0\"}}")
        .file(
            "package-lock.json",
            """
            {
              "packages": {
                "": {"devDependencies": {"prisma": "^6.4.0"}},
                "node_modules/prisma": {
                  "version": "6.19.3",
                  "dependencies": {"@prisma/config": "6.19.3"}
                }
              }
            }
            """);
    assertThat(installed()).isEqualTo(new PrismaVersion(6, 19));
  }

  @Test
  void readsYarnLocks() {
    tree.file(
        "yarn.lock",
        """
        "@prisma/client@^7.1.0":
          version "7.9.0"

        prisma@^7.1.0:
          version "7.5.1"
        """);
    assertThat(installed()).isEqualTo(new PrismaVersion(7, 5));
    tree.file("yarn.lock", "\"prisma@npm:^7.1.0\":\n  version: 7.6.0\n");
    assertThat(installed()).isEqualTo(new PrismaVersion(7, 6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "packages:\n\n  /prisma/7.8.2:\n    resolution: {}\n",
        "packages:\n\n  /prisma@7.8.2(typescript@5.0.0):\n    resolution: {}\n",
        "packages:\n\n  '@prisma/client@7.9.0':\n    r: {}\n\n  prisma@7.8.2:\n    resolution: {}\n"
      })
  void readsPnpmLocks(String lock) {
    tree.file("pnpm-lock.yaml", lock);
    assertThat(installed()).isEqualTo(new PrismaVersion(7, 8));
  }

  @Test
  void readsBunLocks() {
    tree.file("bun.lock", "{\"packages\": {\n\"prisma\": [\"prisma@6.1.0\", \"\", {}]}}");
    assertThat(installed()).isEqualTo(new PrismaVersion(6, 1));
  }

  @Test
  void looksNoFurtherThanTheRepository() {
    tree.folder("app/.git").file("package.json", "{\"dependencies\": {\"prisma\": \"6.0.0\"}}");
    assertThat(installed().isUnknown()).isTrue();
  }

  @Test
  void sendsAFileWholeUpTo73() throws Exception {
    tree.file("redflag.yml", "prisma:\n  version: 7.3\n");
    assertThat(wrap("CREATE TABLE a ();")).isEqualTo(Wrap.BATCH);
  }

  @Test
  void isNotSureWithoutAVersion() throws Exception {
    assertThat(wrap("CREATE TABLE a ();")).isEqualTo(Wrap.BATCH_OR_EACH_STATEMENT);
  }

  @Test
  void isSureWithoutAVersionOfWhatNoneCanSplit() throws Exception {
    assertThat(wrap("DROP INDEX CONCURRENTLY a; SELECT 1;")).isEqualTo(Wrap.BATCH);
  }

  @Test
  void believesTheConfigurationBeforeTheLockFile() throws Exception {
    tree.file("redflag.yml", "prisma:\n  version: 6.1.0\n")
        .file("app/bun.lock", "[\"prisma@7.8.0\"]");
    assertThat(wrap("CREATE TABLE a ();")).isEqualTo(Wrap.BATCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE INDEX CONCURRENTLY a ON b (c); CREATE UNIQUE INDEX d ON e (f);",
        "ALTER TYPE a ADD VALUE 'b'; UPDATE c SET d = 'b';",
        "SET lock_timeout = '1s'; ALTER TABLE a ADD COLUMN b text; COMMIT;",
        "/* Warnings: */\n-- AlterTable\nALTER TABLE \"a\" DROP COLUMN \"do\";",
        ""
      })
  void sendsStatementByStatementFrom74WhatItsParserReads(String sql) throws Exception {
    tree.file("redflag.yml", "prisma: {version: 7.4.0}\n");
    assertThat(wrap(sql)).isEqualTo(Wrap.EACH_STATEMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE a (); DROP INDEX CONCURRENTLY b;",
        "DO $$ BEGIN END $$;",
        "ALTER TABLE a ADD CONSTRAINT b UNIQUE USING INDEX c;",
        "ALTER TABLE a ATTACH PARTITION b DEFAULT;",
        "CREATE UNLOGGED TABLE a ();",
        "CREATE OR REPLACE PROCEDURE a() LANGUAGE sql AS '';",
        "INSERT INTO a SELECT * FROM b ON CONFLICT DO NOTHING;",
        "ALTER SEQUENCE a RESTART;",
        "REFRESH MATERIALIZED VIEW a;",
        "\\set a 1\nSELECT 1;"
      })
  void sendsAFileWholeFrom74IfItsParserRefusesAStatement(String sql) throws Exception {
    tree.file("redflag.yml", "prisma: {version: 7.10.1}\n");
    assertThat(wrap(sql)).isEqualTo(Wrap.BATCH);
  }

  @Test
  void claimsNothingOfStatementsThatWereNotTried() throws Exception {
    tree.file("redflag.yml", "prisma: {version: 7.10.1}\n");
    assertThat(wrap("NOTIFY a;")).isEqualTo(Wrap.BATCH_OR_EACH_STATEMENT);
  }

  @Test
  void runsEverythingInOneTransactionFrom8() throws Exception {
    tree.file("redflag.yml", "prisma: {version: 8.0.0-rc.1}\n");
    assertThat(wrap("CREATE TABLE a ();")).isEqualTo(Wrap.TRANSACTION);
    assertThat(tree.project("app").tool().outsideTransaction()).startsWith("Run it by hand");
  }

  @Test
  void advisesAFileOfOneStatementBefore8() throws Exception {
    tree.file("redflag.yml", "prisma: {version: 7.10.1}\n");
    assertThat(wrap("CREATE TABLE a ();")).isEqualTo(Wrap.EACH_STATEMENT);
    assertThat(tree.project("app").tool().outsideTransaction()).startsWith("Put it alone");
  }

  @Test
  void keepsItsOwnTableAndTheSessionsSettings() throws Exception {
    MigrationTool tool = tree.project("app").tool();
    assertThat(tool.ownTable()).isEqualTo("_prisma_migrations");
    assertThat(tool.settingsOutliveFile()).isTrue();
  }
}
