package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.Scope;
import dev.redflag.postgres.Signature;
import dev.redflag.postgres.TypeKind;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Term;
import dev.redflag.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What column names mean in a SELECT: the columns of its FROM clause, then those around it. */
final class QueryScope implements Scope {

  /** Up to this many sources are searched one by one. */
  private static final int FEW = 16;

  final QueryScope outer;
  final List<QuerySource> sources = new ArrayList<>(2);

  /** The columns that JOIN USING merges, each once. */
  final List<String> merged = new ArrayList<>(0);

  /** Whether NATURAL merges columns that are not looked for. */
  boolean natural;

  /** The first {@link #indexed} sources by their aliases, if there are many. */
  private final Map<String, QuerySource> byAlias = new HashMap<>(0);

  private int indexed;

  private final QueryAnalysis analysis;
  private final ExpressionScope types;
  private final OrderedMap<OrderedMap<DataType>> expressions;

  /**
   * @param expressions the columns of each common table expression that is in sight; null for one
   *     whose columns are not known
   */
  QueryScope(
      QueryAnalysis analysis, QueryScope outer, OrderedMap<OrderedMap<DataType>> expressions) {
    this.analysis = analysis;
    this.outer = outer;
    this.types = analysis.transition.scope();
    this.expressions = expressions;
  }

  OrderedMap<OrderedMap<DataType>> expressions() {
    return expressions;
  }

  /** The source of that alias, from the inside out; null if there is none. */
  QuerySource source(String alias) {
    for (QueryScope scope = this; scope != null; scope = scope.outer) {
      QuerySource source = scope.ownSource(alias);
      if (source != null) {
        return source;
      }
    }
    return null;
  }

  /** The first source of that alias on this level; null if there is none. */
  QuerySource ownSource(String alias) {
    if (sources.size() > FEW) {
      while (indexed < sources.size()) {
        QuerySource source = sources.get(indexed++);
        byAlias.putIfAbsent(source.alias, source);
      }
      return byAlias.get(alias);
    }
    for (QuerySource source : sources) {
      if (source.alias.equals(alias)) {
        return source;
      }
    }
    return null;
  }

  /** Whether a source of this level has a column of that name. */
  boolean has(String column) {
    for (QuerySource source : sources) {
      if (source.columns.containsKey(column)) {
        return true;
      }
    }
    return false;
  }

  /** Notes that a name without a qualifier is read. */
  void read(String column, QueryUses uses) {
    boolean sure = true;
    for (QueryScope scope = this; scope != null; scope = scope.outer) {
      boolean found = false;
      boolean complete = true;
      for (QuerySource source : scope.sources) {
        complete &= source.complete;
        if (source.columns.containsKey(column)) {
          uses.column(source, column, sure);
          found = true;
        }
      }
      if (found) {
        return;
      }
      sure &= complete;
    }
  }

  @Override
  public DataType column(List<Identifier> parts) {
    return analysis.judging
        ? new ColumnLookup(analysis.transition, this).type(parts)
        : typeOf(parts);
  }

  private DataType typeOf(List<Identifier> parts) {
    String name = parts.get(parts.size() - 1).value();
    if (parts.size() > 1) {
      QuerySource source = source(parts.get(parts.size() - 2).value());
      return source == null ? null : source.columns.get(name);
    }
    for (QueryScope scope = this; scope != null; scope = scope.outer) {
      for (QuerySource source : scope.sources) {
        if (source.columns.containsKey(name)) {
          return source.columns.get(name);
        }
        if (!source.complete) {
          return null;
        }
      }
    }
    return null;
  }

  @Override
  public DataType type(TypeName name) {
    return analysis.judging ? analysis.transition.type(name) : types.type(name);
  }

  @Override
  public TypeKind kind(DataType type) {
    return types.kind(type);
  }

  @Override
  public DataType base(DataType domain) {
    return types.base(domain);
  }

  @Override
  public List<Signature> functions(QualifiedName name) {
    return types.functions(name);
  }

  @Override
  public boolean noOtherCasts() {
    return types.noOtherCasts();
  }

  @Override
  public boolean knowsFunctions(QualifiedName name) {
    return types.knowsFunctions(name);
  }

  @Override
  public boolean knowsOperator(String operator) {
    return types.knowsOperator(operator);
  }

  @Override
  public String refusal(String text, DataType type) {
    return types.refusal(text, type);
  }

  @Override
  public boolean lacksColumn(String relation, String column) {
    return types.lacksColumn(relation, column);
  }

  @Override
  public List<DataType> query(Term.Subquery query) {
    OrderedMap<DataType> columns = analysis.nested(query.query(), this);
    return columns == null ? null : new ArrayList<>(columns.values());
  }
}
