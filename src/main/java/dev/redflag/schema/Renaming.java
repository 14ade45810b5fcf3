package dev.redflag.schema;

import dev.redflag.source.Span;
import dev.redflag.sql.ast.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Gives relations and their parts other names, and carries along whatever refers to them. */
final class Renaming {

  private final Transition transition;
  private final Span span;

  Renaming(Transition transition, Span span) {
    this.transition = transition;
    this.span = span;
  }

  private Schema schema() {
    return transition.schema;
  }

  private Fate fate(RelationName newName) {
    return new Fate(newName, transition.at(span), schema().opaque(), transition.conditional);
  }

  // ---- relations

  /** Gives a relation another name, in the same schema or another one. */
  void rename(Relation relation, RelationName newName) {
    if (relation instanceof Table table) {
      renameTable(table, newName);
    } else if (relation instanceof View view) {
      renameView(view, newName);
    } else if (relation instanceof Sequence sequence) {
      renameSequence(sequence, newName);
    } else if (relation instanceof Index index) {
      renameIndex(index, newName.name());
    }
  }

  private void replace(Relation old, Relation renamed) {
    transition.schema =
        schema().without(old).with(renamed).withFate(old.name(), fate(renamed.name()));
  }

  private void renameTable(Table table, RelationName newName) {
    RelationName oldName = table.name();
    Table.Draft draft = new Table.Draft(table);
    draft.name = newName;
    draft.perhaps |= transition.conditional;
    replace(table, draft.table());
    moveIndexes(oldName, newName);
    for (Sequence sequence : schema().sequencesOf(oldName)) {
      moveSequence(sequence, newName);
    }
    for (Schema.ForeignKeyOf key : schema().referencesTo(oldName)) {
      redirect(key, newName);
    }
    for (Table child : schema().childrenOf(oldName)) {
      Table.Draft own = new Table.Draft(child);
      own.parents = new ArrayList<>(child.parents());
      Collections.replaceAll(own.parents, oldName, newName);
      transition.schema = schema().with(own.table());
    }
    moveUses(oldName, newName);
    new TypeRenaming(transition).retype(oldName, newName);
  }

  /** Lets the indexes of a relation follow it, into another schema too. */
  private void moveIndexes(RelationName oldName, RelationName newName) {
    for (Index index : schema().indexesOf(oldName)) {
      Index.Draft draft = new Index.Draft(index);
      draft.table = newName;
      draft.name = new RelationName(newName.schema(), index.name().name());
      if (index.parent() != null && index.parent().schema().equals(oldName.schema())) {
        Table table = schema().table(newName);
        draft.parent = table != null && table.partition() ? index.parent() : null;
      }
      transition.schema = schema().without(index).with(draft.index());
    }
  }

  private void moveSequence(Sequence sequence, RelationName table) {
    RelationName name = new RelationName(table.schema(), sequence.name().name());
    Sequence moved =
        new Sequence(
            name,
            sequence.type(),
            new ColumnName(table, sequence.ownedBy().column()),
            sequence.identity(),
            sequence.madeAt(),
            sequence.perhaps());
    if (!name.equals(sequence.name())) {
      redraw(sequence.name(), name);
    }
    transition.schema = schema().without(sequence).with(moved);
  }

  private void redirect(Schema.ForeignKeyOf key, RelationName newTarget) {
    Constraint.Draft draft = new Constraint.Draft(key.constraint());
    draft.references = newTarget;
    transition.putConstraint(key.table(), draft.constraint());
  }

  private void moveUses(RelationName oldName, RelationName newName) {
    for (View view : schema().viewsOn(oldName)) {
      List<View.Use> uses = new ArrayList<>(view.uses().size());
      for (View.Use use : view.uses()) {
        uses.add(
            use.relation().equals(oldName)
                ? new View.Use(newName, use.columns(), use.maybe())
                : use);
      }
      transition.schema = schema().with(Views.with(view, uses));
    }
  }

