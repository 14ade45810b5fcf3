package dev.redflag.postgres;

/** Functions that PostgreSQL 16 and later have, or have for more types than 15. */
final class NewerFunctions {

  private NewerFunctions() {}

  /** The same of a call with so many arguments, of a function that is older with others. */
  static boolean contains(String name, int arguments) {
    return switch (name) {
      case "timezone" -> arguments == 1;
      case "json_strip_nulls", "jsonb_strip_nulls" -> arguments == 2;
      case "generate_series" -> arguments == 4;
      default -> contains(name);
    };
  }

  /** Whether it is not known from the catalog of PostgreSQL 15 what such a call means. */
  static boolean contains(String name) {
    return switch (name) {
      case "any_value",
          "array_reverse",
          "array_sample",
          "array_shuffle",
          "array_sort",
          "casefold",
          "crc32",
          "crc32c",
          "date_add",
          "date_subtract",
          "erf",
          "erfc",
          "gamma",
          "has_largeobject_privilege",
          "icu_unicode_version",
          "json_agg_strict",
          "json_object_agg_strict",
          "json_object_agg_unique",
          "json_object_agg_unique_strict",
          "jsonb_agg_strict",
          "jsonb_object_agg_strict",
          "jsonb_object_agg_unique",
          "jsonb_object_agg_unique_strict",
          "jsonb_path_query_first_tz",
          "jsonb_populate_record_valid",
          "lgamma",
          "max",
          "min",
          "pg_get_acl",
          "pg_input_error_info",
          "pg_input_is_valid",
          "random",
          "random_normal",
          "reverse",
          "system_user",
          "to_bin",
          "to_oct",
          "to_regtypemod",
          "unicode_assigned",
          "unicode_version",
          "uuid_extract_timestamp",
          "uuid_extract_version",
          "uuidv4",
          "uuidv7",
          "xmltext" ->
          true;
      default -> false;
    };
  }
}
