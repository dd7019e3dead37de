package org.viewledger.dashboard.reports;

import java.util.List;

/** Who signs: one for a report, two side by side for a sheet of figures. */
public record Signature(List<Signer> signers) {
  public Signature {
    signers = List.copyOf(signers);
    if (signers.isEmpty() || signers.size() > 2) {
      throw new IllegalArgumentException("one or two sign: " + signers);
    }
  }

  /**
   * One who signs.
   *
   * @param authority in whose name, in capitals: {@code T/M BAN THƯỜNG VỤ}, {@code K/T TRƯỞNG BAN},
   *     {@code TRƯỞNG BAN}
   * @param post as what, in capitals: {@code PHÓ BÍ THƯ}; may be empty
   * @param name without academic titles; empty: left free
   */
  public record Signer(String authority, String post, String name) {
    public Signer {
      if (authority.isBlank()) {
        throw new IllegalArgumentException("who signs, signs as something");
      }
    }
  }

  public static Signature of(Signer signer) {
    return new Signature(List.of(signer));
  }
}
