package dev.redflag.report;

import dev.redflag.effect.Effects;
import dev.redflag.lint.Impact;
import dev.redflag.postgres.LockMode;
import dev.redflag.schema.RelationName;
import dev.redflag.source.Span;
import dev.redflag.sql.Script;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one migration does to relations in use, as a table for people.
 *
 * <p>What is new in the deploy unit is left out: nobody waits for it.
 *
 * @param rows one for each statement and relation, in order
 * @param remarks sentences below the table: what a transaction holds together, and what is left out
 */
record ImpactTable(List<Row> rows, List<String> remarks) {

  private static final int BEGINNING = 44;

  /**
   * One statement and one relation.
   *
   * @param line the line of the statement, from 1; 0 if the row before is of the same statement
   * @param statement how the statement begins; empty if the row before is of the same
   * @param waits who waits for the lock
   */
  record Row(
      int line,
      String statement,
      String relation,
      String lock,
      String waits,
      boolean rewrite,
      boolean scan,
      String held) {}

  static ImpactTable of(Impact.OfMigration migration) {
    List<Row> rows = new ArrayList<>();
    int quiet = 0;
    for (Impact.OfStatement statement : migration.statements()) {
      int before = rows.size();
      addRows(statement, migration.script(), rows);
      quiet += rows.size() == before ? 1 : 0;
    }
    List<String> remarks = new ArrayList<>(transactions(migration));
    if (rows.isEmpty()) {
      remarks.add("No statement locks, rewrites or scans a relation that is in use.");
    } else if (quiet > 0) {
      remarks.add(
          quiet == 1
              ? "1 other statement does nothing to a relation that is in use."
              : quiet + " other statements do nothing to a relation that is in use.");
    }
    return new ImpactTable(rows, remarks);
  }

  private static void addRows(Impact.OfStatement statement, Script script, List<Row> rows) {
    Effects effects = statement.effects();
    boolean first = true;
    for (RelationName name : inUse(statement)) {
      LockMode mode = effects.lockOn(name);
      Span span = statement.statement().span();
      rows.add(
          new Row(
              first ? script.source().position(span.start()).line() : 0,
              first ? beginning(script, span) : "",
              name.toString(),
              mode == null ? "" : mode.words(),
              mode == null ? "" : waits(mode),
              effects.rewrites(name),
              effects.scans(name),
              held(statement.held())));
      first = false;
    }
  }

  private static Set<RelationName> inUse(Impact.OfStatement statement) {
    Set<RelationName> names = new LinkedHashSet<>(statement.effects().locks().keySet());
    names.addAll(statement.effects().rewrites());
    names.addAll(statement.effects().scans());
    names.removeAll(statement.unused());
    return names;
  }

  private static String beginning(Script script, Span span) {
    String line = VisibleText.oneLine(script.text(span)).replaceAll(" +", " ");
    if (line.length() <= BEGINNING) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(BEGINNING - 1)) ? BEGINNING - 1 : BEGINNING;
    return line.substring(0, end).stripTrailing() + "…";
  }

  private static String waits(LockMode mode) {
    if (mode.blocksReads()) {
      return "reads, writes, schema changes";
    }
    return mode.blocksWrites() ? "writes, schema changes" : "schema changes";
  }

  private static String held(Impact.Held held) {
    return switch (held) {
      case STATEMENT -> "end of statement";
      case COMMIT -> "COMMIT";
      case FILE -> "end of file";
      case FILE_OR_STATEMENT -> "end of statement or file";
    };
  }

  private static List<String> transactions(Impact.OfMigration migration) {
    List<String> remarks = new ArrayList<>();
    List<Impact.OfStatement> statements = migration.statements();
    int first = 0;
    while (first < statements.size()) {
      int end = first + 1;
      while (end < statements.size()
          && statements.get(end).transaction() == statements.get(first).transaction()) {
        end++;
      }
      String remark = together(statements.subList(first, end));
      if (remark != null) {
        remarks.add(remark);
      }
      first = end;
    }
    return remarks;
  }

  /** What a transaction of several statements holds together; null if that is no more than one. */
  private static String together(List<Impact.OfStatement> transaction) {
    Map<RelationName, LockMode> locks = new LinkedHashMap<>();
    Impact.Held held = Impact.Held.STATEMENT;
    for (Impact.OfStatement statement : transaction) {
      for (RelationName name : inUse(statement)) {
        LockMode mode = statement.effects().lockOn(name);
        if (mode != null) {
          locks.merge(name, mode, LockMode::stronger);
          held = statement.held();
        }
      }
    }
    if (locks.size() < 2 || held == Impact.Held.STATEMENT) {
      return null;
    }
    StringBuilder remark = new StringBuilder();
    String by = held == Impact.Held.FILE_OR_STATEMENT ? " if the file is one transaction" : "";
    remark.append("Held together until ").append(until(held)).append(by).append(": ");
    String separator = "";
    for (Map.Entry<RelationName, LockMode> lock : locks.entrySet()) {
      remark.append(separator).append(lock.getKey()).append(" (");
      remark.append(lock.getValue().words()).append(")");
      separator = ", ";
    }
    return remark.append(".").toString();
  }

  private static String until(Impact.Held held) {
    return held == Impact.Held.COMMIT ? "COMMIT" : "the end of the file";
  }
}
