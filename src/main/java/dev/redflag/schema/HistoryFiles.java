package dev.redflag.schema;

import dev.redflag.migration.Migration;
import dev.redflag.source.SourceFile;
import dev.redflag.sql.Lexer;
import dev.redflag.sql.Tokens;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that a schema was made of, in their order: what its objects point into, and where they
 * point again when it is read from where it was kept.
 */
public final class HistoryFiles {

  private final List<Migration> migrations;
  private final List<SourceFile> sources;
  private final Tokens[] tokens;

  /** The number of each file by its migration and by its text; null until one is asked for. */
  private Map<Migration, Integer> byMigration;

  private IdentityHashMap<String, Integer> byText;

  /**
   * The files of a history.
   *
   * @param sources one for each of {@code migrations}, the very ones that were replayed
   */
  public HistoryFiles(List<Migration> migrations, List<SourceFile> sources) {
    this.migrations = migrations;
    this.sources = sources;
    this.tokens = new Tokens[sources.size()];
  }

  int size() {
    return sources.size();
  }

  Migration migration(int number) {
    return migrations.get(number);
  }

  SourceFile source(int number) {
    return sources.get(number);
  }

  /** The tokens of a file, which is lexed when somebody first asks. */
  synchronized Tokens tokens(int number) {
    if (tokens[number] == null) {
      tokens[number] = Lexer.lex(sources.get(number).text());
    }
    return tokens[number];
  }

  /** The number of the file that {@code origin} lies in, or -1. */
  int numberOf(Origin origin) {
    if (byMigration == null) {
      byMigration = new HashMap<>();
      for (int i = 0; i < migrations.size(); i++) {
        byMigration.put(migrations.get(i), i);
      }
    }
    Integer number = byMigration.get(origin.migration());
    return number == null || sources.get(number) != origin.source() ? -1 : number;
  }

  /** The number of the file whose own tokens these are, or -1. */
  int numberOf(Tokens tokens) {
    if (byText == null) {
      byText = new IdentityHashMap<>();
      for (int i = 0; i < sources.size(); i++) {
        byText.put(sources.get(i).text(), i);
      }
    }
    Integer number = tokens.depth() == 0 && tokens.isFileText() ? byText.get(tokens.text()) : null;
    return number == null ? -1 : number;
  }
}
