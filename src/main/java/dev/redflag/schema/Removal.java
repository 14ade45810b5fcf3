package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes objects away, with what belongs to them, and remembers where. */
final class Removal {

  private final Transition transition;
  private final Fate fate;

  /**
   * @param span what drops them
   */
  Removal(Transition transition, Span span) {
    this.transition = transition;
    this.fate =
        new Fate(null, transition.at(span), transition.schema.opaque(), transition.conditional);
  }

  private Schema schema() {
    return transition.schema;
  }

  void drop(Item item) {
    switch (item.kind()) {
      case RELATION -> {
        Relation relation = schema().relation(item.name());
        if (relation != null) {
          dropRelation(relation);
        }
      }
      case COLUMN -> dropColumn(item.name(), item.part());
      case CONSTRAINT -> dropConstraint(item.name(), item.part());
      case DEFAULT -> dropDefault(item.name(), item.part());
      case TRIGGER -> dropTrigger(item.name(), item.part());
      case POLICY -> dropPolicy(item.name(), item.part());
      case TYPE -> dropType(item.name());
      case ATTRIBUTE -> dropAttribute(item.name(), item.part());
      case FUNCTION -> dropFunction(item);
      case SCHEMA -> transition.schema = schema().withoutNamespace(item.name().name());
      case EXTENSION -> dropExtension(item.name().name());
    }
  }

  // ---- relations

  void dropRelation(Relation relation) {
    RelationName name = relation.name();
    if (relation instanceof Table table) {
      dropPartsOf(table);
    }
    if (relation instanceof Table || relation instanceof View) {
      for (Index index : schema().indexesOf(name)) {
        forget(index);
      }
    }
    if (relation instanceof Index index) {
      dropIndex(index);
      return;
    }
    Relation now = schema().relation(name);
    if (now != null) {
      forget(now);
    }
  }

  private void forget(Relation relation) {
    transition.schema = schema().without(relation).withFate(relation.name(), fate);
  }

  private void dropPartsOf(Table table) {
    for (Table child : schema().childrenOf(table.name())) {
      if (child.partition()) {
        dropRelation(child);
      } else {
        orphan(child, table.name());
      }
    }
    for (Schema.ForeignKeyOf key : schema().referencesTo(table.name())) {
      if (!key.table().equals(table.name())) {
        dropConstraint(key.table(), key.constraint().name());
      }
    }
    dropSequencesOf(table.name(), null);
  }

  /** Makes a table a child of {@code parent} no more. */
  private void orphan(Table child, RelationName parent) {
    Table.Draft draft = new Table.Draft(child);
    draft.parents = new ArrayList<>(child.parents());
    draft.parents.remove(parent);
    transition.schema = schema().with(draft.table());
  }

  /**
   * @param column null for all columns
   */
  private void dropSequencesOf(RelationName table, String column) {
    for (Sequence sequence : schema().sequencesOf(table)) {
      if (column == null || sequence.ownedBy().column().equals(column)) {
        forget(sequence);
      }
    }
  }

  /** Drops an index, with its parts on partitions and the constraint that it stands behind. */
  private void dropIndex(Index index) {
    if (schema().index(index.name()) == null) {
      return;
    }
    Table table = schema().table(index.table());
    Constraint constraint = table == null ? null : table.constraint(index.name().name());
    if (index.constraint() && constraint != null && constraint.hasIndex()) {
      dropConstraint(index.table(), constraint.name());
      return;
    }
    forget(index);
    dropChildIndexes(index);
  }

  private void dropChildIndexes(Index index) {
    if (schema().table(index.table()) == null) {
      return;
    }
    for (Table child : schema().childrenOf(index.table())) {
      for (Index own : schema().indexesOf(child.name())) {
        if (index.name().equals(own.parent())) {
          dropIndex(own);
        }
      }
    }
  }

  // ---- parts of tables

  void dropConstraint(RelationName tableName, String name) {
    Table table = schema().table(tableName);
    Constraint constraint = table == null ? null : table.constraint(name);
    if (constraint == null) {
      return;
    }
    Table.Draft draft = new Table.Draft(table);
    draft.constraints = draft.constraints.without(name);
    draft.lostConstraints = draft.lostConstraints.with(name, fate);
    transition.schema = schema().with(draft.table());
    if (constraint.hasIndex()) {
      Index index = schema().index(new RelationName(tableName.schema(), constraint.index()));
      if (index != null) {
        forget(index);
        dropChildIndexes(index);
      }
      return;
    }
    if (constraint.type() == Constraint.Type.NOT_NULL) {
      // A child's column may outlive that of its parent, and its constraint with it.
      return;
    }
    for (Table child : schema().childrenOf(tableName)) {
      for (Constraint own : child.constraints().values()) {
        if (own.inherited() && isCopy(own, constraint)) {
          dropConstraint(child.name(), own.name());
        }
      }
    }
  }

