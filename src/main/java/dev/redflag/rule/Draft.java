package dev.redflag.rule;

import dev.redflag.schema.Origin;
import dev.redflag.schema.RelationName;
import dev.redflag.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a rule has to say about a statement, before severity, ignores and configuration are settled.
 *
 * <p>Not thread-safe; handed to {@link RuleContext#report} once.
 */
public final class Draft {

  private final Span span;
  private final String message;
  private final Origin origin;
  private String help;
  private RelationName relation;
  private Severity severity;
  private final List<Place> related = new ArrayList<>();
  private final List<Fix> fixes = new ArrayList<>();

  private Draft(Span span, String message, Origin origin) {
    this.span = Objects.requireNonNull(span, "span");
    this.message = Objects.requireNonNull(message, "message");
    this.origin = origin;
  }

  /**
   * A finding at {@code span} of the migration's file.
   *
   * @param message one sentence that names the object and says what happens
   */
  public static Draft at(Span span, String message) {
    return new Draft(span, message, null);
  }

  /** A finding in any file of the project, for rules that judge the whole of it. */
  public static Draft at(Origin place, String message) {
    return new Draft(place.span(), message, place);
  }

  /** What to do, in the imperative; may hold SQL on lines of its own. */
  public Draft help(String help) {
    this.help = help;
    return this;
  }

  /** What the finding is about: findings of one rule, relation and migration are told as one. */
  public Draft about(RelationName relation) {
    this.relation = relation;
    return this;
  }

  /** The severity of this finding where it differs from the page's. */
  public Draft severity(Severity severity) {
    this.severity = severity;
    return this;
  }

  /**
   * Another place, such as the statement that made the object; nothing if {@code origin} is null.
   */
  public Draft related(Origin origin, String message) {
    if (origin != null) {
      related.add(new Place(origin.source(), origin.span(), message));
    }
    return this;
  }

  /** A repair; the first is the preferred one. */
  public Draft fix(Fix fix) {
    fixes.add(fix);
    return this;
  }

  public Span span() {
    return span;
  }

  public String message() {
    return message;
  }

  /** The file that it is in, or null for the one in hand. */
  public Origin origin() {
    return origin;
  }

  /** What to do, or null. */
  public String help() {
    return help;
  }

  /** What the finding is about, or null. */
  public RelationName relation() {
    return relation;
  }

  /** The severity where it differs from the page's, or null. */
  public Severity severity() {
    return severity;
  }

  public List<Place> related() {
    return related;
  }

  public List<Fix> fixes() {
    return fixes;
  }
}
