package org.viewledger.topics;

import java.util.Arrays;

/** Where an automaton goes from a state by a symbol: a hash table of pairs, −1 where nowhere. */
final class Transitions {
  private static final long FREE = -1;

  private long[] keys = filled(64);
  private int[] targets = new int[64];
  private int size;

  private static long[] filled(int length) {
    long[] keys = new long[length];
    Arrays.fill(keys, FREE);
    return keys;
  }

  int get(int state, int symbol) {
    long key = key(state, symbol);
    int mask = keys.length - 1;
    for (int slot = slot(key, mask); keys[slot] != FREE; slot = (slot + 1) & mask) {
      if (keys[slot] == key) {
        return targets[slot];
      }
    }
    return -1;
  }

  void put(int state, int symbol, int target) {
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    place(key(state, symbol), target);
    size++;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = filled(2 * oldKeys.length);
    targets = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        place(oldKeys[i], oldTargets[i]);
      }
    }
  }

  private void place(long key, int target) {
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (keys[slot] != FREE) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private static long key(int state, int symbol) {
    return ((long) state << 32) | symbol;
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }
}
