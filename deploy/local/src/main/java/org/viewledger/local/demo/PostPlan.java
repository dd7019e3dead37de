package org.viewledger.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PostKey;

/** Which posts the made-up ward publishes, and when. */
final class PostPlan {
  private static final int OLD_POSTS = 10;
  private static final int UNDATED_POSTS = 5;
  private static final int FIRST_WORKING_MINUTE = 6 * 60;
  private static final int WORKING_MINUTES = 16 * 60;

  private final long seed;
  private final Instant end;
  private final ZoneId zone;
  private final DemoTitles titles = DemoTitles.load();

  PostPlan(long seed, Instant end, ZoneId zone) {
    this.seed = seed;
    this.end = end;
    this.zone = zone;
  }

  private LocalDate yearStart() {
    return LocalDate.of(end.atZone(zone).getYear() - 1, 1, 1);
  }

  /** The posts published in the last full calendar year. */
  List<DemoPost> fullYear() {
    return published("n", yearStart(), yearStart().plusYears(1), 1);
  }

  /** The posts of the running year, at the same pace. */
  List<DemoPost> runningYear() {
    LocalDate from = yearStart().plusYears(1);
    LocalDate to = end.atZone(zone).toLocalDate();
    double share = ChronoUnit.DAYS.between(from, to) / 365.0;
    return published("r", from, to, share);
  }

  /** Posts that were there before anyone read the page, and posts whose day nobody knows. */
  List<DemoPost> before() {
    List<DemoPost> posts = new ArrayList<>();
    Instant start = yearStart().atStartOfDay(zone).toInstant();
    for (int i = 0; i < OLD_POSTS + UNDATED_POSTS; i++) {
      SplittableRandom random = random(DemoChannel.WARD_FACEBOOK, 9_000 + i);
      Instant published = start.minus(Duration.ofHours(400 + random.nextInt(4000)));
      Instant seen = start.plus(Duration.ofHours(7 + random.nextInt(48)));
      posts.add(
          post(DemoChannel.WARD_FACEBOOK, "c", i, published, seen, i < OLD_POSTS, null, random));
    }
    return posts;
  }

  private List<DemoPost> published(String mark, LocalDate from, LocalDate to, double share) {
    List<DemoPost> posts = new ArrayList<>();
    List<DemoPost> party = List.of();
    for (DemoChannel channel : DemoChannel.values()) {
      List<DemoPost> own = new ArrayList<>();
      int count = (int) Math.round(channel.yearPosts() * share);
      for (int i = 0; i < count; i++) {
        SplittableRandom random = random(channel, mark.charAt(0) * 10_000L + i);
        Instant published = spread(from, to, i, count, random);
        DemoPost twin =
            channel == DemoChannel.PARTY_FACEBOOK || i % 4 != 0 ? null : near(party, published);
        own.add(
            post(channel, mark, i, published, firstSeen(published, random), true, twin, random));
      }
      if (channel == DemoChannel.PARTY_FACEBOOK) {
        party = own;
      }
      posts.addAll(own);
    }
    return posts;
  }

  /** The last of the posts published before an instant, for content carried by several channels. */
  private static @Nullable DemoPost near(List<DemoPost> posts, Instant published) {
    DemoPost found = null;
    for (DemoPost post : posts) {
      if (post.publishedAt().isBefore(published)) {
        found = post;
      }
    }
    return found;
  }

  private Instant spread(LocalDate from, LocalDate to, int i, int count, SplittableRandom random) {
    long days = ChronoUnit.DAYS.between(from, to);
    LocalDate day = from.plusDays(days * i / count);
    return day.atStartOfDay(zone)
        .plusMinutes(FIRST_WORKING_MINUTE + random.nextInt(WORKING_MINUTES))
        .plusSeconds(random.nextInt(60))
        .toInstant();
  }

  /** Most posts are read within the hour, some only days later: those have an opening balance. */
  private Instant firstSeen(Instant published, SplittableRandom random) {
    boolean late = random.nextInt(30) == 0;
    Instant seen =
        published.plus(late ? Duration.ofHours(60 + random.nextInt(200)) : Duration.ofMinutes(5));
    return seen.isBefore(end.minus(Duration.ofDays(5)))
        ? seen
        : published.plus(Duration.ofMinutes(5));
  }

  private DemoPost post(
      DemoChannel channel,
      String mark,
      int i,
      Instant published,
      Instant seen,
      boolean known,
      @Nullable DemoPost twin,
      SplittableRandom random) {
    DemoTitles.Filled words =
        twin == null ? titles.draw(random, published.atZone(zone).getMonthValue()) : twin.words();
    String serial = String.format(Locale.ROOT, "%s%04d", mark, i + 1);
    boolean removed = random.nextInt(40) == 0;
    Instant gone = seen.plus(Duration.ofDays(20 + random.nextInt(60)));
    return new DemoPost(
        channel,
        new PostKey(channel.page().platform(), channel.page().pageId(), channel.postId(serial)),
        words,
        channel.kinds().get(random.nextInt(channel.kinds().size())),
        published,
        known,
        seen,
        removed && gone.isBefore(end) ? gone : null,
        channel.isFacebook() && random.nextInt(18) == 0,
        channel.isFacebook() && random.nextInt(25) == 0,
        twin == null ? null : twin.key().text(),
        curve(channel, random),
        random.nextLong());
  }

  private static ViewCurve curve(DemoChannel channel, SplittableRandom random) {
    // Log-normal by the sum of twelve uniforms: few posts are seen very widely, most are not.
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    double lifetime = 9_000 * channel.weight() * StrictMath.exp((sum - 6) * 0.8);
    boolean wave = random.nextInt(20) == 0;
    boolean overcounted = random.nextInt(25) == 0;
    double from = 150 + random.nextInt(600);
    return new ViewCurve(
        lifetime,
        500 + random.nextInt(2500),
        wave ? 0.35 : 0,
        from,
        from + 72 + random.nextInt(200),
        overcounted ? 40 + (long) (lifetime / 25) : 0);
  }

  private SplittableRandom random(DemoChannel channel, long serial) {
    return new SplittableRandom(seed * 31 + channel.serial() * 1_000_003L + serial);
  }
}
