package org.viewledger.stream.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.viewledger.contract.Event;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.Withdrawal;
import org.viewledger.stream.ledger.book.PostBook;
import org.viewledger.stream.ledger.book.PostView;
import org.viewledger.stream.ledger.book.Reading;
import org.viewledger.stream.ledger.book.Telling;
import org.viewledger.stream.ledger.rules.DayFigures;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.rows.Table;

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
      add(book, event);
      if (random.nextInt(8) == 0) {
        add(book, event);
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

  private static void add(PostBook book, Event event) {
    if (event instanceof Observation observation) {
      book.add(Reading.of(observation, MetricCatalogue.standard()));
    } else if (event instanceof PostRecord post) {
      book.add(Telling.of(post));
    } else if (event instanceof Withdrawal withdrawal) {
      book.withdraw(withdrawal.withdraws(), withdrawal.recordedAt().toEpochMilli());
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void thePlainRecomputationThatOtherTestsCompareWithAgrees(Vectors.Vector vector) {
    Tables tables = PlainRecomputation.tables(vector.events(), vector.zone());
    Map<String, String> expected = new TreeMap<>();
    vector
        .expect()
        .forEach(
            (metric, of) -> {
              for (int i = 0; i < of.days().size(); i++) {
                LocalDate day = LocalDate.ofEpochDay(of.firstDay() + i);
                expected.put(metric + " " + day, figures(of.days().get(i)));
              }
            });
    Map<String, String> actual = new TreeMap<>();
    for (Map<String, @Nullable Object> row : tables.of(Table.POST_DAY).values()) {
      for (String metric : vector.expect().keySet()) {
        if (row.get(metric + "_gain") != null) {
          String figures =
              Stream.of("gain", "closing", "below", "above", "low", "high")
                  .map(figure -> String.valueOf(row.get(metric + "_" + figure)))
                  .collect(Collectors.joining(" "));
          actual.put(metric + " " + row.get("day"), figures);
        }
      }
    }
    assertThat(actual).isEqualTo(expected);
  }

  private static String figures(DayFigures day) {
    return Stream.of(day.gain(), day.closing(), day.below(), day.above(), day.low(), day.high())
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }
}
