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
 * The loop that reads an account's pages: it lets the page whose wish is oldest make one request,
 * at the pace that the account's allowance leaves, and decides what is done about each refusal.
 *
 * <p>It never sleeps and knows no thread: whoever drives it asks {@link #wakeAt()}.
 */
public final class PollLoop {
  /** A token that is refused again within this of its renewal is dead. */
  static final Duration RENEWED_LASTS = Duration.ofMinutes(10);

  /** A dead token is tried again after this: a person may have mended it. */
  static final Duration DEAD_TOKEN_PAUSE = Duration.ofHours(1);

  private final List<PageTurn> pages = new ArrayList<>();
  private final Pace pace;
  private final InstantSource clock;
  private @Nullable Instant renewedAt;
  private @Nullable Problem accountProblem;

  /** A page, and why it waits. */
  private static final class PageTurn {
    private final PagePoll poll;
    private final Backoff backoff = new Backoff();

    private PageTurn(PagePoll poll) {
      this.poll = poll;
    }

    private Instant wakeAt() {
      Instant wish = poll.wakeAt();
      return backoff.until().isAfter(wish) ? backoff.until() : wish;
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
    return new PollLoop(polls, new Pace(interval), clock);
  }

  private PollLoop(List<PagePoll> pages, Pace pace, InstantSource clock) {
    pages.forEach(page -> this.pages.add(new PageTurn(page)));
    this.pace = pace;
    this.clock = clock;
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("an account without pages");
    }
  }

  /** When the next turn is worth trying. */
  public Instant wakeAt() {
    Instant wish = next().wakeAt();
    return pace.earliest().isAfter(wish) ? pace.earliest() : wish;
  }

  /** Makes one request if one is due and allowed; empty where none was, or it was refused. */
  public Optional<Turn> turn() throws InterruptedException {
    Instant now = clock.instant();
    PageTurn page = next();
    if (wakeAt().isAfter(now)) {
      return Optional.empty();
    }
    try {
      List<Event> events = page.poll.step(now);
      pace.asked(clock.instant(), page.poll.source().usage());
      page.backoff.succeeded();
      accountProblem = null;
      return Optional.of(new Turn(page.poll.key(), events, page.poll.memory()));
    } catch (RefusedException refusal) {
      Instant after = clock.instant();
      pace.asked(after, page.poll.source().usage());
      refused(page, refusal, after);
      return Optional.empty();
    }
  }

  private PageTurn next() {
    return pages.stream().min(Comparator.comparing(PageTurn::wakeAt)).orElseThrow();
  }

  private void refused(PageTurn page, RefusedException refusal, Instant now)
      throws InterruptedException {
    Problem problem = new Problem(refusal.outcome(), String.valueOf(refusal.getMessage()), now);
    switch (refusal.outcome()) {
      case THROTTLED -> {
        pace.pauseUntil(now, refusal.until().orElse(null));
        accountProblem = problem;
      }
      case TRANSIENT -> page.backoff.failed(now, problem);
      case TOO_MUCH -> {
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
    }
    accountProblem = problem;
    pace.pauseUntil(now, now.plus(DEAD_TOKEN_PAUSE));
  }

  /** How each page stands. */
  public List<PageHealth> health() {
    Instant now = clock.instant();
    List<PageHealth> health = new ArrayList<>();
    for (PageTurn page : pages) {
      Problem problem = accountProblem != null ? accountProblem : page.backoff.problem();
      health.add(
          new PageHealth(
              page.poll.key(),
              page.poll.posts(),
              page.poll.overdue(now.minus(PageHealth.GRACE)),
              page.poll.isWalkedThrough(),
              pace.isStopped(now),
              problem));
    }
    return health;
  }
}
