package org.viewledger.ingest.facebook;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.viewledger.ingest.poll.KnownPost;
import org.viewledger.ingest.poll.NotGiven;

/**
 * What to ask of a post: what its Page has, and of each metric the item that the post began with.
 */
final class FacebookChoice {
  private final FacebookVerdicts verdicts = new FacebookVerdicts();
  private final FacebookPins pins = new FacebookPins();

  FacebookChoice(String memory) {
    verdicts.remember(memory);
    pins.remember(memory);
  }

  Set<FacebookItem> items(KnownPost post, Instant now) {
    FacebookKind kind = FacebookKind.of(post.kind());
    boolean hasVideo = FacebookQuestion.video(post) != null;
    Set<String> chosen = new HashSet<>();
    Set<FacebookItem> items = EnumSet.noneOf(FacebookItem.class);
    for (FacebookItem item : FacebookItem.values()) {
      boolean has = item.isFor(kind) && (hasVideo || item.edge() != FacebookItem.Edge.VIDEO);
      if (has
          && !chosen.contains(item.metric())
          && !verdicts.isRefused(kind, item, now)
          && mayUse(kind, item, post, now)) {
        items.add(item);
        chosen.add(item.metric());
      }
    }
    return items;
  }

  /** A post that was published after its Page lost an item cannot have begun with it. */
  private boolean mayUse(FacebookKind kind, FacebookItem item, KnownPost post, Instant now) {
    FacebookItem pinned = pins.of(kind, item.metric(), post.publishedAt());
    if (pinned == null || pinned == item) {
      return true;
    }
    Instant lost = verdicts.since(kind, pinned, now);
    return lost != null && !post.publishedAt().isBefore(lost);
  }

  /** A post's reading has this item. */
  void told(KnownPost post, FacebookItem item, Instant now) {
    FacebookKind kind = FacebookKind.of(post.kind());
    if (item.hasOther(kind)) {
      FacebookItem pinned = pins.of(kind, item.metric(), post.publishedAt());
      Instant lost = pinned == null ? Instant.EPOCH : verdicts.since(kind, pinned, now);
      if (pinned != item && lost != null) {
        pins.begin(kind, item, lost);
      }
    }
  }

  boolean isRefused(FacebookKind kind, FacebookItem item, Instant now) {
    return verdicts.isRefused(kind, item, now);
  }

  void refuse(FacebookKind kind, FacebookItem item, Instant now) {
    verdicts.refuse(kind, item, now);
  }

  List<NotGiven> notGiven(Instant now) {
    return verdicts.notGiven(now);
  }

  String memory() {
    return (verdicts.memory() + ' ' + pins.memory()).strip();
  }
}
