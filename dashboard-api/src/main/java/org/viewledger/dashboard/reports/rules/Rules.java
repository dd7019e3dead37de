package org.viewledger.dashboard.reports.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One standard's rules in one version, as its file says.
 *
 * @param id such as {@code hd05-2026}
 * @param name as people call it
 * @param version day on which this file was last changed
 * @param inForce ISO date from which it applies
 * @param font the one to name in Word
 * @param alike fonts of the same widths that may be embedded in its place
 * @param nation lines of the top right: Party's title, or State and motto
 * @param nationMark below the last of them
 * @param issuerMark below the issuer
 * @param subjectMark below the trích yếu
 * @param number pattern of the number line with {@code {number}}, {@code {type}}, {@code {body}}
 * @param headings patterns of the three levels with {@code {I}}, {@code {1}}, {@code {a}}
 * @param end what closes the text
 * @param authorities how signing for another is written: by the Party's sign
 * @param recipientsLabel {@code Nơi nhận} or {@code Nơi nhận:}
 * @param between what closes each recipient but the last: the first is written, all are accepted
 * @param pageNumberFromTopMm distance of the page number from the upper edge
 */
public record Rules(
    String id,
    String name,
    String version,
    String inForce,
    List<String> sources,
    PageRule page,
    String font,
    List<String> alike,
    Map<Part, Lettering> parts,
    BodyRule body,
    List<String> nation,
    Mark nationMark,
    Mark issuerMark,
    Mark subjectMark,
    String number,
    List<String> headings,
    String end,
    Map<String, String> authorities,
    String recipientsLabel,
    List<String> between,
    double pageNumberFromTopMm) {
  /** The motto is the second line of the State's head alone. */
  private static final Set<Part> NOT_EVERYWHERE = EnumSet.of(Part.MOTTO, Part.ISSUER_MARK);

  public Rules {
    sources = List.copyOf(sources);
    alike = List.copyOf(alike);
    parts = Map.copyOf(parts);
    nation = List.copyOf(nation);
    headings = List.copyOf(headings);
    authorities = Map.copyOf(authorities);
    between = List.copyOf(between);
    Set<Part> missing = EnumSet.allOf(Part.class);
    missing.removeAll(parts.keySet());
    missing.removeAll(NOT_EVERYWHERE);
    if (!missing.isEmpty() || (nation.size() > 1 && !parts.containsKey(Part.MOTTO))) {
      throw new IllegalArgumentException(id + " says nothing of " + missing + ", or of its motto");
    }
    if (nation.isEmpty() || headings.size() != 3 || between.isEmpty()) {
      throw new IllegalArgumentException(id + ": no head, not three headings or no recipients");
    }
  }

  /**
   * The rules as an office applies them.
   *
   * @throws IllegalArgumentException where a choice lies outside the rules
   */
  public Format with(Choice choice) {
    return new Format(this, choice);
  }
}
