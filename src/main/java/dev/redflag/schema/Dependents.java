package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What needs an object, so that it goes with it by CASCADE and keeps it without (manual,
 * "Dependency Tracking"). What belongs to the object itself is not among them.
 */
final class Dependents {

  private final Schema schema;
  private final Set<Item> going = new LinkedHashSet<>();
  private final List<Item> found = new ArrayList<>();

  /** The dependents that may be none. */
  private final Set<Item> doubtful = new LinkedHashSet<>();

  private Dependents(Schema schema) {
    this.schema = schema;
  }

  /** What needs one of {@code targets} and is none of them, and in turn what needs that. */
  static List<Item> of(Schema schema, List<Item> targets) {
    return search(schema, targets, true).found;
  }

  /** The same without what may not need them after all. */
  static List<Item> sureOf(Schema schema, List<Item> targets) {
    Dependents search = search(schema, targets, true);
    search.found.removeAll(search.doubtful);
    return search.found;
  }

  /** What needs one of {@code targets} at once, and is itself there for sure. */
  static List<Item> sure(Schema schema, List<Item> targets) {
    Dependents search = search(schema, targets, false);
    List<Item> sure = new ArrayList<>();
    for (Item item : search.found) {
      if (!search.doubtful.contains(item) && item.certain(schema)) {
        sure.add(item);
      }
    }
    return sure;
  }

  private static Dependents search(Schema schema, List<Item> targets, boolean deep) {
    Dependents search = new Dependents(schema);
    search.going.addAll(targets);
    for (Item target : targets) {
      search.addPartitions(target);
    }
    for (Item target : new ArrayList<>(search.going)) {
      search.need(target);
    }
    for (int i = 0; deep && i < search.found.size(); i++) {
      Item item = search.found.get(i);
      if (!search.doubtful.contains(item)) {
        search.need(item);
      }
    }
    return search;
  }

  static List<String> cascade(Schema schema, Item target) {
    List<String> words = new ArrayList<>();
    for (Item item : of(schema, List.of(target))) {
      words.add(item.words(schema));
    }
    return words;
  }

  static List<String> cascade(Schema schema, QualifiedName name, ObjectType type, Session session) {
    Item target = Item.named(schema, name, type, session);
    return target == null ? List.of() : cascade(schema, target);
  }

  static List<Dependent> ofRelations(Schema schema, Item target) {
    List<Dependent> dependents = new ArrayList<>();
    for (Item item : of(schema, List.of(target))) {
      Dependent dependent = Dependent.of(item);
      if (dependent != null) {
        dependents.add(dependent);
      }
    }
    return dependents;
  }

  static List<Dependent> ofRelations(
      Schema schema, QualifiedName name, ObjectType type, Session session) {
    Item target = Item.named(schema, name, type, session);
    return target == null ? List.of() : ofRelations(schema, target);
  }

  /** The partitions of a table go with it, like its indexes. */
  private void addPartitions(Item target) {
    if (target.kind() != Item.Kind.RELATION
        || !(schema.relation(target.name()) instanceof Table table)
        || !table.partitioned()) {
      return;
    }
    for (Table child : schema.childrenOf(target.name())) {
      Item item = Item.relation(child.name());
      if (going.add(item)) {
        addPartitions(item);
      }
    }
  }

  private void add(Item item) {
    add(item, true);
  }

  private void add(Item item, boolean sure) {
    if (belongsToGoing(item) || !going.add(item)) {
      return;
    }
    found.add(item);
    if (!sure) {
      doubtful.add(item);
    }
    int before = going.size();
    addPartitions(item);
    if (going.size() > before) {
      for (Item other : new ArrayList<>(going)) {
        if (other.kind() == Item.Kind.RELATION && !found.contains(other)) {
          need(other);
        }
      }
    }
  }

  /** Whether the item is a part of something that goes. */
  private boolean belongsToGoing(Item item) {
    return switch (item.kind()) {
      case COLUMN, DEFAULT, TRIGGER, POLICY -> going.contains(Item.relation(item.name()));
      case CONSTRAINT -> going.contains(Item.relation(item.name())) || columnGoes(item);
      case ATTRIBUTE -> going.contains(Item.type(item.name()));
      default -> false;
    };
  }

  /** Whether a column of the constraint goes, and the constraint with it. */
  private boolean columnGoes(Item item) {
    Table table = schema.table(item.name());
    Constraint constraint = table == null ? null : table.constraint(item.part());
    if (constraint == null) {
      return false;
    }
    for (String column : constraint.columns()) {
      if (column != null && going.contains(Item.column(item.name(), column))) {
        return true;
      }
    }
    return false;
  }

