package dev.redflag.schema;

import dev.redflag.sql.Script;
import dev.redflag.sql.ast.Identifier;
import java.nio.charset.StandardCharsets;

/** What became of a name on its way from the text to PostgreSQL. */
final class Names {

  private static final int LONGEST = 63;

  private Names() {}

  /** Whether PostgreSQL cut the name to 63 bytes. */
  static boolean cut(Script script, Identifier name) {
    if (name.span().length() <= LONGEST / 3) {
      return false;
    }
    String written = script.text(name.span());
    int quotes = name.quoted() ? 2 : 0;
    return written.getBytes(StandardCharsets.UTF_8).length - quotes > LONGEST;
  }

  /** The name as PostgreSQL cuts it: to 63 bytes, between characters. */
  static String cut(String name) {
    if (name.length() <= LONGEST / 3) {
      return name;
    }
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= LONGEST) {
      return name;
    }
    int end = LONGEST;
    while ((bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }
}
