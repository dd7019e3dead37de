package org.viewledger.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Event;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PageReading;
import org.viewledger.contract.PostRecord;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.paging.EndlessListingException;
import org.viewledger.ingest.paging.Slice;
import org.viewledger.ingest.paging.Walk;

/**
 * One page's part of the loop: what it wants to ask next, and what the answers lead to.
 *
 * <p>It wants four things. To <em>find</em> new posts: the newest pieces of the listing every
 * quarter of an hour, until one holds nothing new. To <em>walk</em> through the whole listing, at
 * the first meeting and once a day. To <em>read</em> the posts that are due, newest first. And to
 * read what the platform says of the <em>page</em> itself, once a day. What it wants at the same
 * time it does in turns; only the daily walk gives way to posts that are due.
 */
final class PagePoll {
  /** New posts are found within this. */
  static final Duration FIND_EVERY = Duration.ofMinutes(15);

  /** Posts published backwards in time, and posts that came back, are found within this. */
  static final Duration WALK_EVERY = Duration.ofHours(24);

  /** So long the daily walk gives way to posts that are due. */
  static final Duration WALK_WAITS = Duration.ofHours(12);

  /** A listing of more pieces than this is none: a million posts at a hundred a piece. */
  static final int MOST_PIECES = 10_000;

  /** Something to ask for. */
  private enum Want {
    FIND,
    READ,
    WALK,
    PAGE
  }

  private final PageKey key;
  private final PageSource source;
  private final PageCalendar calendar;
  private final Posts posts = new Posts();
  private final PostNews news;
  private final Doubt doubt = new Doubt();
  private final Map<Want, Long> turns = new EnumMap<>(Want.class);

