package dev.redflag.sql.ast;

/**
 * A table or view that a statement names.
 *
 * @param alias or null
 * @param written whether rows are inserted, updated or deleted
 */
public record RelationUse(QualifiedName name, Identifier alias, boolean written) {

  /** The name by which columns are qualified. */
  public String knownAs() {
    return alias == null ? name.name() : alias.value();
  }
}
