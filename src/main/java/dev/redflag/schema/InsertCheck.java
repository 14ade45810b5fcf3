package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.postgres.ExpressionPlace;
import dev.redflag.sql.Keyword;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.Insert;
import dev.redflag.sql.ast.InsertSource;
import java.util.ArrayList;
import java.util.List;

/** Whether PostgreSQL takes an INSERT. */
final class InsertCheck {

  private final RowScope rows;
  private final Transition transition;
  private final Table table;
  private final Tokens tokens;
  private final Insert statement;

  /** The columns that are filled; null for one that is not known. */
  private final List<Column> targets = new ArrayList<>();

  private final boolean overriding;

  private InsertCheck(Transition transition, Table table, Insert statement) {
    this.transition = transition;
    this.table = table;
    this.statement = statement;
    this.rows =
        new RowScope(
            transition,
            table,
            statement.whole(),
            statement.alias() == null ? null : statement.alias().value());
    this.tokens = rows.tokens;
    this.overriding = rows.find(Keyword.OVERRIDING, rows.first) < rows.end;
  }

  /**
   * @param table what the statement fills; null if there is nothing to say of it
   */
  static void check(Transition transition, Table table, Insert statement) {
    if (table != null && transition.judging()) {
      new InsertCheck(transition, table, statement).check();
    }
  }

  private void check() {
    for (Identifier name : statement.columns()) {
      Column column = table.column(name.value());
      if (column != null && holds(targets, column)) {
        transition.conflict(
            new Conflict.DuplicateColumn(name.span(), table.name(), name.value(), column.madeAt()));
      }
      targets.add(column);
    }
    if (statement.columns().isEmpty()) {
      targets.addAll(table.columns().values());
    }
    switch (statement.source()) {
      case VALUES -> values(rows.find(Keyword.VALUES, rows.first));
      case QUERY -> query();
      case DEFAULT_VALUES -> required(List.of());
    }
    if (statement.onConflict()) {
      new ConflictTargetCheck(rows).check();
    }
    rows.returning();
  }

  // ---- VALUES

  private void values(int keyword) {
    QueryScope alone = new QueryScope(rows.analysis, null, rows.scope.expressions());
    int at = keyword + 1;
    boolean first = true;
    while (at < rows.end && tokens.kind(at) == TokenKind.OPEN_PAREN) {
      int close = rows.analysis.close(at, rows.end);
      row(at, close, alone);
      if (first && statement.source() == InsertSource.VALUES) {
        required(statement.columns().isEmpty() ? given(at, close) : targets);
      }
      first = false;
      at = close + 1;
      at += at < rows.end && tokens.kind(at) == TokenKind.COMMA ? 1 : 0;
    }
  }

  /** The columns that a row without a list of them fills. */
  private List<Column> given(int open, int close) {
    int count = 0;
    for (int at = open + 1; at < close; count++) {
      at = rows.analysis.next(TokenKind.COMMA, at, close) + 1;
    }
    return targets.subList(0, Math.min(count, targets.size()));
  }

  private void row(int open, int close, QueryScope alone) {
    int number = 0;
    for (int at = open + 1; at < close; number++) {
      int comma = rows.analysis.next(TokenKind.COMMA, at, close);
      if (number < targets.size()) {
        value(targets.get(number), at, comma, alone);
      }
      at = comma + 1;
    }
    count(number, open, close + 1);
  }

  private void value(Column column, int from, int to, QueryScope alone) {
    boolean isDefault = to == from + 1 && tokens.keyword(from) == Keyword.DEFAULT;
    boolean isNull = to == from + 1 && tokens.keyword(from) == Keyword.NULL;
    rows.analysis.expressions.read(from, to, alone);
    if (column != null && isDefault) {
      byDefault(column, tokens.span(from, to));
    }
    if (column == null || isDefault) {
      return;
    }
    if (rows.certain() && !column.perhaps()) {
      if (column.isGenerated() || (column.kind() == Column.Kind.IDENTITY_ALWAYS && !overriding)) {
        refuseValue(column, from, to);
        return;
      }
      if (isNull
          && (domainRefusesNull(column) || (refusesNull(column) && !Triggers.mayFill(table)))) {
        nothing(column, tokens.span(from, to));
        return;
      }
    }
    Assignments.value(
        transition,
        table.name(),
        column,
        rows.analysis.term(from, to),
        alone,
        ExpressionPlace.VALUES);
  }

