package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AddIdentity;
import dev.redflag.sql.ast.AlterConstraint;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.AttachPartition;
import dev.redflag.sql.ast.DetachPartition;
import dev.redflag.sql.ast.DropColumn;
import dev.redflag.sql.ast.DropConstraint;
import dev.redflag.sql.ast.DropDefault;
import dev.redflag.sql.ast.DropExpression;
import dev.redflag.sql.ast.DropIdentity;
import dev.redflag.sql.ast.DropNotNull;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Inherit;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.OfType;
import dev.redflag.sql.ast.Persistence;
import dev.redflag.sql.ast.SetDataType;
import dev.redflag.sql.ast.SetDefault;
import dev.redflag.sql.ast.SetExpression;
import dev.redflag.sql.ast.SetIdentity;
import dev.redflag.sql.ast.SetLogged;
import dev.redflag.sql.ast.SetNotNull;
import dev.redflag.sql.ast.SwitchRowSecurity;
import dev.redflag.sql.ast.SwitchTrigger;
import dev.redflag.sql.ast.UnreadAction;
import dev.redflag.sql.ast.ValidateConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** ALTER TABLE. */
final class TableChanger {

  private final Transition transition;
  private final AlterTable statement;
  private RelationName tableName;
  private ColumnChanger columns;
  private ConstraintMaker constraints;

  /** The constraints that the statement adds with columns or by themselves, until their turn. */
  private final List<ConstraintRequest> requests = new ArrayList<>();

  private TableChanger(Transition transition, AlterTable statement) {
    this.transition = transition;
    this.statement = statement;
  }

  static void change(Transition transition, AlterTable statement) {
    if (statement.objectType() == ObjectType.TYPE) {
      CompositeChanger.change(transition, statement);
      return;
    }
    Relation relation =
        transition.relation(
            statement.name(), statement.objectType(), "42P01", statement.ifExists());
    if (relation != null && !(relation instanceof Table) && transition.judging()) {
      RelationKinds.checkActions(transition, statement, relation);
    }
    if (relation instanceof Index index) {
      attachIndexes(transition, index, statement);
    } else if (relation instanceof Table table) {
      if (statement.objectType() != ObjectType.TABLE && transition.judging()) {
        RelationKinds.demand(transition, statement.name(), relation, statement.objectType());
      }
      new TableChanger(transition, statement).change(table);
    }
  }

  private static void attachIndexes(Transition transition, Index index, AlterTable statement) {
    for (AlterTableAction action : statement.actions()) {
      if (action instanceof AttachPartition attach) {
        Relation part = transition.relation(attach.partition(), ObjectType.INDEX, "42P01", false);
        if (part instanceof Index partIndex) {
          new Partitions(transition).attachIndex(index, partIndex);
        }
      }
    }
  }

  /**
   * Takes the actions in the order in which PostgreSQL does, whatever order they are written in.
   */
  private void change(Table table) {
    tableName = table.name();
    columns = new ColumnChanger(transition, tableName, statement.only());
    constraints = new ConstraintMaker(transition, tableName, false);
    constraints.only = statement.only();
    List<AlterTableAction> actions = statement.actions();
    if (actions.size() == 1) {
      take(actions.get(0));
      takeRequests();
      return;
    }
    checkTypes(table, actions);
    for (Pass pass : PASSES) {
      if (pass == Pass.CONSTRAINTS) {
        takeRequests();
      }
      for (int i = 0; i < actions.size(); i++) {
        if (pass(actions.get(i)) == pass) {
          take(actions.get(i));
        }
      }
    }
    takeRequests();
  }

  /** A statement gives a column one type. */
  private void checkTypes(Table table, List<AlterTableAction> actions) {
    if (table.perhaps() || !transition.judging()) {
      return;
    }
    Set<String> changed = new HashSet<>();
    for (AlterTableAction action : actions) {
      if (!(action instanceof SetDataType change) || change.column().templated()) {
        continue;
      }
      String name = change.column().value();
      Column column = table.column(name);
      if (changed.contains(name) && column != null && !column.perhaps()) {
        transition.refuse(
            change.span(), "0A000", "the type of column " + name + " is changed twice");
      }
      if (column != null && !isSame(column.type(), change)) {
        changed.add(name);
      }
    }
  }

  /** Whether the type is what it was, or is not known. */
  private boolean isSame(DataType type, SetDataType change) {
    DataType to = transition.schema.dataType(change.type(), transition.session);
    return type == null || to == null || to.equals(type);
  }

  private enum Pass {
    DROP,
    TYPE,
    ADD_COLUMN,
    ATTRIBUTES,
    ASK,
    CONSTRAINTS,
    REST
  }

  private static final Pass[] PASSES = Pass.values();

  private static Pass pass(AlterTableAction action) {
    if (action instanceof DropColumn
        || action instanceof DropConstraint
        || action instanceof DropDefault
        || action instanceof DropNotNull
        || action instanceof DropIdentity
        || action instanceof DropExpression) {
      return Pass.DROP;
    }
    if (action instanceof SetDataType) {
      return Pass.TYPE;
    }
    if (action instanceof AddColumn) {
      return Pass.ADD_COLUMN;
    }
    if (action instanceof SetNotNull) {
      return Pass.ATTRIBUTES;
    }
    if (action instanceof AddConstraint) {
      return Pass.ASK;
    }
    if (action instanceof SetDefault || action instanceof AddIdentity) {
      return Pass.CONSTRAINTS;
    }
    return Pass.REST;
  }

