package org.viewledger.dashboard.tagging;

import java.util.List;

/** A taxonomy that cannot be published; each fault names the topic or rule it is in. */
public final class TaxonomyRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  TaxonomyRefusedException(List<String> faults) {
    super(
        faults.get(0)
            + (faults.size() > 1 ? "; and " + (faults.size() - 1) + " more, see errors" : ""));
    this.faults = List.copyOf(faults);
  }

  /** 1 to {@value Faults#MAX} lines. */
  public List<String> faults() {
    return faults;
  }
}
