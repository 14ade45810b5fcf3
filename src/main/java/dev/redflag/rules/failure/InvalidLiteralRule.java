package dev.redflag.rules.failure;

import dev.redflag.config.Spelling;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Rule;
import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.rules.ColumnDefault;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.EnumType;
import dev.redflag.schema.Fate;
import dev.redflag.sql.ast.Quoting;
import java.util.ArrayList;
import java.util.List;

/** Flags a string that is no value of the type it is to be. */
public final class InvalidLiteralRule implements Rule.OfConflict {

  @Override
  public void check(Conflict conflict, Step step, RuleContext context) {
    if (!(conflict instanceof Conflict.InvalidLiteral invalid)) {
      return;
    }
    EnumType type = step.before().enumType(invalid.type());
    Draft draft =
        Draft.at(
            invalid.span(),
            subject(invalid, step)
                + (type == null ? " is no value of type " : " is no label of enum ")
                + invalid.type()
                + ".");
    if (type == null) {
      context.report(draft.help("Write a value of type " + invalid.type() + "."));
      return;
    }
    Fate fate = type.lost().get(invalid.literal());
    if (fate != null) {
      draft.related(fate.origin(), "it was renamed to " + literal(fate.newName().name()) + " here");
    }
    context.report(draft.help(help(invalid, type, fate)));
  }

  private static String subject(Conflict.InvalidLiteral invalid, Step step) {
    String text = step.script().text(invalid.span());
    if (invalid.column() == null) {
      return text;
    }
    for (ColumnDefault given : ColumnDefault.of(step.statement())) {
      if (given.value().span().contains(invalid.span())) {
        return "Default " + text + " of " + owner(invalid);
      }
    }
    return "Value " + text + " for " + owner(invalid);
  }

  private static String owner(Conflict.InvalidLiteral invalid) {
    String name = Quoting.quoteIfNeeded(invalid.column());
    return invalid.table() == null ? "domain " + name : "column " + name + " of " + invalid.table();
  }

  private static String help(Conflict.InvalidLiteral invalid, EnumType type, Fate fate) {
    if (fate != null) {
      return "Write " + literal(fate.newName().name()) + ".";
    }
    String near = Spelling.nearest(invalid.literal(), type.labels());
    if (near != null) {
      return "Write " + literal(near) + ", if that is the one you mean.";
    }
    List<String> labels = new ArrayList<>(type.labels().size());
    for (String label : type.labels()) {
      labels.add(literal(label));
    }
    return "Write one of "
        + String.join(", ", labels)
        + ", or add the label in an earlier migration:\nALTER TYPE "
        + type.name()
        + " ADD VALUE "
        + literal(invalid.literal())
        + ";";
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
