package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.SetDataType;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.parse.ExpressionParser;

/** ALTER COLUMN … TYPE. */
final class TypeChanger {

  private final Transition transition;
  private final RelationName tableName;
  private final boolean only;

  TypeChanger(Transition transition, RelationName tableName, boolean only) {
    this.transition = transition;
    this.tableName = tableName;
    this.only = only;
  }

  void change(SetDataType action) {
    Column column = transition.column(tableName, action.column());
    if (column == null) {
      return;
    }
    DataType type = transition.type(action.type());
    if (transition.judging() && type != null) {
      new TypeChangeCheck(transition, tableName, column, action).check(type);
    }
    Column.Draft draft = new Column.Draft(transition.schema.table(tableName).column(column.name()));
    draft.type = type;
    if (isOfEnum(column) && type != null && type.isBuiltIn()) {
      draft.defaultType = column.type();
    }
    draft.collation =
        action.collation() == null
            ? null
            : new RelationName(
                action.collation().schema() == null
                    ? DataType.CATALOG
                    : action.collation().schema(),
                action.collation().name());
    draft.perhaps |= transition.conditional;
    put(tableName, draft);
  }

  /**
   * Whether the default is a label of the column's enum: it stays one, and is cast from then on.
   */
  private boolean isOfEnum(Column column) {
    return column.defaultValue() != null
        && column.type() != null
        && !column.type().isArray()
        && transition.schema.typeOf(column.type()) instanceof EnumType
        && ExpressionParser.parse(column.defaultValue()).uncast() instanceof Term.Constant;
  }

  private void put(RelationName owner, Column.Draft draft) {
    transition.putColumn(owner, draft.column());
    boolean identity =
        draft.kind == Column.Kind.IDENTITY_ALWAYS || draft.kind == Column.Kind.IDENTITY_BY_DEFAULT;
    if (identity && draft.sequence != null && draft.type != null) {
      retypeSequence(draft);
    }
    if (only) {
      return;
    }
    new NotNulls(transition).rebuild(owner, draft.name);
    for (Table child : transition.schema.childrenOf(owner)) {
      Column own = child.column(draft.name);
      if (own != null) {
        Column.Draft ownDraft = new Column.Draft(own);
        ownDraft.type = draft.type;
        ownDraft.defaultType = own.defaultValue() == null ? null : draft.defaultType;
        ownDraft.collation = draft.collation;
        ownDraft.perhaps |= transition.conditional;
        put(child.name(), ownDraft);
      }
    }
  }

  /** The sequence of an identity column follows its type; that of a serial column does not. */
  private void retypeSequence(Column.Draft column) {
    Sequence sequence = transition.schema.sequence(column.sequence);
    if (sequence != null) {
      transition.schema =
          transition.schema.with(
              new Sequence(
                  sequence.name(),
                  column.type.plain(),
                  sequence.ownedBy(),
                  sequence.identity(),
                  sequence.madeAt(),
                  sequence.perhaps()));
    }
  }
}
