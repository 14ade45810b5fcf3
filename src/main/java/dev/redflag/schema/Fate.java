package dev.redflag.schema;

/**
 * What became of an object that no longer has its name.
 *
 * @param newName the name that it has now, or had until its next fate; null if it was dropped
 * @param origin where that happened
 * @param opaque how many statements that cannot be followed the history had before; more of them
 *     since may have made the object again
 * @param perhaps whether only a conditional statement did it, so that the object may still be there
 */
public record Fate(RelationName newName, Origin origin, int opaque, boolean perhaps) {

  /** Whether it is gone rather than renamed. */
  public boolean dropped() {
    return newName == null;
  }
}
