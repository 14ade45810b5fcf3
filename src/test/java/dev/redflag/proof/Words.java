package dev.redflag.proof;

import java.util.List;
import java.util.Random;

/** What fills holes that no catalog is asked for: new names, types, literals, operators. */
final class Words {

  private static final List<String> TYPES =
      List.of(
          "int",
          "integer",
          "bigint",
          "smallint",
          "text",
          "varchar",
          "varchar(10)",
          "char(5)",
          "boolean",
          "numeric",
          "numeric(10, 2)",
          "real",
          "double precision",
          "uuid",
          "json",
          "jsonb",
          "date",
          "timestamp",
          "timestamp(3)",
          "timestamptz",
          "time",
          "timetz",
          "interval",
          "bytea",
          "inet",
          "cidr",
          "macaddr",
          "text[]",
          "int[]",
          "uuid[]",
          "jsonb[]",
          "int4range",
          "tstzrange",
          "tsvector",
          "xml",
          "money",
          "point",
          "bit(3)",
          "varbit",
          "oid",
          "name",
          "\"char\"",
          "regclass",
          "box");

  private static final List<String> LITERALS =
      List.of(
          "1",
          "0",
          "-5",
          "3.14",
          "1e3",
          "99999999999",
          "'abc'",
          "''",
          "'1'",
          "'12.5'",
          "'true'",
          "true",
          "false",
          "NULL",
          "'2020-01-01'",
          "'2020-13-01'",
          "'2020-01-01 10:00:00+02'",
          "'{}'",
          "'[]'",
          "'{1,2}'",
          "'{\"a\": 1}'",
          "now()",
          "CURRENT_DATE",
          "CURRENT_TIMESTAMP",
          "gen_random_uuid()",
          "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'",
          "ARRAY[1, 2]",
          "ARRAY['a', 'b']",
          "interval '1 day'",
          "'x'::text",
          "1::bigint",
          "'127.0.0.1'",
          "B'101'",
          "'10:20'",
          "date '2020-01-01'",
          "1.5::numeric(5, 2)",
          "'a'::char(3)",
          "current_user",
          "'yes'",
          "(1 + 1)",
          "'a' || 'b'",
          "'1 day'",
          "'t'",
          "'[1,2)'",
          "lower('A')",
          "'{\"a\":1}'::jsonb",
          "'{}'::text[]",
          "(1 > 0)");

  private static final List<String> OPERATORS =
      List.of(
          "=",
          "<>",
          "<",
          ">",
          "<=",
          ">=",
          "+",
          "-",
          "*",
          "/",
          "%",
          "||",
          "~",
          "~*",
          "!~",
          "LIKE",
          "ILIKE",
          "->",
          "->>",
          "@>",
          "<@",
          "&&",
          "?",
          "#>>",
          "&",
          "|",
          "^",
          "IS DISTINCT FROM",
          "!=",
          "<<",
          "@@",
          "~~",
          "#",
          "AND",
          "OR",
          "SIMILAR TO");

