package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AddIdentity;
import dev.redflag.sql.ast.DropColumn;
import dev.redflag.sql.ast.DropDefault;
import dev.redflag.sql.ast.DropExpression;
import dev.redflag.sql.ast.DropIdentity;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.SetDefault;
import dev.redflag.sql.ast.SetExpression;
import dev.redflag.sql.ast.SetIdentity;
import java.util.List;

/** The actions of ALTER TABLE on columns, but for their type. */
final class ColumnChanger {

  private final Transition transition;
  private final RelationName tableName;
  private final boolean only;

  ColumnChanger(Transition transition, RelationName tableName, boolean only) {
    this.transition = transition;
    this.tableName = tableName;
    this.only = only;
  }

  private Table table() {
    return transition.schema.table(tableName);
  }

  // ---- the column as a whole

  /**
   * @param requests takes the constraints that are written with the column
   */
  void add(AddColumn action, List<ConstraintRequest> requests) {
    Identifier name = action.column().name();
    if (name.templated()) {
      transition.touch(tableName, name.span());
      return;
    }
    Table table = table();
    Column existing = table.column(name.value());
    if (existing != null && !isToBeAdded(action, existing)) {
      return;
    }
    if (transition.judging() && table.partition() && !table.perhaps()) {
      transition.refuse(name.span(), "42809", "a partition has the columns of its table only");
    }
    if (transition.judging() && only && table.partitioned() && !table.perhaps()) {
      transition.refuse(name.span(), "42P16", "a column is added to the partitions too");
    }
    ColumnMaker maker = new ColumnMaker(transition, tableName);
    Column.Draft draft = maker.make(action.column());
    draft.perhaps |= action.ifNotExists() && !transition.lacks(table, name.value());
    Column column = draft.column();
    transition.putColumn(tableName, column);
    requests.addAll(maker.requests);
    if (transition.judging()) {
      DefaultCheck.check(transition, tableName, column);
      if (column.isGenerated()) {
        ExpressionCheck.generated(transition, table(), column);
        VirtualColumns.type(transition, column, name.span());
      }
      DataChecks.checkAdded(transition, tableName, column, action.span());
    }
    addToChildren(tableName, column);
    if (NotNulls.areKept(transition) && column.notNull() && !writesNotNull(maker.requests)) {
      new NullMarker(transition).refuseNulls(tableName, column.name(), action.span());
    }
  }

  private static boolean writesNotNull(List<ConstraintRequest> requests) {
    for (ConstraintRequest request : requests) {
      if (request.type == Constraint.Type.NOT_NULL) {
        return true;
      }
    }
    return false;
  }

  /** Whether a column is to be added though the history has one of that name. */
  private boolean isToBeAdded(AddColumn action, Column existing) {
    if (action.ifNotExists() || transition.conditional) {
      return false;
    }
    boolean sure = existing.madeAt() != null && !existing.perhaps() && !table().perhaps();
    if (sure) {
      Identifier name = action.column().name();
      transition.conflict(
          new Conflict.DuplicateColumn(name.span(), tableName, name.value(), existing.madeAt()));
    }
    if (transition.judging() && sure) {
      return false;
    }
    new Removal(transition, action.span()).dropColumn(tableName, existing.name());
    return true;
  }

  private void addToChildren(RelationName parent, Column column) {
    for (Table child : transition.schema.childrenOf(parent)) {
      Column own = child.column(column.name());
      Column.Draft draft = new Column.Draft(own == null ? column : own);
      draft.parents = own == null ? 1 : own.parents() + 1;
      draft.local = own != null && own.local();
      transition.putColumn(child.name(), draft.column());
      addToChildren(child.name(), column);
    }
  }

