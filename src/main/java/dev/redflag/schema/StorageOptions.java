package dev.redflag.schema;

import dev.redflag.sql.ast.Option;
import java.util.List;

/** Storage parameters of tables and indexes (manual, "Storage Parameters"). */
final class StorageOptions {

  private StorageOptions() {}

  static void checkIndex(Transition transition, List<Option> options) {
    for (Option option : options) {
      boolean known =
          switch (option.name()) {
            case "fillfactor",
                "deduplicate_items",
                "fastupdate",
                "gin_pending_list_limit",
                "buffering",
                "pages_per_range",
                "autosummarize" ->
                true;
            default -> false;
          };
      check(transition, option, known || !transition.schema.extensions().isEmpty());
    }
  }

  static void checkTable(Transition transition, List<Option> options) {
    for (Option option : options) {
      String name = option.name();
      boolean known =
          name.equals("fillfactor")
              || name.equals("toast_tuple_target")
              || name.equals("parallel_workers")
              || name.equals("user_catalog_table")
              || name.equals("log_autovacuum_min_duration")
              || name.equals("oids")
              || name.startsWith("autovacuum_")
              || name.startsWith("vacuum_")
              || name.indexOf('.') > 0;
      check(transition, option, known || !transition.schema.extensions().isEmpty());
    }
  }

  private static void check(Transition transition, Option option, boolean known) {
    if (!known) {
      transition.refuse(option.span(), "22023", "there is no storage parameter " + option.name());
    } else if (option.name().equals("fillfactor") && option.value() != null) {
      try {
        int value = Integer.parseInt(option.value());
        if (value < 10 || value > 100) {
          transition.refuse(option.span(), "22023", "a fillfactor lies between 10 and 100");
        }
      } catch (NumberFormatException e) {
        // A placeholder, or written in another way.
        return;
      }
    }
  }
}
