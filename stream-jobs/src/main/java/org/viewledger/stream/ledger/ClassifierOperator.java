package org.viewledger.stream.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.viewledger.stream.ledger.accounts.PostFact;
import org.viewledger.stream.ledger.accounts.TaxonomyFact;
import org.viewledger.stream.ledger.topics.Classifier;
import org.viewledger.stream.ledger.topics.TaxonomiesInForce;
import org.viewledger.stream.ledger.topics.UnitsOfPages;
import org.viewledger.stream.rows.TableRow;

/**
 * The shell of the {@link Classifier}: words by id of a post on one side, taxonomies for every
 * subtask on the other. Words are gathered and decided on right before a barrier, like a ledger's
 * facts. Other rules send a {@link KeyWalk} over all that is kept, in slices of a few milliseconds
 * between the records that come in, so that neither readings nor barriers wait for it.
 */
final class ClassifierOperator extends AbstractStreamOperator<TableRow>
    implements TwoInputStreamOperator<PostFact, TaxonomyFact, TableRow>, BoundedMultiInput {
  private static final long serialVersionUID = 1L;

  /** So many facts are held at most; each takes as much as its words. */
  private static final int MAX_HELD = 50_000;

  private static final String WORDS = "words";
  private static final int INPUTS = 2;

  private final UnitsOfPages units;
  private final KeyWalk.Pace pace;

  private transient TaxonomiesInForce taxonomies;
  private transient Classifier classifier;
  private transient Classifier.Out out;
  private transient ValueState<byte[]> words;
  private transient BroadcastState<String, TaxonomyFact> inForce;
  private transient WalkedGroups walked;
  private transient KeyWalk walk;
  private transient Map<String, List<PostFact>> held;
  private transient int count;
  private transient int decided;
  private transient int ended;

  @SuppressWarnings("NullAway.Init") // made before the first record
  ClassifierOperator(UnitsOfPages units, KeyWalk.Pace pace) {
    this.units = units;
    this.pace = pace;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    taxonomies = new TaxonomiesInForce(units);
    inForce =
        context
            .getOperatorStateStore()
            .getBroadcastState(
                new MapStateDescriptor<>(
                    "taxonomies", Types.STRING, TypeInformation.of(TaxonomyFact.class)));
    for (Map.Entry<String, TaxonomyFact> each : inForce.immutableEntries()) {
      taxonomies.offer(each.getValue());
    }
    TaskInfo task = getRuntimeContext().getTaskInfo();
    int groups = task.getMaxNumberOfParallelSubtasks();
    walked =
        new WalkedGroups(
            context.getOperatorStateStore(),
            KeyGroupRangeAssignment.computeKeyGroupRangeForOperatorIndex(
                groups, task.getNumberOfParallelSubtasks(), task.getIndexOfThisSubtask()),
            groups);
  }

  @Override
  public void open() throws Exception {
    super.open();
    classifier = new Classifier(taxonomies);
    out =
        new Classifier.Out(
            row -> output.collect(new StreamRecord<>(row)),
            decision -> {
              decided++;
              output.collect(SideOutputs.DECISIONS, new StreamRecord<>(decision));
            });
    held = new HashMap<>();
    words =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    WORDS, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    walk =
        new KeyWalk(
            pace,
            walked,
            getProcessingTimeService(),
            () -> this.<String>getKeyedStateBackend().getKeys(WORDS, VoidNamespace.INSTANCE),
            this::review);
    walk.towards(taxonomies.mark());
  }

  @Override
  public void processElement1(StreamRecord<PostFact> element) throws IOException {
    held.computeIfAbsent(element.getValue().key(), key -> new ArrayList<>(1))
        .add(element.getValue());
    count++;
    walk.makeRoom();
    if (count >= MAX_HELD) {
      settle();
    }
  }

  @Override
  public void processElement2(StreamRecord<TaxonomyFact> element) throws Exception {
    TaxonomyFact taxonomy = element.getValue();
    if (taxonomies.offer(taxonomy)) {
      inForce.put(taxonomy.unit(), taxonomy);
      walk.towards(taxonomies.mark());
    }
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws IOException {
    settle();
    walk.atBarrier();
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    walked.snapshot();
  }

  @Override
  public void endInput(int inputId) throws Exception {
    settle();
    ended++;
    if (ended == INPUTS) {
      walk.toTheEnd();
    }
  }

  @Override
  public void close() throws Exception {
    if (walk != null) {
      walk.close();
    }
    super.close();
  }

  private void settle() throws IOException {
    for (Map.Entry<String, List<PostFact>> each : held.entrySet()) {
      setCurrentKey(each.getKey());
      words.update(classifier.apply(each.getKey(), words.value(), each.getValue(), out));
    }
    held.clear();
    count = 0;
  }

  /** Decides on one id anew; says whether its topic has changed. */
  private boolean review(String key) throws IOException {
    setCurrentKey(key);
    byte[] state = words.value();
    if (state == null) {
      return false;
    }
    int before = decided;
    byte[] now = classifier.review(key, state, out);
    if (now != state) {
      words.update(now);
    }
    return decided != before;
  }
}
