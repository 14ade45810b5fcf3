package dev.redflag.sql.ast;

import dev.redflag.source.Span;

/**
 * One SQL statement, named as PostgreSQL's manual names it.
 *
 * <p>Its span begins with the first token and ends with the last, without the semicolon.
 */
public sealed interface Statement
    permits AlterDefaultPrivileges,
        AlterDomain,
        AlterEnum,
        AlterExtension,
        AlterExtensionContents,
        AlterFunction,
        AlterObject,
        AlterPolicy,
        AlterPublication,
        AlterRole,
        AlterSequence,
        AlterSystem,
        AlterTable,
        Call,
        ChangeOwner,
        Cluster,
        Comment,
        Copy,
        CreateCompositeType,
        CreateDomain,
        CreateEnum,
        CreateEventTrigger,
        CreateExtension,
        CreateForeignTable,
        CreateFunction,
        CreateIndex,
        CreateMaterializedView,
        CreateObject,
        CreatePolicy,
        CreatePublication,
        CreateRange,
        CreateRole,
        CreateRule,
        CreateSchema,
        CreateSequence,
        CreateStatistics,
        CreateSubscription,
        CreateTable,
        CreateTableAs,
        CreateTrigger,
        CreateView,
        Deallocate,
        DeclareCursor,
        Define,
        Delete,
        DependsOnExtension,
        Discard,
        DoBlock,
        Drop,
        Execute,
        Explain,
        Grant,
        GrantRole,
        ImportForeignSchema,
        Insert,
        LockTable,
        Merge,
        Other,
        Prepare,
        ReassignOwned,
        RefreshMaterializedView,
        Reindex,
        Rename,
        SecurityLabel,
        Select,
        SetConstraints,
        SetParameter,
        SetSchema,
        Transaction,
        Truncate,
        Unread,
        Update,
        Vacuum {

  /** Where the statement stands. */
  Span span();

  /**
   * The node name of PostgreSQL's grammar, such as {@code AlterTableStmt}; {@code unread} for what
   * could not be read.
   */
  String kind();
}
