package org.viewledger.bench.steps;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.viewledger.bench.load.Readings;
import org.viewledger.bench.load.Workload;
import org.viewledger.bench.variant.VariantJob;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.stream.ledger.accounts.Decoder;
import org.viewledger.stream.ledger.accounts.KeyedLedger;
import org.viewledger.stream.ledger.accounts.PostFact;
import org.viewledger.stream.ledger.accounts.PostLedger;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.ledger.tables.TopicChanges;
import org.viewledger.stream.records.ConsumedRecord;
import org.viewledger.topics.DefaultTaxonomy;
import org.viewledger.topics.PostText;
import org.viewledger.topics.TopicMatcher;
import org.viewledger.topics.Verdict;

/** The steps that a reading or a post's words go through, one by one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Steps {
  private static final String TEXT =
      """
      Sáng nay, Ủy ban nhân dân phường tổ chức tuyên truyền phòng cháy chữa cháy tại khu dân cư số 5. \
      Tham dự có đồng chí Bí thư Đảng ủy và đông đảo bà con nhân dân. Công an phường hướng dẫn cách dùng bình \
      chữa cháy, thoát nạn khi có khói và nhắc mọi nhà kiểm tra dây điện trước mùa nắng nóng. #PCCC\
      """;

  private final Days days = new Days(VariantJob.ZONE);
  private final MetricCatalogue catalogue = MetricCatalogue.standard();
  private final Decoder decoder = new Decoder(days, catalogue);
  private final PostLedger ledger = new PostLedger(days, catalogue);
  private final TopicMatcher matcher =
      TopicMatcher.of(DefaultTaxonomy.of("bench", Instant.parse("2026-01-01T00:00:00Z")));
  private final PostText post = new PostText("Phòng cháy hơn chữa cháy", TEXT, List.of());
  private final KeyedLedger.Out out =
      new KeyedLedger.Out(row -> {}, new TopicChanges(), transfer -> {});
  private final List<ConsumedRecord> readings = new ArrayList<>();
  private final List<PostFact> last = new ArrayList<>();
  private byte @Nullable [] state;
  private String key = "";

  /** A post's readings of 73 days, the last of them still to be booked. */
  @Setup
  public void readPost() {
    new Readings(Workload.ofPosts(1, 1)).forEach(this::add);
    List<PostFact> facts = new ArrayList<>();
    for (ConsumedRecord each : readings) {
      facts.addAll(decoder.decode(each).facts());
    }
    key = facts.get(0).key();
    last.add(facts.remove(facts.size() - 1));
    state = ledger.settle(key, null, null, facts, out);
  }

  private void add(Event event) {
    readings.add(
        new ConsumedRecord(
            event.topic(),
            0,
            readings.size(),
            event.recordedAt().toEpochMilli() + 1,
            EventJson.encode(event)));
  }

  /** From the bytes of a reading to its raw row and the fact of it. */
  @Benchmark
  public Decoder.Decoded decode() {
    return decoder.decode(readings.get(readings.size() - 1));
  }

  /** One more reading of a post read for 73 days: book, figures, rows. */
  @Benchmark
  public byte @Nullable [] settle() {
    return ledger.settle(key, state, state, last, out);
  }

  /** The topic of a post of some 90 syllables by the default taxonomy. */
  @Benchmark
  public Verdict match() {
    return matcher.match(post);
  }
}