  private static final List<String> FUNCTIONS =
      List.of(
          "lower",
          "upper",
          "length",
          "char_length",
          "trim",
          "md5",
          "abs",
          "round",
          "floor",
          "ceil",
          "now",
          "coalesce",
          "to_char",
          "to_date",
          "to_number",
          "to_timestamp",
          "to_json",
          "to_jsonb",
          "jsonb_typeof",
          "jsonb_array_length",
          "json_typeof",
          "array_length",
          "cardinality",
          "array_to_string",
          "string_to_array",
          "array_append",
          "concat",
          "left",
          "right",
          "substr",
          "replace",
          "split_part",
          "date_trunc",
          "date_part",
          "age",
          "gen_random_uuid",
          "uuid_generate_v4",
          "random",
          "sqrt",
          "power",
          "mod",
          "greatest",
          "least",
          "nullif",
          "row_to_json",
          "to_tsvector",
          "encode",
          "decode",
          "sha256",
          "host",
          "num_nulls",
          "enum_range",
          "isempty",
          "lower_inc",
          "make_date",
          "jsonb_build_object",
          "initcap",
          "reverse",
          "repeat",
          "strpos",
          "position",
          "ascii",
          "chr",
          "sign",
          "trunc",
          "timezone",
          "clock_timestamp",
          "format",
          "quote_ident",
          "regexp_replace",
          "starts_with",
          "bool_and",
          "count",
          "max",
          "string_agg",
          "json_agg",
          "unnest",
          "generate_series",
          "jsonb_set",
          "pg_typeof",
          "octet_length",
          "bit_length",
          "width_bucket",
          "lpad",
          "justify_days",
          "isfinite",
          "factorial",
          "width",
          "area",
          "inet_same_family",
          "ts_rank",
          "hashtext",
          "rank",
          "row_number",
          "lag",
          "convert_to",
          "text",
          "int4",
          "varchar",
          "date",
          "numeric",
          "bool",
          "timestamptz");

  private static final List<String> METHODS =
      List.of("btree", "hash", "gin", "gist", "brin", "spgist");

  private static final List<String> OPERATOR_CLASSES =
      List.of(
          "text_ops",
          "int4_ops",
          "int8_ops",
          "text_pattern_ops",
          "varchar_pattern_ops",
          "jsonb_ops",
          "jsonb_path_ops",
          "array_ops",
          "uuid_ops",
          "gin_trgm_ops",
          "bpchar_ops",
          "timestamptz_ops",
          "numeric_ops",
          "inet_ops",
          "range_ops",
          "enum_ops",
          "bool_ops",
          "tsvector_ops",
          "varchar_ops",
          "date_ops",
          "citext_ops",
          "record_ops",
          "int_ops");

  private Words() {}

  /** A word of that kind, or null if there is none. */
  static String of(String kind, Catalog catalog, Random random) {
    return switch (kind) {
      case "new" -> "zz_" + Integer.toString(random.nextInt(1_000_000), 36);
      case "name" -> name(random);
      case "type" -> type(catalog, random);
      case "lit" -> one(LITERALS, random);
      case "op" -> one(OPERATORS, random);
      case "fn" -> one(FUNCTIONS, random);
      case "method" -> one(METHODS, random);
      case "opclass" -> one(OPERATOR_CLASSES, random);
      case "schema" -> one(catalog.schemas, random);
      case "lost" -> one(catalog.lostTables, random);
      case "losttype" -> one(catalog.lostTypes, random);
      default -> null;
    };
  }

  private static final List<String> NOUNS =
      List.of(
          "user",
          "order",
          "Account",
          "invoice_line",
          "Role",
          "customerId",
          "created_at",
          "displayName",
          "status",
          "org",
          "Payment",
          "item",
          "select",
          "price",
          "tags",
          "email",
          "group",
          "kind",
          "Event",
          "parentId",
          "amount",
          "note");

  /** A name as people choose them: in camel case, of key words, or too long to be told whole. */
  private static String name(Random random) {
    String name = one(NOUNS, random) + "_" + Integer.toString(random.nextInt(50_000), 36);
    if (random.nextInt(12) == 0) {
      name =
          (name + "_of_the_thing_that_has_a_name_which_goes_on_and_on_for_ever_and_ever")
              .substring(0, 63);
    }
    return CatalogItem.quoted(name);
  }

  private static String type(Catalog catalog, Random random) {
    String kind = List.of("e", "d", "k", "e", "x", "x", "x", "x", "x", "x").get(random.nextInt(10));
    List<CatalogItem> own = catalog.of(kind);
    return own.isEmpty() ? one(TYPES, random) : own.get(random.nextInt(own.size())).sql();
  }

  private static String one(List<String> words, Random random) {
    return words.isEmpty() ? null : words.get(random.nextInt(words.size()));
  }
}
