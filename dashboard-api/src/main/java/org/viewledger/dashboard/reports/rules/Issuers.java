package org.viewledger.dashboard.reports.rules;

import java.util.List;

/** The bodies that reports go out from, as the file {@code issuers.json} lists them. */
public final class Issuers {
  private static final List<Issuer> ALL = RuleFiles.read("issuers", File.class).issuers();

  private Issuers() {}

  record File(String version, List<String> sources, List<Issuer> issuers) {
    File {
      issuers = List.copyOf(issuers);
    }
  }

  public static List<Issuer> all() {
    return ALL;
  }

  /**
   * A body by its id.
   *
   * @throws IllegalArgumentException where there is no such issuer
   */
  public static Issuer of(String id) {
    return ALL.stream()
        .filter(issuer -> issuer.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such issuer: " + id));
  }
}
