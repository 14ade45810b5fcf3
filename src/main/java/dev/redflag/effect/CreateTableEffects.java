package dev.redflag.effect;

import dev.redflag.postgres.LockMode;
import dev.redflag.schema.RelationName;
import dev.redflag.sql.ast.ColumnConstraint;
import dev.redflag.sql.ast.ColumnDefinition;
import dev.redflag.sql.ast.CreateForeignTable;
import dev.redflag.sql.ast.CreateTable;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.TableConstraint;

/** What a new table does to those that it refers to or comes from. */
final class CreateTableEffects {

  private final EffectCollector collector;

  CreateTableEffects(EffectCollector collector) {
    this.collector = collector;
  }

  void collect(CreateTable statement) {
    RelationName own = ownName(statement.name());
    if (statement.ifNotExists() && collector.schema().relation(own) != null) {
      return;
    }
    if (statement.partitionOf() != null) {
      new PartitionEffects(collector)
          .collectCreated(collector.find(statement.partitionOf()), statement.bound());
    }
    for (QualifiedName parent : statement.inherits()) {
      collector.lock(collector.find(parent), LockMode.SHARE_UPDATE_EXCLUSIVE);
    }
    for (ColumnDefinition column : statement.columns()) {
      for (ColumnConstraint constraint : column.constraints()) {
        if (constraint instanceof ColumnConstraint.References references) {
          refer(references.target().table(), own);
        }
      }
    }
    for (TableConstraint constraint : statement.constraints()) {
      if (constraint instanceof TableConstraint.ForeignKey key) {
        refer(key.target().table(), own);
      }
    }
  }

  void collect(CreateForeignTable statement) {
    if (statement.partitionOf() != null) {
      new PartitionEffects(collector)
          .collectCreated(collector.find(statement.partitionOf()), statement.bound());
    }
  }

  private void refer(QualifiedName target, RelationName own) {
    RelationName referenced = collector.find(target);
    if (referenced != null && !referenced.equals(own)) {
      new ConstraintEffects(collector).lockReferenced(referenced, LockMode.SHARE_ROW_EXCLUSIVE);
    }
  }

  private RelationName ownName(QualifiedName name) {
    String schema = name.schema() == null ? collector.session().creationSchema() : name.schema();
    return new RelationName(schema, name.name());
  }
}
