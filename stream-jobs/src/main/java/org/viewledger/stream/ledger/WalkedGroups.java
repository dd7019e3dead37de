package org.viewledger.stream.ledger;

import java.util.Arrays;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/**
 * How far a walk has come: for each group of keys of this subtask the mark of the rules by which
 * all of it was decided. Kept in checkpoints under the groups' numbers, so that it survives another
 * parallelism.
 */
final class WalkedGroups {
  private final KeyGroupRange range;
  private final int groups;
  private final long[] marks;
  private final ListState<Tuple2<Integer, Long>> state;

  WalkedGroups(OperatorStateStore store, KeyGroupRange range, int groups) throws Exception {
    this.range = range;
    this.groups = groups;
    this.marks = new long[groups];
    this.state =
        store.getUnionListState(
            new ListStateDescriptor<>("walked", Types.TUPLE(Types.INT, Types.LONG)));
    for (Tuple2<Integer, Long> each : state.get()) {
      marks[each.f0] = each.f1;
    }
  }

  void snapshot() throws Exception {
    state.clear();
    for (int group : range) {
      state.add(Tuple2.of(group, marks[group]));
    }
  }

  int of(String key) {
    return KeyGroupRangeAssignment.assignToKeyGroup(key, groups);
  }

  boolean is(int group, long mark) {
    return marks[group] == mark;
  }

  boolean areAll(long mark) {
    for (int group : range) {
      if (marks[group] != mark) {
        return false;
      }
    }
    return true;
  }

  /** All groups before this one are done. */
  void doneBefore(int group, long mark) {
    if (group > range.getStartKeyGroup()) {
      Arrays.fill(marks, range.getStartKeyGroup(), group, mark);
    }
  }

  void doneAll(long mark) {
    doneBefore(range.getEndKeyGroup() + 1, mark);
  }
}
