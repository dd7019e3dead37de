package org.viewledger.dashboard.wording;

import java.util.List;

/**
 * Something in a sentence that must not be said so.
 *
 * @param from where it begins, in UTF-16 units of the sentence
 * @param to where it ends, excluded
 * @param text the words themselves
 * @param offers what may stand in their place, the best first; may be empty
 */
public record Finding(int from, int to, String text, Reason reason, List<String> offers) {
  public Finding {
    offers = List.copyOf(offers);
  }
}
