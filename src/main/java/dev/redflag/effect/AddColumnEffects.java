package dev.redflag.effect;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.VolatilityInference;
import dev.redflag.schema.Domain;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.Table;
import dev.redflag.sql.ast.AddColumn;
import dev.redflag.sql.ast.ColumnConstraint;
import dev.redflag.sql.ast.ColumnDefinition;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.ast.TypeName;
import dev.redflag.sql.ast.Volatility;
import dev.redflag.sql.parse.ExpressionParser;
import java.util.List;

/**
 * What ADD COLUMN does.
 *
 * <p>A default that is the same for every row is kept in the catalog; any other is written into all
 * rows (manual, "ALTER TABLE", Notes).
 */
final class AddColumnEffects {

  private final EffectCollector collector;

  AddColumnEffects(EffectCollector collector) {
    this.collector = collector;
  }

  void collect(AddColumn action, AlteredTable table) {
    ColumnDefinition column = action.column();
    if (action.ifNotExists() && has(table.name(), column.name().value())) {
      return;
    }
    NewColumn added = new NewColumn(column);
    addTo(table.name(), added, table);
    collectConstraints(column, added, table);
  }

  /** Adds the column to a table and, where it is new, to the children. */
  private void addTo(RelationName name, NewColumn added, AlteredTable table) {
    if (added.writtenIntoRows()) {
      collector.rewriteRows(name);
    } else if (added.verified()) {
      collector.scan(name);
    }
    if (table.only()) {
      return;
    }
    for (Table child : collector.schema().childrenOf(name)) {
      collector.lock(child.name(), table.mode());
      // A column that the child has becomes an inherited one, and the child's children see nothing.
      if (child.column(added.name) == null) {
        addTo(child.name(), added, table);
      }
    }
  }

  private boolean has(RelationName name, String column) {
    Table table = collector.schema().table(name);
    return table != null && table.column(column) != null;
  }

  private void collectConstraints(ColumnDefinition column, NewColumn added, AlteredTable table) {
    ConstraintEffects constraints = new ConstraintEffects(collector);
    for (ColumnConstraint constraint : column.constraints()) {
      if (constraint instanceof ColumnConstraint.Check check) {
        if (!check.flags().notEnforced()) {
          constraints.scanForCheck(check.name(), check.flags().noInherit(), table);
        }
      } else if (constraint instanceof ColumnConstraint.Unique
          || constraint instanceof ColumnConstraint.PrimaryKey) {
        constraints.buildIndex(table, List.of(column.name().value()));
      } else if (constraint instanceof ColumnConstraint.References references) {
        boolean validated = added.hasDefaultClause && !references.flags().notEnforced();
        constraints.addForeignKey(references.target(), validated, table);
      }
    }
  }

  /** What the definition says of the values that existing rows get. */
  private final class NewColumn {

    private final String name;
    private final boolean hasDefaultClause;
    private final boolean notNull;
    private final boolean writtenIntoRows;

    /** Whether existing rows get a value that is not null, without being written. */
    private final boolean filled;

    private final boolean virtual;

    NewColumn(ColumnDefinition column) {
      name = column.name().value();
      boolean refusesNull = false;
      boolean serial = isSerial(column.type());
      boolean identity = false;
      boolean stored = false;
      boolean computed = false;
      Expression value = null;
      for (ColumnConstraint constraint : column.constraints()) {
        if (constraint instanceof ColumnConstraint.Default written) {
          value = written.value();
        } else if (constraint instanceof ColumnConstraint.Identity) {
          identity = true;
        } else if (constraint instanceof ColumnConstraint.Generated generated) {
          stored |= generated.stored();
          computed |= !generated.stored();
        } else {
          refusesNull |=
              constraint instanceof ColumnConstraint.NotNull
                  || constraint instanceof ColumnConstraint.PrimaryKey;
        }
      }
      DataType type = column.type() == null ? null : type(column.type());
      hasDefaultClause = value != null || serial || stored || computed;
      Default filling = value == null ? domainDefault(type) : of(value);
      notNull = refusesNull || serial || identity;
      virtual = computed;
      writtenIntoRows =
          serial || identity || stored || isConstrained(type) || filling == Default.VOLATILE;
      filled = filling == Default.STEADY;
    }

    boolean writtenIntoRows() {
      return writtenIntoRows;
    }

    /** Whether the rows are read to see that none has a null. */
    boolean verified() {
      return notNull && (virtual || !filled);
    }
  }

  private enum Default {
    NONE,
    STEADY,
    VOLATILE
  }

  private Default of(Expression value) {
    Term term = ExpressionParser.parse(value);
    if (term.uncast() instanceof Term.Constant constant
        && constant.kind() == Term.Constant.Kind.NULL) {
      return Default.NONE;
    }
    // Whatever nobody knows is volatile, as a function is that does not say otherwise.
    Volatility volatility = VolatilityInference.of(term, collector.scope(null));
    return volatility == null || volatility == Volatility.VOLATILE
        ? Default.VOLATILE
        : Default.STEADY;
  }

  private Default domainDefault(DataType type) {
    Domain domain = domain(type);
    while (domain != null) {
      if (domain.defaultValue() != null) {
        return of(domain.defaultValue());
      }
      domain = domain(domain.base());
    }
    return Default.NONE;
  }

  /** Whether the type is a domain that refuses some values. */
  private boolean isConstrained(DataType type) {
    Domain domain = domain(type);
    while (domain != null) {
      if (domain.notNull() || !domain.checks().isEmpty()) {
        return true;
      }
      domain = domain(domain.base());
    }
    return false;
  }

  private Domain domain(DataType type) {
    return type != null
            && !type.isArray()
            && collector.schema().typeOf(type) instanceof Domain found
        ? found
        : null;
  }

  private DataType type(TypeName name) {
    return collector.schema().dataType(name, collector.session());
  }

  /** Whether the type is one of the serial kinds (manual, "Serial Types"). */
  private static boolean isSerial(TypeName type) {
    if (type == null || type.name().parts().size() > 1 || type.arrayDimensions() > 0) {
      return false;
    }
    return List.of("serial", "bigserial", "smallserial", "serial2", "serial4", "serial8")
        .contains(type.name().name());
  }
}
