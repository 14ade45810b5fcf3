package dev.redflag.migration;

import java.util.ArrayList;
import java.util.List;

/**
 * How the migrations of a project differ from those of a ref, or of the last commit.
 *
 * @param ref the ref as the user named it; null for the last commit, which nobody need have
 *     deployed: then all lists but {@code sameVersion} are empty
 * @param ordered all migrations of the project in the order of the tool
 * @param added those of them that are new
 * @param edited migrations whose text is not what it is at the ref
 * @param renamed migrations that have another name at the ref, and the same text
 * @param deleted migrations that only the ref has, in the order of the tool, with their texts
 * @param late new migrations that come before the newest of the ref
 * @param sameVersion new migrations that have the version, or the timestamp, of another
 * @param before all migrations of the ref in the order of the tool, if any was deleted
 * @param squashed the deleted migrations if what is left, with what is new, makes the same schema;
 *     then they are not in {@code deleted}, and what stands for them is in {@code squashedInto}
 * @param squashedInto the new migrations that stand for {@code squashed}
 * @param prisma what became of the Prisma schema; null if the project has none
 */
public record Comparison(
    String ref,
    List<Migration> ordered,
    List<Migration> added,
    List<Pair> edited,
    List<Pair> renamed,
    List<Migration> deleted,
    List<Pair> late,
    List<Pair> sameVersion,
    List<Migration> before,
    List<Migration> squashed,
    List<Migration> squashedInto,
    PrismaChange prisma) {

  /**
   * A migration and the one that it is compared with.
   *
   * @param other its former self; the newest of the ref, if it is late; the other of its version
   */
  public record Pair(Migration migration, Migration other) {}

  /**
   * What became of a Prisma schema since the ref.
   *
   * @param file the schema file that changed, or the first one if none did; no migration, but a
   *     place for findings
   * @param changes what changed that the database has to follow, such as {@code Member.phone}, in
   *     the order of the schema
   * @param schema what it says now
   * @param changedAt the offset in {@code file} of the first change; 0 if it is not there
   */
  public record PrismaChange(
      Migration file, List<String> changes, int changedAt, PrismaSchema schema) {}

  /** The same, with {@code into} for all that was deleted. */
  public Comparison withSquash(List<Migration> into) {
    return new Comparison(
        ref,
        ordered,
        added,
        edited,
        renamed,
        List.of(),
        without(late, into),
        without(sameVersion, into),
        before,
        deleted,
        into,
        prisma);
  }

  private static List<Pair> without(List<Pair> pairs, List<Migration> migrations) {
    List<Pair> left = new ArrayList<>();
    for (Pair pair : pairs) {
      boolean gone = false;
      for (Migration migration : migrations) {
        gone |= migration.path().equals(pair.migration().path());
      }
      if (!gone) {
        left.add(pair);
      }
    }
    return left;
  }

  /** Whether there is nothing to say. */
  public boolean isEmpty() {
    return edited.isEmpty()
        && renamed.isEmpty()
        && deleted.isEmpty()
        && late.isEmpty()
        && sameVersion.isEmpty()
        && squashed.isEmpty()
        && (prisma == null || prisma.changes().isEmpty());
  }
}
