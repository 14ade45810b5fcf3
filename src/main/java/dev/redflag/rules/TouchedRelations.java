package dev.redflag.rules;

import dev.redflag.sql.ast.AlterPolicy;
import dev.redflag.sql.ast.AlterTable;
import dev.redflag.sql.ast.ChangeOwner;
import dev.redflag.sql.ast.Copy;
import dev.redflag.sql.ast.CreateIndex;
import dev.redflag.sql.ast.CreatePolicy;
import dev.redflag.sql.ast.CreateRule;
import dev.redflag.sql.ast.CreateTable;
import dev.redflag.sql.ast.CreateTableAs;
import dev.redflag.sql.ast.CreateTrigger;
import dev.redflag.sql.ast.Delete;
import dev.redflag.sql.ast.Drop;
import dev.redflag.sql.ast.DropTarget;
import dev.redflag.sql.ast.Grant;
import dev.redflag.sql.ast.Insert;
import dev.redflag.sql.ast.LockTable;
import dev.redflag.sql.ast.Merge;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Rename;
import dev.redflag.sql.ast.SetSchema;
import dev.redflag.sql.ast.Statement;
import dev.redflag.sql.ast.Truncate;
import dev.redflag.sql.ast.Update;
import java.util.ArrayList;
import java.util.List;

/** The relations that a statement makes or changes; what it only reads is not among them. */
public final class TouchedRelations {

  private TouchedRelations() {}

  /** They, as named, in the order written. */
  public static List<QualifiedName> of(Statement statement) {
    QualifiedName one = one(statement);
    if (one != null) {
      return List.of(one);
    }
    if (statement instanceof Drop drop) {
      return ofDrop(drop);
    }
    if (statement instanceof Truncate truncate) {
      return truncate.tables();
    }
    if (statement instanceof LockTable lock) {
      return lock.tables();
    }
    if (statement instanceof Grant grant && grant.objectType() == ObjectType.TABLE) {
      return grant.objects();
    }
    return List.of();
  }

  private static QualifiedName one(Statement statement) {
    if (statement instanceof AlterTable alter) {
      return alter.name();
    }
    if (statement instanceof Update update) {
      return update.table();
    }
    if (statement instanceof Insert insert) {
      return insert.table();
    }
    if (statement instanceof Delete delete) {
      return delete.table();
    }
    if (statement instanceof CreateTable create) {
      return create.name();
    }
    if (statement instanceof CreateIndex create) {
      return create.table();
    }
    if (statement instanceof Rename rename) {
      return rename.name();
    }
    if (statement instanceof Copy copy) {
      return copy.from() ? copy.table() : null;
    }
    if (statement instanceof Merge merge) {
      return merge.table();
    }
    return ofRarer(statement);
  }

  private static QualifiedName ofRarer(Statement statement) {
    if (statement instanceof CreateTableAs create) {
      return create.name();
    }
    if (statement instanceof CreateTrigger create) {
      return create.table();
    }
    if (statement instanceof CreatePolicy create) {
      return create.table();
    }
    if (statement instanceof AlterPolicy alter) {
      return alter.table();
    }
    if (statement instanceof CreateRule create) {
      return create.table();
    }
    if (statement instanceof ChangeOwner change) {
      return change.name();
    }
    return statement instanceof SetSchema change ? change.name() : null;
  }

  private static List<QualifiedName> ofDrop(Drop drop) {
    List<QualifiedName> names = new ArrayList<>(drop.targets().size());
    for (DropTarget target : drop.targets()) {
      names.add(target.table() == null ? target.name() : target.table());
    }
    return names;
  }
}
