package org.viewledger.dashboard.reports.rules;

/**
 * What a rule allows and what we write.
 *
 * @param least smallest allowed value
 * @param most largest allowed value
 * @param use the one we write, between the two
 */
public record Span(double least, double most, double use) {
  public Span {
    if (!(least <= use && use <= most)) {
      throw new IllegalArgumentException("not in order: " + least + " <= " + use + " <= " + most);
    }
  }

  /** Whether a measured value is allowed, give or take. */
  public boolean holds(double value, double tolerance) {
    return value >= least - tolerance && value <= most + tolerance;
  }

  /** The same rule, with another of its values written; refused outside it. */
  public Span using(double value) {
    return new Span(least, most, value);
  }
}
