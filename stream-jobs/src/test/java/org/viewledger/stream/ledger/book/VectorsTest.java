package org.viewledger.stream.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.viewledger.contract.Event;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.stream.ledger.rules.Days;

/** The vectors of the accounting rules, each in many orders of arrival. */
class VectorsTest {
  private static final int ORDERS = 250;
  private static final Map<ZoneId, Days> DAYS = new ConcurrentHashMap<>();

  static Stream<Vectors.Vector> vectors() throws IOException {
    return Vectors.all().stream();
  }

  @Test
  void allVectorsAreThere() throws IOException {
    assertThat(Vectors.all()).hasSizeGreaterThanOrEqualTo(71);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void everyOrderOfArrivalGivesTheExpectedFigures(Vectors.Vector vector) {
    long seed = vector.name().hashCode();
    Random random = new Random(seed);
    List<Event> events = new ArrayList<>(vector.events());
    for (int order = 0; order < ORDERS; order++) {
      assertThat(figures(events, vector.zone(), random))
          .as("%s, seed %d, order %d: %s", vector.name(), seed, order, events)
          .isEqualTo(vector.expect());
      Collections.shuffle(events, random);
    }
  }

  /** Books the events, some twice, and through bytes now and then as state does. */
  private static SortedMap<String, Vectors.Expected> figures(
      List<Event> events, ZoneId zone, Random random) {
    Days days = DAYS.computeIfAbsent(zone, Days::new);
    MetricCatalogue catalogue = MetricCatalogue.standard();
    PostBook book = new PostBook(days, catalogue);
    for (Event event : events) {
      Facts.add(book, event);
      if (random.nextInt(8) == 0) {
        Facts.add(book, event);
        book = PostBook.of(book.toBytes(), days, catalogue);
      }
    }
    SortedMap<String, Vectors.Expected> figures = new TreeMap<>();
    PostView view = book.view();
    if (view != null) {
      view.figures().forEach((metric, of) -> figures.put(metric, Vectors.Expected.of(of)));
    }
    return figures;
  }
}
