package org.viewledger.stream.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.transformations.PhysicalTransformation;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viewledger.stream.ledger.accounts.BookTransfer;
import org.viewledger.stream.ledger.accounts.PostFact;
import org.viewledger.stream.ledger.accounts.TaxonomyFact;
import org.viewledger.stream.ledger.tables.TopicChange;
import org.viewledger.stream.ledger.topics.UnitsOfPages;
import org.viewledger.stream.records.ConsumedRecord;
import org.viewledger.stream.records.DeadLetter;
import org.viewledger.stream.rows.TableRow;

/** What checkpoints of another release depend on: names of state and ways of writing it. */
class LedgerGraphTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        ConsumedRecord.class,
        DeadLetter.class,
        TableRow.class,
        PostFact.class,
        TaxonomyFact.class,
        BookTransfer.class,
        TopicChange.class
      })
  void everyTypeThatFlowsIsWrittenWithoutKryo(Class<?> type) {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
  }

  @Test
  void everyOperatorHasTheUidThatStateIsKeptUnder() {
    Set<String> uids = new HashSet<>();
    for (Transformation<?> each : operators()) {
      assertThat(each.getUid()).as(each.getName()).isNotNull();
      assertThat(uids.add(each.getUid())).as("uid %s is used once", each.getUid()).isTrue();
      assertThat(each.getName()).as(each.getUid()).isNotBlank();
    }
    assertThat(uids)
        .containsExactlyInAnyOrder(
            "records",
            "decode",
            "alias-claims",
            "classifier",
            "post-ledger",
            "shared-post-ledger",
            "topic-ledger");
  }

  /** The operators of the graph: what is neither a union, a side output nor a partitioning. */
  private static List<Transformation<?>> operators() {
    Configuration settings = new Configuration();
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(settings);
    DataStream<ConsumedRecord> records =
        environment
            .fromData(
                List.of(new ConsumedRecord("observations", 0, 0, 0, new byte[0])),
                TypeInformation.of(ConsumedRecord.class))
            .uid("records");
    LedgerPipeline.Outputs outputs =
        LedgerPipeline.define(records, ZoneId.of("Asia/Ho_Chi_Minh"), UnitsOfPages.one("all"));
    Set<Transformation<?>> all = new HashSet<>();
    List<Transformation<?>> open = new ArrayList<>();
    outputs.rows().forEach(rows -> open.add(rows.getTransformation()));
    open.add(outputs.deadLetters().getTransformation());
    while (!open.isEmpty()) {
      Transformation<?> next = open.remove(open.size() - 1);
      if (all.add(next)) {
        open.addAll(next.getInputs());
      }
    }
    List<Transformation<?>> operators = new ArrayList<>(all);
    operators.removeIf(each -> !(each instanceof PhysicalTransformation));
    return operators;
  }
}
