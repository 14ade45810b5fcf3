package dev.redflag.schema;

import dev.redflag.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Drops objects, and with CASCADE what needs them. */
final class Dropping {

  private final Transition transition;
  private final Span span;

  /**
   * @param span what drops them
   */
  Dropping(Transition transition, Span span) {
    this.transition = transition;
    this.span = span;
  }

  /**
   * @param place where the conflict is if something still needs them
   */
  void drop(List<Item> targets, Span place, boolean cascade) {
    if (!cascade && transition.judging()) {
      judge(targets, place);
    }
    Removal removal = new Removal(transition, span);
    // What needs them goes too: if there was no CASCADE and no error, it was not there.
    List<Item> dependents =
        cascade
            ? Dependents.of(transition.schema, targets)
            : Dependents.sureOf(transition.schema, targets);
    for (Item item : dependents) {
      removal.drop(item);
    }
    for (Item target : targets) {
      removal.drop(target);
    }
  }

  private void judge(List<Item> targets, Span place) {
    for (Item target : targets) {
      if (!target.certain(transition.schema)) {
        return;
      }
    }
    List<Item> needing = Dependents.sure(transition.schema, targets);
    if (needing.isEmpty()) {
      return;
    }
    List<String> words = new ArrayList<>(needing.size());
    List<String> release = new ArrayList<>(needing.size());
    for (Item item : needing) {
      words.add(item.words(transition.schema));
      release.add(Release.of(item, targets.get(0), transition.schema));
    }
    transition.conflict(
        new Conflict.StillNeeded(
            place,
            targets.get(0).words(transition.schema),
            words,
            release,
            needing.get(0).madeAt(transition.schema)));
  }
}
