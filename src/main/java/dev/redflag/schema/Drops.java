package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** DROP of anything that the schema holds. */
final class Drops {

  private final Transition transition;
  private final Drop statement;

  private Drops(Transition transition, Drop statement) {
    this.transition = transition;
    this.statement = statement;
  }

  static void drop(Transition transition, Drop statement) {
    Drops drops = new Drops(transition, statement);
    switch (statement.objectType()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX -> drops.relations();
      case TYPE, DOMAIN -> drops.types();
      case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> drops.functions();
      case TRIGGER, POLICY -> drops.parts();
      case SCHEMA -> drops.schemas();
      case EXTENSION -> drops.extensions();
      case OWNED ->
          transition.schema = transition.schema.afterOpaque(transition.at(statement.span()));
      default -> {}
    }
  }

  private void dropAll(List<Item> items, DropTarget first) {
    if (!items.isEmpty()) {
      new Dropping(transition, statement.span())
          .drop(items, first.name().span(), statement.cascade());
    }
  }

  // ---- relations

  private void relations() {
    ObjectType type = statement.objectType();
    List<Item> items = new ArrayList<>(statement.targets().size());
    for (DropTarget target : statement.targets()) {
      Relation relation =
          transition.relation(
              target.name(),
              type,
              type == ObjectType.INDEX ? "42704" : "42P01",
              statement.ifExists());
      if (relation == null) {
        forget(target.name());
        continue;
      }
      if (relation instanceof Sequence sequence
          && type == ObjectType.SEQUENCE
          && sequence.identity()
          && sequence.ownedBy() != null
          && sequence.madeAt() != null
          && !sequence.perhaps()) {
        transition.refuse(
            target.name().span(),
            "2BP01",
            "the sequence belongs to the identity column " + sequence.ownedBy());
        if (transition.judging()) {
          continue;
        }
      }
      if (!RelationKinds.isOf(relation, type)) {
        if (relation.madeAt() != null && !relation.perhaps()) {
          transition.conflict(new Conflict.WrongRelation(target.name().span(), type, relation));
        }
        if (transition.judging()) {
          continue;
        }
        if (relation.madeAt() != null) {
          continue;
        }
      }
      checkIndex(target, relation);
      items.add(Item.relation(relation.name()));
    }
    if (!items.isEmpty()) {
      dropAll(items, statement.targets().get(0));
    }
  }

  /** An unconditional drop leaves no doubt: what perhaps was there is not. */
  private void forget(QualifiedName name) {
    if (transition.conditional || name.templated()) {
      return;
    }
    Fate fate = transition.schema.fateOf(name, transition.session);
    if (fate != null && fate.perhaps()) {
      transition.schema =
          transition.schema.withFate(
              transition.fullName(name),
              new Fate(null, transition.at(statement.span()), transition.schema.opaque(), false));
    }
  }

  /** An index that a constraint stands on goes with the constraint only, CASCADE or not. */
  private void checkIndex(DropTarget target, Relation relation) {
    if (!(relation instanceof Index index) || !transition.judging()) {
      return;
    }
    Table table = transition.schema.table(index.table());
    if (statement.concurrently() && table != null && table.partitioned() && !table.perhaps()) {
      transition.conflict(
          new Conflict.ConcurrentlyOnPartitioned(statement.span(), table.name(), index.name()));
    }
    if (index.perhaps()) {
      return;
    }
    if (index.constraint()) {
      stillNeeded(target, index, Item.constraint(index.table(), index.name().name()));
    } else if (index.parent() != null) {
      stillNeeded(target, index, Item.relation(index.parent()));
    }
  }

  private void stillNeeded(DropTarget target, Index index, Item user) {
    transition.conflict(
        new Conflict.StillNeeded(
            target.name().span(),
            Item.relation(index.name()).words(transition.schema),
            List.of(user.words(transition.schema)),
            List.of(Release.of(user, Item.relation(index.name()), transition.schema)),
            user.madeAt(transition.schema)));
  }

  // ---- types and functions

  private void types() {
    List<Item> items = new ArrayList<>(statement.targets().size());
    for (DropTarget target : statement.targets()) {
      if (isRowType(target.name())) {
        continue;
      }
      UserType type =
          statement.ifExists()
              ? transition.schema.type(target.name(), transition.session)
              : TypeChanges.find(transition, target.name());
      if (type != null) {
        if (statement.objectType() == ObjectType.DOMAIN) {
          TypeKinds.demandDomain(transition, target.name(), type);
        }
        items.add(Item.type(type.name()));
      }
    }
    if (!items.isEmpty()) {
      dropAll(items, statement.targets().get(0));
    }
  }

