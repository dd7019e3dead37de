package org.viewledger.ingest.connect;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PageReading;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.ingest.facebook.FacebookStand;
import org.viewledger.ingest.kit.Stand;
import org.viewledger.ingest.paging.Slice;
import org.viewledger.ingest.poll.KnownPost;
import org.viewledger.ingest.poll.PageMemory;
import org.viewledger.ingest.poll.PageSource;
import org.viewledger.ingest.poll.PollLoop;
import org.viewledger.ingest.poll.ReadingSchedule;
import org.viewledger.ingest.poll.Seen;
import org.viewledger.ingest.poll.Usage;
import org.viewledger.ingest.tiktok.TiktokStand;
import org.viewledger.ingest.youtube.YoutubeStand;
import org.viewledger.ingest.zalo.ZaloStand;

/** What the connectors ask, hold and manage, by simulation; see docs/measurements.md. */
final class ConnectorMeasures {
  private static final Instant START = Instant.parse("2026-01-10T03:00:00Z");
  private static final int POSTS = 10_000;
  private static final int PAGES = 3_321;
  private static final int POSTS_A_PAGE = 300;
  private static final PrintStream OUT = System.out;

  private ConnectorMeasures() {}

  /** A page and a task; with arguments, all pages with so many milliseconds between requests. */
  public static void main(String[] args) throws InterruptedException {
    if (args.length > 0) {
      for (String millis : args) {
        pages(Duration.ofMillis(Long.parseLong(millis)));
      }
      return;
    }
    knowing(); // so that classes are not taken for posts
    memory();
    for (Stand stand :
        List.of(new YoutubeStand(), new FacebookStand(), new TiktokStand(), new ZaloStand())) {
      try (stand) {
        page(stand);
      }
    }
  }

  /** A page of ten thousand posts: its first meeting, and two days later a day of it. */
  private static void page(Stand stand) throws InterruptedException {
    for (int i = 0; i < POSTS; i++) {
      stand.publish("p" + i, START.minus(Duration.ofHours(3L * (POSTS - i))));
      stand.views("p" + i, i);
    }
    Kept kept = new Kept();
    int[] requests = {0};
    stand.server().before(asked -> requests[0]++);
    VirtualWorker worker =
        new VirtualWorker(
            List.of(stand), stand.server().withoutSocket(), Duration.ofSeconds(1), START, kept);
    while (kept.readings() < POSTS || !worker.loop().health().get(0).walkedThrough()) {
      worker.run(Duration.ofSeconds(10));
    }
    say(
        "%s: first meeting of %,d posts: %,d requests, %s",
        stand.page().platform(), POSTS, requests[0], Duration.between(START, worker.now()));
    worker.run(Duration.ofDays(2));
    int before = requests[0];
    int readings = kept.readings();
    worker.run(Duration.ofDays(7));
    say(
        "%s: then in a week %,d requests, %,d readings: %.1f a request (%.1f without the search)",
        stand.page().platform(),
        requests[0] - before,
        kept.readings() - readings,
        (double) (kept.readings() - readings) / (requests[0] - before),
        (double) (kept.readings() - readings) / (requests[0] - before - 7 * 96));
  }

  private static void memory() {
    long before = heap();
    PollLoop loop = knowing();
    long after = heap();
    say(
        "heap of a task of %d page with %,d posts: %,d KiB, %d bytes a post",
        loop.health().size(), POSTS, (after - before) / 1024, (after - before) / POSTS);
  }

  private static PollLoop knowing() {
    List<PostRecord> known = new ArrayList<>();
    PageKey page = new PageKey("facebook", "100000000000001");
    for (int i = 0; i < POSTS; i++) {
      known.add(facts(page, "100000000000001_" + (1_000_000_000_000_000L + i), i));
    }
    return loop(List.of(start(page, new Paper(page), known)), Duration.ofSeconds(1));
  }