  void drop(DropColumn action) {
    Identifier name = action.column();
    Column column = table().column(name.value());
    if (column == null) {
      if (action.ifExists() || transition.conditional) {
        return;
      }
      column = transition.column(tableName, name);
      if (column == null) {
        if (!name.templated() && !table().perhaps()) {
          transition.refuse(name.span(), "0A000", "a system column cannot be dropped");
        }
        return;
      }
    }
    if (column.parents() > 0 && !column.perhaps()) {
      transition.refuse(name.span(), "42P16", "an inherited column cannot be dropped");
    }
    if (table().partitioned() && contains(table().partitionKey(), name.value())) {
      transition.refuse(name.span(), "42P16", "a column of the partition key cannot be dropped");
    }
    if (only && hasPartition(column.name())) {
      transition.refuse(
          name.span(), "42P16", "a column is dropped from the partitions of its table too");
    }
    if (only) {
      leaveToChildren(name.value());
    }
    new Dropping(transition, action.span())
        .drop(List.of(Item.column(tableName, name.value())), name.span(), action.cascade());
  }

  /** With ONLY the children keep the column, as their own. */
  private void leaveToChildren(String name) {
    for (Table child : transition.schema.childrenOf(tableName)) {
      Column inherited = child.column(name);
      if (inherited != null && !child.partition()) {
        Column.Draft draft = new Column.Draft(inherited);
        draft.local = true;
        transition.putColumn(child.name(), draft.column());
      }
    }
  }

