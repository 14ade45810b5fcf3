package dev.redflag.schema;

import java.util.List;

/** What the common extensions bring. */
final class Extensions {

  private Extensions() {}

  /** Whether it is known what the extension brings. */
  static boolean known(String extension) {
    return switch (extension) {
      case "adminpack",
          "amcheck",
          "autoinc",
          "bloom",
          "btree_gin",
          "btree_gist",
          "citext",
          "cube",
          "dblink",
          "dict_int",
          "dict_xsyn",
          "earthdistance",
          "file_fdw",
          "fuzzystrmatch",
          "hstore",
          "insert_username",
          "intagg",
          "intarray",
          "isn",
          "lo",
          "ltree",
          "moddatetime",
          "pageinspect",
          "pg_buffercache",
          "pg_cron",
          "pg_freespacemap",
          "pg_net",
          "pg_prewarm",
          "pg_stat_statements",
          "pg_surgery",
          "pg_trgm",
          "pg_visibility",
          "pg_walinspect",
          "pgcrypto",
          "pgmq",
          "pgrowlocks",
          "pgsodium",
          "pgstattuple",
          "plpgsql",
          "plv8",
          "postgis",
          "postgres_fdw",
          "refint",
          "seg",
          "sslinfo",
          "supabase_vault",
          "tablefunc",
          "tcn",
          "tsm_system_rows",
          "tsm_system_time",
          "unaccent",
          "uuid-ossp",
          "vector",
          "xml2" ->
          true;
      default -> false;
    };
  }

  /** The types that it brings. */
  static List<String> types(String extension) {
    return switch (extension) {
      case "citext" -> List.of("citext");
      case "cube" -> List.of("cube");
      case "earthdistance" -> List.of("earth");
      case "hstore" -> List.of("hstore");
      case "intarray" -> List.of("query_int");
      case "isn" -> List.of("ean13", "isbn13", "ismn13", "issn13", "isbn", "ismn", "issn", "upc");
      case "lo" -> List.of("lo");
      case "ltree" -> List.of("ltree", "lquery", "ltxtquery");
      case "pg_trgm" -> List.of("gtrgm");
      case "postgis" ->
          List.of("geometry", "geography", "box2d", "box3d", "geometry_dump", "valid_detail");
      case "seg" -> List.of("seg");
      case "vector" -> List.of("vector", "halfvec", "sparsevec");
      default -> List.of();
    };
  }

  /** The tables and views that it brings. */
  static List<String> relations(String extension) {
    return switch (extension) {
      case "pg_stat_statements" -> List.of("pg_stat_statements", "pg_stat_statements_info");
      case "postgis" -> List.of("spatial_ref_sys", "geometry_columns", "geography_columns");
      default -> List.of();
    };
  }

  /** The schema that it makes for itself, or null. */
  static String namespace(String extension) {
    return switch (extension) {
      case "pg_cron" -> "cron";
      case "pg_net" -> "net";
      case "pgmq" -> "pgmq";
      case "pgsodium" -> "pgsodium";
      case "supabase_vault" -> "vault";
      default -> null;
    };
  }

  /** The functions of it that defaults, checks and the like call. */
  static List<String> functions(String extension) {
    return switch (extension) {
      case "pgcrypto" -> List.of("gen_random_bytes", "digest", "hmac", "crypt", "gen_salt");
      case "unaccent" -> List.of("unaccent");
      case "uuid-ossp" ->
          List.of(
              "uuid_generate_v1",
              "uuid_generate_v1mc",
              "uuid_generate_v3",
              "uuid_generate_v4",
              "uuid_generate_v5",
              "uuid_nil");
      default -> List.of();
    };
  }

  /** Whether the operator class of that name belongs to it. */
  static boolean hasOperatorClass(String extension, String operatorClass) {
    return switch (extension) {
      case "pg_trgm" -> operatorClass.endsWith("_trgm_ops");
      case "vector" ->
          operatorClass.startsWith("vector_")
              || operatorClass.startsWith("halfvec_")
              || operatorClass.startsWith("sparsevec_");
      case "intarray" ->
          operatorClass.startsWith("gin__int") || operatorClass.startsWith("gist__int");
      default -> false;
    };
  }

  /** Whether it may bring a function of that name on types of PostgreSQL's own. */
  static boolean mayBringFunction(String extension, String function) {
    return switch (extension) {
      case "plpgsql", "citext", "btree_gin", "btree_gist", "pg_stat_statements", "moddatetime" ->
          false;
      case "unaccent" -> function.startsWith("unaccent");
      case "uuid-ossp" -> function.startsWith("uuid_");
      case "pg_trgm" ->
          function.contains("similarity")
              || function.contains("trgm")
              || function.endsWith("limit");
      case "pgcrypto" ->
          function.startsWith("pgp_")
              || function.contains("crypt")
              || function.contains("armor")
              || functions(extension).contains(function);
      default -> true;
    };
  }

  /** Whether it may bring an operator class of that name. */
  static boolean mayBringOperatorClass(String extension, String operatorClass) {
    return switch (extension) {
      case "plpgsql", "pg_stat_statements", "moddatetime", "unaccent", "uuid-ossp", "pgcrypto" ->
          false;
      case "pg_trgm" -> hasOperatorClass(extension, operatorClass);
      default -> true;
    };
  }

  /** Whether it may bring an operator of that name on types of PostgreSQL's own. */
  static boolean mayBringOperator(String extension, String operator) {
    return switch (extension) {
      case "plpgsql",
          "citext",
          "btree_gin",
          "pg_stat_statements",
          "moddatetime",
          "unaccent",
          "uuid-ossp",
          "pgcrypto",
          "hstore",
          "ltree",
          "vector",
          "pg_cron",
          "pg_net",
          "postgres_fdw",
          "dblink",
          "tablefunc" ->
          false;
      case "pg_trgm", "btree_gist", "cube", "earthdistance" ->
          operator.indexOf('%') >= 0 || operator.indexOf('@') >= 0 || operator.contains("<->");
      case "intarray" -> !isComparison(operator);
      default -> !isComparison(operator);
    };
  }

  private static boolean isComparison(String operator) {
    return switch (operator) {
      case "=", "<>", "<", ">", "<=", ">=" -> true;
      default -> false;
    };
  }
}
