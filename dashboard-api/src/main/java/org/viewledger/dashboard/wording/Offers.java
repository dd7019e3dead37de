package org.viewledger.dashboard.wording;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds words and rounded numbers that the guard allows, the best first. */
final class Offers {
  /** Below this a count is said as it is before it is rounded. */
  private static final BigInteger SAID_AS_IT_IS = BigInteger.valueOf(100);

  /** An exact count below this is not rounded at all. */
  private static final BigInteger NEVER_ROUNDED = BigInteger.valueOf(20);

  /** How many digits are given up at most before only a range is left. */
  private static final int COARSER = 4;

  /** An estimate is told by a number at most a twentieth of it away, if there is one. */
  private static final BigInteger CLOSE = BigInteger.valueOf(20);

  private Offers() {}

  static List<Claim> of(Measured measured) {
    if (measured.value().signum() < 0) {
      return List.of();
    }
    Claim itself = Claim.of(Word.EXACTLY, Printed.whole(measured.value()));
    Set<Claim> offers = new LinkedHashSet<>();
    boolean small = measured.value().compareTo(SAID_AS_IT_IS) < 0;
    if (small) {
      offers.add(itself);
    }
    if (!measured.isExact() || measured.value().compareTo(NEVER_ROUNDED) >= 0) {
      offers.addAll(finest(measured));
    }
    offers.add(itself);
    if (!measured.isExact()) {
      allowed(measured, ranges(measured)).stream().findFirst().ifPresent(offers::add);
    }
    List<Claim> all = allowed(measured, offers);
    return measured.isExact() ? all : closeFirst(measured, all);
  }

  /** True but far off, such as <em>gần 50 nghìn</em> of 46.018: two numbers say more than one. */
  private static List<Claim> closeFirst(Measured measured, List<Claim> offers) {
    List<Claim> far = new ArrayList<>();
    List<Claim> close = new ArrayList<>();
    for (Claim offer : offers) {
      BigInteger apart = offer.number().value().subtract(measured.value()).abs();
      boolean isFar =
          offer.word() != Word.BETWEEN && apart.multiply(CLOSE).compareTo(measured.value()) > 0;
      (isFar ? far : close).add(offer);
    }
    close.addAll(far);
    return close;
  }

  /** The rounded numbers of the finest form in which any is true. */
  private static List<Claim> finest(Measured measured) {
    Grain grain = Grain.of(measured.value());
    List<Claim> rounded = allowed(measured, rounded(measured, grain));
    for (int coarser = 0; rounded.isEmpty() && coarser < COARSER; coarser++) {
      grain = grain.coarser();
      rounded = allowed(measured, rounded(measured, grain));
    }
    return rounded;
  }

  /** In place of a refused claim: its own word over another number of its form, then the others. */
  static List<Claim> instead(Measured measured, Claim claim) {
    if (measured.value().signum() < 0) {
      return List.of();
    }
    Set<Claim> offers = new LinkedHashSet<>();
    Grain grain = Grain.of(claim.number());
    if (claim.word() != Word.BETWEEN) {
      for (Printed number :
          List.of(
              grain.nearest(measured.value()),
              grain.below(measured.value()),
              grain.above(measured.value()))) {
        offers.add(Claim.of(claim.word(), number));
      }
    }
    offers.addAll(of(measured));
    offers.remove(claim);
    return allowed(measured, offers);
  }

  /** Beside an allowed <em>hơn</em> that is far off: <em>gần</em> the next number of its form. */
  static List<Claim> closer(Measured measured, Claim claim) {
    if (claim.word() != Word.MORE && claim.word() != Word.ABOVE) {
      return List.of();
    }
    BigInteger step = claim.number().step();
    BigInteger next = claim.number().value().add(step);
    boolean far =
        measured
                .value()
                .multiply(BigInteger.TWO)
                .compareTo(next.multiply(BigInteger.TWO).subtract(step))
            >= 0;
    Claim nearly = Claim.of(Word.NEARLY, Grain.of(claim.number()).print(next));
    return far ? allowed(measured, Set.of(nearly)) : List.of();
  }

  /** The nearer side first; <em>khoảng</em> where neither side can be said. */
  private static List<Claim> rounded(Measured measured, Grain grain) {
    BigInteger value = measured.value();
    Printed below = grain.below(value);
    Printed above = grain.above(value);
    Claim more = Claim.of(Word.MORE, below);
    Claim nearly = Claim.of(Word.NEARLY, above);
    Claim about = Claim.of(Word.ABOUT, grain.nearest(value));
    if (below.value().equals(value)) {
      return List.of(Claim.of(Word.EXACTLY, below), about);
    }
    boolean upper = above.value().subtract(value).compareTo(value.subtract(below.value())) <= 0;
    Claim near = upper ? nearly : more;
    Claim other = upper ? more : nearly;
    // Where the near side's own word is not true, the near number says more than the far one.
    return Guard.refused(measured, near).isEmpty()
        ? List.of(near, other, about)
        : List.of(about, other);
  }

  private static List<Claim> ranges(Measured measured) {
    List<Claim> ranges = new ArrayList<>();
    Grain grain = Grain.of(measured.value());
    if (measured.low().signum() >= 0) {
      ranges.add(Claim.between(grain.below(measured.low()), grain.above(measured.high())));
      ranges.add(Claim.between(Printed.whole(measured.low()), Printed.whole(measured.high())));
    }
    return ranges;
  }

  private static List<Claim> allowed(Measured measured, Iterable<Claim> claims) {
    List<Claim> allowed = new ArrayList<>();
    claims.forEach(
        claim -> {
          // Nothing is said to be more than nothing, or nearly nothing.
          boolean bare = claim.word() == Word.EXACTLY || claim.word() == Word.BETWEEN;
          if (Guard.refused(measured, claim).isEmpty()
              && (bare || claim.number().value().signum() > 0)) {
            allowed.add(claim);
          }
        });
    return allowed;
  }
}
