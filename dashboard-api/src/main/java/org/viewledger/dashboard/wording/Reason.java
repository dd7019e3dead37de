package org.viewledger.dashboard.wording;

import java.util.Locale;

/** Why something cannot be said, from a closed list; its words are under {@link #key}. */
public enum Reason {
  MORE_NOT_ABOVE,
  MORE_TOO_FAR,
  NEARLY_NOT_BELOW,
  NEARLY_TOO_FAR,
  ABOUT_TOO_FAR,
  ROUNDED_WITHOUT_WORD,
  RANGE_WITHOUT_WORD,
  UNDER_NOT_BELOW,
  UNDER_AFTER_ATTRACT,
  BETWEEN_REVERSED,
  BETWEEN_TOO_NARROW,
  FORECAST_WORD,
  BOASTING_WORD,
  NUMBER_MALFORMED,
  NUMBER_NOT_COVERED,
  NOT_OF_THIS_NOUN,
  VIEWS_ARE_NOT_PEOPLE,
  REACH_NOT_OURS,
  REACH_NEVER_SUMMED,
  ENGAGEMENT_LOOKS_LIKE_VIEWS,
  ITEMS_WITHOUT_CLIP,
  ITEMS_COUNT_ONCE,
  SHARED_ITEMS_UNNAMED,
  OFFLINE_NEVER_VIEWS,
  VERB_OF_OTHER_NOUN,
  ATTRACTED_BY_OLD_POSTS,
  COMPARISON_WITHOUT_YEAR,
  TIMES_AS_INCREASE,
  EXCEEDED_BY_WHOLE,
  TARGET_OF_PERSONS;

  /** Under which the words of it are kept: {@code citations.reason.} and the name in lower case. */
  public String key() {
    return "citations.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
