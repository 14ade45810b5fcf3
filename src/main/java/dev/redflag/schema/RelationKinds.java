package dev.redflag.schema;

import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AddIdentity;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.AttachPartition;
import dev.redflag.sql.ast.DropColumn;
import dev.redflag.sql.ast.DropConstraint;
import dev.redflag.sql.ast.DropDefault;
import dev.redflag.sql.ast.DropIdentity;
import dev.redflag.sql.ast.DropNotNull;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.OwnerTo;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.SetDataType;
import dev.redflag.sql.ast.SetDefault;
import dev.redflag.sql.ast.SetIdentity;
import dev.redflag.sql.ast.SetNotNull;
import dev.redflag.sql.ast.SetOptions;
import dev.redflag.sql.ast.SetStatistics;
import dev.redflag.sql.ast.SetTablespace;
import dev.redflag.sql.ast.SwitchRowSecurity;
import dev.redflag.sql.ast.SwitchTrigger;
import dev.redflag.sql.ast.UnreadAction;
import dev.redflag.sql.ast.ValidateConstraint;

/** Whether a statement is about the sort of relation that it names. */
final class RelationKinds {

  private RelationKinds() {}

  /** Whether {@code relation} is what {@code type} says. */
  static boolean isOf(Relation relation, ObjectType type) {
    return switch (type) {
      case TABLE -> relation instanceof Table table && !table.foreign();
      case FOREIGN_TABLE -> relation instanceof Table table && table.foreign();
      case VIEW -> relation instanceof View view && !view.materialized();
      case MATERIALIZED_VIEW -> relation instanceof View view && view.materialized();
      case SEQUENCE -> relation instanceof Sequence;
      case INDEX -> relation instanceof Index;
      default -> true;
    };
  }

  /** Tells of a relation that is not what {@code type} says. */
  static void demand(
      Transition transition, QualifiedName name, Relation relation, ObjectType type) {
    if (relation != null
        && relation.madeAt() != null
        && !relation.perhaps()
        && !isOf(relation, type)) {
      transition.conflict(new Conflict.WrongRelation(name.span(), type, relation));
    }
  }

  /** The same for RENAME, where INDEX may stand before any of them. */
  static void demandRenamed(
      Transition transition, QualifiedName name, Relation relation, ObjectType type) {
    if (type != ObjectType.INDEX) {
      demand(transition, name, relation, type);
    }
  }

  /** Tells of actions of ALTER TABLE that are none of a view, sequence or index. */
  static void checkActions(Transition transition, AlterTable statement, Relation relation) {
    if (relation.madeAt() == null || relation.perhaps()) {
      return;
    }
    if (statement.objectType() != ObjectType.TABLE) {
      demand(transition, statement.name(), relation, statement.objectType());
      if (!isOf(relation, statement.objectType())) {
        return;
      }
    }
    for (AlterTableAction action : statement.actions()) {
      if (!goesWith(action, relation)) {
        transition.conflict(
            new Conflict.WrongRelation(statement.name().span(), ObjectType.TABLE, relation));
        return;
      }
    }
  }

  private static boolean goesWith(AlterTableAction action, Relation relation) {
    if (action instanceof OwnerTo || action instanceof UnreadAction) {
      return true;
    }
    if (relation instanceof View view) {
      return action instanceof SetOptions
          || (view.materialized()
              ? !isOfTables(action)
              : action instanceof SetDefault || action instanceof DropDefault);
    }
    if (relation instanceof Index) {
      return action instanceof SetOptions
          || action instanceof AttachPartition
          || action instanceof SetStatistics
          || action instanceof SetTablespace;
    }
    return !isOfTables(action);
  }

  private static boolean isOfTables(AlterTableAction action) {
    return action instanceof AddColumn
        || action instanceof DropColumn
        || action instanceof AddConstraint
        || action instanceof DropConstraint
        || action instanceof SetDataType
        || action instanceof SetDefault
        || action instanceof DropDefault
        || action instanceof SetNotNull
        || action instanceof DropNotNull
        || action instanceof AddIdentity
        || action instanceof SetIdentity
        || action instanceof DropIdentity
        || action instanceof SwitchRowSecurity
        || action instanceof SwitchTrigger
        || action instanceof ValidateConstraint;
  }
}
