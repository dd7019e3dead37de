package org.viewledger.ingest.facebook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.poll.NotGiven;

/**
 * Which items a Page turned out not to have. A verdict holds for a week: what a Page has changes.
 */
final class FacebookVerdicts {
  static final Duration LASTS = Duration.ofDays(7);

  private final Map<FacebookItem, Instant> refused = new EnumMap<>(FacebookItem.class);

  /** What to ask of a post of this kind now. */
  Set<FacebookItem> items(@Nullable String kind, Instant now) {
    Set<FacebookItem> items = EnumSet.noneOf(FacebookItem.class);
    for (FacebookItem item : FacebookItem.values()) {
      FacebookItem other = item.insteadOf();
      boolean wanted = other == null || isRefused(other, now);
      if (wanted && item.isFor(kind) && !isRefused(item, now)) {
        items.add(item);
      }
    }
    return items;
  }

  boolean isRefused(FacebookItem item, Instant now) {
    Instant since = refused.get(item);
    return since != null && now.isBefore(since.plus(LASTS));
  }

  void refuse(FacebookItem item, Instant now) {
    refused.put(item, now);
  }

  /** What is left out now. */
  List<NotGiven> notGiven(Instant now) {
    List<NotGiven> left = new ArrayList<>();
    refused.forEach(
        (item, since) -> {
          if (isRefused(item, now)) {
            left.add(new NotGiven(item.metric(), item.field(), since.plus(LASTS)));
          }
        });
    return left;
  }

  /** Such as {@code REACH=1764000000000 CLICKS=…}. */
  String memory() {
    List<String> words = new ArrayList<>();
    refused.forEach((item, since) -> words.add(item.name() + '=' + since.toEpochMilli()));
    return String.join(" ", words);
  }

  /** Takes up {@link #memory()}; a word that is not understood is forgotten. */
  void remember(String memory) {
    for (String word : memory.split(" ", -1)) {
      int equals = word.indexOf('=');
      if (equals > 0 && word.substring(equals + 1).matches("\\d{1,15}")) {
        for (FacebookItem item : FacebookItem.values()) {
          if (item.name().equals(word.substring(0, equals))) {
            refused.put(item, Instant.ofEpochMilli(Long.parseLong(word.substring(equals + 1))));
          }
        }
      }
    }
  }
}
