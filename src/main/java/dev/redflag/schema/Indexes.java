package dev.redflag.schema;

import dev.redflag.sql.ast.IndexElement;

/** Questions about indexes that only the replay asks. */
final class Indexes {

  private Indexes() {}

  /** Whether an expression or the predicate of the index calls a function of that name. */
  static boolean calls(Index index, String function) {
    if (Mentions.calls(index.predicate(), function)) {
      return true;
    }
    for (IndexElement element : index.elements()) {
      if (element != null && Mentions.calls(element.expression(), function)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a key of the index has an operator class of the extension. */
  static boolean usesClassOf(Index index, String extension) {
    for (IndexElement element : index.elements()) {
      if (element != null
          && element.operatorClass() != null
          && Extensions.hasOperatorClass(extension, element.operatorClass().name())) {
        return true;
      }
    }
    return false;
  }
}
