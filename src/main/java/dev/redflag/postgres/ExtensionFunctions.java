package dev.redflag.postgres;

import dev.redflag.sql.ast.Volatility;

/** The functions of common extensions that defaults call, by their name alone. */
final class ExtensionFunctions {

  private ExtensionFunctions() {}

  /** The type of its result; null if it is no such function. */
  static DataType result(String name) {
    return switch (name) {
      case "uuid_generate_v1",
          "uuid_generate_v1mc",
          "uuid_generate_v3",
          "uuid_generate_v4",
          "uuid_generate_v5",
          "uuid_nil" ->
          DataType.builtIn("uuid");
      case "gen_random_bytes", "digest", "hmac" -> DataType.builtIn("bytea");
      case "crypt", "gen_salt", "unaccent" -> DataType.builtIn("text");
      default -> null;
    };
  }

  /** How its result may change; null if it is no such function. */
  static Volatility volatility(String name) {
    return switch (name) {
      case "uuid_generate_v1",
          "uuid_generate_v1mc",
          "uuid_generate_v4",
          "gen_random_bytes",
          "gen_salt" ->
          Volatility.VOLATILE;
      case "uuid_generate_v3", "uuid_generate_v5", "uuid_nil", "digest", "hmac", "crypt" ->
          Volatility.IMMUTABLE;
      case "unaccent" -> Volatility.STABLE;
      default -> null;
    };
  }
}
