package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.Expression;
import java.util.List;

/**
 * What there is to say of a view's query.
 *
 * <p>Only where it is to be judged are the types of its columns found at once.
 */
final class ViewQuery {

  private final QueryAnalysis.Result result;
  private final ViewColumns.Types unfound;

  private ViewQuery(QueryAnalysis.Result result, ViewColumns.Types unfound) {
    this.result = result;
    this.unfound = unfound;
  }

  static ViewQuery of(Transition transition, Expression query) {
    if (transition.judging()) {
      return new ViewQuery(QueryAnalysis.of(transition, query), null);
    }
    ViewColumns.Types later = new Later(transition.again(), query);
    return new ViewQuery(QueryAnalysis.untyped(transition, query), later);
  }

  /** The columns, of which the first have {@code names}; null if they are not known. */
  OrderedMap<DataType> columns(List<String> names) {
    return QueryAnalysis.renamed(result.columns(), names);
  }

  /** The columns of the view, which have the names of {@code columns}. */
  ViewColumns viewColumns(OrderedMap<DataType> columns) {
    return unfound == null ? ViewColumns.of(columns) : ViewColumns.of(columns, unfound);
  }

  List<View.Use> uses() {
    return result.uses();
  }

  boolean perhaps() {
    return result.perhaps();
  }

  /** The query, as it was read in the schema of its time. */
  private record Later(Transition transition, Expression query) implements ViewColumns.Types {
    @Override
    public OrderedMap<DataType> find() {
      return QueryAnalysis.of(transition, query).columns();
    }
  }
}
