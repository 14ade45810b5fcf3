package dev.redflag.effect;

import dev.redflag.schema.Table;
import dev.redflag.sql.ast.PartitionBound;

/** Whether checks on a table prove that its rows fit a partition's bounds. */
final class PartitionProof {

  private PartitionProof() {}

  static boolean proves(Table parent, Table partition, PartitionBound bound) {
    return false;
  }
}
