package org.viewledger.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SplittableRandom;
import org.viewledger.contract.Event;
import org.viewledger.contract.Instants;

/**
 * The made-up ward "Phường Mẫu": everything that connectors and people would have recorded about
 * its sample pages from the start of the last full calendar year to a given end.
 *
 * <p>In that year it published {@value #YEAR_PUBLICATIONS} posts of known publication time, {@value
 * #YEAR_ITEMS} items where one on several channels counts once; their last values of {@code views}
 * add up to {@value #YEAR_VIEWS}. The running year goes on at the same pace. The same arguments
 * give the same records, on any machine.
 */
public final class DemoWard {
  /** Items of the last full calendar year before the end: "nearly 325" may be said of them. */
  public static final int YEAR_ITEMS = 323;

  /** The same, each channel's publication of an item counted. */
  public static final int YEAR_PUBLICATIONS = 363;

  /** What the views of those posts come to at their last readings. */
  public static final long YEAR_VIEWS = 3_612_345;

  /** The seed that {@code ./viewledger demo} uses. */
  public static final long DEFAULT_SEED = 2025;

  /** Keeps the draws of when a post is read apart from those of what is read. */
  private static final long SCHEDULE_SALT = 0x5DEECE66DL;

  private final long seed;
  private final Instant end;
  private final ZoneId zone;

  private DemoWard(long seed, Instant end, ZoneId zone) {
    this.seed = seed;
    this.end = Instants.toMillis(end);
    this.zone = zone;
  }

  /**
   * All records in the order in which they were learnt.
   *
   * @param end nothing is observed or recorded after it
   * @param zone of the ward's days
   */
  public static Iterable<Event> events(long seed, Instant end, ZoneId zone) {
    return new DemoWard(seed, end, zone).all();
  }

  private List<Event> all() {
    PostPlan plan = new PostPlan(seed, end, zone);
    Map<DemoChannel, PollSchedule> schedules = schedules();
    List<Event> events = new ArrayList<>();
    PageFacts facts = new PageFacts(end, zone);
    for (DemoChannel channel : DemoChannel.values()) {
      events.addAll(facts.of(channel));
    }
    List<DemoPost> year = scaled(plan.fullYear(), schedules);
    year.forEach(post -> addPost(events, post, schedules));
    plan.before().forEach(post -> addPost(events, post, schedules));
    plan.runningYear().forEach(post -> addPost(events, post, schedules));
    Instant midYear =
        LocalDate.of(end.atZone(zone).getYear() - 1, 7, 20).atTime(15, 0).atZone(zone).toInstant();
    events.addAll(new WithdrawnImport(year, midYear).events());
    events.addAll(new OfflineSheets(end, zone).events());
    events.sort(Comparator.comparing(Event::recordedAt));
    return events;
  }

  private void addPost(
      List<Event> events, DemoPost post, Map<DemoChannel, PollSchedule> schedules) {
    NavigableSet<Instant> instants = instants(post, schedules);
    if (!instants.isEmpty()) {
      events.addAll(PostRecords.of(post, instants.first()));
      events.addAll(new PostReadings(end, zone).of(post, instants));
    }
  }

  private static NavigableSet<Instant> instants(
      DemoPost post, Map<DemoChannel, PollSchedule> schedules) {
    PollSchedule schedule = schedules.get(post.channel());
    if (schedule == null) {
      throw new IllegalStateException("every channel has a schedule: " + post.channel());
    }
    return schedule.readings(post, new SplittableRandom(post.seed() ^ SCHEDULE_SALT));
  }

  private Map<DemoChannel, PollSchedule> schedules() {
    Map<DemoChannel, PollSchedule> schedules = new EnumMap<>(DemoChannel.class);
    for (DemoChannel channel : DemoChannel.values()) {
      SplittableRandom random = new SplittableRandom(seed * 17 + channel.serial());
      schedules.put(channel, PollSchedule.of(channel, end, zone, random));
    }
    return schedules;
  }

  /** Scales the posts so that their last readings add up to {@link #YEAR_VIEWS}. */
  private static List<DemoPost> scaled(
      List<DemoPost> posts, Map<DemoChannel, PollSchedule> schedules) {
    double weights = posts.stream().mapToDouble(post -> post.curve().lifetime()).sum();
    List<DemoPost> scaled = new ArrayList<>();
    double running = 0;
    long given = 0;
    for (DemoPost post : posts) {
      // Rounding the running sum, not each share, leaves nothing over at the end.
      running += post.curve().lifetime();
      long upTo = StrictMath.round(YEAR_VIEWS * (running / weights));
      Instant last = instants(post, schedules).last();
      scaled.add(post.withCurve(post.curve().reaching(upTo - given, post.ageAt(last))));
      given = upTo;
    }
    return scaled;
  }
}