  private void takeRequests() {
    if (requests.isEmpty()) {
      return;
    }
    List<ConstraintRequest> all = new ArrayList<>(requests);
    requests.clear();
    for (ConstraintRequest request : all) {
      if (request.hasIndex()) {
        constraints.addIndexed(request);
        DataChecks.checkIndexed(transition, tableName, request);
      }
    }
    for (ConstraintRequest request : all) {
      if (!request.hasIndex()) {
        constraints.add(request);
        DataChecks.checkPlain(transition, tableName, request);
      }
    }
  }

  private void take(AlterTableAction action) {
    if (action instanceof AddColumn add) {
      columns.add(add, requests);
    } else if (action instanceof AddConstraint add) {
      requests.add(ConstraintRequest.of(add.constraint()));
    } else if (action instanceof DropColumn drop) {
      columns.drop(drop);
    } else if (action instanceof DropConstraint drop) {
      constraintChanger().drop(drop);
    } else if (action instanceof SetDataType change) {
      new TypeChanger(transition, tableName, statement.only()).change(change);
    } else if (action instanceof SetDefault change) {
      columns.setDefault(change);
    } else if (action instanceof DropDefault drop) {
      columns.dropDefault(drop);
    } else if (action instanceof SetNotNull change) {
      new NullChanger(transition, tableName, statement.only()).set(change);
    } else if (action instanceof DropNotNull drop) {
      new NullChanger(transition, tableName, statement.only()).drop(drop);
    } else if (action instanceof AddIdentity add) {
      columns.addIdentity(add);
    } else if (action instanceof SetIdentity change) {
      columns.setIdentity(change);
    } else if (action instanceof DropIdentity drop) {
      columns.dropIdentity(drop);
    } else if (action instanceof DropExpression drop) {
      columns.dropExpression(drop);
    } else if (action instanceof SetExpression change) {
      columns.setExpression(change);
    } else if (action instanceof ValidateConstraint validate) {
      constraintChanger().validate(validate);
    } else if (action instanceof AlterConstraint change) {
      constraintChanger().alter(change);
    } else {
      takeWhole(action);
    }
  }

  private ConstraintChanger constraintChanger() {
    return new ConstraintChanger(transition, tableName, statement.only());
  }

  /** The actions that are about the table as a whole. */
  private void takeWhole(AlterTableAction action) {
    Partitions partitions = new Partitions(transition);
    if (action instanceof AttachPartition attach) {
      Table partition = transition.table(attach.partition(), false);
      if (partition != null) {
        new PartitionCheck(transition).attach(tableName, partition, attach);
        partitions.attach(tableName, partition.name(), attach.bound());
      }
    } else if (action instanceof DetachPartition detach) {
      Table partition = transition.table(detach.partition(), false);
      if (partition != null) {
        new PartitionCheck(transition).detach(tableName, partition, detach.span());
        partitions.detach(tableName, partition.name());
      }
    } else if (action instanceof Inherit inherit) {
      Table parent = transition.table(inherit.parent(), false);
      if (parent != null) {
        new PartitionCheck(transition).inherit(tableName, parent, inherit);
        partitions.inherit(tableName, parent.name(), inherit.inherit());
      }
    } else if (action instanceof SetLogged logged) {
      if (transition.judging()) {
        new TableActionCheck(transition, tableName).check(logged);
      }
      Table.Draft draft = draft();
      if (draft.partitioned && transition.postgres >= 18 && !draft.perhaps) {
        transition.refuse(logged.span(), "42809", "a partitioned table keeps no rows to log");
      }
      draft.persistence = logged.logged() ? Persistence.PERMANENT : Persistence.UNLOGGED;
      put(draft);
    } else if (action instanceof SwitchRowSecurity security) {
      Table.Draft draft = draft();
      if (security.force()) {
        draft.forcedRowSecurity = security.enable();
      } else {
        draft.rowSecurity = security.enable();
      }
      put(draft);
    } else if (action instanceof SwitchTrigger trigger) {
      Identifier name = trigger.name();
      Table table = transition.schema.table(tableName);
      if (name != null && !table.triggers().containsKey(name.value())) {
        MissingParts.trigger(transition, table, name);
      }
      switchTriggers(trigger);
    } else if (action instanceof UnreadAction unread) {
      transition.touch(tableName, unread.span());
    } else {
      if (transition.judging()) {
        new TableActionCheck(transition, tableName).check(action);
      }
      if (action instanceof OfType type) {
        Table.Draft draft = draft();
        draft.typed = type.type() != null;
        put(draft);
      }
    }
  }

  private Table.Draft draft() {
    return new Table.Draft(transition.schema.table(tableName));
  }

  private void put(Table.Draft draft) {
    transition.schema = transition.schema.with(draft.table());
  }

  private void switchTriggers(SwitchTrigger action) {
    Table.Draft draft = draft();
    for (Trigger trigger : draft.triggers.values()) {
      if (action.name() == null || trigger.name().equals(action.name().value())) {
        draft.triggers =
            draft.triggers.with(trigger.name(), Triggers.switched(trigger, action.enable()));
      }
    }
    put(draft);
  }
}
