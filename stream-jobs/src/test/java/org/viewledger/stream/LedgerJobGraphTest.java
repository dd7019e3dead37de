package org.viewledger.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.typeutils.runtime.kryo.KryoSerializer;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.viewledger.stream.access.KafkaAccess;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.cut.Lineage;
import org.viewledger.stream.cut.LogFacts;
import org.viewledger.stream.cut.RebuildReason;
import org.viewledger.stream.cut.StartPlan;
import org.viewledger.stream.cut.StartPlan.Steps;
import org.viewledger.stream.ledger.topics.UnitsOfPages;

/** What a checkpoint of another release meets: the names and the writing of the whole job. */
class LedgerJobGraphTest {
  private static final StartPlan PLAN = plan(Steps.SHOWN);

  @Test
  void everyOperatorKeepsItsStateUnderNameOfItsOwn() {
    assertThat(graph().getStreamNodes())
        .extracting(StreamNode::getTransformationUID)
        .doesNotContainNull()
        .doesNotHaveDuplicates()
        .contains(
            "ledger-inputs",
            "dead-letters",
            "warehouse",
            "warehouse: stamp",
            "Sink Committer: warehouse",
            "Sink warehouse Global Committer");
  }

  @Test
  void nothingIsWrittenByKryo() {
    for (StreamNode node : graph().getStreamNodes()) {
      for (TypeSerializer<?> in : node.getTypeSerializersIn()) {
        assertThat(in).as(node.getOperatorName()).isNotInstanceOf(KryoSerializer.class);
      }
      if (node.getTypeSerializerOut() != null) {
        assertThat(node.getTypeSerializerOut())
            .as(node.getOperatorName())
            .isNotInstanceOf(KryoSerializer.class);
      }
    }
    assertThat(LedgerJob.configuration(settings(), PLAN).get(PipelineOptions.GENERIC_TYPES))
        .isFalse();
  }

  @Test
  void keyGroupsNeverChange() {
    assertThat(graph().getStreamNodes())
        .filteredOn(node -> !node.getOperatorName().contains("Global Committer"))
        .extracting(StreamNode::getMaxParallelism)
        .containsOnly(128);
  }

  @Test
  void checkpointsAreAlignedExactAndKeptUnderTheirGeneration() {
    Configuration flink = LedgerJob.configuration(settings(), PLAN);
    assertThat(flink.get(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE))
        .isEqualTo(CheckpointingMode.EXACTLY_ONCE);
    assertThat(flink.get(CheckpointingOptions.ENABLE_UNALIGNED)).isFalse();
    assertThat(flink.get(CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION))
        .isEqualTo(ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    assertThat(flink.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY))
        .isEqualTo("file:/data/checkpoints/g7");
    assertThat(flink.get(CheckpointingOptions.CHECKPOINTING_INTERVAL))
        .isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void secretsAreNotPrinted() {
    assertThat(settings().toString()).contains("127.0.0.1:9092").doesNotContain("hush");
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> settings("/no/scheme", 1)).hasMessageContaining("needs a scheme");
    assertThatThrownBy(() -> settings("file:/c", 0)).hasMessageContaining("1 to 128: 0");
    assertThatThrownBy(() -> settings("file:/c", 129)).hasMessageContaining("1 to 128: 129");
  }

  /** Where nobody reads meanwhile, new rules go over all posts before a cut is made. */
  @Test
  void onlyARebuildBesideHasTheClassifierThatWalksWhole() throws Exception {
    assertThat(classifier(Steps.BESIDE))
        .isEqualTo(classifier(Steps.MAKE_BESIDE))
        .isNotEqualTo(classifier(Steps.SHOWN));
    assertThat(classifier(Steps.EXCHANGE)).isEqualTo(classifier(Steps.SHOWN));
  }

  /** The operator as it is sent to where it runs. */
  private static byte[] classifier(Steps steps) throws IOException {
    StreamNode node =
        graph(plan(steps)).getStreamNodes().stream()
            .filter(each -> "classifier".equals(each.getTransformationUID()))
            .findAny()
            .orElseThrow();
    return InstantiationUtil.serializeObject(node.getOperatorFactory());
  }

  private static StreamGraph graph() {
    return graph(PLAN);
  }

  private static StreamGraph graph(StartPlan plan) {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(new Configuration());
    LedgerJob.define(environment, settings(), plan);
    return environment.getStreamGraph();
  }

  private static StartPlan plan(Steps steps) {
    return new StartPlan(
        steps,
        7,
        null,
        List.of(RebuildReason.FIRST_START),
        new Lineage(7, Map.of(), true),
        null,
        Map.of(),
        List.of(),
        true,
        0,
        new LogFacts(Map.of(), Map.of()));
  }

  private static LedgerSettings settings() {
    return settings("file:/data/checkpoints", 2);
  }

  private static LedgerSettings settings(String checkpoints, int parallelism) {
    return new LedgerSettings(
        new KafkaAccess("127.0.0.1:9092", Map.of("sasl.jaas.config", "hush")),
        new WarehouseAccess("http://127.0.0.1:8123", "default", "hush"),
        ZoneId.of("Asia/Ho_Chi_Minh"),
        URI.create(checkpoints),
        Duration.ofSeconds(1),
        LedgerSettings.StateBackend.HEAP,
        parallelism,
        Path.of("/data/lost-and-found"),
        UnitsOfPages.one("all"));
  }
}
