package dev.redflag.schema;

/** The extensions of which it is known what they bring. */
public final class KnownExtensions {

  private static final String[] WITH_TYPES = {
    "citext", "cube", "hstore", "isn", "ltree", "postgis", "seg", "vector"
  };

  private KnownExtensions() {}

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
