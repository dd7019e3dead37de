package org.viewledger.dashboard.reports.word;

/** Word's units: twentieths of a point, half points, and 240ths of a line. */
final class Twips {
  private static final double PER_MM = 1440 / 25.4;

  private Twips() {}

  static String ofMm(double mm) {
    return Long.toString(Math.round(mm * PER_MM));
  }

  static String ofPt(double pt) {
    return Long.toString(Math.round(pt * 20));
  }

  static String halves(double pt) {
    return Long.toString(Math.round(pt * 2));
  }

  static String lines(double multiple) {
    return Long.toString(Math.round(multiple * 240));
  }
}
