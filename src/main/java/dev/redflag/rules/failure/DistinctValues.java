package dev.redflag.rules.failure;

import dev.redflag.schema.Constraint;
import dev.redflag.schema.Table;
import dev.redflag.sql.TokenKind;
import dev.redflag.sql.ast.Expression;
import java.util.Locale;

/** Which values are another one for each row, as far as what they are made of tells. */
final class DistinctValues {

  private DistinctValues() {}

  /** Whether the value is made of the primary key, or of what gives another value each time. */
  static boolean gives(Expression value, Table table) {
    Constraint key = table == null ? null : table.primaryKey();
    String keyColumn = key == null || key.columns().size() != 1 ? null : key.columns().get(0);
    for (int i = value.first(); i < value.end(); i++) {
      String text = value.tokens().text(i);
      if (value.tokens().kind(i) == TokenKind.QUOTED_NAME) {
        if (text.equals('"' + keyColumn + '"')) {
          return true;
        }
      } else if (value.tokens().kind(i) == TokenKind.WORD) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.equals(keyColumn) || differsEachTime(word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean differsEachTime(String function) {
    return switch (function) {
      case "gen_random_uuid",
          "gen_random_bytes",
          "uuidv4",
          "uuidv7",
          "uuid_generate_v1",
          "uuid_generate_v1mc",
          "uuid_generate_v4",
          "nextval",
          "random",
          "row_number" ->
          true;
      default -> false;
    };
  }
}
