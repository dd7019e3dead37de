package org.viewledger.ingest.facebook;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.BiConsumer;

/**
 * An item of a kind of posts, as the memory of a Page writes it: {@code REACH}, {@code REEL.REACH}.
 */
record FacebookWord(FacebookKind kind, FacebookItem item) {
  static final Comparator<FacebookWord> ORDER =
      Comparator.comparing(FacebookWord::kind).thenComparing(FacebookWord::item);

  String text() {
    return kind == FacebookKind.POST ? item.name() : kind.name() + '.' + item.name();
  }

  /** Finds words with an instant in a text; what is not understood is left out. */
  static void each(String memory, char sign, BiConsumer<FacebookWord, Instant> found) {
    for (String part : memory.split(" ", -1)) {
      int at = part.indexOf(sign);
      if (at > 0 && part.substring(at + 1).matches("\\d{1,15}")) {
        Instant instant = Instant.ofEpochMilli(Long.parseLong(part.substring(at + 1)));
        for (FacebookKind kind : FacebookKind.values()) {
          for (FacebookItem item : FacebookItem.values()) {
            FacebookWord word = new FacebookWord(kind, item);
            if (word.text().equals(part.substring(0, at))) {
              found.accept(word, instant);
            }
          }
        }
      }
    }
  }
}
