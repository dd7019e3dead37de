package org.viewledger.stream;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.source.legacy.SourceFunction;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Observation;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.stream.access.KafkaAccess;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.cut.Lineage;
import org.viewledger.stream.cut.LogFacts;
import org.viewledger.stream.cut.StartPlan;
import org.viewledger.stream.io.ClickHouseSink;
import org.viewledger.stream.io.CutStore;
import org.viewledger.stream.io.RowBlock;
import org.viewledger.stream.io.RowPacking;
import org.viewledger.stream.ledger.History;
import org.viewledger.stream.ledger.LedgerPipeline;
import org.viewledger.stream.records.ConsumedRecord;
import org.viewledger.stream.rows.Table;

/**
 * How long new rules take to reach every post, and how late readings become visible meanwhile: run
 * {@code main POSTS READINGS_A_SECOND heap|rocksdb}; nothing is asserted. The sink ends in memory.
 *
 * <p>Every post has words and two readings; both versions of the rules decide on all of them, the
 * second otherwise than the first.
 */
final class RetaggingSpeed {
  private static final CountDownLatch NEW_RULES = new CountDownLatch(1);
  private static final AtomicLong CLASSIFIED = new AtomicLong();
  private static final AtomicLong SENT = new AtomicLong();
  private static final List<Long> DELAYS = new ArrayList<>();

  private RetaggingSpeed() {}

  public static void main(String[] arguments) throws Exception {
    int posts = Integer.parseInt(arguments[0]);
    int rate = Integer.parseInt(arguments[1]);
    boolean heap = arguments[2].equals("heap");
    Path folder = Files.createTempDirectory("retagging");
    JobClient job = start(posts, rate, heap, folder);
    long from = System.nanoTime();
    await(posts);
    System.out.printf("%,d posts booked and decided after %,d ms%n", posts, since(from));
    Thread.sleep(3_000);
    drain();
    Thread.sleep(10_000);
    report("before", drain());
    from = System.nanoTime();
    NEW_RULES.countDown();
    await(2L * posts);
    System.out.printf("new rules in cuts of all %,d posts after %,d ms%n", posts, since(from));
    report("meanwhile", drain());
    job.cancel().get();
    System.exit(0);
  }

  private static long since(long from) {
    return (System.nanoTime() - from) / 1_000_000;
  }

  private static void await(long rows) throws InterruptedException {
    while (CLASSIFIED.get() < rows) {
      Thread.sleep(10);
    }
  }

  private static List<Long> drain() {
    synchronized (DELAYS) {
      List<Long> all = new ArrayList<>(DELAYS);
      DELAYS.clear();
      return all;
    }
  }

  private static void report(String when, List<Long> delays) {
    delays.sort(null);
    if (!delays.isEmpty()) {
      System.out.printf(
          "delay of %,d readings %s: p50 %,d ms, p99 %,d ms, largest %,d ms%n",
          delays.size(),
          when,
          delays.get(delays.size() / 2),
          delays.get(delays.size() * 99 / 100),
          delays.get(delays.size() - 1));
    }
  }

  @SuppressWarnings("deprecation") // as in the tests
  private static JobClient start(int posts, int rate, boolean heap, Path folder) throws Exception {
    LedgerSettings settings =
        new LedgerSettings(
            new KafkaAccess("127.0.0.1:1", Map.of()),
            new WarehouseAccess("http://127.0.0.1:1", "nobody", ""),
            ZoneId.of("Asia/Ho_Chi_Minh"),
            folder.toUri(),
            Duration.ofSeconds(1),
            heap ? LedgerSettings.StateBackend.HEAP : LedgerSettings.StateBackend.ROCKSDB,
            1,
            folder,
            History.units());
    StartPlan plan =
        new StartPlan(
            StartPlan.Steps.SHOWN,
            1,
            null,
            List.of(),
            new Lineage(1, Map.of(), false),
            null,
            Map.of(),
            List.of(),
            true,
            0,
            new LogFacts(Map.of(), Map.of()));
    Configuration flink = LedgerJob.configuration(settings, plan);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(1, flink);
    environment.setMaxParallelism(LedgerJob.MAX_PARALLELISM);
    LedgerPipeline.Outputs out =
        LedgerPipeline.define(
            environment
                .addSource(new Ward(posts, rate), "ward", TypeInformation.of(ConsumedRecord.class))
                .uid("ward"),
            settings.zone(),
            settings.units());
    CutStore.Factory store = Delays::new;
    RowPacking.of(out.rows())
        .sinkTo(new ClickHouseSink(store, 1, plan.lineage()))
        .name("warehouse")
        .uid("warehouse");
    return environment.executeAsync("retagging");
  }

