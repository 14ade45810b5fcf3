package dev.redflag.rules;

import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.AddConstraint;
import dev.redflag.sql.ast.AlterEnum;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.Comment;
import dev.redflag.sql.ast.CreateEnum;
import dev.redflag.sql.ast.CreateExtension;
import dev.redflag.sql.ast.CreateFunction;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.CreatePolicy;
import dev.redflag.sql.ast.CreateSchema;
import dev.redflag.sql.ast.CreateSequence;
import dev.redflag.sql.ast.CreateTable;
import dev.redflag.sql.ast.CreateTrigger;
import dev.redflag.sql.ast.CreateView;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropColumn;
import dev.redflag.sql.ast.DropConstraint;
import dev.redflag.sql.ast.Insert;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.Select;
import dev.redflag.sql.ast.SetConstraints;
import dev.redflag.sql.ast.SetParameter;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Transaction;

/** Which statements can be run a second time. */
public final class Repeatable {

  private Repeatable() {}

  /** Whether the statement changes something that stays. */
  public static boolean changes(Statement statement) {
    return !(statement instanceof Transaction
        || statement instanceof SetParameter
        || statement instanceof SetConstraints
        || statement instanceof Select
        || statement instanceof Comment);
  }

  /** Whether it can be run again after it has succeeded; what is not known can. */
  public static boolean is(Statement statement) {
    if (statement instanceof CreateTable create) {
      return create.ifNotExists();
    }
    if (statement instanceof CreateIndex create) {
      return create.ifNotExists() || create.name() == null;
    }
    if (statement instanceof AlterTable alter) {
      return isRepeatable(alter);
    }
    if (statement instanceof Drop drop) {
      return drop.ifExists();
    }
    if (statement instanceof AlterEnum alter) {
      return alter.ifNotExists();
    }
    if (statement instanceof CreateTrigger create) {
      return create.orReplace();
    }
    if (statement instanceof CreateFunction create) {
      return create.orReplace();
    }
    if (statement instanceof CreateView create) {
      return create.orReplace();
    }
    if (statement instanceof CreateSchema create) {
      return create.ifNotExists();
    }
    if (statement instanceof CreateSequence create) {
      return create.ifNotExists();
    }
    if (statement instanceof CreateExtension create) {
      return create.ifNotExists();
    }
    return !(statement instanceof CreateEnum
        || statement instanceof CreatePolicy
        || statement instanceof Rename
        || (statement instanceof Insert insert && !insert.onConflict()));
  }

  private static boolean isRepeatable(AlterTable alter) {
    for (AlterTableAction action : alter.actions()) {
      boolean repeatable = true;
      if (action instanceof AddColumn add) {
        repeatable = add.ifNotExists();
      } else if (action instanceof DropColumn drop) {
        repeatable = drop.ifExists();
      } else if (action instanceof DropConstraint drop) {
        repeatable = drop.ifExists();
      } else if (action instanceof AddConstraint) {
        repeatable = false;
      }
      if (!repeatable) {
        return false;
      }
    }
    return true;
  }
}