  private void need(Item item) {
    switch (item.kind()) {
      case RELATION -> needRelation(schema.relation(item.name()));
      case COLUMN -> needColumn(item.name(), item.part());
      case CONSTRAINT -> needConstraint(item.name(), item.part());
      case TYPE -> needType(item.name());
      case FUNCTION -> needFunction(item.name());
      case SCHEMA -> needSchema(item.name().name());
      case EXTENSION -> needExtension(item.name().name());
      case DEFAULT, TRIGGER, POLICY, ATTRIBUTE -> {}
    }
  }

  private void needRelation(Relation relation) {
    if (relation instanceof Table table) {
      needTable(table);
    } else if (relation instanceof View view) {
      needView(view.name());
    } else if (relation instanceof Sequence sequence) {
      needSequence(sequence.name(), null);
    } else if (relation instanceof Index index) {
      needIndex(index);
    }
  }

  private void needTable(Table table) {
    for (Schema.ForeignKeyOf key : schema.referencesToRowsOf(table)) {
      add(Item.constraint(key.table(), key.constraint().name()));
    }
    needView(table.name());
    for (Table child : schema.childrenOf(table.name())) {
      if (!child.partition()) {
        add(Item.relation(child.name()));
      }
    }
    for (Sequence sequence : schema.sequencesOf(table.name())) {
      needSequence(sequence.name(), table.name());
    }
    needRowType(table.name());
  }

  private void needView(RelationName relation) {
    for (View view : schema.viewsOn(relation)) {
      add(Item.relation(view.name()));
    }
  }

  private void needSequence(RelationName sequence, RelationName except) {
    for (Relation relation : schema.relations()) {
      if (!(relation instanceof Table table) || table.name().equals(except)) {
        continue;
      }
      for (Column column : table.columns().values()) {
        if (sequence.equals(column.sequence()) && column.fillsItself() && !column.identity()) {
          add(new Item(Item.Kind.DEFAULT, table.name(), column.name()));
        }
      }
    }
  }

  private void needIndex(Index index) {
    for (Schema.ForeignKeyOf key : schema.referencesTo(index.table())) {
      if (index.name().name().equals(key.constraint().index())) {
        add(Item.constraint(key.table(), key.constraint().name()));
      }
    }
  }

  private void needConstraint(RelationName name, String constraintName) {
    Table table = schema.table(name);
    Constraint constraint = table == null ? null : table.constraint(constraintName);
    Index index = constraint == null ? null : schema.indexOf(table, constraint);
    if (index != null) {
      needIndex(index);
    }
  }

  private void needColumn(RelationName name, String columnName) {
    Table table = schema.table(name);
    if (table == null) {
      return;
    }
    for (Schema.ForeignKeyOf key : schema.referencesTo(name)) {
      if (key.constraint().referencedColumns().contains(columnName)) {
        add(Item.constraint(key.table(), key.constraint().name()));
      }
    }
    for (View view : schema.viewsOn(name)) {
      View.Use use = view.useOf(name);
      if (use.columns().contains(columnName)) {
        add(Item.relation(view.name()));
      } else if (use.maybe().contains(columnName)) {
        add(Item.relation(view.name()), false);
      }
    }
    for (Column column : table.columns().values()) {
      if (Mentions.columns(column.generated(), OrderedMap.copyOf(table.columns()))
              .contains(columnName)
          && !belongsToParents(column)) {
        add(Item.column(name, column.name()));
      }
    }
    for (Table child : schema.childrenOf(name)) {
      Column own = child.column(columnName);
      if (own != null
          && own.parents() == 1
          && belongsToParents(own)
          && going.add(Item.column(child.name(), columnName))) {
        needColumn(child.name(), columnName);
      }
    }
    for (Trigger trigger : table.triggers().values()) {
      if (trigger.columns().contains(columnName)) {
        add(new Item(Item.Kind.TRIGGER, name, trigger.name()));
      }
    }
    for (Policy policy : table.policies().values()) {
      if (policy.columns().contains(columnName)) {
        add(new Item(Item.Kind.POLICY, name, policy.name()));
      }
    }
    for (Sequence sequence : schema.sequencesOf(name)) {
      if (sequence.ownedBy().column().equals(columnName)) {
        needSequence(sequence.name(), name);
      }
    }
  }

  /** Whether the column goes with that of a parent, which is asked by itself. */
  private static boolean belongsToParents(Column column) {
    return column.parents() > 0 && !column.local();
  }

  private void needType(RelationName name) {
    needRowType(name);
    if (schema.type(name) instanceof RangeType range && range.multirange() != null) {
      needRowType(range.multirange());
    }
  }