  /** All posts at once, then readings at a rate, and new rules when they are asked for. */
  @SuppressWarnings("deprecation")
  private static final class Ward implements SourceFunction<ConsumedRecord> {
    private static final long serialVersionUID = 1L;

    private final int posts;
    private final int rate;
    private volatile boolean cancelled;

    Ward(int posts, int rate) {
      this.posts = posts;
      this.rate = rate;
    }

    @Override
    public void run(SourceContext<ConsumedRecord> context) throws InterruptedException {
      send(context, History.taxonomy("ward", 1, Instant.parse("2026-01-01T00:00:00Z")));
      for (int post = 0; post < posts; post++) {
        send(context, words(post));
        send(context, reading(post, Instant.parse("2026-01-10T05:00:00Z"), 10));
        send(context, reading(post, Instant.parse("2026-01-12T05:00:00Z"), 99));
      }
      boolean told = false;
      for (int each = 0; !cancelled; each++) {
        send(context, reading(each % posts, Instant.now(), 100L + each));
        if (!told && NEW_RULES.getCount() == 0) {
          told = true;
          send(context, History.taxonomy("ward", 2, Instant.parse("2026-01-02T00:00:00Z")));
        }
        if (each % Math.max(1, rate / 100) == 0) {
          Thread.sleep(10);
        }
      }
    }

    private static void send(SourceContext<ConsumedRecord> context, Event event) {
      context.collect(
          new ConsumedRecord(
              event.topic(),
              0,
              SENT.getAndIncrement(),
              event.recordedAt().toEpochMilli(),
              EventJson.encode(event)));
    }

    private static PostKey post(int number) {
      return new PostKey("youtube", "UC1", "p" + number);
    }

    private static PostRecord words(int post) {
      String text =
          "Sáng nay, tại nhà văn hóa tổ dân phố, trạm y tế tổ chức tiêm chủng mở rộng cho trẻ em"
              + " trên địa bàn phường. Bà con mang theo sổ theo dõi và đến đúng giờ đã hẹn, đợt "
              + post
              + ".";
      return new PostRecord(
          post(post),
          Patch.of(Instant.parse("2026-01-10T01:00:00Z")),
          Patch.of("post"),
          Patch.of("Trạm y tế phường thông báo"),
          Patch.of(text),
          Patch.silent(),
          Patch.silent(),
          List.of(),
          Patch.silent(),
          Patch.silent(),
          Patch.silent(),
          Patch.silent(),
          "youtube-data/v3",
          Instant.parse("2026-01-10T01:00:00Z"));
    }

    private static Observation reading(int post, Instant at, long views) {
      return new Observation(
          post(post),
          at,
          at,
          "youtube-data/v3",
          new TreeMap<>(),
          new TreeMap<>(Map.of("views", views)));
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }

  /** Takes readings' instants at every cut, and counts what was decided. */
  private static final class Delays implements CutStore {
    private static final List<Long> OBSERVED = new ArrayList<>();
    private static long classified;

    @Override
    public void open(Cut cut) {
      // Nothing is kept.
    }

    @Override
    public void write(Cut cut, List<RowBlock> blocks) {
      synchronized (OBSERVED) {
        for (RowBlock block : blocks) {
          if (block.table() == Table.CLASSIFICATION) {
            classified += block.rows();
          } else if (block.table() == Table.OBSERVATION) {
            block.forEach(row -> OBSERVED.add(observedAt(row.bytes())));
          }
        }
      }
    }

    private static long observedAt(byte[] row) {
      int position = 0;
      for (int text = 0; text < 4; text++) {
        position += 1 + row[position]; // all are short
      }
      return ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN).getLong(position + 12);
    }

    @Override
    public void done(Cut cut, Map<String, Long> offsets, Map<String, Long> rows) {
      long now = System.currentTimeMillis();
      synchronized (OBSERVED) {
        synchronized (DELAYS) {
          OBSERVED.forEach(at -> DELAYS.add(now - at));
        }
        OBSERVED.clear();
        CLASSIFIED.set(classified);
      }
    }

    @Override
    public Map<String, Long> covered(Cut rebuild) {
      return Map.of();
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
