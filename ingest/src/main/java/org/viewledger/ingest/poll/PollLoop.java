package org.viewledger.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Event;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;

/**
 * The loop that reads an account's pages: of the pages that want something it lets the one make a
 * request that has made none for longest, at the pace that the allowances of account and page
 * leave, and decides what is done about each refusal.
 *
 * <p>It never sleeps and knows no thread: whoever drives it asks {@link #wakeAt()}.
 */
public final class PollLoop {
  /** A token that is refused again within this of its renewal is dead. */
  static final Duration RENEWED_LASTS = Duration.ofMinutes(10);

  /** A dead token is tried again after this: a person may have mended it. */
  static final Duration DEAD_TOKEN_PAUSE = Duration.ofHours(1);

  /** After so many answers in a row more is asked for at a time again. */
  static final int MORE_AFTER = 50;

  private final List<PageTurn> pages = new ArrayList<>();
  private final Pace pace;
  private final InstantSource clock;
  private long turns;
  private @Nullable Instant renewedAt;
  private @Nullable Problem accountProblem;

  /** A page, and why it waits. */
  private static final class PageTurn {
    private final PagePoll poll;
    private final Backoff backoff = new Backoff();
    private final Pace pace;
    private long lastTurn;
    private int answersInARow;
    private @Nullable Instant lastAnswer;

    private PageTurn(PagePoll poll, Duration interval) {
      this.poll = poll;
      this.pace = new Pace(interval);
    }

    private Instant wakeAt() {
      return later(later(poll.wakeAt(), backoff.until()), pace.earliest());
    }

    /** What was too much once may be little on another day: it is tried again, step by step. */
    private void answered(Instant now) {
      backoff.succeeded();
      lastAnswer = now;
      answersInARow++;
      if (answersInARow == MORE_AFTER) {
        answersInARow = 0;
        poll.source().askForMore();
      }
    }

    private @Nullable Instant pausedUntil(Pace account, Instant now) {
      Instant until = backoff.until();
      until = account.isStopped(now) ? later(until, account.earliest()) : until;
      until = pace.isStopped(now) ? later(until, pace.earliest()) : until;
      return until.isAfter(now) ? until : null;
    }
  }

  /**
   * What a request has brought.
   *
   * @param memory of the page, as of these events
   */
  public record Turn(PageKey page, List<Event> events, PageMemory memory) {}

  /**
   * A page to begin with.
   *
   * @param known what was told of its posts before
   */
  public record PageStart(
      PageKey page, PageSource source, PageMemory memory, List<PostRecord> known) {}

  /**
   * A loop over an account's pages.
   *
   * @param interval between two requests while the allowance is far
   */
  public static PollLoop start(
      List<PageStart> pages,
      ReadingSchedule schedule,
      ZoneId zone,
      Duration interval,
      InstantSource clock) {
    PageCalendar calendar = new PageCalendar(schedule, zone, interval);
    Instant now = clock.instant();
    List<PagePoll> polls =
        pages.stream()
            .map(
                page ->
                    new PagePoll(page.page, page.source, calendar, page.memory, page.known, now))
            .toList();
    return new PollLoop(polls, interval, clock);
  }