  /** Whether the name is that of a table's rows, which go with the table only. */
  private boolean isRowType(QualifiedName name) {
    if (transition.schema.type(name, transition.session) != null) {
      return false;
    }
    Relation relation = transition.schema.relation(name, transition.session);
    if (!(relation instanceof Table) && !(relation instanceof View)) {
      return false;
    }
    if (relation.madeAt() != null && !relation.perhaps()) {
      transition.conflict(
          new Conflict.StillNeeded(
              name.span(),
              "type " + relation.name(),
              List.of(Item.relation(relation.name()).words(transition.schema)),
              List.of(
                  Release.of(
                      Item.relation(relation.name()),
                      Item.type(relation.name()),
                      transition.schema)),
              relation.madeAt()));
    }
    return true;
  }

  private void functions() {
    List<Item> items = new ArrayList<>(statement.targets().size());
    for (DropTarget target : statement.targets()) {
      if (!statement.ifExists() && !transition.conditional) {
        FunctionLookup.find(
            transition,
            target.name(),
            target.signature() == null ? null : target.signature().text(),
            statement.objectType(),
            target.name().span());
      }
      for (Function function : meant(target)) {
        items.add(Item.function(function));
      }
    }
    if (!items.isEmpty()) {
      dropAll(items, statement.targets().get(0));
    }
  }

  /** The function that a target means: the only one of its name, or the one of its arguments. */
  private List<Function> meant(DropTarget target) {
    List<Function> named = transition.schema.functions(target.name(), transition.session);
    if (target.signature() == null) {
      return named.size() == 1 ? named : List.of();
    }
    List<DataType> arguments = Signatures.read(transition, target.signature().text());
    boolean alone = named.size() == 1;
    List<Function> found = new ArrayList<>(1);
    for (Function function : Overloads.near(named, arguments)) {
      if (takes(function, arguments, alone)) {
        found.add(function);
      }
    }
    return found;
  }

  /**
   * Whether {@code function} takes those arguments.
   *
   * @param unsure the answer where one of its types or of theirs is not known
   */
  private static boolean takes(Function function, List<DataType> arguments, boolean unsure) {
    if (arguments == null || arguments.contains(null) || function.arguments().contains(null)) {
      return unsure;
    }
    return Signatures.same(function.arguments(), arguments);
  }

  // ---- the rest

  private void parts() {
    boolean trigger = statement.objectType() == ObjectType.TRIGGER;
    for (DropTarget target : statement.targets()) {
      Relation owner =
          transition.relation(target.table(), ObjectType.TABLE, "42P01", statement.ifExists());
      if (!(owner instanceof Table table)) {
        continue;
      }
      Identifier name = target.name().last();
      boolean there =
          trigger
              ? table.triggers().containsKey(name.value())
              : table.policies().containsKey(name.value());
      if (there) {
        Item.Kind kind = trigger ? Item.Kind.TRIGGER : Item.Kind.POLICY;
        new Removal(transition, statement.span()).drop(new Item(kind, table.name(), name.value()));
      } else if (!statement.ifExists()) {
        if (trigger) {
          MissingParts.trigger(transition, table, name);
        } else {
          MissingParts.policy(transition, table, name);
        }
      }
    }
  }

  private void schemas() {
    for (DropTarget target : statement.targets()) {
      String name = target.name().name();
      Namespace namespace = transition.schema.namespace(name);
      if (namespace == null) {
        if (!statement.ifExists() && !transition.conditional) {
          transition.namespace(target.name().last());
          transition.schema = transition.schema.withoutNamespace(name);
        }
        continue;
      }
      dropAll(List.of(Item.schema(name)), target);
    }
  }

  private void extensions() {
    for (DropTarget target : statement.targets()) {
      String name = target.name().name();
      if (transition.schema.extensions().containsKey(name)) {
        dropAll(List.of(Item.extension(name)), target);
      } else if (!statement.ifExists() && !transition.conditional) {
        NamedObjects.extension(transition, target.name().last());
      }
    }
  }
}