  /** A column that refuses nulls and is told to take its default, where it has none. */
  private void byDefault(Column column, dev.redflag.source.Span span) {
    boolean later = Triggers.mayFill(table) || table.partitioned();
    if (rows.certain()
        && !column.perhaps()
        && !column.fillsItself()
        && column.madeAt() != null
        && (later ? domainRefusesNull(column) : refusesNull(column))) {
      nothing(column, span);
    }
  }

  private void refuseValue(Column column, int from, int to) {
    transition.refuse(
        tokens.span(from, to),
        "428C9",
        "column " + column.name() + " of " + table.name() + " takes no value but DEFAULT");
  }

  private void count(int number, int from, int to) {
    if (!rows.certain()) {
      return;
    }
    if (number > targets.size()) {
      transition.refuse(
          tokens.span(from, to), "42601", "INSERT has more expressions than target columns");
    } else if (number < targets.size() && !statement.columns().isEmpty()) {
      transition.refuse(
          tokens.span(from, to), "42601", "INSERT has more target columns than expressions");
    }
  }

  // ---- a query

  private void query() {
    int at = rows.first;
    while (at < rows.end && !begins(at)) {
      at++;
    }
    int stop = rows.end;
    if (statement.onConflict()) {
      stop = conflict(at);
    }
    stop = Math.min(stop, rows.find(Keyword.RETURNING, at));
    OrderedMap<DataType> columns = rows.analysis.query(at, stop, null, rows.scope.expressions());
    if (columns == null || at >= stop) {
      return;
    }
    List<DataType> types = new ArrayList<>(columns.values());
    int before = transition.conflicts().size();
    count(types.size(), at, stop);
    if (transition.conflicts().size() > before || !rows.certain()) {
      return;
    }
    SelectItems items = SelectItems.of(rows.analysis, at, stop);
    for (int i = 0; i < types.size() && i < targets.size(); i++) {
      Column column = targets.get(i);
      if (column == null) {
        continue;
      }
      if (column.isGenerated() || (column.kind() == Column.Kind.IDENTITY_ALWAYS && !overriding)) {
        refuseValue(column, at, stop);
        return;
      }
      if (items == null && types.get(i) != null && types.get(i).is("text")) {
        // It may be a literal, which takes the type of its place.
        continue;
      }
      if (items != null && items.isLiteral(i)) {
        Assignments.constant(transition, table.name(), column, items.literal(i), rows.scope);
      } else {
        Assignments.type(transition, column, types.get(i), tokens.span(at, stop), rows.scope);
      }
    }
  }

  private boolean begins(int at) {
    return rows.analysis.beginsQuery(at)
        || (tokens.kind(at) == TokenKind.OPEN_PAREN && rows.analysis.beginsQuery(at + 1));
  }

  /** Where ON CONFLICT begins. */
  private int conflict(int from) {
    for (int i = from; i + 1 < rows.end; i = rows.analysis.after(i, rows.end)) {
      if (tokens.keyword(i) == Keyword.ON && tokens.keyword(i + 1) == Keyword.CONFLICT) {
        return i;
      }
    }
    return rows.end;
  }

  // ---- columns that are left out

  /** Tells of columns that refuse nulls and are given nothing. */
  private void required(List<Column> filled) {
    if (!rows.certain()) {
      return;
    }
    boolean later = Triggers.mayFill(table) || table.partitioned();
    for (Column column : table.columns().values()) {
      if ((later ? domainRefusesNull(column) : refusesNull(column))
          && !column.fillsItself()
          && !column.perhaps()
          && column.madeAt() != null
          && !holds(filled, column)) {
        nothing(column, statement.table().span());
        return;
      }
    }
  }

  /** Whether one of the columns, which are all of one table, is {@code column}. */
  private static boolean holds(List<Column> columns, Column column) {
    for (int i = 0; i < columns.size(); i++) {
      Column other = columns.get(i);
      if (other != null && other.name().equals(column.name())) {
        return true;
      }
    }
    return false;
  }

  private boolean refusesNull(Column column) {
    if (column.notNull()) {
      return !(domain(column) instanceof Domain domain && domain.defaultValue() != null);
    }
    return domainRefusesNull(column);
  }

  /** Whether the null is refused as the row is made, before a trigger could replace it. */
  private boolean domainRefusesNull(Column column) {
    return domain(column) instanceof Domain domain
        && domain.notNull()
        && domain.defaultValue() == null
        && !domain.perhaps();
  }

  private UserType domain(Column column) {
    return column.type() == null || column.type().isArray()
        ? null
        : transition.schema.typeOf(column.type());
  }

  private void nothing(Column column, dev.redflag.source.Span span) {
    transition.refuse(
        span,
        "23502",
        "column "
            + column.name()
            + " of "
            + table.name()
            + " refuses nulls, and the row gives it no value");
  }
}