  /** What has values of the type: columns, domains, attributes and functions. */
  private void needRowType(RelationName name) {
    for (ColumnOf user : schema.columnsOfType(name)) {
      add(Item.column(user.table().name(), user.column().name()));
    }
    for (ColumnOf user : schema.defaultsOfType(name)) {
      add(new Item(Item.Kind.DEFAULT, user.table().name(), user.column().name()));
    }
    for (UserType type : schema.derivedFrom(name)) {
      if (type instanceof Domain domain && TypeNames.isOf(domain.base(), name)) {
        add(Item.type(domain.name()));
      } else if (type instanceof RangeType range && TypeNames.isOf(range.subtype(), name)) {
        add(Item.type(range.name()));
      } else if (type instanceof CompositeType composite) {
        for (String attribute : composite.attributes().keySet()) {
          if (TypeNames.isOf(composite.attributes().get(attribute), name)) {
            add(new Item(Item.Kind.ATTRIBUTE, composite.name(), attribute));
          }
        }
      }
    }
    for (List<Function> overloads : schema.functionsOfType(name)) {
      for (Function function : overloads) {
        if (uses(function, name)) {
          add(Item.function(function));
        }
      }
    }
  }

  private static boolean uses(Function function, RelationName type) {
    if (TypeNames.isOf(function.result(), type)) {
      return true;
    }
    for (DataType argument : function.arguments()) {
      if (TypeNames.isOf(argument, type)) {
        return true;
      }
    }
    return false;
  }

  private void needFunction(RelationName function) {
    boolean only = schema.functions(function).size() == 1;
    for (Relation relation : schema.relations()) {
      if (relation instanceof View view && Mentions.calls(view.query(), function.name())) {
        add(Item.relation(view.name()), false);
      }
      if (!(relation instanceof Table table)) {
        continue;
      }
      for (Trigger trigger : table.triggers().values()) {
        if (function.equals(trigger.function()) && !trigger.inherited()) {
          add(new Item(Item.Kind.TRIGGER, table.name(), trigger.name()), only);
        }
      }
      needFunctionIn(table, function.name());
    }
  }

  /** The parts of a table whose expressions call a function of that name. */
  private void needFunctionIn(Table table, String function) {
    for (Column column : table.columns().values()) {
      if (Mentions.calls(column.defaultValue(), function)) {
        add(new Item(Item.Kind.DEFAULT, table.name(), column.name()), false);
      } else if (Mentions.calls(column.generated(), function)) {
        add(Item.column(table.name(), column.name()), false);
      }
    }
    for (Constraint constraint : table.constraints().values()) {
      if (Mentions.calls(constraint.condition(), function)) {
        add(Item.constraint(table.name(), constraint.name()), false);
      }
    }
    for (Policy policy : table.policies().values()) {
      if (Mentions.calls(policy.using(), function) || Mentions.calls(policy.check(), function)) {
        add(new Item(Item.Kind.POLICY, table.name(), policy.name()), false);
      }
    }
    for (Index index : schema.indexesOf(table.name())) {
      if (Indexes.calls(index, function)) {
        add(Item.relation(index.name()), false);
      }
    }
  }

  private void needSchema(String name) {
    List<Relation> relations = schema.relations();
    for (Relation relation : relations) {
      if (relation.name().schema().equals(name) && !isPart(relation)) {
        add(Item.relation(relation.name()));
      }
    }
    for (UserType type : schema.types()) {
      if (type.name().schema().equals(name)) {
        add(Item.type(type.name()));
      }
    }
    for (List<Function> overloads : schema.allFunctions()) {
      for (Function function : overloads) {
        if (function.name().schema().equals(name)) {
          add(Item.function(function));
        }
      }
    }
    for (Extension extension : schema.extensions().values()) {
      if (extension.schema().equals(name)) {
        add(Item.extension(extension.name()));
      }
    }
  }

  /** Whether the relation belongs to a table, so that it is not listed by itself. */
  private static boolean isPart(Relation relation) {
    return relation instanceof Index
        || (relation instanceof Sequence sequence && sequence.ownedBy() != null)
        || (relation instanceof Table table && table.partition());
  }

  private void needExtension(String extension) {
    for (UserType type : schema.types()) {
      if (type instanceof BaseType base && extension.equals(base.extension())) {
        needRowType(base.name());
      }
    }
    for (String function : Extensions.functions(extension)) {
      for (Relation relation : schema.relations()) {
        if (relation instanceof Table table) {
          needFunctionIn(table, function);
        }
      }
    }
    for (Relation relation : schema.relations()) {
      if (relation instanceof Index index && Indexes.usesClassOf(index, extension)) {
        add(Item.relation(index.name()));
      }
    }
  }
}
