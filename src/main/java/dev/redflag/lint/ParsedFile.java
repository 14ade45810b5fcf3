package dev.redflag.lint;

import dev.redflag.migration.Migration;
import dev.redflag.source.SourceFile;
import dev.redflag.source.SourceReadException;
import dev.redflag.sql.Script;
import dev.redflag.sql.parse.SqlParser;

/**
 * A migration's file, read and parsed.
 *
 * @param script null if the file could not be read
 * @param trouble why it could not be read, one line that names it; else null
 */
record ParsedFile(Script script, String trouble) {

  static ParsedFile of(Migration migration) {
    SourceFile source;
    try {
      source = migration.read();
    } catch (SourceReadException e) {
      return new ParsedFile(null, e.getMessage());
    }
    try {
      return new ParsedFile(SqlParser.parse(source), null);
    } catch (RuntimeException | StackOverflowError e) {
      throw LintFailure.at(migration.path(), e);
    }
  }
}
