package dev.redflag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.redflag.rule.RulePage;
import dev.redflag.rule.RuleSet;
import dev.redflag.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesCommandTest {

  private static final List<RulePage> PAGES = RuleSet.of(BuiltInRules.all()).pages();

  @Test
  void listsARuleOnEachLine() {
    CommandLineRun run = CommandLineRun.in(Path.of(""), "rules");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSameSizeAs(PAGES);
    for (int i = 0; i < lines.size(); i++) {
      RulePage page = PAGES.get(i);
      assertThat(lines.get(i).split(" {2,}"))
          .containsExactly(page.id(), page.severity().word(), page.category().word(), page.title());
    }
  }

  @Test
  void listsRulesAsJson() throws IOException {
    CommandLineRun run = CommandLineRun.in(Path.of(""), "rules", "--format", "json");
    assertThat(run.exitCode()).isZero();
    JsonNode rules = new JsonMapper().readTree(run.out());
    assertThat(rules).hasSameSizeAs(PAGES);
    for (int i = 0; i < PAGES.size(); i++) {
      RulePage page = PAGES.get(i);
      assertThat(rules.get(i).get("id").asText()).isEqualTo(page.id());
      assertThat(rules.get(i).get("severity").asText()).isEqualTo(page.severity().word());
      assertThat(rules.get(i).get("category").asText()).isEqualTo(page.category().word());
      assertThat(rules.get(i).get("title").asText()).isEqualTo(page.title());
      assertThat(rules.get(i).get("tags")).hasSameSizeAs(page.tags());
      assertThat(rules.get(i).get("resolves")).hasSameSizeAs(page.resolves());
    }
  }
}
