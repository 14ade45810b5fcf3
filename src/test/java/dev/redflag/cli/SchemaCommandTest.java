package dev.redflag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void writeHistory() throws IOException {
    migration(
        "20240101000000_init",
        """
        CREATE TYPE "Role" AS ENUM ('ADMIN', 'USER');
        CREATE TABLE "Order" (
          "id" SERIAL NOT NULL,
          "placed" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
          CONSTRAINT "Order_pkey" PRIMARY KEY ("id")
        );
        """);
    migration(
        "20240201000000_line",
        """
        CREATE TABLE "Line" ("order" INTEGER, "count" INTEGER DEFAULT 1);
        CREATE TABLE _prisma_migrations (id SERIAL);
        ALTER TABLE "Line" ADD CONSTRAINT "Line_order_fkey"
          FOREIGN KEY ("order") REFERENCES "Order" ("id") NOT VALID;
        """);
  }

  private void migration(String name, String sql) throws IOException {
    Path file = folder.resolve("prisma/migrations/" + name + "/migration.sql");
    Files.createDirectories(file.getParent());
    Files.writeString(file, sql);
    Files.writeString(
        folder.resolve("prisma/migrations/migration_lock.toml"), "provider = \"postgresql\"\n");
  }

  private CommandLineRun schema(String... more) {
    String[] args = new String[more.length + 1];
    args[0] = "schema";
    System.arraycopy(more, 0, args, 1, more.length);
    return CommandLineRun.in(folder, args);
  }

  private JsonNode json(String... more) throws IOException {
    String[] args = new String[more.length + 2];
    args[0] = "--format";
    args[1] = "json";
    System.arraycopy(more, 0, args, 2, more.length);
    CommandLineRun run = schema(args);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return new JsonMapper().readTree(run.out());
  }

  @Test
  void printsWhatTheHistoryMade() throws IOException {
    JsonNode schema = json("prisma/migrations");
    JsonNode line = schema.get("tables").get("public.Line");
    assertThat(line.get("columns").get("count").toString())
        .isEqualTo("{\"type\":\"integer\",\"nullable\":true,\"default\":\"1\"}");
    assertThat(line.get("primaryKey").isNull()).isTrue();
    assertThat(line.get("constraints").get("Line_order_fkey").toString())
        .isEqualTo(
            "{\"type\":\"foreign key\",\"columns\":[\"order\"],\"references\":\"public.Order\","
                + "\"validated\":false}");
    assertThat(schema.get("sequences").toString())
        .isEqualTo(
            "{\"public.Order_id_seq\":{\"type\":\"integer\",\"ownedBy\":\"public.Order.id\"}}");
  }

  @Test
  void printsWhatRefersToATableOfThePlatform() throws IOException {
    Path file = folder.resolve("supabase/migrations/20240101000000_init.sql");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        CREATE TABLE member (id uuid REFERENCES auth.users ON DELETE CASCADE);
        CREATE TABLE schema_migrations (version text);
        """);
    assertThat(schema("supabase/migrations").out())
        .contains(
            "FOREIGN KEY (id) REFERENCES auth.users ON DELETE CASCADE;",
            "CREATE TABLE schema_migrations (");
  }

  @Test
  void leavesTheToolsOwnTableOut() throws IOException {
    assertThat(json().get("tables").fieldNames())
        .toIterable()
        .containsExactly("public.Line", "public.Order");
  }

  @Test
  void printsWhatThePageShows() throws IOException {
    String page = Files.readString(Path.of("docs/output.md"));
    int start = page.indexOf("```json\n", page.indexOf("## Schema\n")) + "```json\n".length();
    String shown = page.substring(start, page.indexOf("```", start));
    CommandLineRun run = schema("--format", "json", "--at", "20240201000000_line");
    assertThat(run.out()).startsWith(shown);
  }

  @Test
  void keepsToItsJsonSchema() throws IOException {
    String schema = Files.readString(Path.of("docs/schema.schema.json"));
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    String written = schema("--format", "json").out();
    assertThat(registry.getSchema(schema).validate(written, InputFormat.JSON)).isEmpty();
    String wrong = written.replace("\"nullable\"", "\"optional\"");
    assertThat(registry.getSchema(schema).validate(wrong, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void printsTheSchemaBeforeAMigration() throws IOException {
    assertThat(json("--at", "20240101000000_init").get("tables")).isEmpty();
    String path = "prisma/migrations/20240201000000_line/migration.sql";
    assertThat(json("prisma/migrations", "--at", path).get("tables").fieldNames())
        .toIterable()
        .containsExactly("public.Order");
  }

  @Test
  void suggestsTheMigrationThatWasMeant() {
    assertThat(schema("--at", "20240201000000_lien"))
        .isEqualTo(
            new CommandLineRun(
                2,
                "",
                "redflag: prisma/migrations has no migration \"20240201000000_lien\": did you mean"
                    + " \"20240201000000_line\"?\n"));
    assertThat(schema("--at", "20240201").err())
        .endsWith("no migration \"20240201\": did you mean \"20240201000000_line\"?\n");
  }

  @Test
  void refusesWhatIsNotThere() throws IOException {
    CommandLineRun missing = schema("elsewhere");
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).isEqualTo("redflag: elsewhere: does not exist\n");
    Files.createDirectories(folder.resolve("empty"));
    assertThat(schema("empty").exitCode()).isEqualTo(2);
    assertThat(schema("--format", "yaml").err())
        .isEqualTo("redflag: --format takes sql, json, not \"yaml\"\nSee redflag schema --help.\n");
    assertThat(schema("--postgres", "x").exitCode()).isEqualTo(2);
  }

  @Test
  void listsSeveralHistories() throws IOException {
    Files.createDirectories(folder.resolve("supabase/migrations"));
    Files.writeString(folder.resolve("supabase/migrations/20240101000000_a.sql"), "SELECT 1;");
    CommandLineRun run = schema(".");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "redflag: there are several histories, each with a schema of its own; name one of"
                + " them: prisma/migrations, supabase/migrations\n");
  }

  @Test
  void writesToAFileWholeOrNotAtAll() throws IOException {
    CommandLineRun run = schema("--format", "json", "-o", "schema.json");
    assertThat(run).isEqualTo(new CommandLineRun(0, "", ""));
    assertThat(Files.readString(folder.resolve("schema.json")))
        .isEqualTo(schema("--format", "json").out());
    CommandLineRun nowhere = schema("-o", "nowhere/schema.sql");
    assertThat(nowhere.exitCode()).isEqualTo(2);
    assertThat(nowhere.err()).contains("there is no such folder");
    Files.write(
        folder.resolve("prisma/migrations/20240101000000_init/migration.sql"),
        new byte[] {(byte) 0xFF, (byte) 0xFE});
    Files.writeString(folder.resolve("schema.json"), "old");
    assertThat(schema("-o", "schema.json").exitCode()).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("schema.json"))).isEqualTo("old");
  }

  @Test
  void saysFromWhereTheSchemaMayLackSomething() throws IOException {
    migration("20240301000000_more", "ALTER TABLE \"Payment\" ADD COLUMN a int;");
    CommandLineRun run = schema();
    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .isEqualTo(
            "redflag: prisma/migrations/20240301000000_more/migration.sql:1: names what no"
                + " migration makes, or cannot be followed: the schema may lack something from"
                + " here on\n");
    assertThat(run.out()).doesNotContain("Payment");
  }

  @Test
  void printsSql() {
    CommandLineRun run = schema();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("CREATE TYPE \"Role\" AS ENUM ('ADMIN', 'USER');\n")
        .contains("  id integer DEFAULT nextval('\"Order_id_seq\"'::regclass) NOT NULL,\n");
  }

  @Test
  void attachesPartitionsUnderTheirNewNames() throws IOException {
    migration(
        "3_parts",
        """
        CREATE TABLE parts (id int) PARTITION BY LIST (id);
        CREATE TABLE part PARTITION OF parts FOR VALUES IN (1);
        ALTER TABLE part RENAME TO first_part;
        """);
    assertThat(schema("prisma/migrations").out())
        .contains("ALTER TABLE parts ATTACH PARTITION first_part FOR VALUES IN (1);");
  }

  @Test
  void namesTheConstraintsOf18() throws IOException {
    migration(
        "3_names",
        """
        CREATE TABLE plain (a int NOT NULL, b int CONSTRAINT b_is_set NOT NULL, c int,
          CONSTRAINT positive CHECK (c > 0) NOT ENFORCED);
        ALTER TABLE plain ADD CONSTRAINT c_is_set NOT NULL c NOT VALID;
        """);
    assertThat(schema("--postgres", "18", "prisma/migrations").out())
        .contains(
            """
            CREATE TABLE plain (
              a integer NOT NULL,
              b integer CONSTRAINT b_is_set NOT NULL,
              c integer
            );
            ALTER TABLE plain ADD CONSTRAINT positive CHECK ((c > 0)) NOT ENFORCED;
            ALTER TABLE plain ADD CONSTRAINT c_is_set NOT NULL c NOT VALID;
            """);
  }
}
