package dev.redflag.postgres;

/** Functions that PostgreSQL 16 and later have, or have for more types than 15. */
final class NewerFunctions {

  private NewerFunctions() {}

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
          "jsonb_path_query_first_tz",
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
