package org.viewledger.topics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds runs of syllables in one pass over a text (Aho and Corasick, 1975: "Efficient string
 * matching"), whatever their number.
 */
final class PartAutomaton {
  static final int ROOT = 0;

  private final Lexicon lexicon = new Lexicon();
  private final Transitions transitions = new Transitions();
  private final List<Integer> lengths = new ArrayList<>();
  private final int[] firstSteps;
  private final int[] fallback;
  private final int[] partAt;
  private final int[] shorter;

  /** Parts are numbered in the order given; the same run given twice has one number. */
  PartAutomaton(List<List<String>> parts, int[] numbers) {
    List<Integer> partOfState = new ArrayList<>(List.of(-1));
    List<int[]> edges = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int state = ROOT;
      for (String syllable : parts.get(i)) {
        int symbol = lexicon.number(syllable);
        int next = transitions.get(state, symbol);
        if (next < 0) {
          next = partOfState.size();
          partOfState.add(-1);
          transitions.put(state, symbol, next);
          edges.add(new int[] {state, symbol, next});
        }
        state = next;
      }
      if (partOfState.get(state) < 0) {
        partOfState.set(state, lengths.size());
        lengths.add(parts.get(i).size());
      }
      numbers[i] = partOfState.get(state);
    }
    partAt = partOfState.stream().mapToInt(Integer::intValue).toArray();
    fallback = new int[partAt.length];
    shorter = new int[partAt.length];
    firstSteps = new int[lexicon.size()];
    Arrays.fill(firstSteps, ROOT);
    link(edges);
  }

  private void link(List<int[]> edges) {
    List<List<int[]>> from = new ArrayList<>();
    for (int state = 0; state < partAt.length; state++) {
      from.add(new ArrayList<>());
    }
    edges.forEach(edge -> from.get(edge[0]).add(edge));
    Arrays.fill(shorter, -1);
    Deque<Integer> queue = new ArrayDeque<>();
    for (int[] edge : from.get(ROOT)) {
      firstSteps[edge[1]] = edge[2];
      queue.add(edge[2]);
    }
    while (!queue.isEmpty()) {
      int state = queue.remove();
      int back = fallback[state];
      shorter[state] = partAt[back] >= 0 ? back : shorter[back];
      for (int[] edge : from.get(state)) {
        fallback[edge[2]] = step(back, edge[1]);
        queue.add(edge[2]);
      }
    }
  }

  int step(int state, Syllables text, int at) {
    if (text.silent(at)) {
      return ROOT;
    }
    int symbol = text.find(lexicon, at);
    return symbol < 0 ? ROOT : step(state, symbol);
  }

  private int step(int state, int symbol) {
    int from = state;
    while (from != ROOT) {
      int next = transitions.get(from, symbol);
      if (next >= 0) {
        return next;
      }
      from = fallback[from];
    }
    return firstSteps[symbol];
  }

  /** The state itself where a part ends in it, else the longest of its ends that has one, or −1. */
  int firstEnd(int state) {
    return partAt[state] >= 0 ? state : shorter[state];
  }

  int nextEnd(int state) {
    return shorter[state];
  }

  int part(int state) {
    return partAt[state];
  }

  int length(int part) {
    return lengths.get(part);
  }

  int parts() {
    return lengths.size();
  }
}
