package org.viewledger.dashboard.speech;

import java.util.Locale;

/** The languages of the pages; Vietnamese unless somebody switches. */
public enum Language {
  VI,
  EN;

  /** The code in addresses and in the page's {@code lang}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Any other word than {@code en} is Vietnamese. */
  public static Language of(String code) {
    return EN.code().equals(code) ? EN : VI;
  }

  public Language other() {
    return this == VI ? EN : VI;
  }
}
