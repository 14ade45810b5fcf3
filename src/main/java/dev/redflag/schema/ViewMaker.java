package dev.redflag.schema;

import dev.redflag.sql.ast.CreateMaterializedView;
import dev.redflag.sql.ast.CreateTableAs;
import dev.redflag.sql.ast.CreateView;
import dev.redflag.sql.ast.Select;

/** Stub. */
final class ViewMaker {
  private ViewMaker() {}

  static void create(Transition transition, CreateView statement) {}

  static void create(Transition transition, CreateMaterializedView statement) {}

  static void create(Transition transition, CreateTableAs statement) {}

  static void selectInto(Transition transition, Select statement) {}
}