  /** Whether the table has a partition with that column, for sure. */
  private boolean hasPartition(String column) {
    if (!table().partitioned() || table().perhaps()) {
      return false;
    }
    for (Table child : transition.schema.childrenOf(tableName)) {
      Column own = child.column(column);
      if (child.partition() && !child.perhaps() && own != null && !own.perhaps()) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(List<String> names, String name) {
    for (int i = 0; i < names.size(); i++) {
      if (name.equals(names.get(i))) {
        return true;
      }
    }
    return false;
  }

  // ---- what fills it

  void setDefault(SetDefault action) {
    Column column = transition.column(tableName, action.column());
    if (column == null) {
      return;
    }
    if (!column.perhaps() && !table().perhaps()) {
      if (column.identity()) {
        transition.refuse(action.span(), "42601", "an identity column takes no default");
      } else if (column.isGenerated()) {
        transition.refuse(action.span(), "42601", "a generated column takes no default");
      }
    }
    Column.Draft draft = new Column.Draft(column);
    new ColumnMaker(transition, tableName).setDefault(draft, action.value());
    put(draft);
    if (transition.judging()) {
      DefaultCheck.check(transition, tableName, draft.column());
    }
  }

  void dropDefault(DropDefault action) {
    Column column = transition.column(tableName, action.column());
    if (column == null) {
      return;
    }
    if (!column.perhaps() && !table().perhaps()) {
      if (column.identity()) {
        transition.refuse(
            action.span(), "42601", "an identity column loses it with DROP IDENTITY only");
      } else if (column.isGenerated()) {
        transition.refuse(
            action.span(), "42601", "a generated column loses it with DROP EXPRESSION only");
      }
    }
    Column.Draft draft = new Column.Draft(column);
    draft.fillNothing();
    draft.sequence = null;
    put(draft);
  }

  void addIdentity(AddIdentity action) {
    Column column = transition.column(tableName, action.column());
    if (column == null) {
      return;
    }
    checkIdentity(column, action);
    Column.Draft draft = new Column.Draft(column);
    new ColumnMaker(transition, tableName)
        .addIdentity(draft, action.span(), action.always(), action.options());
    put(draft);
  }

  private void checkIdentity(Column column, AddIdentity action) {
    if (column.perhaps() || table().perhaps() || column.madeAt() == null) {
      return;
    }
    DataType type = column.type();
    if (type != null && !type.is("int2") && !type.is("int4") && !type.is("int8")) {
      transition.refuse(
          action.span(), "22023", "an identity column is smallint, integer or bigint");
    } else if (!column.notNull()) {
      transition.refuse(
          action.span(),
          "55000",
          "a column must refuse nulls before it becomes an identity column");
    } else if (column.identity()) {
      transition.refuse(action.span(), "55000", "column " + column.name() + " is one already");
    } else if (column.fillsItself()) {
      transition.refuse(
          action.span(), "55000", "column " + column.name() + " has a default already");
    }
  }

  void setIdentity(SetIdentity action) {
    Column column = transition.column(tableName, action.column());
    if (column == null || !column.identity()) {
      notIdentity(column, action.span());
      return;
    }
    Column.Draft draft = new Column.Draft(column);
    for (Option option : action.options().options()) {
      if (option.name().equals("generated") && option.value() != null) {
        draft.kind =
            option.value().equalsIgnoreCase("always")
                ? Column.Kind.IDENTITY_ALWAYS
                : Column.Kind.IDENTITY_BY_DEFAULT;
      }
    }
    put(draft);
  }

  /** Tells of a column that is no identity column. */
  private void notIdentity(Column column, dev.redflag.source.Span span) {
    if (column != null && !column.perhaps() && !table().perhaps() && column.madeAt() != null) {
      transition.refuse(span, "55000", "column " + column.name() + " is no identity column");
    }
  }

  void dropIdentity(DropIdentity action) {
    Column column = transition.column(tableName, action.column());
    if (column == null || !column.identity()) {
      if (!action.ifExists()) {
        notIdentity(column, action.span());
      }
      return;
    }
    Sequence sequence =
        column.sequence() == null ? null : transition.schema.sequence(column.sequence());
    if (sequence != null) {
      new Removal(transition, action.span()).dropRelation(sequence);
    }
    Column.Draft draft = new Column.Draft(column);
    draft.fillNothing();
    draft.sequence = null;
    put(draft);
  }

  void dropExpression(DropExpression action) {
    Column column = transition.column(tableName, action.column());
    if (column != null && column.isGenerated()) {
      VirtualColumns.drop(transition, table(), column, action.span());
      Column.Draft draft = new Column.Draft(column);
      draft.fillNothing();
      put(draft);
    } else if (column != null
        && !action.ifExists()
        && !column.perhaps()
        && !table().perhaps()
        && column.madeAt() != null) {
      transition.refuse(
          action.span(), "55000", "column " + column.name() + " is no stored generated column");
    }
  }

  void setExpression(SetExpression action) {
    Column column = transition.column(tableName, action.column());
    if (column != null && column.isGenerated()) {
      VirtualColumns.change(transition, table(), column, action.span());
      Column.Draft draft = new Column.Draft(column);
      draft.generated = action.expression();
      put(draft);
    } else if (column != null
        && !column.perhaps()
        && !table().perhaps()
        && column.madeAt() != null) {
      transition.refuse(
          action.span(), "55000", "column " + column.name() + " is no generated column");
    }
  }

  /** Puts a changed column, and changes those of the children alike. */
  private void put(Column.Draft draft) {
    draft.perhaps |= transition.conditional;
    transition.putColumn(tableName, draft.column());
    if (!only) {
      fillChildren(tableName, draft);
    }
  }

  private void fillChildren(RelationName parent, Column.Draft model) {
    for (Table child : transition.schema.childrenOf(parent)) {
      Column own = child.column(model.name);
      if (own == null) {
        continue;
      }
      Column.Draft draft = new Column.Draft(own);
      boolean identity =
          model.kind == Column.Kind.IDENTITY_ALWAYS
              || model.kind == Column.Kind.IDENTITY_BY_DEFAULT;
      if (!identity || transition.postgres >= 17) {
        draft.kind = model.kind;
        draft.defaultValue = model.defaultValue;
        draft.generated = model.generated;
        draft.sequence = model.sequence;
        draft.perhaps |= transition.conditional;
        transition.putColumn(child.name(), draft.column());
      }
      fillChildren(child.name(), model);
    }
  }
}
