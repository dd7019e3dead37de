package org.viewledger.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Event;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.paging.EndlessListingException;
import org.viewledger.ingest.paging.Slice;
import org.viewledger.ingest.paging.Walk;

/**
 * One page's part of the loop: what it wants to ask next, and what the answers lead to.
 *
 * <p>It wants three things. To <em>find</em> new posts: the newest pieces of the listing every
 * quarter of an hour, until one holds nothing new, and the whole listing at the first meeting and
 * once a day. To <em>read</em> the posts that are due, newest first. And to read what the platform
 * says of the page itself, once a day. While it walks and reads at once it does so in turns.
 */
final class PagePoll {
  /** New posts are found within this. */
  static final Duration FIND_EVERY = Duration.ofMinutes(15);

  /** Posts published backwards in time, and posts that came back, are found within this. */
  static final Duration WALK_EVERY = Duration.ofHours(24);

  /** A listing of more pieces than this is none: a million posts at a hundred a piece. */
  static final int MOST_PIECES = 10_000;

  private static final int FEW = 5;

  private final PageKey key;
  private final PageSource source;
  private final PageCalendar calendar;
  private final Posts posts = new Posts();
  private final PostNews news;

  private @Nullable Walk walk;
  private boolean whole;
  private boolean walkedThrough;
  private boolean readNext;
  private Instant findAt;
  private Instant walkAt;
  private Instant pageAt;

  PagePoll(
      PageKey key,
      PageSource source,
      PageCalendar calendar,
      PageMemory memory,
      Collection<PostRecord> known,
      Instant now) {
    this.key = key;
    this.source = source;
    this.calendar = calendar;
    this.news = new PostNews(posts, calendar);
    this.walkedThrough = memory.walkedThrough();
    this.findAt = now;
    this.walkAt = now;
    this.pageAt = now;
    if (memory.walk() != null) {
      walk = new Walk(memory.walk(), MOST_PIECES);
      whole = true;
    }
    Instant served = memory.servedUntil();
    known.forEach(facts -> news.remember(facts, served, now));
  }

  PageKey key() {
    return key;
  }

  PageSource source() {
    return source;
  }

  int posts() {
    return posts.size();
  }

  int overdue(Instant before) {
    return posts.overdue(before);
  }

  boolean isWalkedThrough() {
    return walkedThrough;
  }

  /** What must outlive a restart, as of the last step. */
  PageMemory memory() {
    // One millisecond before the first slot that waits: all before it are served.
    Instant served = posts.firstSlot().map(slot -> slot.minusMillis(1)).orElse(null);
    String cursor = walk == null || walkedThrough ? null : walk.cursor();
    return new PageMemory(served, cursor, walkedThrough, source.memory());
  }

  /** When it next wants to ask. */
  Instant wakeAt() {
    if (walk != null) {
      return Instant.MIN;
    }
    Instant read = posts.firstSlot().map(slot -> slot.minus(lead())).orElse(Instant.MAX);
    Instant find = findAt.isBefore(pageAt) ? findAt : pageAt;
    return read.isBefore(find) ? read : find;
  }

  /** One request, the most useful now. */
  List<Event> step(Instant now) throws RefusedException, InterruptedException {
    List<KnownPost> due = posts.due(now.plus(lead()), source.batch());
    boolean finding = walk != null || !findAt.isAfter(now);
    if (!due.isEmpty() && (!finding || readNext)) {
      readNext = false;
      return read(due, now);
    }
    if (finding) {
      readNext = true;
      return find(now);
    }
    return readPage(now);
  }

  private List<Event> find(Instant now) throws RefusedException, InterruptedException {
    if (walk == null) {
      walk = new Walk(null, MOST_PIECES);
      whole = !walkedThrough || !walkAt.isAfter(now);
    }
    Walk walking = walk;
    Slice<Seen> slice;
    try {
      slice = source.list(walking.cursor(), now);
    } catch (RefusedException e) {
      if (e.outcome() == Outcome.BAD_CURSOR) {
        walk = null;
      }
      throw e;
    }
    List<Event> events = new ArrayList<>();
    boolean anyNew = false;
    for (Seen seen : slice.items()) {
      anyNew |= news.see(seen, now, now, events);
    }
    goOn(walking, slice, anyNew, now);
    return events;
  }

  private void goOn(Walk walking, Slice<Seen> slice, boolean anyNew, Instant now)
      throws RefusedException {
    try {
      walking.received(slice);
    } catch (EndlessListingException e) {
      walk = null;
      findAt = now.plus(FIND_EVERY);
      throw new RefusedException(Outcome.UNEXPECTED, String.valueOf(e.getMessage()));
    }
    if (!whole && !anyNew) {
      walking.stop();
    }
    if (!walking.hasNext()) {
      if (whole) {
        walkedThrough = true;
        walkAt = now.plus(WALK_EVERY);
      }
      walk = null;
      findAt = now.plus(FIND_EVERY);
    }
  }

  private List<Event> read(List<KnownPost> asked, Instant now)
      throws RefusedException, InterruptedException {
    List<Seen> answers;
    try {
      answers = source.read(asked, now);
    } catch (RefusedException e) {
      if (e.outcome() == Outcome.MISSING && asked.size() == 1) {
        answers = List.of();
      } else {
        throw e;
      }
    }
    if (answers.isEmpty() && asked.size() >= FEW) {
      // Not so many posts go away at once: something is wrong with the token or with us.
      throw new RefusedException(
          Outcome.UNEXPECTED, "none of " + asked.size() + " posts was in the answer");
    }
    List<Event> events = new ArrayList<>();
    Set<String> answered = new HashSet<>();
    for (Seen seen : answers) {
      answered.add(seen.postId());
      news.see(seen, now, now.plus(lead()), events);
    }
    for (KnownPost post : asked) {
      if (!answered.contains(post.id())) {
        news.missed(post, key, now, events);
      }
    }
    return events;
  }

  private List<Event> readPage(Instant now) throws RefusedException, InterruptedException {
    List<Event> events = new ArrayList<>(source.readPage(now));
    pageAt = calendar.nextMidnight(now);
    return events;
  }

  /** How long before a slot it begins to read, so that the last post is as late as the first. */
  private Duration lead() {
    return calendar.lead((posts.size() + source.batch() - 1) / source.batch());
  }
}
