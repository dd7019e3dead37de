package org.viewledger.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageReading;
import org.viewledger.contract.PageRecord;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.RejectedRecordException;
import org.viewledger.contract.Withdrawal;

class DemoWardTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Instant END = Instant.parse("2026-11-22T02:00:00Z");

  private static List<Event> ward(Instant end) {
    List<Event> events = new ArrayList<>();
    DemoWard.events(DemoWard.DEFAULT_SEED, end, ZONE).forEach(events::add);
    return events;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T02:00:00Z",
        "2025-12-31T17:00:00Z",
        "2026-01-02T23:59:59.999Z",
        "2028-02-29T12:00:00Z"
      })
  void theYearsPostsAndTheirViewsAreAsPromised(String end) {
    List<Event> events = ward(Instant.parse(end));
    int year = Instant.parse(end).atZone(ZONE).getYear() - 1;

    Map<PostKey, Instant> published = publishedIn(events, year);
    Map<PostKey, Long> last = lastViews(events);

    assertThat(published).hasSize(DemoWard.YEAR_PUBLICATIONS);
    assertThat(published.size() - carriedElsewhereToo(events, published.keySet()))
        .isEqualTo(DemoWard.YEAR_ITEMS)
        .isBetween(323, 324);
    assertThat(last.keySet()).containsAll(published.keySet());
    long total = published.keySet().stream().mapToLong(last::get).sum();
    assertThat(total).isBetween(3_600_000L, 3_690_000L).isEqualTo(DemoWard.YEAR_VIEWS);
  }

  /** How many of these carry the content of another of them. */
  private static int carriedElsewhereToo(List<Event> events, Set<PostKey> published) {
    Set<String> keys = new HashSet<>();
    published.forEach(post -> keys.add(post.text()));
    Set<PostKey> twins = new HashSet<>();
    for (Event event : events) {
      if (event instanceof PostRecord record && published.contains(record.post())) {
        String other = record.sameAs().value();
        if (other != null && keys.contains(other)) {
          twins.add(record.post());
        }
      }
    }
    return twins.size();
  }

  /** Publication times of the records that nobody withdrew, by the local year. */
  private static Map<PostKey, Instant> publishedIn(List<Event> events, int year) {
    Map<PostKey, Instant> published = new HashMap<>();
    for (Event event : events) {
      if (event instanceof PostRecord record && record.publishedAt().value() != null) {
        Instant at = record.publishedAt().value();
        if (!record.source().startsWith("import/") && at.atZone(ZONE).getYear() == year) {
          published.put(record.post(), at);
        }
      }
    }
    return published;
  }

  /** The last value of views by plain arithmetic: rule 1 and rule 2 of the accounting rules. */
  private static Map<PostKey, Long> lastViews(List<Event> events) {
    Map<PostKey, TreeMap<Instant, Observation>> kept = new HashMap<>();
    for (Event event : events) {
      if (event instanceof Observation reading
          && reading.metrics().containsKey("views")
          && !reading.source().startsWith("import/")) {
        kept.computeIfAbsent(reading.post(), key -> new TreeMap<>())
            .merge(reading.observedAt(), reading, DemoWardTest::winner);
      }
    }
    Map<PostKey, Long> last = new HashMap<>();
    kept.forEach(
        (post, readings) -> {
          long value = 0;
          for (Observation reading : readings.values()) {
            long views = reading.metrics().getOrDefault("views", 0L);
            value = views > 0 ? views : value;
          }
          last.put(post, value);
        });
    return last;
  }

  private static Observation winner(Observation one, Observation other) {
    long a = one.metrics().getOrDefault("views", 0L);
    long b = other.metrics().getOrDefault("views", 0L);
    if ((a > 0) != (b > 0)) {
      return a > 0 ? one : other;
    }
    int order = one.recordedAt().compareTo(other.recordedAt());
    return order > 0 || (order == 0 && a >= b) ? one : other;
  }

  @Test
  void theSameArgumentsGiveTheSameRecordsForEver() throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    ward(END).forEach(event -> digest.update(EventJson.encode(event)));

    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("48311c81d524fe4c90320b0839c5093a7a6c049de5c7e86816cd5cffe4e8b8da");
  }

  @Test
  void anotherSeedGivesAnotherWard() {
    List<Event> other = new ArrayList<>();
    DemoWard.events(7, END, ZONE).forEach(other::add);

    assertThat(other).isNotEqualTo(ward(END));
  }

  @Test
  void everyRecordSurvivesTheWireAndIsAcceptedAtTheEnd() throws RejectedRecordException {
    for (Event event : ward(END)) {
      assertThat(EventJson.decode(event.topic(), EventJson.encode(event), END)).isEqualTo(event);
    }
  }

  @Test
  void nothingIsLearntAfterTheEndNorBeforeItIsObserved() {
    Instant before = Instant.EPOCH;
    for (Event event : ward(END)) {
      assertThat(event.recordedAt()).isAfterOrEqualTo(before).isBeforeOrEqualTo(END);
      before = event.recordedAt();
      if (event instanceof Observation reading) {
        assertThat(reading.observedAt()).isBeforeOrEqualTo(reading.recordedAt());
      }
    }
  }

  @Test
  void readingsAreManyEnoughToLookRealAndFewEnoughToLoadQuickly() {
    long readings = ward(END).stream().filter(Observation.class::isInstance).count();

    assertThat(readings).isBetween(40_000L, 120_000L);
  }

  @Test
  void everyTextIsComposedAndSaysThatItIsASample() {
    for (Event event : ward(END)) {
      String json = new String(EventJson.encode(event), StandardCharsets.UTF_8);
      assertThat(Normalizer.isNormalized(json, Normalizer.Form.NFC)).as(json).isTrue();
      if (event instanceof PageRecord page) {
        assertThat(page.name().value()).contains("mẫu").contains("số liệu mẫu");
      }
      assertThat(event.key()).contains("mau");
    }
  }

  @Test
  void theDisorderOfRealDataIsThere() {
    Set<String> seen = new LinkedHashSet<>();
    Set<Event> before = new HashSet<>();
    Map<PostKey, Observation> previous = new HashMap<>();
    for (Event event : ward(END)) {
      if (!before.add(event)) {
        seen.add("duplicate");
      }
      if (event instanceof Observation reading) {
        noteReading(seen, reading, previous.put(reading.post(), reading));
      } else if (event instanceof PostRecord record) {
        notePost(seen, record);
      } else if (event instanceof Withdrawal) {
        seen.add("withdrawal");
      } else if (event instanceof PageReading reading && reading.value() == null) {
        seen.add("page reading without a value");
      }
    }

    assertThat(seen)
        .containsExactlyInAnyOrder(
            "duplicate",
            "late arrival",
            "corrected reading",
            "falling likes",
            "falling views",
            "zero glitch",
            "exactly midnight",
            "a day without reading",
            "several readings a day",
            "advertisements",
            "reach",
            "impressions",
            "without shares",
            "offline",
            "unknown publication",
            "first seen long after publication",
            "removed",
            "shared",
            "carried elsewhere too",
            "alias",
            "retitled",
            "withdrawal",
            "page reading without a value");
  }

  private static void noteReading(Set<String> seen, Observation reading, Observation previous) {
    if (Duration.between(reading.observedAt(), reading.recordedAt()).toHours() >= 6) {
      seen.add("late arrival");
    }
    if (reading.observedAt().atZone(ZONE).toLocalTime().toNanoOfDay() == 0) {
      seen.add("exactly midnight");
    }
    Map<String, Long> metrics = reading.metrics();
    noteIf(seen, metrics.containsKey("ad_views"), "advertisements");
    noteIf(seen, metrics.containsKey("reach"), "reach");
    noteIf(seen, metrics.containsKey("impressions"), "impressions");
    noteIf(seen, metrics.containsKey("views") && !metrics.containsKey("shares"), "without shares");
    noteIf(seen, reading.post().platform().equals("offline"), "offline");
    if (previous == null || previous.observedAt().isAfter(reading.observedAt())) {
      return;
    }
    boolean same = previous.observedAt().equals(reading.observedAt());
    noteIf(seen, same && !previous.metrics().equals(metrics), "corrected reading");
    long views = metrics.getOrDefault("views", 0L);
    long viewsBefore = previous.metrics().getOrDefault("views", 0L);
    noteIf(seen, !same && views > 0 && views < viewsBefore, "falling views");
    noteIf(seen, views == 0 && viewsBefore > 0, "zero glitch");
    noteIf(
        seen,
        views >= viewsBefore
            && metrics.getOrDefault("reactions", 0L)
                < previous.metrics().getOrDefault("reactions", 0L),
        "falling likes");
    LocalDate day = reading.observedAt().atZone(ZONE).toLocalDate();
    LocalDate dayBefore = previous.observedAt().atZone(ZONE).toLocalDate();
    noteIf(seen, !same && day.equals(dayBefore), "several readings a day");
    noteIf(seen, dayBefore.plusDays(1).isBefore(day), "a day without reading");
  }

  private static void notePost(Set<String> seen, PostRecord record) {
    Instant published = record.publishedAt().value();
    noteIf(seen, record.publishedAt().said() && published == null, "unknown publication");
    noteIf(
        seen,
        published != null && Duration.between(published, record.recordedAt()).toHours() > 48,
        "first seen long after publication");
    noteIf(seen, "removed".equals(record.status().value()), "removed");
    noteIf(seen, "shared".equals(record.origin().value()), "shared");
    noteIf(seen, record.sameAs().value() != null, "carried elsewhere too");
    noteIf(seen, !record.aliases().isEmpty(), "alias");
    noteIf(
        seen,
        record.title().said()
            && !record.publishedAt().said()
            && !record.post().platform().equals("offline"),
        "retitled");
  }

  private static void noteIf(Set<String> seen, boolean condition, String what) {
    if (condition) {
      seen.add(what);
    }
  }
}
