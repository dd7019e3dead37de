package org.viewledger.dashboard.reports.rules;

import java.util.OptionalDouble;

/**
 * What an office chooses inside the rules.
 *
 * @param bodySizePt size of running text, none: the rules' own choice
 * @param line distance of lines, in points or as a multiple as the rules count it; none: theirs
 * @param twoSided whether it is printed on both sides, so that margins change sides
 */
public record Choice(
    Spelling spelling, OptionalDouble bodySizePt, OptionalDouble line, boolean twoSided) {
  /** The rules' own values, one side, {@code ủy}. */
  public static final Choice USUAL =
      new Choice(Spelling.FIRST, OptionalDouble.empty(), OptionalDouble.empty(), false);
}
