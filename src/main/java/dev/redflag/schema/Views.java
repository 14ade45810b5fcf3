package dev.redflag.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Views with one thing changed. */
final class Views {

  private Views() {}

  static View with(View view, List<View.Use> uses) {
    return new View(
        view.name(),
        view.materialized(),
        view.columns(),
        uses,
        view.query(),
        view.filledAt(),
        view.madeAt(),
        view.perhaps());
  }

  static View withColumns(View view, ViewColumns columns) {
    return new View(
        view.name(),
        view.materialized(),
        columns,
        view.uses(),
        view.query(),
        view.filledAt(),
        view.madeAt(),
        view.perhaps());
  }

  static View named(View view, RelationName name, boolean perhaps) {
    return new View(
        name,
        view.materialized(),
        view.columns(),
        view.uses(),
        view.query(),
        view.filledAt(),
        view.madeAt(),
        view.perhaps() || perhaps);
  }

  static View filled(View view, Origin filledAt) {
    return new View(
        view.name(),
        view.materialized(),
        view.columns(),
        view.uses(),
        view.query(),
        filledAt,
        view.madeAt(),
        view.perhaps());
  }

  /** The view after a column that it reads got another name. */
  static View withColumn(View view, RelationName table, String oldName, String newName) {
    List<View.Use> uses = new ArrayList<>(view.uses().size());
    for (View.Use use : view.uses()) {
      if (!use.relation().equals(table)) {
        uses.add(use);
        continue;
      }
      List<String> columns = new ArrayList<>(use.columns());
      List<String> maybe = new ArrayList<>(use.maybe());
      Collections.replaceAll(columns, oldName, newName);
      Collections.replaceAll(maybe, oldName, newName);
      uses.add(new View.Use(table, columns, maybe));
    }
    return with(view, uses);
  }
}
