package dev.redflag.schema;

/** What a partition gets from its table beside columns and checks. */
final class PartitionParts {

  private final Transition transition;

  PartitionParts(Transition transition) {
    this.transition = transition;
  }

  /** Gives a partition the indexes, foreign keys and triggers of its table. */
  void addFromParent(RelationName parentName, RelationName partition) {
    Table parent = transition.schema.table(parentName);
    PartitionIndexes indexes = new PartitionIndexes(transition);
    for (Index index : transition.schema.indexesOf(parentName)) {
      Constraint constraint = index.constraint() ? parent.constraint(index.name().name()) : null;
      indexes.createOn(transition.schema.table(partition), index, constraint);
    }
    for (Constraint constraint : parent.constraints().values()) {
      if (constraint.type() == Constraint.Type.FOREIGN_KEY) {
        new ForeignKeyMaker(transition, parentName, false)
            .addToPartition(transition.schema.table(partition), new Constraint.Draft(constraint));
      }
    }
    Table.Draft draft = new Table.Draft(transition.schema.table(partition));
    for (Trigger trigger : parent.triggers().values()) {
      if (trigger.forEachRow()) {
        draft.triggers = draft.triggers.with(trigger.name(), Triggers.inherited(trigger));
      }
    }
    transition.schema = transition.schema.with(draft.table());
  }
}
