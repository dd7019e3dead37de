package org.viewledger.dashboard.wording;

import java.math.BigInteger;

/**
 * A form of rounded numbers.
 *
 * @param step they are multiples of it
 * @param scale the word of magnitude
 */
record Grain(BigInteger step, Scale scale) {
  private static final BigInteger THOUSAND = BigInteger.valueOf(1_000);
  private static final BigInteger TEN_THOUSAND = BigInteger.valueOf(10_000);

  /**
   * As documents round a count: to fives below a thousand, to hundreds below ten thousand, then to
   * thousands in words, then to a tenth of a million or of a billion.
   */
  static Grain of(BigInteger value) {
    BigInteger size = value.abs();
    if (size.compareTo(THOUSAND) < 0) {
      return new Grain(BigInteger.valueOf(5), Scale.NONE);
    }
    if (size.compareTo(TEN_THOUSAND) < 0) {
      return new Grain(BigInteger.valueOf(100), Scale.NONE);
    }
    if (size.compareTo(Scale.MILLION.one()) < 0) {
      return new Grain(THOUSAND, Scale.THOUSAND);
    }
    Scale scale = size.compareTo(Scale.BILLION.one()) < 0 ? Scale.MILLION : Scale.BILLION;
    return new Grain(scale.one().divide(BigInteger.TEN), scale);
  }

  /** The form of a number already written. */
  static Grain of(Printed printed) {
    return new Grain(printed.step(), printed.scale());
  }

  /** The same with one digit less. */
  Grain coarser() {
    BigInteger tens =
        step.equals(BigInteger.valueOf(5)) ? BigInteger.TEN : step.multiply(BigInteger.TEN);
    return new Grain(tens, scale);
  }

  /** The largest at or below a value. */
  Printed below(BigInteger value) {
    return print(value.subtract(value.mod(step)));
  }

  /** The smallest at or above a value. */
  Printed above(BigInteger value) {
    BigInteger rest = value.mod(step);
    return print(rest.signum() == 0 ? value : value.add(step).subtract(rest));
  }

  /** The nearest, the larger of two. */
  Printed nearest(BigInteger value) {
    return below(value.add(step.divide(BigInteger.TWO)));
  }

  /** A multiple of the step, written in this form, without zeros at the end of its decimals. */
  Printed print(BigInteger multiple) {
    return Printed.of(multiple, scale);
  }
}
