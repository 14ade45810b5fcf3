package dev.redflag.rules.failure;

import dev.redflag.config.Spelling;
import dev.redflag.rule.Draft;
import dev.redflag.rule.Edit;
import dev.redflag.rule.Fix;
import dev.redflag.rule.Step;
import dev.redflag.rules.SimilarNames;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.EnumType;
import dev.redflag.schema.Fate;
import dev.redflag.schema.Policy;
import dev.redflag.schema.Relation;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Table;
import dev.redflag.schema.Trigger;
import dev.redflag.schema.UserType;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Quoting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A name in a statement that nothing has: what there is to say of it, whatever it is the name of.
 */
final class AbsentName {

  private final Span span;
  private final ObjectType type;
  private final String bare;
  private final String name;
  private final String owner;
  private final Fate fate;
  private final List<String> similar;
  private final Conflict conflict;

  /**
   * @param type what has no such name; null for the label of an enum
   * @param bare the object's own name, unquoted
   * @param name the name as SQL must write it; a label stands in apostrophes
   * @param owner what it would belong to, in words such as {@code of "Member"}, or empty
   * @param fate what became of it, or null
   * @param similar the names that differ by case only, as SQL must write them
   * @param conflict what says that it is missing
   */
  private AbsentName(
      Span span,
      ObjectType type,
      String bare,
      String name,
      String owner,
      Fate fate,
      List<String> similar,
      Conflict conflict) {
    this.span = span;
    this.type = type;
    this.bare = bare;
    this.name = name;
    this.owner = owner;
    this.fate = fate;
    this.similar = similar;
    this.conflict = conflict;
  }

  /** What {@code conflict} says is missing; null if it says something else. */
  static AbsentName of(Conflict conflict) {
    if (conflict instanceof Conflict.MissingRelation missing) {
      return new AbsentName(
          missing.span(),
          missing.objectType(),
          missing.name().name(),
          missing.name().toString(),
          "",
          missing.fate(),
          missing.similar(),
          conflict);
    }
    if (conflict instanceof Conflict.MissingColumn missing) {
      return new AbsentName(
          missing.span(),
          ObjectType.COLUMN,
          missing.name(),
          Quoting.quoteIfNeeded(missing.name()),
          " of " + missing.table().name(),
          missing.fate(),
          missing.similar(),
          conflict);
    }
    if (conflict instanceof Conflict.MissingConstraint missing) {
      return new AbsentName(
          missing.span(),
          ObjectType.CONSTRAINT,
          missing.name(),
          Quoting.quoteIfNeeded(missing.name()),
          " of " + missing.table().name(),
          missing.fate(),
          missing.similar(),
          conflict);
    }
    if (conflict instanceof Conflict.MissingType missing) {
      return new AbsentName(
          missing.span(),
          ObjectType.TYPE,
          missing.name().name(),
          missing.name().toString(),
          "",
          missing.fate(),
          missing.similar(),
          conflict);
    }
    return conflict instanceof Conflict.MissingObject missing ? ofObject(missing) : null;
  }

  private static AbsentName ofObject(Conflict.MissingObject missing) {
    boolean label = missing.objectType() == null;
    return new AbsentName(
        missing.span(),
        missing.objectType(),
        missing.name(),
        label ? literal(missing.name()) : Quoting.quoteIfNeeded(missing.name()),
        missing.owner() == null ? "" : (label ? " of " : " on ") + missing.owner(),
        missing.fate(),
        label ? literals(missing.similar()) : missing.similar(),
        missing);
  }

  /** The names that could be meant, unquoted. */
  private Collection<String> others(Step step) {
    if (conflict instanceof Conflict.MissingRelation missing) {
      return relations(missing.name().schema(), missing.objectType(), step);
    }
    if (conflict instanceof Conflict.MissingColumn missing) {
      return missing.table().columns().keySet();
    }
    if (conflict instanceof Conflict.MissingConstraint missing) {
      return missing.table().constraints().keySet();
    }
    if (conflict instanceof Conflict.MissingType missing) {
      return types(missing.name().schema(), step);
    }
    return parts((Conflict.MissingObject) conflict, step);
  }

  private static List<String> relations(String schema, ObjectType type, Step step) {
    List<String> names = new ArrayList<>();
    for (Relation relation : step.before().relations()) {
      boolean index = relation instanceof dev.redflag.schema.Index;
      if (relation.name().schema().equals(schema) && index == (type == ObjectType.INDEX)) {
        names.add(relation.name().name());
      }
    }
    return names;
  }