  private static boolean isCopy(Constraint own, Constraint parent) {
    if (own.type() != parent.type()) {
      return false;
    }
    return own.type() == Constraint.Type.FOREIGN_KEY
        ? own.columns().equals(parent.columns()) && own.references().equals(parent.references())
        : own.name().equals(parent.name());
  }

  void dropColumn(RelationName tableName, String name) {
    Table table = schema().table(tableName);
    if (table == null || table.column(name) == null) {
      return;
    }
    for (Constraint constraint : table.constraints().values()) {
      if (constraint.columns().contains(name)) {
        dropConstraint(tableName, constraint.name());
      }
    }
    for (Index index : schema().indexesOf(tableName)) {
      if (index.uses(name)) {
        dropIndex(index);
      }
    }
    dropSequencesOf(tableName, name);
    Table.Draft draft = new Table.Draft(schema().table(tableName));
    draft.columns = draft.columns.without(name);
    draft.lostColumns = draft.lostColumns.with(name, fate);
    transition.schema = schema().with(draft.table());
    for (Table child : schema().childrenOf(tableName)) {
      disinherit(child, name);
    }
  }

  private void disinherit(Table child, String name) {
    Column own = child.column(name);
    if (own == null || own.parents() == 0) {
      return;
    }
    Column.Draft draft = new Column.Draft(own);
    draft.parents--;
    if (draft.parents == 0 && !draft.local) {
      dropColumn(child.name(), name);
    } else {
      transition.putColumn(child.name(), draft.column());
    }
  }

  void dropDefault(RelationName tableName, String name) {
    Table table = schema().table(tableName);
    Column column = table == null ? null : table.column(name);
    if (column == null) {
      return;
    }
    Column.Draft draft = new Column.Draft(column);
    draft.fillNothing();
    draft.sequence = null;
    draft.perhaps |= transition.conditional;
    transition.putColumn(tableName, draft.column());
  }

  void dropTrigger(RelationName tableName, String name) {
    Table table = schema().table(tableName);
    if (table == null) {
      return;
    }
    Table.Draft draft = new Table.Draft(table);
    draft.triggers = draft.triggers.without(name);
    transition.schema = schema().with(draft.table());
    for (Table child : schema().childrenOf(tableName)) {
      Trigger own = child.triggers().get(name);
      if (own != null && own.inherited()) {
        dropTrigger(child.name(), name);
      }
    }
  }

  void dropPolicy(RelationName tableName, String name) {
    Table table = schema().table(tableName);
    if (table == null) {
      return;
    }
    Table.Draft draft = new Table.Draft(table);
    draft.policies = draft.policies.without(name);
    transition.schema = schema().with(draft.table());
  }

  // ---- types and functions

  private void dropType(RelationName name) {
    UserType type = schema().type(name);
    transition.schema = schema().withoutType(name).withTypeFate(name, fate);
    if (type instanceof RangeType range && range.multirange() != null) {
      transition.schema = schema().withoutType(range.multirange());
    }
  }

  private void dropAttribute(RelationName name, String attribute) {
    if (schema().type(name) instanceof CompositeType type) {
      Map<String, DataType> attributes = OrderedMap.copyOf(type.attributes()).without(attribute);
      transition.schema =
          schema().with(new CompositeType(name, attributes, type.madeAt(), type.perhaps()));
    }
  }

  private void dropFunction(Item item) {
    List<Function> left = Overloads.without(schema().functions(item.name()), item.part());
    transition.schema = schema().withFunctions(item.name(), left);
    if (left.isEmpty()) {
      transition.schema = schema().withFunctionFate(item.name(), fate);
    }
  }

  private void dropExtension(String name) {
    for (UserType type : schema().types()) {
      if (type instanceof BaseType base && name.equals(base.extension())) {
        dropType(base.name());
      }
    }
    transition.schema = schema().withoutExtension(name);
  }
}
