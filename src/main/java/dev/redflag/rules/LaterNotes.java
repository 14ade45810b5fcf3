package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.CreatePolicy;
import dev.redflag.sql.ast.CreateTrigger;
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

/** What the statements of a migration that are still to come drop, make and alter, by name. */
final class LaterNotes {

  private final Map<String, Places<QualifiedName>> drops = new HashMap<>();
  private final Map<String, Places<QualifiedName>> makes = new HashMap<>();
  private final Map<String, Places<Statement>> others = new HashMap<>();
  private final Map<String, Map<String, Places<QualifiedName>>> renames = new HashMap<>();
  private final Map<String, Places<QualifiedName>> policies = new HashMap<>();
  private final Map<String, Places<QualifiedName>> triggers = new HashMap<>();
  private final Map<String, Places<AlterTable>> alterations = new HashMap<>();
  private int next;

  private LaterNotes(RuleContext context) {
    int position = next(context);
    for (Statement statement : context.later()) {
      note(statement, position);
      position++;
    }
  }

  /** Those after the step in hand. */
  static LaterNotes of(RuleContext context) {
    LaterNotes notes = context.kept(LaterNotes.class);
    if (notes == null) {
      notes = new LaterNotes(context);
      context.keep(notes);
    }
    notes.next = next(context);
    return notes;
  }

  private static int next(RuleContext context) {
    return context.earlier().size() + 1;
  }

  /** The tables and views of that name that are dropped, as written. */
  List<QualifiedName> drops(String name) {
    return from(drops.get(name));
  }

  /** The tables and views that are made, renamed or moved to that name, as written. */
  List<QualifiedName> makes(String name) {
    return from(makes.get(name));
  }

  /** The statements that make something else, or rename it, so that it has that name. */
  List<Statement> makesOther(String name) {
    return from(others.get(name));
  }

  /** The tables of that name of which a column is renamed to {@code column}, as written. */
  List<QualifiedName> renamesColumn(String table, String column) {
    Map<String, Places<QualifiedName>> ofTable = renames.get(table);
    return ofTable == null ? List.of() : from(ofTable.get(column));
  }

  /** The tables of that name that get a policy, as written. */
  List<QualifiedName> policies(String table) {
    return from(policies.get(table));
  }

  /** The tables of that name that get a trigger, as written. */
  List<QualifiedName> triggers(String table) {
    return from(triggers.get(table));
  }

  /** What is altered in tables of that name. */
  List<AlterTable> alterations(String table) {
    return from(alterations.get(table));
  }

  private <T> List<T> from(Places<T> places) {
    return places == null ? List.of() : places.from(next);
  }

  private void note(Statement statement, int position) {
    if (statement instanceof AlterTable alter) {
      add(alterations, alter.name().name(), alter, position);
    } else if (statement instanceof Drop drop) {
      if (LaterStatements.isRelation(drop.objectType())) {
        for (DropTarget target : drop.targets()) {
          add(drops, target.name().name(), target.name(), position);
        }
      }
    } else if (statement instanceof CreatePolicy policy) {
      add(policies, policy.table().name(), policy.table(), position);
    } else if (statement instanceof CreateTrigger trigger) {
      add(triggers, trigger.table().name(), trigger.table(), position);
    } else if (statement instanceof Rename rename && rename.objectType() == ObjectType.COLUMN) {
      noteColumn(rename, position);
    } else if (statement instanceof SetSchema move) {
      if (LaterStatements.isRelation(move.objectType())) {
        QualifiedName moved = new QualifiedName(List.of(move.schema(), move.name().last()));
        add(makes, moved.name(), moved, position);
      }
    } else {
      Creation creation = Creation.of(statement);
      if (creation != null && LaterStatements.isRelation(creation.type())) {
        add(makes, creation.name().name(), creation.name(), position);
      } else if (creation != null) {
        add(others, creation.name().name(), statement, position);
      }
    }
  }

  private void noteColumn(Rename rename, int position) {
    String table = rename.name().name();
    Map<String, Places<QualifiedName>> ofTable = renames.get(table);
    if (ofTable == null) {
      ofTable = new HashMap<>();
      renames.put(table, ofTable);
    }
    add(ofTable, rename.newName().value(), rename.name(), position);
  }

  private static <T> void add(Map<String, Places<T>> all, String name, T what, int position) {
    Places<T> places = all.get(name);
    if (places == null) {
      places = new Places<>();
      all.put(name, places);
    }
    places.positions.add(position);
    places.what.add(what);
  }

  /** Where one name is written, in order. */
  private static final class Places<T> {
    final List<Integer> positions = new ArrayList<>(1);
    final List<T> what = new ArrayList<>(1);
    private int first;

    /** What stands at {@code position} or after it; questions come in order. */
    List<T> from(int position) {
      while (first < positions.size() && positions.get(first) < position) {
        first++;
      }
      return what.subList(first, what.size());
    }
  }
}
