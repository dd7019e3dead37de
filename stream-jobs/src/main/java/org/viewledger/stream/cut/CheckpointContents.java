package org.viewledger.stream.cut;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplitSerializer;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.io.SimpleVersionedSerialization;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.OperatorStateHandle.StateMetaInfo;

/**
 * What a checkpoint says of the ends of the job: the source's offsets and the newest cut.
 *
 * <p>The offsets tell whether the log was cut short behind the checkpoint, before a job is started
 * that would only fail on it.
 */
public record CheckpointContents(Map<String, Long> offsets, long newestCut) {
  /** The source's uid. */
  public static final String SOURCE_UID = "ledger-inputs";

  /** The sink's uid. */
  public static final String SINK_UID = "warehouse";

  /** The uid, within the sink's, of the operator that stamps parts with their cut. */
  public static final String STAMP_UID_SUFFIX = "stamp";

  /** The name of that operator's state: one long a subtask. */
  public static final String NEWEST_CUT_STATE = "newest-cut";

  /** How Flink joins a sink's uid and that of an operator within. */
  private static final String STAMP_UID = SINK_UID + ": " + STAMP_UID_SUFFIX;

  /** Flink's name for the splits in a source's state. */
  private static final String SPLITS_STATE = "SourceReaderState";

  static CheckpointContents read(CheckpointMetadata metadata) throws IOException {
    Map<String, Long> offsets = new TreeMap<>();
    long[] newest = {0};
    boolean source = false;
    boolean stamp = false;
    for (OperatorState operator : metadata.getOperatorStates()) {
      String uid = operator.getOperatorUid().orElse("");
      if (uid.equals(SOURCE_UID)) {
        source = true;
        forEach(operator, SPLITS_STATE, in -> addSplit(in, offsets));
      } else if (uid.equals(STAMP_UID)) {
        stamp = true;
        forEach(operator, NEWEST_CUT_STATE, in -> newest[0] = Math.max(newest[0], in.readLong()));
      }
    }
    if (!source || !stamp) {
      throw new IOException("it is not of this job: no source or sink in it");
    }
    return new CheckpointContents(offsets, newest[0]);
  }

  private static void addSplit(DataInputStream in, Map<String, Long> offsets) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    KafkaPartitionSplit split =
        SimpleVersionedSerialization.readVersionAndDeSerialize(
            new KafkaPartitionSplitSerializer(), bytes);
    // Negative numbers stand for "from the beginning": nothing was read yet.
    offsets.merge(
        Offsets.name(split.getTopic(), split.getPartition()),
        Math.max(0, split.getStartingOffset()),
        Math::max);
  }

  private static void forEach(OperatorState operator, String state, Element element)
      throws IOException {
    for (OperatorSubtaskState subtask : operator.getSubtaskStates().values()) {
      forEach(subtask.getManagedOperatorState(), state, element);
    }
  }

  private static void forEach(
      Collection<OperatorStateHandle> handles, String state, Element element) throws IOException {
    for (OperatorStateHandle handle : handles) {
      StateMetaInfo meta = handle.getStateNameToPartitionOffsets().get(state);
      if (meta == null) {
        continue;
      }
      try (FSDataInputStream in = handle.openInputStream()) {
        for (long position : meta.getOffsets()) {
          in.seek(position);
          element.read(new DataInputStream(in));
        }
      }
    }
  }

  @FunctionalInterface
  private interface Element {
    void read(DataInputStream in) throws IOException;
  }
}
