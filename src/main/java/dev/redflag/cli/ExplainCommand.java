package dev.redflag.cli;

import dev.redflag.rule.RulePage;
import dev.redflag.rule.RuleSet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code redflag explain RULE}: prints a rule's page. */
final class ExplainCommand implements Command {

  @Override
  public Syntax syntax() {
    return RuleSets.declare(
        new Syntax("redflag explain", "Says what a rule is about and what to do instead.")
            .operand("RULE", "The rule's name, as redflag rules lists it."));
  }

  @Override
  public int run(Arguments arguments, Console console) throws Trouble, IOException {
    if (arguments.operands().isEmpty()) {
      throw Trouble.usage("explain takes the name of a rule");
    }
    String id = arguments.operands().get(0);
    try (RuleSet rules = RuleSets.open(arguments, console)) {
      if (!rules.contains(id)) {
        throw Trouble.of(RuleSets.unknown(id, rules));
      }
      print(rules.page(id), rules, new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
    }
    return 0;
  }

  private static void print(RulePage page, RuleSet rules, Writer out) throws IOException {
    BufferedWriter writer = new BufferedWriter(out);
    writer.write(page.id() + " (" + page.severity().word() + ", " + page.category().word());
    writer.write(", since " + page.since() + ")\n");
    writer.write("help: " + page.advice() + "\n");
    if (!page.replaces().isEmpty()) {
      writer.write("takes the place of: " + String.join(", ", page.replaces()) + "\n");
    }
    if (!page.resolves().isEmpty()) {
      writer.write("beside it are notes: " + String.join(", ", page.resolves()) + "\n");
    }
    List<String> resolvers = resolvers(page.id(), rules);
    if (!resolvers.isEmpty()) {
      writer.write("is a note beside: " + String.join(", ", resolvers) + "\n");
    }
    if (page.postgres() != null) {
      writer.write("PostgreSQL manual: " + page.postgres() + "\n");
    }
    writer.write("\n" + page.body());
    writer.flush();
  }

  /** The rules whose advice is the answer to what {@code id} finds, too. */
  private static List<String> resolvers(String id, RuleSet rules) {
    List<String> resolvers = new ArrayList<>();
    for (RulePage page : rules.pages()) {
      if (page.resolves().contains(id)) {
        resolvers.add(page.id());
      }
    }
    return resolvers;
  }
}
