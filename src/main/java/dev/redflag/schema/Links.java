package dev.redflag.schema;

import java.util.List;
import java.util.Objects;

/** Which relations lean on which others, found from below. Immutable. */
final class Links {

  static final Links NONE =
      new Links(
          PersistentMap.empty(),
          PersistentMap.empty(),
          PersistentMap.empty(),
          PersistentMap.empty(),
          PersistentMap.empty(),
          PersistentMap.empty());

  private final PersistentMap<RelationName, RelationNames> indexes;
  private final PersistentMap<RelationName, RelationNames> views;
  private final PersistentMap<RelationName, RelationNames> children;
  private final PersistentMap<RelationName, RelationNames> sequences;
  private final PersistentMap<RelationName, RelationName> defaults;
  private final PersistentMap<RelationName, RelationNames> parts;

  private Links(
      PersistentMap<RelationName, RelationNames> indexes,
      PersistentMap<RelationName, RelationNames> views,
      PersistentMap<RelationName, RelationNames> children,
      PersistentMap<RelationName, RelationNames> sequences,
      PersistentMap<RelationName, RelationName> defaults,
      PersistentMap<RelationName, RelationNames> parts) {
    this.indexes = indexes;
    this.views = views;
    this.children = children;
    this.sequences = sequences;
    this.defaults = defaults;
    this.parts = parts;
  }

  void write(SchemaOutput out) {
    indexes.write(out, Forms.NAME, Forms.NAMES);
    views.write(out, Forms.NAME, Forms.NAMES);
    children.write(out, Forms.NAME, Forms.NAMES);
    sequences.write(out, Forms.NAME, Forms.NAMES);
    defaults.write(out, Forms.NAME, Forms.NAME);
    parts.write(out, Forms.NAME, Forms.NAMES);
  }

  /** Reads what {@link #write} wrote. */
  static Links read(SchemaInput in) {
    return new Links(
        PersistentMap.read(in, Forms.NAME, Forms.NAMES),
        PersistentMap.read(in, Forms.NAME, Forms.NAMES),
        PersistentMap.read(in, Forms.NAME, Forms.NAMES),
        PersistentMap.read(in, Forms.NAME, Forms.NAMES),
        PersistentMap.read(in, Forms.NAME, Forms.NAME),
        PersistentMap.read(in, Forms.NAME, Forms.NAMES));
  }

  /** The indexes of a table or materialized view. */
  RelationNames indexes(RelationName relation) {
    return RelationNames.of(indexes, relation);
  }

  /** The views that read a relation. */
  RelationNames views(RelationName relation) {
    return RelationNames.of(views, relation);
  }

  /** The children and partitions of a table. */
  RelationNames children(RelationName table) {
    return RelationNames.of(children, table);
  }

  /** The sequences that columns of a table own. */
  RelationNames sequences(RelationName table) {
    return RelationNames.of(sequences, table);
  }

  /** The partition of a table that takes what no other does, or null. */
  RelationName defaultPartition(RelationName table) {
    return defaults.get(table);
  }

  /** The indexes of partitions that are parts of an index. */
  RelationNames parts(RelationName index) {
    return RelationNames.of(parts, index);
  }

  /** The links after {@code name} was {@code old} and is {@code now}; null stands for nothing. */
  Links with(RelationName name, Relation old, Relation now) {
    PersistentMap<RelationName, RelationNames> indexed =
        moved(indexes, name, tableOf(old), tableOf(now));
    PersistentMap<RelationName, RelationNames> owned =
        moved(sequences, name, ownerOf(old), ownerOf(now));
    PersistentMap<RelationName, RelationNames> inheriting =
        moved(children, name, parentsOf(old), parentsOf(now));
    PersistentMap<RelationName, RelationNames> reading = views;
    if (usesOf(old) != usesOf(now)) {
      for (View.Use use : usesOf(old)) {
        reading = RelationNames.removed(reading, use.relation(), name);
      }
      for (View.Use use : usesOf(now)) {
        reading = RelationNames.added(reading, use.relation(), name);
      }
    }
    PersistentMap<RelationName, RelationName> others = defaults;
    RelationName before = partitionedBy(old);
    RelationName after = partitionedBy(now);
    if (before != null && name.equals(others.get(before))) {
      others = others.without(before);
    }
    if (after != null) {
      others = others.with(after, name);
    }
    PersistentMap<RelationName, RelationNames> divided =
        moved(parts, name, wholeOf(old), wholeOf(now));
    return indexed == indexes
            && owned == sequences
            && inheriting == children
            && reading == views
            && others == defaults
            && divided == parts
        ? this
        : new Links(indexed, reading, inheriting, owned, others, divided);
  }

  private static RelationName tableOf(Relation relation) {
    return relation instanceof Index index ? index.table() : null;
  }

  private static RelationName wholeOf(Relation relation) {
    return relation instanceof Index index ? index.parent() : null;
  }

  private static RelationName ownerOf(Relation relation) {
    return relation instanceof Sequence sequence && sequence.ownedBy() != null
        ? sequence.ownedBy().relation()
        : null;
  }

  private static List<RelationName> parentsOf(Relation relation) {
    return relation instanceof Table table ? table.parents() : List.of();
  }

  private static List<View.Use> usesOf(Relation relation) {
    return relation instanceof View view ? view.uses() : List.of();
  }

  private static RelationName partitionedBy(Relation relation) {
    return relation instanceof Table table && table.isDefaultPartition() ? table.parent() : null;
  }

  private static PersistentMap<RelationName, RelationNames> moved(
      PersistentMap<RelationName, RelationNames> map,
      RelationName name,
      RelationName before,
      RelationName after) {
    if (Objects.equals(before, after)) {
      return map;
    }
    PersistentMap<RelationName, RelationNames> left =
        before == null ? map : RelationNames.removed(map, before, name);
    return after == null ? left : RelationNames.added(left, after, name);
  }

  private static PersistentMap<RelationName, RelationNames> moved(
      PersistentMap<RelationName, RelationNames> map,
      RelationName name,
      List<RelationName> before,
      List<RelationName> after) {
    if (before == after) {
      return map;
    }
    PersistentMap<RelationName, RelationNames> changed = map;
    for (RelationName one : before) {
      if (!after.contains(one)) {
        changed = RelationNames.removed(changed, one, name);
      }
    }
    for (RelationName one : after) {
      changed = RelationNames.added(changed, one, name);
    }
    return changed;
  }
}
