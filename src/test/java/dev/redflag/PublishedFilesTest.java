package dev.redflag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files that other programs read: the action, the hooks and the npm package. */
class PublishedFilesTest {

  private static final Pattern PINNED = Pattern.compile("[\\w-]+/[\\w/-]+@[0-9a-f]{40}");

  @Test
  void theActionRunsNothingThatAWorkflowCouldWriteInto() throws IOException {
    List<Map<String, Object>> steps = steps();
    assertThat(steps).hasSizeGreaterThan(3);
    for (Map<String, Object> step : steps) {
      if (step.get("run") instanceof String run) {
        assertThat(run).doesNotContain("${{");
        assertThat(step).containsEntry("shell", "bash");
      } else {
        assertThat((String) step.get("uses")).matches(PINNED);
      }
    }
  }

  @Test
  void theActionUsesEveryInputAndNoOther() throws IOException {
    String action = Files.readString(Path.of("action.yml"));
    @SuppressWarnings("unchecked")
    Map<String, Object> inputs = (Map<String, Object>) action().get("inputs");
    for (String input : inputs.keySet()) {
      assertThat(action).contains("inputs." + input);
    }
    List<String> used =
        Pattern.compile("inputs\\.([a-z-]+)")
            .matcher(action)
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    assertThat(inputs.keySet()).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void theActionFindsItsScripts() throws IOException {
    for (Map<String, Object> step : steps()) {
      if (step.get("run") instanceof String run && run.startsWith("\"$GITHUB_ACTION_PATH/")) {
        Path script = Path.of(run.substring("\"$GITHUB_ACTION_PATH/".length(), run.length() - 1));
        assertThat(script).isExecutable();
      }
    }
  }

  @Test
  void theHooksTakeTheFoldersOfMigrations() throws IOException {
    for (Map<String, Object> hook : hooks()) {
      assertThat(hook).containsEntry("require_serial", true).containsEntry("types", List.of("sql"));
      Pattern files = Pattern.compile((String) hook.get("files"));
      for (String path :
          List.of(
              "prisma/migrations/20240101000000_init/migration.sql",
              "migrations/1.sql",
              "a b/db/migration/V1__x.sql",
              "supabase/migrations/20240101000000_x.sql",
              "db/migrate/1.up.sql",
              "drizzle/0001_x.sql")) {
        assertThat(files.matcher(path).find()).as(path).isTrue();
      }
      for (String path : List.of("prisma/seed.sql", "queries/users.sql", "drizzle.sql")) {
        assertThat(files.matcher(path).find()).as(path).isFalse();
      }
    }
  }

  @Test
  void theHookRunsTheStartScriptOfThisRepository() throws IOException {
    assertThat(hooks().get(0)).containsEntry("entry", "bin/redflag lint");
    assertThat(Path.of("bin/redflag")).isExecutable();
  }

  @Test
  void theNpmPackageHasTheVersionOfTheProjectAndRunsNoScript() throws IOException {
    JsonNode npm = new JsonMapper().readTree(Files.readString(Path.of("npm/package.json")));
    String pom = Files.readString(Path.of("pom.xml"));
    assertThat(pom).contains("<version>" + npm.get("version").asText() + "</version>");
    assertThat(npm.has("scripts")).isFalse();
    assertThat(npm.has("dependencies")).isFalse();
    assertThat(Path.of("npm", npm.at("/bin/redflag").asText())).exists();
  }

  private static Map<String, Object> action() throws IOException {
    return map(load("action.yml"));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> steps() throws IOException {
    return (List<Map<String, Object>>) map(action().get("runs")).get("steps");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> hooks() throws IOException {
    return (List<Map<String, Object>>) load(".pre-commit-hooks.yaml");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }

  private static Object load(String file) throws IOException {
    return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of(file)));
  }
}
