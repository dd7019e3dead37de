package org.viewledger.dashboard.closings;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A cited figure beside what the raw record comes to as it stood when it was cited.
 *
 * @param byInstant whether the record was read by when things were recorded, since all figures have
 *     been counted anew after the citation
 */
public record CitationCheck(
    Optional<BigInteger> cited, Optional<BigInteger> recomputed, boolean byInstant) {
  public boolean equal() {
    return cited.equals(recomputed);
  }
}
