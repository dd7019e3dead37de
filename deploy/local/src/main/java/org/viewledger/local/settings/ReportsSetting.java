package org.viewledger.local.settings;

import java.util.Optional;

/**
 * What the office sets for its reports; what is empty takes its usual words.
 *
 * @param signOff whether a closing needs a second person's word
 * @param channels how sentences name the pages
 * @param about what the posts are about, the clause after their number; "-" for none
 * @param twoDigits whether counts from 1 to 9 are written {@code 06}
 * @param issuer the body that reports go out from, such as {@code dang-uy}
 * @param bodyCode its code where the office uses another than usual
 * @param letterhead bodies and places of the head; empty: made from the units' names
 * @param olderSpelling whether the tone stands as in {@code uỷ}
 * @param twoSided whether documents are printed on both sides
 */
public record ReportsSetting(
    boolean signOff,
    String channels,
    String about,
    boolean twoDigits,
    String issuer,
    String bodyCode,
    Optional<Letterhead> letterhead,
    boolean olderSpelling,
    boolean twoSided) {
  /** One person closes; everything has its usual words. */
  public static final ReportsSetting USUAL =
      new ReportsSetting(false, "", "", true, "dang-uy", "", Optional.empty(), false, false);

  /** Bodies and places: all of them or none. */
  public record Letterhead(
      String superior, String committee, String unit, String place, String group, String upper) {}
}
