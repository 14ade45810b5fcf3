package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.source.Span;
import dev.redflag.sql.ast.CreateMaterializedView;
import dev.redflag.sql.ast.CreateTableAs;
import dev.redflag.sql.ast.CreateView;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Identifier;
import dev.redflag.sql.ast.ObjectType;
import dev.redflag.sql.ast.Persistence;
import dev.redflag.sql.ast.QualifiedName;
import dev.redflag.sql.ast.Select;
import java.util.ArrayList;
import java.util.List;

/** Views, and tables that are made of a query. */
final class ViewMaker {

  private ViewMaker() {}

  static void create(Transition transition, CreateView statement) {
    ViewQuery query = ViewQuery.of(transition, statement.query());
    RelationName name = transition.newName(statement.name());
    if (name == null) {
      return;
    }
    if (statement.persistence() == Persistence.TEMPORARY) {
      name = new RelationName(Schema.TEMPORARY, name.name());
    }
    View replaced = null;
    if (statement.orReplace() && transition.schema.relation(name) != null) {
      Relation existing = transition.schema.relation(name);
      if (existing instanceof View view && !view.materialized()) {
        replaced = view;
      } else if (!existing.perhaps() && existing.madeAt() != null) {
        transition.conflict(
            new Conflict.WrongRelation(statement.name().span(), ObjectType.VIEW, existing));
      }
    } else if (!new Creation(transition).isFree(statement.name().last(), name, false)) {
      return;
    }
    OrderedMap<DataType> columns = query.columns(values(statement.columns()));
    ColumnNames.check(
        transition,
        columns,
        query.columns(List.of()),
        statement.columns(),
        statement.name().span());
    if (replaced != null) {
      checkReplaced(transition, statement, replaced, columns);
    }
    transition.schema =
        transition.schema.with(
            new View(
                name,
                false,
                query.viewColumns(columns),
                query.uses(),
                statement.query(),
                null,
                transition.at(statement.name().span()),
                query.perhaps() || transition.conditional));
  }

  /** OR REPLACE keeps the columns that are there, and adds others behind them. */
  private static void checkReplaced(
      Transition transition, CreateView statement, View old, OrderedMap<DataType> columns) {
    if (!transition.judging() || old.perhaps() || old.columns() == null || columns == null) {
      return;
    }
    List<String> names = new ArrayList<>(columns.keySet());
    int i = 0;
    for (String name : old.columns().names()) {
      if (i == names.size()) {
        transition.refuse(
            statement.name().span(),
            "42P16",
            "CREATE OR REPLACE VIEW cannot drop columns from a view");
        return;
      }
      if (!names.get(i).equals(name)) {
        transition.refuse(
            statement.name().span(),
            "42P16",
            "CREATE OR REPLACE VIEW cannot change the name of a view's column");
        return;
      }
      DataType before = old.columns().types().get(name);
      DataType after = columns.get(name);
      if (before != null && after != null && !before.equals(after)) {
        transition.refuse(
            statement.name().span(),
            "42P16",
            "CREATE OR REPLACE VIEW cannot change the type of a view's column");
        return;
      }
      i++;
    }
  }

  static void create(Transition transition, CreateMaterializedView statement) {
    ViewQuery query = ViewQuery.of(transition, statement.query());
    RelationName name = transition.newName(statement.name());
    if (name == null
        || !new Creation(transition)
            .isFree(statement.name().last(), name, statement.ifNotExists())) {
      return;
    }
    OrderedMap<DataType> columns = query.columns(values(statement.columns()));
    ColumnNames.check(
        transition,
        columns,
        query.columns(List.of()),
        statement.columns(),
        statement.name().span());
    transition.schema =
        transition.schema.with(
            new View(
                name,
                true,
                query.viewColumns(columns),
                query.uses(),
                statement.query(),
                statement.withData() ? transition.at(statement.span()) : null,
                transition.at(statement.name().span()),
                query.perhaps()
                    || transition.inDoubt(
                        statement.ifNotExists(), transition.schema.fateOf(name))));
  }

  static void create(Transition transition, CreateTableAs statement) {
    makeTable(
        transition,
        statement.name(),
        statement.persistence(),
        statement.ifNotExists(),
        values(statement.columns()),
        statement.query(),
        statement.withData(),
        statement.span());
  }

  static void selectInto(Transition transition, Select statement) {
    makeTable(
        transition,
        statement.into(),
        Persistence.PERMANENT,
        false,
        List.of(),
        statement.query(),
        true,
        statement.span());
  }

  private static void makeTable(
      Transition transition,
      QualifiedName written,
      Persistence persistence,
      boolean ifNotExists,
      List<String> names,
      Expression query,
      boolean filled,
      Span span) {
    QueryAnalysis.Result result = QueryAnalysis.of(transition, query);
    OrderedMap<DataType> columns = QueryAnalysis.renamed(result.columns(), names);
    ColumnNames.check(transition, columns, columns, List.of(), written.span());
    if (columns != null && names.size() > columns.size() && transition.judging()) {
      transition.refuse(written.span(), "42601", "there are more names than columns of the query");
    }
    RelationName name = transition.newName(written);
    if (name == null) {
      return;
    }
    if (persistence == Persistence.TEMPORARY) {
      name = new RelationName(Schema.TEMPORARY, name.name());
    }
    if (!new Creation(transition).isFree(written.last(), name, ifNotExists)) {
      return;
    }
    Table.Draft draft = new Table.Draft(name);
    draft.persistence = persistence;
    draft.madeAt = transition.at(written.span());
    draft.filledAt = filled ? transition.at(span) : null;
    draft.perhaps =
        result.perhaps() || transition.inDoubt(ifNotExists, transition.schema.fateOf(name));
    draft.closed = columns != null;
    if (columns != null) {
      for (String column : columns.keySet()) {
        Column.Draft made = new Column.Draft(column);
        made.type = columns.get(column);
        made.madeAt = draft.madeAt;
        made.updated = filled;
        made.perhaps = transition.conditional;
        draft.columns = draft.columns.with(column, made.column());
      }
    }
    transition.schema = transition.schema.with(draft.table());
  }

  private static List<String> values(List<Identifier> identifiers) {
    List<String> values = new ArrayList<>(identifiers.size());
    for (Identifier identifier : identifiers) {
      values.add(identifier.value());
    }
    return values;
  }
}
