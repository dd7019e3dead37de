package org.viewledger.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PostRecord;

final class ReadingsTest {
  private static final Workload SMALL = new Workload(7, 40, 5, 20, false);

  private static List<String> lines(Workload workload) {
    List<String> lines = new ArrayList<>();
    new Readings(workload)
        .forEach(event -> lines.add(new String(EventJson.encode(event), StandardCharsets.UTF_8)));
    return lines;
  }

  private static List<Event> events(Readings readings) {
    List<Event> events = new ArrayList<>();
    readings.forEach(events::add);
    return events;
  }

  @Test
  void theSameSeedGivesTheSameRecords() {
    assertThat(lines(SMALL)).isEqualTo(lines(SMALL)).hasSize(40 * 13 + 40);
  }

  @Test
  void anotherSeedGivesOthers() {
    assertThat(lines(SMALL)).isNotEqualTo(lines(new Workload(8, 40, 5, 20, false)));
  }

  @Test
  void aPostIsReadEightTimesOnItsFirstDayAndThenOnceADay() {
    ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
    Map<String, LocalDate> published = new HashMap<>();
    Map<String, Map<LocalDate, Integer>> read = new HashMap<>();
    for (Event event : events(new Readings(SMALL))) {
      if (event instanceof PostRecord post) {
        assertThat(post.publishedAt().value()).isNotNull();
        published.put(event.key(), LocalDate.ofInstant(post.recordedAt().minusSeconds(60), zone));
      } else if (event instanceof Observation reading) {
        LocalDate day = LocalDate.ofInstant(reading.observedAt(), zone);
        read.computeIfAbsent(event.key(), any -> new TreeMap<>()).merge(day, 1, Integer::sum);
      }
    }
    assertThat(published).hasSize(40);
    published.forEach(
        (post, day) -> {
          Map<LocalDate, Integer> expected = new TreeMap<>(Map.of(day, 8));
          for (int later = 1; later <= 5; later++) {
            expected.put(day.plusDays(later), 1);
          }
          assertThat(read).containsEntry(post, expected);
        });
  }

  @Test
  void totalsAreTheLastReadingsOfAllPosts() {
    Readings readings = new Readings(SMALL);
    Map<String, Observation> last = new HashMap<>();
    for (Event event : events(readings)) {
      if (event instanceof Observation reading) {
        last.put(event.key(), reading);
      }
    }
    Map<String, Long> sums = new TreeMap<>();
    last.values()
        .forEach(each -> each.metrics().forEach((metric, n) -> sums.merge(metric, n, Long::sum)));
    assertThat(readings.totals()).isEqualTo(sums);
  }

  @Test
  void noPostIsReadTwiceAtOneInstant() {
    Set<String> seen = new HashSet<>();
    for (Event event : events(new Readings(SMALL))) {
      if (event instanceof Observation reading) {
        assertThat(seen.add(event.key() + reading.observedAt())).isTrue();
      }
    }
  }
}
