package dev.redflag.effect;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.LockMode;
import dev.redflag.schema.ColumnOf;
import dev.redflag.schema.Constraint;
import dev.redflag.schema.Domain;
import dev.redflag.schema.RelationName;
import dev.redflag.schema.UserType;
import dev.redflag.schema.View;
import dev.redflag.sql.ast.AlterDomain;
import dev.redflag.sql.ast.AlterDomainAction;
import java.util.ArrayList;
import java.util.List;

/** What ALTER DOMAIN does: a new rule is tried on every row of every table that uses the domain. */
final class DomainEffects {

  private final EffectCollector collector;

  DomainEffects(EffectCollector collector) {
    this.collector = collector;
  }

  void collect(AlterDomain statement) {
    if (!(collector.schema().type(statement.name(), collector.session()) instanceof Domain domain)
        || !isTried(statement.action(), domain)) {
      return;
    }
    LockMode mode = mode(statement.action());
    for (RelationName name : withDerived(domain.name())) {
      for (ColumnOf user : collector.schema().columnsOfType(name)) {
        if (isOf(user.column().type(), name)) {
          collector.lock(user.table().name(), mode);
          collector.scan(user.table().name());
        }
      }
      for (View view : collector.schema().views()) {
        if (view.materialized() && hasColumnOf(view, name)) {
          collector.lock(view.name(), mode);
          collector.scan(view.name());
        }
      }
    }
  }

  private static boolean isTried(AlterDomainAction action, Domain domain) {
    return switch (action.kind()) {
      case SET_NOT_NULL -> !domain.notNull();
      case ADD_CONSTRAINT -> !action.constraint().flags().notValid();
      case VALIDATE_CONSTRAINT -> {
        Constraint check = domain.checks().get(action.name().value());
        yield check == null || !check.validated();
      }
      default -> false;
    };
  }

  private LockMode mode(AlterDomainAction action) {
    boolean mild =
        action.kind() == AlterDomainAction.Kind.VALIDATE_CONSTRAINT && collector.postgres() >= 19;
    return mild ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE;
  }

  /** The domain and those over it. */
  private List<RelationName> withDerived(RelationName domain) {
    List<RelationName> all = new ArrayList<>();
    all.add(domain);
    for (int i = 0; i < all.size(); i++) {
      for (UserType type : collector.schema().types()) {
        if (type instanceof Domain over && isOf(over.base(), all.get(i))) {
          all.add(over.name());
        }
      }
    }
    return all;
  }

  private static boolean hasColumnOf(View view, RelationName type) {
    if (view.columns() == null) {
      return false;
    }
    for (DataType column : view.columns().types().values()) {
      if (isOf(column, type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOf(DataType used, RelationName type) {
    return used != null
        && !used.isArray()
        && used.name().equals(type.name())
        && type.schema().equals(used.schema());
  }
}