  /** One account's task with all the pages there are, over half an hour around midnight. */
  private static void pages(Duration interval) throws InterruptedException {
    List<Paper> papers = new ArrayList<>();
    List<PollLoop.PageStart> starts = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      PageKey page = new PageKey("facebook", String.valueOf(1_000_000 + i));
      List<PostRecord> known = new ArrayList<>();
      for (int post = 0; post < POSTS_A_PAGE; post++) {
        known.add(facts(page, page.pageId() + '_' + post, post));
      }
      papers.add(new Paper(page));
      starts.add(start(page, papers.get(i), known));
    }
    long heap = heap();
    PollLoop loop = loop(starts, interval);
    starts.clear();
    long cpu = cpu();
    Instant end = now.plus(Duration.ofMinutes(30));
    int turns = 0;
    while (now.isBefore(end)) {
      Instant wake = loop.wakeAt();
      now = wake.isAfter(now) ? wake : now;
      loop.turn();
      turns++;
    }
    Duration used = Duration.ofNanos(cpu() - cpu);
    Duration longest = Duration.ZERO;
    for (Paper paper : papers) {
      Instant last = paper.foundAt == null ? START_OF_PAGES : paper.foundAt;
      Duration open = Duration.between(last, end);
      longest = longest(longest, longest(paper.longest, open));
    }
    long read = papers.stream().mapToLong(paper -> paper.readings).sum();
    int overdue = loop.health().stream().mapToInt(health -> health.waiting()).sum();
    say(
        "%,d pages of %d posts, a request each %d ms: in the half hour around midnight %,d requests, %,d readings,"
            + " %,d waiting at the end, a page not searched for at most %s; CPU %.1f s (%.2f ms a"
            + " request); heap before the loop %,d MiB",
        PAGES,
        POSTS_A_PAGE,
        interval.toMillis(),
        turns,
        read,
        overdue,
        longest,
        used.toMillis() / 1e3,
        (double) used.toMillis() / turns,
        heap >> 20);
  }

  private static final Instant START_OF_PAGES = Instant.parse("2026-01-10T16:45:00Z");
  private static Instant now = START_OF_PAGES;

  private static PollLoop loop(List<PollLoop.PageStart> pages, Duration interval) {
    now = START_OF_PAGES;
    ReadingSchedule schedule =
        new ReadingSchedule(VirtualWorker.ZONE, date -> date.getDayOfMonth() == 1);
    return PollLoop.start(pages, schedule, VirtualWorker.ZONE, interval, () -> now);
  }

  private static PollLoop.PageStart start(PageKey page, Paper source, List<PostRecord> known) {
    PageMemory memory = new PageMemory(START_OF_PAGES, null, true, "");
    return new PollLoop.PageStart(page, source, memory, known);
  }

  private static PostRecord facts(PageKey page, String id, int days) {
    return new PostRecord(
        new PostKey(page.platform(), page.pageId(), id),
        Patch.of(START.minus(Duration.ofHours(18L * days))),
        Patch.of("photo"),
        Patch.of("Bài " + id),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        List.of(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        Patch.of("live"),
        "paper",
        START);
  }

  private static Duration longest(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void say(String format, Object... values) {
    OUT.printf(Locale.ROOT, format + "%n", values);
  }

  /** A page that answers at once, and counts. Fifty posts a request, as Facebook. */
  private static final class Paper implements PageSource {
    private final PageKey page;
    private long readings;
    private Duration longest = Duration.ZERO;
    private @Nullable Instant foundAt;

    private Paper(PageKey page) {
      this.page = page;
    }

    @Override
    public int batch() {
      return 50;
    }

    @Override
    public Slice<Seen> list(@Nullable String cursor, Instant at) {
      if (cursor == null) {
        longest =
            longest(longest, Duration.between(foundAt == null ? START_OF_PAGES : foundAt, at));
        foundAt = at;
      }
      Seen newest = new Seen(page.pageId() + "_0", START, null, null);
      return new Slice<>(List.of(newest), null);
    }

    @Override
    public List<Seen> read(List<KnownPost> posts, Instant at) {
      List<Seen> seen = new ArrayList<>();
      for (KnownPost post : posts) {
        PostKey key = new PostKey(page.platform(), page.pageId(), post.id());
        Observation reading =
            new Observation(
                key, at, at, "paper", new TreeMap<>(), new TreeMap<>(Map.of("views", 1L)));
        seen.add(new Seen(post.id(), null, null, reading));
      }
      readings += seen.size();
      return seen;
    }

    @Override
    public List<PageReading> readPage(Instant at) {
      return List.of();
    }

    @Override
    public Usage usage() {
      return Usage.NONE;
    }

    @Override
    public boolean askForLess() {
      return false;
    }

    @Override
    public void askForMore() {}

    @Override
    public boolean renewToken(Instant at) {
      return false;
    }

    @Override
    public String memory() {
      return "";
    }
  }
}
