package dev.redflag.rules.failure;

import dev.redflag.rule.Draft;
import dev.redflag.rule.Step;
import dev.redflag.schema.Conflict;
import dev.redflag.schema.Index;
import dev.redflag.schema.Origin;
import dev.redflag.schema.Relation;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.CreateForeignTable;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.CreateMaterializedView;
import dev.redflag.sql.ast.CreateSequence;
import dev.redflag.sql.ast.CreateTable;
import dev.redflag.sql.ast.CreateView;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Quoting;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.SetSchema;
import dev.redflag.sql.ast.Statement;

/** A name that a statement gives and something else has: what there is to say of it. */
final class TakenName {

  private final Span span;
  private final ObjectType type;
  private final String name;
  private final String owner;
  private final String as;
  private final Origin madeAt;
  private final boolean truncated;

  /**
   * @param type what is to have the name; null for the label of an enum
   * @param name the name as SQL must write it; a label stands in apostrophes
   * @param owner what it belongs to, in words such as {@code of "Member"}, or empty
   * @param as what has the name if it is of another kind, in words such as {@code as a view}, or
   *     empty
   * @param madeAt where that was made, or null
   * @param truncated whether PostgreSQL cut the name to 63 bytes first
   */
  private TakenName(
      Span span,
      ObjectType type,
      String name,
      String owner,
      String as,
      Origin madeAt,
      boolean truncated) {
    this.span = span;
    this.type = type;
    this.name = name;
    this.owner = owner;
    this.as = as;
    this.madeAt = madeAt;
    this.truncated = truncated;
  }

  /** What {@code conflict} says is taken; null if it says something else. */
  static TakenName of(Conflict conflict, Step step) {
    if (conflict instanceof Conflict.DuplicateRelation taken) {
      return ofRelation(taken, step);
    }
    if (conflict instanceof Conflict.DuplicateColumn taken) {
      return new TakenName(
          taken.span(),
          ObjectType.COLUMN,
          Quoting.quoteIfNeeded(taken.name()),
          " of " + taken.table(),
          "",
          taken.madeAt(),
          false);
    }
    if (conflict instanceof Conflict.DuplicateConstraint taken) {
      return new TakenName(
          taken.span(),
          ObjectType.CONSTRAINT,
          Quoting.quoteIfNeeded(taken.name()),
          " of " + taken.table(),
          "",
          taken.madeAt(),
          taken.truncated());
    }
    if (!(conflict instanceof Conflict.DuplicateObject taken)) {
      return null;
    }
    boolean label = taken.objectType() == null;
    String name =
        label ? "'" + taken.name().replace("'", "''") + "'" : Quoting.quoteIfNeeded(taken.name());
    String owner = taken.owner() == null ? "" : (label ? " of " : " on ") + taken.owner();
    return new TakenName(taken.span(), taken.objectType(), name, owner, "", taken.madeAt(), false);
  }

  private static TakenName ofRelation(Conflict.DuplicateRelation taken, Step step) {
    Relation existing = taken.existing();
    ObjectType type = made(step.statement(), taken.span());
    String words = ObjectWords.of(existing);
    String owner = existing instanceof Index index ? " on " + index.table() : "";
    boolean same = type.words().equalsIgnoreCase(words);
    String as = same ? "" : " as " + ObjectWords.withArticle(words) + owner;
    return new TakenName(
        taken.span(),
        type,
        taken.name().toString(),
        same ? owner : "",
        as,
        existing.madeAt(),
        taken.truncated());
  }

  /** What the statement gives the name at {@code place} to. */
  private static ObjectType made(Statement statement, Span place) {
    if (statement instanceof CreateIndex) {
      return ObjectType.INDEX;
    }
    if (statement instanceof AlterTable) {
      return ObjectType.CONSTRAINT;
    }
    if (statement instanceof CreateTable create) {
      return create.name().span().contains(place) ? ObjectType.TABLE : ObjectType.CONSTRAINT;
    }
    if (statement instanceof CreateView) {
      return ObjectType.VIEW;
    }
    if (statement instanceof CreateMaterializedView) {
      return ObjectType.MATERIALIZED_VIEW;
    }
    if (statement instanceof CreateSequence) {
      return ObjectType.SEQUENCE;
    }
    if (statement instanceof CreateForeignTable) {
      return ObjectType.FOREIGN_TABLE;
    }
    if (statement instanceof Rename rename) {
      return rename.objectType();
    }
    return statement instanceof SetSchema move ? move.objectType() : ObjectType.TABLE;
  }

  /** What is to have the name; null for the label of an enum. */
  ObjectType type() {
    return type;
  }

  /** The finding. */
  Draft draft(Step step) {
    String words = ObjectWords.of(type);
    String message =
        truncated
            ? words
                + " "
                + step.script().text(span)
                + " gets a name of 63 bytes, the most that PostgreSQL takes, and "
                + name
                + " exists already"
            : words + " " + name + owner + " exists already";
    return Draft.at(span, message + as + ".")
        .related(madeAt, "it is made here")
        .help(
            truncated
                ? "Choose a name of at most 63 bytes that nothing has."
                : type == null || type == ObjectType.COLUMN
                    ? "Leave it out if it is the same, else choose another name."
                    : "Leave the statement out if both are the same, else choose another name.");
  }
}
