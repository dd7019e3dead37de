package org.viewledger.ingest.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.viewledger.contract.Event;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageReading;
import org.viewledger.contract.PostRecord;

/** What Kafka has, by post, in the order in which it came. */
final class Kept implements Consumer<Event> {
  private final Map<String, List<Observation>> readings = new TreeMap<>();
  private final Map<String, List<PostRecord>> facts = new TreeMap<>();
  private int pageReadings;

  @Override
  public void accept(Event event) {
    if (event instanceof Observation reading) {
      readings.computeIfAbsent(reading.post().postId(), id -> new ArrayList<>()).add(reading);
    } else if (event instanceof PostRecord record) {
      facts.computeIfAbsent(record.post().postId(), id -> new ArrayList<>()).add(record);
    } else if (event instanceof PageReading) {
      pageReadings++;
    } else {
      throw new AssertionError("a connector has no business with " + event.topic());
    }
  }

  List<Observation> readings(String postId) {
    return readings.getOrDefault(postId, List.of());
  }

  List<PostRecord> facts(String postId) {
    return facts.getOrDefault(postId, List.of());
  }

  /** What the last reading says of views, -1 where there is none. */
  long views(String postId) {
    List<Observation> all = readings(postId);
    Long views = all.isEmpty() ? null : all.get(all.size() - 1).metrics().get("views");
    return views == null ? -1 : views;
  }

  int posts() {
    return facts.size();
  }

  int readings() {
    return readings.values().stream().mapToInt(List::size).sum();
  }

  int pageReadings() {
    return pageReadings;
  }
}
