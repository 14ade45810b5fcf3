package dev.redflag.effect;

import dev.redflag.postgres.LockMode;
import dev.redflag.schema.Column;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Index;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Schema;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.AlterConstraint;
import dev.redflag.sql.ast.AlterTableAction;
import dev.redflag.sql.ast.ConstraintFlags;
import dev.redflag.sql.ast.DropConstraint;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Reference;
import dev.redflag.sql.ast.TableConstraint;
import java.util.ArrayList;
import java.util.List;

/** What constraints do when they come, are validated and go. */
final class ConstraintEffects {

  private final EffectCollector collector;

  ConstraintEffects(EffectCollector collector) {
    this.collector = collector;
  }

  // ---- ADD

  /**
   * @param drops the actions of the statement that drop constraints and NOT NULL
   */
  void collectAdded(TableConstraint constraint, AlteredTable table, List<AlterTableAction> drops) {
    ConstraintFlags flags = constraint.flags();
    boolean validated = !flags.notValid() && !flags.notEnforced();
    if (collector.postgres() >= 18) {
      // Whether they get the constraint or not.
      table.lockDescendants(false);
    }
    if (constraint instanceof TableConstraint.Check) {
      if (!flags.noInherit()) {
        table.lockDescendants(false);
      }
      if (validated) {
        scanForCheck(constraint.name(), flags.noInherit(), table);
      }
    } else if (constraint instanceof TableConstraint.ForeignKey key) {
      addForeignKey(key.target(), validated, table);
    } else if (constraint instanceof TableConstraint.NotNull notNull) {
      if (!flags.noInherit()) {
        table.lockDescendants(false);
      }
      if (validated) {
        new NotNullEffects(collector).collect(notNull.column().value(), table, drops);
      }
    } else if (constraint instanceof TableConstraint.PrimaryKey key) {
      addPrimaryKey(key, table);
    } else if (constraint instanceof TableConstraint.Unique unique) {
      if (unique.usingIndex() == null) {
        buildIndex(table, values(unique.columns()));
      }
    } else {
      buildIndex(table, null);
    }
  }

  /** Reads all rows for a new check, and those of children that have no such check already. */
  void scanForCheck(Identifier name, boolean noInherit, AlteredTable table) {
    collector.scan(table.name());
    if (noInherit || table.only()) {
      return;
    }
    for (Table child : collector.descendants(table.name())) {
      if (name == null || child.constraint(name.value()) == null) {
        collector.scan(child.name());
      }
    }
  }

  private void addPrimaryKey(TableConstraint.PrimaryKey key, AlteredTable table) {
    List<String> columns = new ArrayList<>();
    if (key.usingIndex() == null) {
      columns.addAll(values(key.columns()));
      buildIndex(table, columns);
    } else {
      String index = key.usingIndex().value();
      Index using = collector.schema().index(new RelationName(table.name().schema(), index));
      if (using == null) {
        // Which columns it has is not known: PostgreSQL reads the rows unless none is nullable.
        collector.scan(table.name());
        return;
      }
      columns.addAll(using.keys());
    }
    if (collector.postgres() < 18 && table.known() != null && !table.known().partitioned()) {
      // PostgreSQL looks for children whose columns it would have to change too.
      table.lockDescendants(false);
    }
    NotNullEffects notNull = new NotNullEffects(collector);
    for (String column : columns) {
      if (notNull.mayHoldNull(column, table.known())) {
        // Even with ONLY: the columns of partitions must refuse nulls already.
        table.lockDescendants(table.known() != null && table.known().partitioned());
        notNull.collect(column, table, List.of());
      }
    }
  }

  /**
   * Builds the index of a new constraint, on every partition too.
   *
   * @param columns the columns of a unique or primary key; null for another constraint
   */
  void buildIndex(AlteredTable table, List<String> columns) {
    if (table.known() == null || !table.known().partitioned()) {
      collector.scan(table.name());
      return;
    }
    if (table.only()) {
      return;
    }
    collector.lock(collector.partitions(table.name()), LockMode.SHARE);
    if (columns == null) {
      collector.scanLeaves(table.name());
    } else {
      new IndexEffects(collector).buildKeyOnPartitions(table.name(), columns);
    }
  }

  private static List<String> values(List<Identifier> names) {
    List<String> values = new ArrayList<>();
    for (Identifier name : names) {
      values.add(name.value());
    }
    return values;
  }

