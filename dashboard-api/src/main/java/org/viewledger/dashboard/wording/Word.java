package org.viewledger.dashboard.wording;

import org.viewledger.dashboard.speech.Language;

/** The word before a number. */
public enum Word {
  /** None: the number itself, every unit of it. */
  EXACTLY("", ""),
  REACHES("đạt", "reaching"),
  MORE("hơn", "more than"),
  ABOVE("trên", "over"),
  NEARLY("gần", "nearly"),
  ABOUT("khoảng", "about"),
  APPROXIMATELY("xấp xỉ", "approximately"),
  UNDER("dưới", "under"),
  /** Two numbers, both included. */
  BETWEEN("từ", "from");

  private final String vietnamese;
  private final String english;

  Word(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** What is written, empty for {@link #EXACTLY}. */
  public String text(Language language) {
    return language == Language.VI ? vietnamese : english;
  }
}
