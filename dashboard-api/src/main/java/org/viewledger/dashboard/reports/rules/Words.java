package org.viewledger.dashboard.reports.rules;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts words in the place of their names in braces. */
final class Words {
  private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

  private Words() {}

  /**
   * The text with each word in its place.
   *
   * @throws IllegalArgumentException where a word is not given
   */
  static String fill(String text, Map<String, String> words) {
    return NAME.matcher(text)
        .replaceAll(
            found -> {
              String word = words.get(found.group(1));
              if (word == null) {
                throw new IllegalArgumentException("no word for " + found.group() + " of " + text);
              }
              return Matcher.quoteReplacement(word);
            });
  }
}
