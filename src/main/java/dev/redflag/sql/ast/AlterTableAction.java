package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/** One action of ALTER TABLE. Its span covers the whole action, without the comma. */
public sealed interface AlterTableAction
    permits AddColumn,
        AddConstraint,
        AddIdentity,
        AlterConstraint,
        AttachPartition,
        ChangeColumnOptions,
        ChangeOptions,
        ClusterOn,
        DetachPartition,
        DropColumn,
        DropConstraint,
        DropDefault,
        DropExpression,
        DropIdentity,
        DropNotNull,
        Inherit,
        OfType,
        OwnerTo,
        ReplicaIdentity,
        SetAccessMethod,
        SetColumnOptions,
        SetCompression,
        SetDataType,
        SetDefault,
        SetExpression,
        SetIdentity,
        SetLogged,
        SetNotNull,
        SetOptions,
        SetStatistics,
        SetStorage,
        SetTablespace,
        SetWithoutOids,
        SwitchRowSecurity,
        SwitchRule,
        SwitchTrigger,
        UnreadAction,
        ValidateConstraint {

  /** Where the action stands. */
  Span span();
}