  /** A foreign key from {@code table}; PostgreSQL locks what it refers to as it locks writers. */
  void addForeignKey(Reference target, boolean validated, AlteredTable table) {
    RelationName referenced = collector.find(target.table());
    lockReferenced(referenced, LockMode.SHARE_ROW_EXCLUSIVE);
    table.lockPartitions();
    if (validated) {
      collector.scanLeaves(table.name());
    }
  }

  void lockReferenced(RelationName referenced, LockMode mode) {
    if (referenced != null) {
      collector.lock(referenced, mode);
      collector.lock(collector.partitions(referenced), mode);
    }
  }

  // ---- VALIDATE

  void collectValidated(String name, AlteredTable table) {
    Table known = table.known();
    Constraint constraint = known == null ? null : known.constraint(name);
    if (constraint != null && constraint.validated()) {
      return;
    }
    collector.scanLeaves(table.name());
    if (constraint == null || constraint.type() == Constraint.Type.FOREIGN_KEY) {
      table.lockPartitions();
      return;
    }
    table.lockDescendants(false);
    for (Table child : collector.descendants(table.name())) {
      Constraint inherited = child.constraint(name);
      if (inherited != null && !inherited.validated()) {
        collector.scan(child.name());
      }
    }
  }

  // ---- DROP

  void collectDropped(DropConstraint action, AlteredTable table) {
    Table known = table.known();
    Constraint constraint = known == null ? null : known.constraint(action.name().value());
    if (constraint == null) {
      return;
    }
    switch (constraint.type()) {
      case FOREIGN_KEY -> {
        table.lockPartitions();
        lockReferenced(constraint.references(), LockMode.ACCESS_EXCLUSIVE);
      }
      case CHECK, NOT_NULL -> {
        if (!constraint.noInherit()) {
          table.lockDescendants(false);
        }
      }
      case PRIMARY_KEY, UNIQUE, EXCLUSION -> {
        collector.lock(collector.partitions(table.name()), LockMode.ACCESS_EXCLUSIVE);
        if (action.cascade()) {
          dropReferencesTo(table.name(), constraint);
        }
      }
    }
  }

  private void dropReferencesTo(RelationName table, Constraint key) {
    for (Schema.ForeignKeyOf foreign : collector.schema().referencesTo(table)) {
      String index = foreign.constraint().index();
      boolean needs =
          index == null
              ? foreign.constraint().referencedColumns().equals(key.columns())
              : index.equals(key.index());
      if (needs) {
        collector.lock(foreign.table(), LockMode.ACCESS_EXCLUSIVE);
        collector.lock(collector.partitions(foreign.table()), LockMode.ACCESS_EXCLUSIVE);
      }
    }
  }

  // ---- ALTER

  void collectAltered(AlterConstraint action, AlteredTable table) {
    Table known = table.known();
    Constraint constraint = known == null ? null : known.constraint(action.name().value());
    if (constraint != null
        && action.setsInheritance()
        && constraint.noInherit() == action.flags().noInherit()) {
      return;
    }
    table.lockPartitions();
    if (action.setsInheritance()) {
      table.lockDescendants(false);
    }
    if (constraint != null
        && constraint.type() == Constraint.Type.NOT_NULL
        && action.setsInheritance()
        && !action.flags().noInherit()) {
      new NotNullEffects(collector).collect(constraint.columns().get(0), table, List.of());
    }
    if (!action.setsEnforcement() || constraint == null || constraint.references() == null) {
      return;
    }
    if (action.flags().notEnforced() && constraint.enforced()) {
      lockReferenced(constraint.references(), LockMode.ACCESS_EXCLUSIVE);
    } else if (!action.flags().notEnforced() && !constraint.enforced()) {
      lockReferenced(constraint.references(), LockMode.SHARE_ROW_EXCLUSIVE);
      collector.scanLeaves(table.name());
    }
  }

  /** Whether {@code column} is known and refuses nulls. */
  static boolean refusesNull(Table table, String column) {
    Column known = table == null ? null : table.column(column);
    if (known == null || !known.notNull()) {
      return false;
    }
    for (Constraint constraint : table.constraintsOn(column)) {
      if (constraint.type() == Constraint.Type.NOT_NULL && !constraint.validated()) {
        // It refuses new nulls, and leaves those that are there.
        return false;
      }
    }
    return true;
  }
}