  private @Nullable Walk finding;
  private @Nullable Walk walking;
  private boolean walkedThrough;
  private long turn;
  private Instant findAt;
  private Instant walkAt;
  private Instant pageAt;
  private Instant steppedAt;

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
    // The first walk begins with the newest posts: nothing to find besides.
    this.findAt = memory.walkedThrough() || memory.walk() != null ? now : now.plus(FIND_EVERY);
    this.walkAt = now;
    this.pageAt = now;
    this.steppedAt = now;
    if (memory.walk() != null) {
      walking = new Walk(memory.walk(), MOST_PIECES);
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

  /** How many were due before then and are not read yet. */
  int overdue(Instant before) {
    return posts.overdue(before);
  }

  boolean isWalkedThrough() {
    return walkedThrough;
  }

  /** The first slot that is not served. */
  Optional<Instant> firstSlot() {
    return posts.firstSlot();
  }

  /** What is wrong though its requests are answered; null where nothing is. */
  @Nullable Problem problem() {
    return doubt.problem();
  }

  /** What must outlive a restart, as of the last step. */
  PageMemory memory() {
    // One millisecond before the first slot that waits: all before it are served. Never ahead of
    // the last step: posts that are found after it have not been read.
    Instant served =
        posts
            .firstSlot()
            .map(slot -> slot.minusMillis(1))
            .map(before -> before.isBefore(steppedAt) ? before : steppedAt)
            .orElse(null);
    String cursor = walking == null || walkedThrough ? null : walking.cursor();
    return new PageMemory(served, cursor, walkedThrough, source.memory());
  }

  /** When it next wants to ask. */
  Instant wakeAt() {
    if (finding != null || walking != null) {
      return Instant.MIN;
    }
    Instant read = posts.firstSlot().map(slot -> slot.minus(lead())).orElse(Instant.MAX);
    return Stream.of(read, findAt, walkAt, pageAt).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** One request, the most useful now; nothing where it wants none. */
  List<Event> step(Instant now) throws RefusedException, InterruptedException {
    List<KnownPost> due = posts.due(now.plus(lead()), source.batch());
    Want want =
        Stream.of(Want.values())
            .filter(each -> isWanted(each, !due.isEmpty(), now))
            .min(Comparator.comparing(each -> turns.getOrDefault(each, 0L)))
            .orElse(null);
    if (want == null) {
      return List.of();
    }
    turns.put(want, ++turn);
    steppedAt = now;
    return switch (want) {
      case FIND -> find(now);
      case READ -> read(due, now);
      case WALK -> walk(now);
      case PAGE -> readPage(now);
    };
  }

  private boolean isWanted(Want want, boolean isAnyDue, Instant now) {
    return switch (want) {
      case FIND -> finding != null || !findAt.isAfter(now);
      case READ -> isAnyDue;
      case WALK ->
          (walking != null || !walkAt.isAfter(now))
              && (!isAnyDue || !walkedThrough || walkAt.plus(WALK_WAITS).isBefore(now));
      case PAGE -> !pageAt.isAfter(now);
    };
  }

  private List<Event> find(Instant now) throws RefusedException, InterruptedException {
    Walk walk = finding == null ? new Walk(null, MOST_PIECES) : finding;
    finding = walk;
    findAt = now.plus(FIND_EVERY);
    List<Event> events = new ArrayList<>();
    try {
      // During the first walk all beyond the newest piece is its affair.
      if (!list(walk, now, events) || !walkedThrough) {
        walk.stop();
      }
    } catch (RefusedException e) {
      finding = null;
      if (walk.pieces() == 0) {
        findAt = now; // after as long as the refusal says
      }
      throw e;
    }
    if (!walk.hasNext()) {
      finding = null;
    }
    return events;
  }

  private List<Event> walk(Instant now) throws RefusedException, InterruptedException {
    Walk walk = walking == null ? new Walk(null, MOST_PIECES) : walking;
    walking = walk;
    List<Event> events = new ArrayList<>();
    try {
      list(walk, now, events);
    } catch (RefusedException e) {
      if (e.outcome() == Outcome.BAD_CURSOR) {
        walking = null;
        walkAt = now.plus(FIND_EVERY); // not at once: cursors may go on to be refused
      } else if (!walk.hasNext()) {
        walking = null;
        walkAt = now.plus(WALK_EVERY);
      }
      throw e;
    }
    if (!walk.hasNext()) {
      walking = null;
      walkedThrough = true;
      walkAt = now.plus(WALK_EVERY);
    }
    return events;
  }

  /** One piece of the listing; tells whether it held a post that was not known. */
  private boolean list(Walk walk, Instant now, List<Event> events)
      throws RefusedException, InterruptedException {
    Slice<Seen> slice = source.list(walk.cursor(), now);
    boolean anyNew = false;
    for (Seen seen : slice.items()) {
      anyNew |= news.see(seen, now, now, events);
    }
    if (!slice.items().isEmpty()) {
      doubt.pageShowed(now);
    }
    try {
      walk.received(slice);
    } catch (EndlessListingException e) {
      throw new RefusedException(Outcome.UNEXPECTED, String.valueOf(e.getMessage()));
    }
    return anyNew || slice.items().isEmpty();
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
    doubt.check(asked, answers, now);
    List<Event> events = new ArrayList<>();
    Set<String> answered = new HashSet<>();
    for (Seen seen : answers) {
      answered.add(seen.postId());
      news.see(seen, now, now.plus(lead()), events);
      if (seen.reading() == null) {
        news.toldNothing(seen.postId(), now);
      }
    }
    for (KnownPost post : asked) {
      if (!answered.contains(post.id())) {
        news.missed(post, key, now, doubt.mayBeGone(post), events);
      }
    }
    return events;
  }

  private List<Event> readPage(Instant now) throws RefusedException, InterruptedException {
    List<PageReading> readings = source.readPage(now);
    if (readings.stream().anyMatch(reading -> reading.value() != null)) {
      doubt.pageAnswered(now, posts.size());
    }
    pageAt = calendar.nextMidnight(now);
    return new ArrayList<>(readings);
  }

  /** How long before a slot it begins to read, so that the last post is as late as the first. */
  private Duration lead() {
    return calendar.lead((posts.size() + source.batch() - 1) / source.batch());
  }
}
