package org.viewledger.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Event;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;

/**
 * What an answer about a post is worth telling: facts that are not those told last, readings that
 * were due, and that a post has gone, once it was missed twice a day apart.
 */
final class PostNews {
  /** Between the first time that a post is missed and the time it counts as gone. */
  static final Duration BETWEEN_MISSES = Duration.ofHours(24);

  /** Says that a post is gone; no platform does. */
  static final String SOURCE = "viewledger/missed-twice";

  private final Posts posts;
  private final PageCalendar calendar;

  PostNews(Posts posts, PageCalendar calendar) {
    this.posts = posts;
    this.calendar = calendar;
  }

  /**
   * Takes in a post that was told of before a restart.
   *
   * @param servedUntil every slot up to then was served, null where that is forgotten
   */
  void remember(PostRecord facts, @Nullable Instant servedUntil, Instant now) {
    String id = facts.post().postId();
    Instant published = facts.publishedAt().value();
    Instant publishedAt = published == null ? facts.recordedAt() : published;
    // Told of after that it may never have been read: its first reading is in no schedule.
    Instant slot =
        servedUntil == null || facts.recordedAt().isAfter(servedUntil)
            ? now
            : calendar.slotAfter(id, publishedAt, servedUntil);
    KnownPost post = new KnownPost(id, publishedAt, facts.kind().value(), facts.aliases(), slot);
    if ("removed".equals(facts.status().value())) {
      post.remove();
    } else {
      post.tell(FactsDigest.of(facts));
    }
    posts.add(post);
  }

  /**
   * Takes in what an answer tells of a post. A reading counts where the post's slot lies at or
   * before {@code dueBy}; more often than that nobody asked for it.
   *
   * @return whether the post was not known
   */
  boolean see(Seen seen, Instant now, Instant dueBy, List<Event> events) {
    KnownPost known = posts.find(seen.postId()).orElse(null);
    boolean isNew = known == null;
    PostRecord facts = seen.facts();
    if (known == null) {
      Instant publishedAt = seen.publishedAt() == null ? now : seen.publishedAt();
      String kind = facts == null ? null : facts.kind().value();
      List<String> aliases = facts == null ? List.of() : facts.aliases();
      known = new KnownPost(seen.postId(), publishedAt, kind, aliases, now);
      posts.add(known);
    }
    known.found();
    if (facts != null && known.tell(FactsDigest.of(facts))) {
      events.add(facts);
    }
    if (seen.reading() != null && !known.slot().isAfter(dueBy)) {
      events.add(seen.reading());
      posts.dueAt(known, calendar.slotAfter(known, now));
    }
    return isNew;
  }

  /** A post was asked for and is there, without any count: its turn is over all the same. */
  void toldNothing(String postId, Instant now) {
    posts.find(postId).ifPresent(post -> posts.dueAt(post, calendar.slotAfter(post, now)));
  }

  /**
   * A post was asked for and is not in the answer.
   *
   * @param mayBeGone whether the page has shown that it answers since the post was missed first
   */
  void missed(KnownPost post, PageKey page, Instant now, boolean mayBeGone, List<Event> events) {
    posts.dueAt(post, calendar.slotAfter(post, now));
    post.missed(now);
    Instant since = post.missedSince();
    boolean gone = since != null && !now.isBefore(since.plus(BETWEEN_MISSES));
    if (gone && mayBeGone && !post.isRemoved()) {
      post.remove();
      events.add(removal(new PostKey(page.platform(), page.pageId(), post.id()), now));
    }
  }

  private static PostRecord removal(PostKey post, Instant now) {
    return new PostRecord(
        post,
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        List.of(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        Patch.of("removed"),
        SOURCE,
        now);
  }
}
