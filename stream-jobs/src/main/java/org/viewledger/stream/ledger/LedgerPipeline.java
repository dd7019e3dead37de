package org.viewledger.stream.ledger;

import java.time.ZoneId;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.stream.ledger.KeyWalk.Pace;
import org.viewledger.stream.ledger.accounts.BookTransfer;
import org.viewledger.stream.ledger.accounts.KeyedLedger;
import org.viewledger.stream.ledger.accounts.PostFact;
import org.viewledger.stream.ledger.accounts.PostLedger;
import org.viewledger.stream.ledger.accounts.SharedPostLedger;
import org.viewledger.stream.ledger.accounts.TopicLedger;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.ledger.tables.TopicChange;
import org.viewledger.stream.ledger.topics.UnitsOfPages;
import org.viewledger.stream.records.ConsumedRecord;
import org.viewledger.stream.records.DeadLetter;
import org.viewledger.stream.rows.TableRow;

/** From consumed records to the rows of every table: sources and sinks are the caller's. */
public final class LedgerPipeline {
  private LedgerPipeline() {}

  /**
   * What the ledger gives out.
   *
   * @param rows rows of all tables, among them exactly one raw or dead-letter row for every record
   *     consumed; a stream for each operator that makes some. Rows of one key come from one
   *     subtask, in order: connect the sink forward, at the same parallelism. Between two barriers
   *     a key of the other tables occurs at most once
   * @param deadLetters what the contract refuses, for the topic of that name
   */
  public record Outputs(
      List<SingleOutputStreamOperator<TableRow>> rows, DataStream<DeadLetter> deadLetters) {}

  /** Whether figures are read while they are given out. */
  public enum Shown {
    /** Each cut is read: new rules for topics walk over the posts from cut to cut. */
    AT_ONCE,
    /** A rebuild beside other figures: in each of its cuts all topics are of the newest rules. */
    WHEN_COMPLETE
  }

  /**
   * Wires the operators for figures that are read at once. Checkpoints must be exactly-once and
   * aligned; figures are given out when one is taken and at the end of the input.
   *
   * @param zone the reporting zone; another zone needs a rebuild from the first offset
   * @param units whose taxonomies decide on which page's posts; others re-classify when the job
   *     goes on
   */
  public static Outputs define(
      DataStream<ConsumedRecord> records, ZoneId zone, UnitsOfPages units) {
    return define(records, zone, units, Shown.AT_ONCE);
  }

  /** The same for figures that are shown at once or later. */
  public static Outputs define(
      DataStream<ConsumedRecord> records, ZoneId zone, UnitsOfPages units, Shown shown) {
    SingleOutputStreamOperator<TableRow> raw =
        records
            .process(new DecodeFunction(zone), TypeInformation.of(TableRow.class))
            .uid(LedgerUids.DECODE)
            .name("decode");
    DataStream<PostFact> claims =
        raw.getSideOutput(SideOutputs.ALIAS_FACTS)
            .keyBy(PostFact::key, KeyType.INSTANCE)
            .process(new ClaimsFunction(zone), TypeInformation.of(PostFact.class))
            .uid(LedgerUids.CLAIMS)
            .name("alias claims");
    SingleOutputStreamOperator<TableRow> classifications =
        classifier(raw, units, shown == Shown.AT_ONCE ? Pace.STANDARD : Pace.WHOLE);
    SingleOutputStreamOperator<TableRow> posts =
        ledger(
            raw.getSideOutput(SideOutputs.FACTS)
                .union(claims, classifications.getSideOutput(SideOutputs.DECISIONS))
                .keyBy(PostFact::key, KeyType.INSTANCE),
            () -> new PostLedger(new Days(zone), MetricCatalogue.standard()),
            LedgerUids.POST_LEDGER,
            "post ledger");
    SingleOutputStreamOperator<TableRow> sharedPosts =
        ledger(
            posts.getSideOutput(SideOutputs.TRANSFERS).keyBy(BookTransfer::key, KeyType.INSTANCE),
            () -> new SharedPostLedger(new Days(zone), MetricCatalogue.standard()),
            LedgerUids.SHARED_POST_LEDGER,
            "shared post ledger");
    SingleOutputStreamOperator<TableRow> topics =
        ledger(
            posts
                .getSideOutput(SideOutputs.CHANGES)
                .union(sharedPosts.getSideOutput(SideOutputs.CHANGES))
                .keyBy(TopicChange::key, KeyType.INSTANCE),
            TopicLedger::new,
            LedgerUids.TOPIC_LEDGER,
            "topic ledger");
    return new Outputs(
        List.of(raw, classifications, posts, sharedPosts, topics),
        raw.getSideOutput(SideOutputs.DEAD_LETTERS));
  }

  private static SingleOutputStreamOperator<TableRow> classifier(
      SingleOutputStreamOperator<TableRow> raw, UnitsOfPages units, Pace pace) {
    return raw.getSideOutput(SideOutputs.TEXTS)
        .keyBy(PostFact::key, KeyType.INSTANCE)
        .connect(raw.getSideOutput(SideOutputs.TAXONOMIES).broadcast())
        .transform(
            "classifier", TypeInformation.of(TableRow.class), new ClassifierOperator(units, pace))
        .uid(LedgerUids.CLASSIFIER);
  }

  private static <F> SingleOutputStreamOperator<TableRow> ledger(
      KeyedStream<F, String> facts, KeyedLedger.Maker<F> maker, String uid, String name) {
    return facts
        .transform(
            name,
            TypeInformation.of(TableRow.class),
            new LedgerOperator<>(maker, LedgerOperator.MAX_HELD))
        .uid(uid);
  }
}