  private static List<String> types(String schema, Step step) {
    List<String> names = new ArrayList<>();
    for (UserType type : step.before().types()) {
      if (type.name().schema().equals(schema)) {
        names.add(type.name().name());
      }
    }
    return names;
  }

  private static List<String> parts(Conflict.MissingObject missing, Step step) {
    List<String> names = new ArrayList<>();
    if (missing.owner() == null) {
      return names;
    }
    if (missing.objectType() == null) {
      return step.before().type(missing.owner()) instanceof EnumType type ? type.labels() : names;
    }
    Table table = step.before().table(missing.owner());
    if (table != null && missing.objectType() == ObjectType.TRIGGER) {
      for (Trigger trigger : table.triggers().values()) {
        names.add(trigger.name());
      }
    } else if (table != null && missing.objectType() == ObjectType.POLICY) {
      for (Policy policy : table.policies().values()) {
        names.add(policy.name());
      }
    }
    return names;
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static List<String> literals(List<String> texts) {
    List<String> literals = new ArrayList<>(texts.size());
    for (String text : texts) {
      literals.add(literal(text));
    }
    return literals;
  }

  /** What has no such name; null for the label of an enum. */
  ObjectType type() {
    return type;
  }

  /** Whether something has the name in another case, and nothing ever had it in this one. */
  boolean differsByCase() {
    return fate == null && !similar.isEmpty();
  }

  /** The finding for a name that is written in another case than the object's own. */
  Draft caseDraft(Step step) {
    String written = step.script().text(span);
    String right = similar.get(0);
    boolean folded = type != null && !written.endsWith("\"");
    Draft draft =
        Draft.at(
                span,
                words()
                    + " "
                    + written
                    + owner
                    + " does not exist: "
                    + (folded ? "without quotes the name means " + name + ", but the " : "the ")
                    + words().toLowerCase(Locale.ROOT)
                    + " is "
                    + right
                    + ".")
            .help("Write " + right + ".");
    if (similar.size() == 1) {
      String text = withSchema(written, right);
      draft.fix(new Fix("Write " + text, List.of(new Edit(span, text)), Map.of()));
    }
    return draft;
  }

  /** The right name behind the schema that the wrong one has. */
  private static String withSchema(String written, String right) {
    if (written.startsWith("'") || right.indexOf('.') >= 0) {
      return right;
    }
    int dot = -1;
    boolean quoted = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      quoted ^= c == '"';
      dot = c == '.' && !quoted ? i : dot;
    }
    return written.substring(0, dot + 1) + right;
  }

  /** The finding for a name that nothing has. */
  Draft draft(Step step) {
    String subject = words() + " " + name + owner;
    if (fate == null) {
      String near = nearest(step);
      return Draft.at(span, subject + " does not exist.")
          .help(
              near != null
                  ? "Write " + near + ", if that is the one you mean."
                  : "Correct the name, or "
                      + (isPart() ? "add the " : "make the ")
                      + words().toLowerCase(Locale.ROOT)
                      + " before this statement.");
    }
    if (fate.dropped()) {
      return Draft.at(span, subject + " does not exist: it was dropped.")
          .related(fate.origin(), "it was dropped here")
          .help(
              step.statement() instanceof Drop
                  ? "Leave the drop out, or write IF EXISTS."
                  : "Leave out what needs it, or make it again before this statement.");
    }
    String now = newName();
    return Draft.at(span, subject + " does not exist: it was renamed to " + now + ".")
        .related(fate.origin(), "it was renamed to " + now + " here")
        .help("Write " + now + ".");
  }

  private String newName() {
    RelationName now = fate.newName();
    if (type == null) {
      return literal(now.name());
    }
    return switch (type) {
      case COLUMN, CONSTRAINT, TRIGGER, POLICY -> Quoting.quoteIfNeeded(now.name());
      default -> now.toString();
    };
  }

  private String nearest(Step step) {
    Collection<String> others = others(step);
    String near = null;
    for (String other : others) {
      if (near == null && SimilarNames.same(bare, other)) {
        near = other;
      }
    }
    if (near == null) {
      near = Spelling.nearest(bare, others);
    }
    return near == null ? null : type == null ? literal(near) : Quoting.quoteIfNeeded(near);
  }

  private boolean isPart() {
    return type == null || type == ObjectType.COLUMN || type == ObjectType.CONSTRAINT;
  }

  private String words() {
    return ObjectWords.of(type);
  }
}
