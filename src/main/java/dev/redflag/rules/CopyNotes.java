package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.Assignment;
import dev.redflag.sql.ast.CreateTableAs;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Insert;
import dev.redflag.sql.ast.InsertSource;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Update;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps of a migration so far that copied rows or columns elsewhere, by what they name. */
final class CopyNotes extends StepIndex {

  private final Map<String, Noted> creations = new HashMap<>();
  private final Map<String, List<Noted>> inserts = new HashMap<>();
  private final Map<String, List<Noted>> updates = new HashMap<>();
  private int count;

  /** Those before the step in hand. */
  static CopyNotes of(RuleContext context) {
    CopyNotes notes = context.kept(CopyNotes.class);
    if (notes == null) {
      notes = new CopyNotes();
      context.keep(notes);
    }
    notes.catchUp(context);
    return notes;
  }

  /** The last step that copied rows of {@code table}, or null. */
  Step copyOf(Subject table) {
    String name = table.name().name();
    List<Noted> copies = inserts.get(name);
    return step(later(creations.get(name), copies == null ? null : copies.get(copies.size() - 1)));
  }

  /** The last step that copied {@code column} of {@code table}, or null. */
  Step copyOf(Subject table, Identifier column) {
    Noted rows = later(creations.get(table.name().name()), last(inserts, table, column));
    return step(later(rows, last(updates, table, column)));
  }

  /** Whether a step put {@code column} of {@code table} into rows of {@code target}. */
  boolean copied(Subject table, String column, RelationName target) {
    List<Noted> copies = inserts.get(table.name().name());
    if (copies == null) {
      return false;
    }
    for (Noted copy : copies) {
      Insert insert = (Insert) copy.step.statement();
      if (Subject.of(insert.table(), copy.step).name().equals(target)
          && reads(insert, copy.step, table, column)) {
        return true;
      }
    }
    return false;
  }

  private static Noted last(Map<String, List<Noted>> copies, Subject table, Identifier column) {
    List<Noted> ofTable = copies.get(table.name().name());
    List<Noted> ofColumn = copies.get(column.value());
    if (ofTable == null || ofColumn == null) {
      return null;
    }
    List<Noted> fewer = ofTable.size() < ofColumn.size() ? ofTable : ofColumn;
    for (int i = fewer.size() - 1; i >= 0; i--) {
      if (reads(fewer.get(i).step, table, column)) {
        return fewer.get(i);
      }
    }
    return null;
  }

  private static boolean reads(Step step, Subject table, Identifier column) {
    if (step.statement() instanceof Update update) {
      return reads(update, step, table, column);
    }
    return reads((Insert) step.statement(), step, table, column.value());
  }

  private static boolean reads(Insert insert, Step step, Subject table, String column) {
    int end = insert.table().span().end();
    return Mentions.after(end, step, table.name().name()) && Mentions.after(end, step, column);
  }

  private static boolean reads(Update update, Step step, Subject table, Identifier column) {
    boolean own =
        update.table().name().equals(table.name().name())
            && Subject.of(update.table(), step).name().equals(table.name());
    if (!own && (update.from() == null || !Mentions.in(update.from(), table.name().name()))) {
      return false;
    }
    for (Assignment assignment : update.assignments()) {
      boolean itself = own && assigns(assignment, column);
      if (!itself && Mentions.in(assignment.value(), column.value())) {
        return true;
      }
    }
    return false;
  }

  private static boolean assigns(Assignment assignment, Identifier column) {
    for (Identifier assigned : assignment.columns()) {
      if (assigned.value().equals(column.value())) {
        return true;
      }
    }
    return false;
  }

  private static Noted later(Noted one, Noted other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.position > other.position ? one : other;
  }

  private static Step step(Noted noted) {
    return noted == null ? null : noted.step;
  }

  @Override
  void note(Step step) {
    Noted noted = new Noted(count, step);
    count++;
    Statement statement = step.statement();
    if (statement instanceof Insert insert) {
      if (insert.source() == InsertSource.QUERY) {
        Set<String> names = new HashSet<>();
        Mentions.addAfter(insert.table().span().end(), step, names);
        add(inserts, names, noted);
      }
    } else if (statement instanceof Update update) {
      add(updates, namesOf(update), noted);
    } else if (statement instanceof CreateTableAs create && create.query() != null) {
      Set<String> names = new HashSet<>();
      Mentions.addAll(create.query(), names);
      for (String name : names) {
        creations.put(name, noted);
      }
    }
  }

  private static Set<String> namesOf(Update update) {
    Set<String> names = new HashSet<>();
    names.add(update.table().name());
    if (update.from() != null) {
      Mentions.addAll(update.from(), names);
    }
    for (Assignment assignment : update.assignments()) {
      Mentions.addAll(assignment.value(), names);
    }
    return names;
  }

  private static void add(Map<String, List<Noted>> copies, Set<String> names, Noted noted) {
    for (String name : names) {
      List<Noted> naming = copies.get(name);
      if (naming == null) {
        naming = new ArrayList<>(1);
        copies.put(name, naming);
      }
      naming.add(noted);
    }
  }

  private record Noted(int position, Step step) {}
}
