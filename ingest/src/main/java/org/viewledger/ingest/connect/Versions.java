package org.viewledger.ingest.connect;

/** The release that the plugins come from. */
final class Versions {
  private Versions() {}

  /** As the jar's manifest says; {@code 0} where the classes do not lie in a jar. */
  static String own() {
    String version = Versions.class.getPackage().getImplementationVersion();
    return version == null ? "0" : version;
  }
}
