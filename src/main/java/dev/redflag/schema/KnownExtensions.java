package dev.redflag.schema;

/** The extensions of which it is known what they bring. */
public final class KnownExtensions {

  private static final String[] WITH_TYPES = {
    "citext", "cube", "hstore", "isn", "ltree", "postgis", "seg", "vector"
  };

  private KnownExtensions() {}

  /**
   * Whether one of them brings a function of that name: whoever set the database up may have made
   * the extension.
   */
  static boolean bringFunction(String function) {
    return Extensions.functions("pgcrypto").contains(function)
        || Extensions.functions("uuid-ossp").contains(function)
        || switch (function) {
          case "unaccent",
              "hstore",
              "akeys",
              "avals",
              "similarity",
              "word_similarity",
              "show_trgm",
              "set_limit",
              "levenshtein",
              "soundex",
              "difference",
              "metaphone",
              "dmetaphone",
              "daitch_mokotoff",
              "cube",
              "earth",
              "ll_to_earth",
              "earth_box",
              "earth_distance",
              "nlevel",
              "subpath",
              "subltree",
              "lca",
              "text2ltree",
              "ltree2text",
              "crosstab",
              "crosstabn",
              "connectby",
              "normal_rand",
              "moddatetime",
              "cosine_distance",
              "l2_distance",
              "inner_product",
              "icount",
              "sort",
              "uniq",
              "idx",
              "xpath_table",
              "lo_manage" ->
              true;
          default ->
              function.startsWith("uuid_")
                  || function.startsWith("pgp_")
                  || function.startsWith("st_")
                  || function.startsWith("dblink");
        };
  }

  /** The extension that brings a type of that name, or null. */
  public static String ofType(String type) {
    for (String extension : WITH_TYPES) {
      if (Extensions.types(extension).contains(type)) {
        return extension;
      }
    }
    return null;
  }
}
