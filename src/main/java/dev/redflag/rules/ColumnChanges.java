package dev.redflag.rules;

import dev.redflag.rule.RuleContext;
import dev.redflag.rule.Step;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.ColumnDefinition;
import dev.redflag.sql.ast.DropColumn;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns that a whole migration adds to a table and drops from it, in the order written. */
public final class ColumnChanges {

  private static final ColumnChanges NONE = new ColumnChanges(null);

  private final QualifiedName table;
  private final List<ColumnDefinition> added = new ArrayList<>();
  private final List<Identifier> dropped = new ArrayList<>();
  private final Set<String> addedNames = new HashSet<>();

  private ColumnChanges(QualifiedName table) {
    this.table = table;
  }

  /** The changes of {@code table} by the migration of {@code step}. */
  public static ColumnChanges of(Subject table, Step step, RuleContext context) {
    Notes notes = context.kept(Notes.class);
    if (notes == null) {
      notes = new Notes(step, context);
      context.keep(notes);
    }
    return notes.changes(table, step);
  }

  /** The columns it adds. */
  public List<ColumnDefinition> added() {
    return added;
  }

  /** The columns it drops. */
  public List<Identifier> dropped() {
    return dropped;
  }

  /** Whether a column of that name, unquoted, is added. */
  public boolean adds(String name) {
    return addedNames.contains(name);
  }

  private void read(AlterTable alter) {
    for (AlterTableAction action : alter.actions()) {
      if (action instanceof AddColumn add) {
        added.add(add.column());
        addedNames.add(add.column().name().value());
      } else if (action instanceof DropColumn drop) {
        dropped.add(drop.column());
      }
    }
  }

  private ColumnChanges and(ColumnChanges other) {
    ColumnChanges both = new ColumnChanges(table);
    both.added.addAll(added);
    both.added.addAll(other.added);
    both.dropped.addAll(dropped);
    both.dropped.addAll(other.dropped);
    both.addedNames.addAll(addedNames);
    both.addedNames.addAll(other.addedNames);
    return both;
  }

  /**
   * The changes of each table of a migration, by its name as it is written, {@link #BARE} for a
   * schema if none is.
   */
  private static final class Notes {

    /** No schema can be called so. */
    private static final String BARE = "";

    private final Map<RelationName, ColumnChanges> spellings = new HashMap<>();

    Notes(Step step, RuleContext context) {
      for (Step earlier : context.earlier()) {
        note(earlier.statement());
      }
      note(step.statement());
      for (Statement later : context.later()) {
        note(later);
      }
    }

    private void note(Statement statement) {
      if (statement instanceof AlterTable alter) {
        as(alter.name()).read(alter);
      }
    }

    private static RelationName key(QualifiedName written) {
      String schema = written.schema();
      return new RelationName(schema == null ? BARE : schema, written.name());
    }

    private ColumnChanges as(QualifiedName written) {
      RelationName key = key(written);
      ColumnChanges changes = spellings.get(key);
      if (changes == null) {
        changes = new ColumnChanges(written);
        spellings.put(key, changes);
      }
      return changes;
    }

    ColumnChanges changes(Subject table, Step step) {
      RelationName name = table.name();
      ColumnChanges qualified = means(spellings.get(name), table, step);
      ColumnChanges bare = means(spellings.get(new RelationName(BARE, name.name())), table, step);
      return qualified == NONE ? bare : bare == NONE ? qualified : qualified.and(bare);
    }

    private static ColumnChanges means(ColumnChanges changes, Subject table, Step step) {
      return changes != null && Subject.of(changes.table, step).name().equals(table.name())
          ? changes
          : NONE;
    }
  }
}
