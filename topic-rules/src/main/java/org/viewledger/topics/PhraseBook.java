package org.viewledger.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds all phrases in a text in one pass. The parts of a phrase with gaps are the steps of a
 * second tree, climbed while the next part begins at most {@link #MAX_GAP} syllables after the last
 * one ended, in the same sentence.
 */
final class PhraseBook {
  static final int MAX_GAP = 5;

  private static final int START = 0;

  private final List<Phrase> phrases;
  private final PartAutomaton automaton;

  /** The second tree: from node and part to node; phrases that are complete at a node. */
  private final Transitions steps = new Transitions();

  private final List<List<Integer>> complete = new ArrayList<>();
  private final List<Boolean> goesOn = new ArrayList<>();
  private final boolean[] follows;
  private final int longestFollower;

  PhraseBook(List<Phrase> phrases) {
    this.phrases = List.copyOf(phrases);
    Map<List<String>, Integer> indices = new HashMap<>();
    List<List<String>> parts = new ArrayList<>();
    for (Phrase phrase : phrases) {
      for (List<String> part : phrase.parts()) {
        if (indices.putIfAbsent(part, parts.size()) == null) {
          parts.add(part);
        }
      }
    }
    int[] numbers = new int[parts.size()];
    automaton = new PartAutomaton(parts, numbers);
    follows = new boolean[automaton.parts()];
    node();
    int longest = 0;
    for (int i = 0; i < phrases.size(); i++) {
      int node = START;
      for (List<String> part : phrases.get(i).parts()) {
        int number = numbers[indices.getOrDefault(part, 0)];
        goesOn.set(node, true);
        if (node != START) {
          follows[number] = true;
          longest = Math.max(longest, part.size());
        }
        int next = steps.get(node, number);
        if (next < 0) {
          next = node();
          steps.put(node, number, next);
        }
        node = next;
      }
      if (node != START) {
        complete.get(node).add(i);
      }
    }
    longestFollower = longest;
  }

  private int node() {
    complete.add(new ArrayList<>());
    goesOn.add(false);
    return complete.size() - 1;
  }

  Phrase phrase(int number) {
    return phrases.get(number);
  }

  /**
   * What was found, in the order of where it ends. Of phrases without a gap that end at the same
   * word only the longest: the others stand inside it.
   */
  List<Hit> find(Syllables text) {
    List<Hit> hits = new ArrayList<>();
    // Parts that were found and wait for the next one, numbered by their node.
    List<Hit> begun = new ArrayList<>();
    int state = PartAutomaton.ROOT;
    for (int at = 0; at < text.size(); at++) {
      state = automaton.step(state, text, at);
      boolean whole = false;
      for (int end = automaton.firstEnd(state); end >= 0; end = automaton.nextEnd(end)) {
        int part = automaton.part(end);
        int from = at + 1 - automaton.length(part);
        int first = steps.get(START, part);
        if (first >= 0) {
          Hit there = new Hit(first, new int[] {from, at + 1});
          reach(there, whole ? List.of() : complete.get(first), hits, begun);
          whole |= !complete.get(first).isEmpty();
        }
        if (follows[part]) {
          forget(begun, at);
          goOn(text, part, from, at + 1, hits, begun);
        }
      }
    }
    return hits;
  }

  private void goOn(Syllables text, int part, int from, int to, List<Hit> hits, List<Hit> begun) {
    // The nearest first: where several lead to the same node, the shortest gap stays.
    for (int i = begun.size() - 1; i >= 0; i--) {
      Hit before = begun.get(i);
      int gap = from - before.to();
      if (gap >= 0 && gap <= MAX_GAP && text.sentence(before.to() - 1) == text.sentence(from)) {
        int next = steps.get(before.number(), part);
        if (next >= 0) {
          reach(before.longer(from, to).withNumber(next), complete.get(next), hits, begun);
        }
      }
    }
  }

  private void reach(Hit there, List<Integer> phrases, List<Hit> hits, List<Hit> begun) {
    if (isReached(there, begun)) {
      return;
    }
    for (int phrase : phrases) {
      hits.add(there.withNumber(phrase));
    }
    if (goesOn.get(there.number()) || there.parts() > 1) {
      begun.add(there);
    }
  }

  /** Ways to the same node at the same end would multiply with every gap; one is enough. */
  private static boolean isReached(Hit there, List<Hit> begun) {
    for (int i = begun.size() - 1; i >= 0 && begun.get(i).to() == there.to(); i--) {
      if (begun.get(i).number() == there.number()) {
        return true;
      }
    }
    return false;
  }

  /** Whatever ended too long ago for any part that ends from here on. */
  private void forget(List<Hit> begun, int at) {
    int oldest = at + 1 - longestFollower - MAX_GAP;
    begun.removeIf(each -> each.to() < oldest);
  }
}