  private void renameView(View view, RelationName newName) {
    replace(view, Views.named(view, newName, transition.conditional));
    moveIndexes(view.name(), newName);
    moveUses(view.name(), newName);
    new TypeRenaming(transition).retype(view.name(), newName);
  }

  private void renameSequence(Sequence sequence, RelationName newName) {
    replace(
        sequence,
        new Sequence(
            newName,
            sequence.type(),
            sequence.ownedBy(),
            sequence.identity(),
            sequence.madeAt(),
            sequence.perhaps() || transition.conditional));
    redraw(sequence.name(), newName);
  }

  /** Lets the columns that draw from a sequence draw from it under its new name. */
  private void redraw(RelationName oldName, RelationName newName) {
    for (Relation relation : schema().relations()) {
      if (!(relation instanceof Table table)) {
        continue;
      }
      for (Column column : table.columns().values()) {
        if (oldName.equals(column.sequence())) {
          Column.Draft draft = new Column.Draft(column);
          draft.sequence = newName;
          transition.putColumn(table.name(), draft.column());
        }
      }
    }
  }

  /** Gives an index another name, and the constraint that it stands behind. */
  void renameIndex(Index index, String newName) {
    RelationName newFull = new RelationName(index.name().schema(), newName);
    Index.Draft draft = new Index.Draft(index);
    draft.name = newFull;
    draft.perhaps |= transition.conditional;
    replace(index, draft.index());
    String oldName = index.name().name();
    Table table = schema().table(index.table());
    if (table == null) {
      return;
    }
    Constraint own = table.constraint(oldName);
    if (index.constraint() && own != null && own.hasIndex()) {
      putRenamed(table, own, newName);
    }
    for (Table child : schema().childrenOf(index.table())) {
      for (Index part : schema().indexesOf(child.name())) {
        if (index.name().equals(part.parent())) {
          Index.Draft partDraft = new Index.Draft(part);
          partDraft.parent = newFull;
          transition.schema = schema().with(partDraft.index());
        }
      }
    }
    for (Schema.ForeignKeyOf key : schema().referencesTo(index.table())) {
      if (oldName.equals(key.constraint().index())) {
        Constraint.Draft foreign = new Constraint.Draft(key.constraint());
        foreign.index = newName;
        transition.putConstraint(key.table(), foreign.constraint());
      }
    }
  }

  // ---- parts of tables

  void renameConstraint(Table table, Constraint constraint, String newName) {
    Index index = schema().indexOf(table, constraint);
    if (index != null) {
      renameIndex(index, newName);
      return;
    }
    putRenamed(table, constraint, newName);
    if (constraint.type() != Constraint.Type.CHECK
        && constraint.type() != Constraint.Type.NOT_NULL) {
      return;
    }
    for (Table child : schema().childrenOf(table.name())) {
      Constraint own = child.constraint(constraint.name());
      if (own != null && own.inherited()) {
        renameConstraint(child, own, newName);
      }
    }
  }

  private void putRenamed(Table table, Constraint constraint, String newName) {
    Constraint.Draft draft = new Constraint.Draft(constraint);
    draft.name = newName;
    draft.perhaps |= transition.conditional;
    if (constraint.hasIndex()) {
      draft.index = newName;
    }
    Table.Draft owner = new Table.Draft(schema().table(table.name()));
    owner.constraints = owner.constraints.renamed(constraint.name(), newName, draft.constraint());
    owner.lostConstraints =
        owner.lostConstraints.with(
            constraint.name(), fate(new RelationName(table.name().schema(), newName)));
    transition.schema = schema().with(owner.table());
  }

