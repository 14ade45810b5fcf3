package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.SetSchema;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that a migration has given and taken so far. */
final class NameNotes extends StepIndex {

  private final Map<String, List<Event>> events = new HashMap<>();
  private final Map<String, List<Taken>> taken = new HashMap<>();

  /** Those of the steps before the one in hand. */
  static NameNotes of(RuleContext context) {
    NameNotes notes = context.kept(NameNotes.class);
    if (notes == null) {
      notes = new NameNotes();
      context.keep(notes);
    }
    notes.catchUp(context);
    return notes;
  }

  /** Whether what a DROP of {@code type} names was made or renamed, and not dropped since. */
  boolean made(ObjectType type, DropTarget target) {
    List<Event> named = events.get(target.name().name());
    if (named == null) {
      return false;
    }
    for (int i = named.size() - 1; i >= 0; i--) {
      Event event = named.get(i);
      if (event.creation != null) {
        if (event.creation.is(type, target)) {
          return true;
        }
      } else if (event.dropped == type && Creation.sameName(event.name, target.name())) {
        return false;
      }
    }
    return false;
  }

  /** Whether an object of that kind and name was dropped, in whatever schema. */
  boolean dropped(ObjectType type, String name) {
    for (Event event : events.getOrDefault(name, List.of())) {
      if (event.dropped == type) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code name} was taken from a table or view. */
  boolean freed(RelationName name) {
    List<Taken> candidates = taken.get(name.name());
    if (candidates == null) {
      return false;
    }
    for (Taken candidate : candidates) {
      if (LaterStatements.means(candidate.name, name, candidate.step)) {
        return true;
      }
    }
    return false;
  }

  @Override
  void note(Step step) {
    Statement statement = step.statement();
    Creation creation = Creation.of(statement);
    if (creation != null) {
      add(new Event(creation, null, creation.name()));
    }
    if (statement instanceof Drop drop) {
      boolean relation = LaterStatements.isRelation(drop.objectType());
      for (DropTarget target : drop.targets()) {
        add(new Event(null, drop.objectType(), target.name()));
        if (relation) {
          take(target.name(), step);
        }
      }
    } else if (statement instanceof Rename rename
        && LaterStatements.isRelation(rename.objectType())) {
      take(rename.name(), step);
    } else if (statement instanceof SetSchema move
        && LaterStatements.isRelation(move.objectType())) {
      take(move.name(), step);
    }
  }

  private void add(Event event) {
    String key = event.name.name();
    List<Event> named = events.get(key);
    if (named == null) {
      named = new ArrayList<>(1);
      events.put(key, named);
    }
    named.add(event);
  }

  private void take(QualifiedName name, Step step) {
    List<Taken> candidates = taken.get(name.name());
    if (candidates == null) {
      candidates = new ArrayList<>(1);
      taken.put(name.name(), candidates);
    }
    candidates.add(new Taken(name, step));
  }

  /** An object made or renamed, or else one of that name dropped. */
  private record Event(Creation creation, ObjectType dropped, QualifiedName name) {}

  private record Taken(QualifiedName name, Step step) {}
}