  private PollLoop(List<PagePoll> pages, Duration interval, InstantSource clock) {
    pages.forEach(page -> this.pages.add(new PageTurn(page, interval)));
    this.pace = new Pace(interval);
    this.clock = clock;
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("an account without pages");
    }
  }

  /** When the next turn is worth trying. */
  public Instant wakeAt() {
    Instant wish =
        pages.stream().map(PageTurn::wakeAt).min(Comparator.naturalOrder()).orElseThrow();
    return later(wish, pace.earliest());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Makes one request if one is due and allowed; empty where none was, or it was refused. */
  public Optional<Turn> turn() throws InterruptedException {
    Instant now = clock.instant();
    if (wakeAt().isAfter(now)) {
      return Optional.empty();
    }
    PageTurn page = next(now);
    page.lastTurn = ++turns;
    try {
      List<Event> events = page.poll.step(now);
      asked(page, clock.instant());
      page.answered(now);
      accountProblem = null;
      return Optional.of(new Turn(page.poll.key(), events, page.poll.memory()));
    } catch (RefusedException refusal) {
      Instant after = clock.instant();
      asked(page, after);
      refused(page, refusal, after);
      return Optional.empty();
    }
  }

  private PageTurn next(Instant now) {
    return pages.stream()
        .filter(page -> !page.wakeAt().isAfter(now))
        .min(Comparator.comparingLong(page -> page.lastTurn))
        .orElseThrow();
  }

  private void asked(PageTurn page, Instant now) {
    Usage usage = page.poll.source().usage();
    page.pace.asked(now, usage.pageOnly() ? usage : Usage.NONE);
    pace.asked(now, usage.pageOnly() ? Usage.NONE : usage);
  }

  private void refused(PageTurn page, RefusedException refusal, Instant now)
      throws InterruptedException {
    Problem problem = new Problem(refusal.outcome(), String.valueOf(refusal.getMessage()), now);
    switch (refusal.outcome()) {
      case THROTTLED -> {
        if (page.pace.isStopped(now)) {
          page.pace.pauseUntil(now, refusal.until().orElse(null));
          page.backoff.failed(now, problem);
        } else {
          pace.pauseUntil(now, refusal.until().orElse(null));
          accountProblem = problem;
        }
      }
      case TRANSIENT -> page.backoff.failed(now, problem);
      case TOO_MUCH -> {
        page.answersInARow = 0;
        if (!page.poll.source().askForLess()) {
          page.backoff.failed(now, problem);
        }
      }
      case TOKEN_REFUSED -> renew(page, problem, now);
      case BAD_CURSOR -> page.backoff.succeeded(); // the walk has begun anew
      case FORBIDDEN, BAD_METRIC, MISSING, UNEXPECTED -> page.backoff.failed(now, problem);
      case OK -> throw new IllegalStateException("a refusal that is none");
    }
  }

  private void renew(PageTurn page, Problem problem, Instant now) throws InterruptedException {
    boolean fresh = renewedAt != null && now.isBefore(renewedAt.plus(RENEWED_LASTS));
    try {
      if (!fresh && page.poll.source().renewToken(now)) {
        renewedAt = now;
        return;
      }
    } catch (RefusedException e) {
      if (e.outcome() == Outcome.TRANSIENT) {
        page.backoff.failed(now, problem);
        return;
      }
      // It says who must do what; the answer that led here does not.
      accountProblem = new Problem(e.outcome(), String.valueOf(e.getMessage()), now);
      pace.pauseUntil(now, now.plus(DEAD_TOKEN_PAUSE));
      return;
    }
    accountProblem = problem;
    pace.pauseUntil(now, now.plus(DEAD_TOKEN_PAUSE));
  }

  /** How each page stands. */
  public List<PageHealth> health() {
    Instant now = clock.instant();
    List<PageHealth> health = new ArrayList<>();
    for (PageTurn page : pages) {
      Problem ofPage =
          page.backoff.problem() != null ? page.backoff.problem() : page.poll.problem();
      Problem problem = accountProblem != null ? accountProblem : ofPage;
      health.add(
          new PageHealth(
              page.poll.key(),
              page.poll.posts(),
              page.poll.overdue(now),
              page.poll.firstSlot().orElse(null),
              page.poll.overdue(now.minus(PageHealth.GRACE)),
              page.poll.isWalkedThrough(),
              page.lastAnswer,
              pace.isStopped(now) || page.pace.isStopped(now),
              page.pausedUntil(pace, now),
              page.poll.source().notGiven(now),
              page.poll.source().advice(now),
              problem));
    }
    return health;
  }
}
