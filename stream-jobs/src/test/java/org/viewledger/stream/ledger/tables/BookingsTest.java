package org.viewledger.stream.ledger.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PostKey;
import org.viewledger.stream.ledger.book.PostBook;
import org.viewledger.stream.ledger.book.PostView;
import org.viewledger.stream.ledger.book.Reading;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;

class BookingsTest {
  private static final MetricCatalogue CATALOGUE = MetricCatalogue.standard();
  private static final Days DAYS = new Days(ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final PostKey POST = new PostKey("youtube", "UC1", "abc");
  private static final long T = Instant.parse("2026-01-10T05:00:00Z").toEpochMilli();

  @Test
  void aChangeOfTopicMovesTheWholeHistoryAndLeavesThePostsDaysAlone() {
    PostBook book = new PostBook(DAYS, CATALOGUE);
    book.add(new Reading("youtube-data/v3", T, T, List.of(new Reading.Value("views", "", 10))));
    book.add(
        new Reading("youtube-data/v3", T + 1, T + 1, List.of(new Reading.Value("views", "", 17))));
    PostView before = book.view();
    book.decide("xay-dung-dang");
    PostView after = book.view();

    List<TableRow> rows = new ArrayList<>();
    TopicChanges changes = new TopicChanges();
    new Bookings(CATALOGUE, DAYS).book(POST, before, after, rows::add, changes);

    assertThat(rows).extracting(TableRow::table).containsExactly(Table.POST);
    Map<String, BigInteger> gains = new TreeMap<>();
    changes.drainTo(
        change -> {
          String topic = change.key().endsWith("xay-dung-dang") ? "new" : "old";
          gains.put(topic, Sums.of(change.words()).get(0));
        });
    assertThat(gains)
        .containsExactly(
            Map.entry("new", BigInteger.valueOf(7)), Map.entry("old", BigInteger.valueOf(-7)));
  }

  @Test
  void sumsPassSixtyFourBitsInBothDirections() {
    Sums sums = Sums.zeros(2);
    BigInteger expected = BigInteger.ZERO;
    for (int i = 0; i < 5; i++) {
      sums.add(0, Long.MAX_VALUE);
      sums.add(1, Long.MIN_VALUE);
      expected = expected.add(BigInteger.valueOf(Long.MAX_VALUE));
    }
    assertThat(sums.get(0)).isEqualTo(expected);
    assertThat(sums.get(1))
        .isEqualTo(BigInteger.valueOf(Long.MIN_VALUE).multiply(BigInteger.valueOf(5)));
    Sums back = Sums.zeros(2);
    for (int i = 0; i < 5; i++) {
      back.add(0, -Long.MAX_VALUE);
      back.add(1, Long.MAX_VALUE);
      back.add(1, 1);
    }
    sums.addAll(back);
    assertThat(sums.areZero()).isTrue();
  }
}