  void renameColumn(RelationName tableName, String oldName, String newName) {
    Table table = schema().table(tableName);
    Column column = table == null ? null : table.column(oldName);
    if (column == null) {
      return;
    }
    Column.Draft draft = new Column.Draft(column);
    draft.name = newName;
    draft.perhaps |= transition.conditional;
    Table.Draft owner = new Table.Draft(table);
    owner.columns = owner.columns.renamed(oldName, newName, draft.column());
    RenamedColumn renamed = new RenamedColumn(tableName.name(), oldName, newName);
    for (Column other : table.columns().values()) {
      Expression generated = renamed.in(other.generated());
      if (!Objects.equals(generated, other.generated())) {
        Column.Draft changed = new Column.Draft(other);
        changed.generated = generated;
        owner.columns = owner.columns.with(other.name(), changed.column());
      }
    }
    owner.lostColumns =
        owner.lostColumns.with(oldName, fate(new RelationName(tableName.schema(), newName)));
    for (Constraint constraint : table.constraints().values()) {
      if (constraint.columns().contains(oldName)) {
        Constraint.Draft changed = new Constraint.Draft(constraint);
        changed.columns = replaced(constraint.columns(), oldName, newName);
        changed.condition = renamed.in(constraint.condition());
        owner.constraints = owner.constraints.with(constraint.name(), changed.constraint());
      }
    }
    owner.partitionKey = replaced(owner.partitionKey, oldName, newName);
    for (Trigger trigger : table.triggers().values()) {
      if (trigger.columns().contains(oldName)) {
        owner.triggers =
            owner.triggers.with(
                trigger.name(),
                Triggers.withColumns(trigger, replaced(trigger.columns(), oldName, newName)));
      }
    }
    for (Policy policy : table.policies().values()) {
      if (policy.columns().contains(oldName)) {
        owner.policies =
            owner.policies.with(
                policy.name(),
                Policies.withColumns(
                    policy,
                    replaced(policy.columns(), oldName, newName),
                    renamed.in(policy.using()),
                    renamed.in(policy.check())));
      }
    }
    transition.schema = schema().with(owner.table());
    renameInIndexes(tableName, renamed, oldName, newName);
    renameInOthers(tableName, oldName, newName);
    for (Table child : schema().childrenOf(tableName)) {
      renameColumn(child.name(), oldName, newName);
    }
  }

  private void renameInIndexes(
      RelationName tableName, RenamedColumn renamed, String oldName, String newName) {
    for (Index index : schema().indexesOf(tableName)) {
      if (index.uses(oldName)) {
        Index.Draft draft = new Index.Draft(index);
        draft.keys = replaced(index.keys(), oldName, newName);
        draft.include = replaced(index.include(), oldName, newName);
        draft.others = replaced(index.others(), oldName, newName);
        if (index.others().contains(oldName)) {
          draft.elements = renamed.in(index.elements());
          draft.predicate = renamed.in(index.predicate());
        }
        transition.schema = schema().with(draft.index());
      }
    }
  }

  private void renameInOthers(RelationName tableName, String oldName, String newName) {
    for (Schema.ForeignKeyOf key : schema().referencesTo(tableName)) {
      if (key.constraint().referencedColumns().contains(oldName)) {
        Constraint.Draft draft = new Constraint.Draft(key.constraint());
        draft.referencedColumns = replaced(key.constraint().referencedColumns(), oldName, newName);
        transition.putConstraint(key.table(), draft.constraint());
      }
    }
    for (Sequence sequence : schema().sequencesOf(tableName)) {
      if (sequence.ownedBy().column().equals(oldName)) {
        transition.schema =
            schema()
                .with(
                    new Sequence(
                        sequence.name(),
                        sequence.type(),
                        new ColumnName(tableName, newName),
                        sequence.identity(),
                        sequence.madeAt(),
                        sequence.perhaps()));
      }
    }
    for (View view : schema().viewsOn(tableName)) {
      transition.schema = schema().with(Views.withColumn(view, tableName, oldName, newName));
    }
  }

  private static List<String> replaced(List<String> names, String oldName, String newName) {
    if (!contains(names, oldName)) {
      return names;
    }
    String[] copy = names.toArray(new String[0]);
    for (int i = 0; i < copy.length; i++) {
      if (oldName.equals(copy[i])) {
        copy[i] = newName;
      }
    }
    return Collections.unmodifiableList(Arrays.asList(copy));
  }

  private static boolean contains(List<String> names, String name) {
    for (int i = 0; i < names.size(); i++) {
      if (name.equals(names.get(i))) {
        return true;
      }
    }
    return false;
  }
}
