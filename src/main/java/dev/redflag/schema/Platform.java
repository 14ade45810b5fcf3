package dev.redflag.schema;

/** Schemas that come with a hosting platform or an extension, not with a history. */
final class Platform {

  private Platform() {}

  /** Whether a platform brings the schema, so that what it holds is not known. */
  static boolean brings(String schema) {
    return switch (schema) {
      case "auth",
          "storage",
          "realtime",
          "extensions",
          "graphql",
          "graphql_public",
          "vault",
          "net",
          "cron",
          "pgbouncer",
          "pgsodium",
          "pgmq",
          "supabase_functions",
          "supabase_migrations",
          "partman",
          "tiger",
          "topology",
          "timescaledb_information",
          "_timescaledb_internal",
          "hdb_catalog" ->
          true;
      default -> false;
    };
  }
}
