package dev.redflag.cli;

/** The version of this Redflag. */
final class Version {
  /**
   * The version alone, as pom.xml has it. Written here too: reading it from the jar takes longer
   * than using it.
   */
  static final String CURRENT = "0.1.0";

  private Version() {}
}
