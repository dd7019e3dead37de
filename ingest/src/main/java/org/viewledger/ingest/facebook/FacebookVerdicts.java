package org.viewledger.ingest.facebook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.poll.NotGiven;

/**
 * Which items a Page turned out not to have, of each kind of its posts. A verdict holds for a week:
 * what a Page has changes.
 */
final class FacebookVerdicts {
  static final Duration LASTS = Duration.ofDays(7);

  private final Map<FacebookWord, Instant> refused = new TreeMap<>(FacebookWord.ORDER);

  boolean isRefused(FacebookKind kind, FacebookItem item, Instant now) {
    return since(kind, item, now) != null;
  }

  /** Since when the verdict holds, null where none does now. */
  @Nullable Instant since(FacebookKind kind, FacebookItem item, Instant now) {
    Instant since = refused.get(new FacebookWord(kind, item));
    return since != null && now.isBefore(since.plus(LASTS)) ? since : null;
  }

  void refuse(FacebookKind kind, FacebookItem item, Instant now) {
    refused.put(new FacebookWord(kind, item), now);
  }

  /** What is left out now. */
  List<NotGiven> notGiven(Instant now) {
    Map<String, NotGiven> left = new TreeMap<>();
    refused.forEach(
        (word, since) -> {
          Instant until = since.plus(LASTS);
          if (now.isBefore(until)) {
            left.put(
                word.item().field(),
                new NotGiven(word.item().metric(), word.item().field(), until));
          }
        });
    return new ArrayList<>(left.values());
  }

  /** Such as {@code REACH=1764000000000 REEL.CLICKS=…}. */
  String memory() {
    List<String> words = new ArrayList<>();
    refused.forEach((word, since) -> words.add(word.text() + '=' + since.toEpochMilli()));
    return String.join(" ", words);
  }

  /** Takes up {@link #memory()}; a word that is not understood is forgotten. */
  void remember(String memory) {
    FacebookWord.each(memory, '=', refused::put);
  }
}
