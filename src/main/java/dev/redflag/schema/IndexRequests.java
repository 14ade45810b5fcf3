package dev.redflag.schema;

import java.util.ArrayList;
import java.util.List;

/** The constraints with an index that one statement asks for. */
final class IndexRequests {

  private IndexRequests() {}

  /**
   * Those that become an index each: the primary key first, and one that asks for the same as
   * another only once, under a name that either has.
   */
  static List<ConstraintRequest> distinct(List<ConstraintRequest> requests) {
    List<ConstraintRequest> distinct = new ArrayList<>(2);
    for (ConstraintRequest request : requests) {
      if (request.type == Constraint.Type.PRIMARY_KEY) {
        distinct.add(request);
      }
    }
    for (ConstraintRequest request : requests) {
      if (!request.hasIndex() || request.type == Constraint.Type.PRIMARY_KEY) {
        continue;
      }
      ConstraintRequest same = null;
      for (int i = 0; same == null && i < distinct.size(); i++) {
        if (distinct.get(i).sameIndexAs(request)) {
          same = distinct.get(i);
        }
      }
      if (same == null) {
        distinct.add(request);
      } else if (same.name == null) {
        same.name = request.name;
      }
    }
    return distinct;
  }
}
