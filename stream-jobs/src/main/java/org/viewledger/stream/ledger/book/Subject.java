package org.viewledger.stream.ledger.book;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Taxonomy;

/**
 * What a post is about: what the rules made of its text, and a person's word, which beats them
 * until it is withdrawn.
 */
final class Subject {
  private String decided = Taxonomy.UNCLASSIFIED;
  private @Nullable Assignment assignment;

  void decide(String topic) {
    decided = topic;
  }

  void assign(Assignment other) {
    if (other.beats(assignment)) {
      assignment = other;
    }
  }

  /** Adds what people said of another id of the same post. */
  void assignAll(Subject other) {
    if (other.assignment != null) {
      assign(other.assignment);
    }
  }

  String decided() {
    return decided;
  }

  String topic() {
    Assignment word = standing();
    return word == null || word.topic() == null ? decided : word.topic();
  }

  List<String> labels() {
    Assignment word = standing();
    return word == null ? List.of() : word.labels();
  }

  private @Nullable Assignment standing() {
    return assignment == null || assignment.withdrawn() ? null : assignment;
  }

  /** Whether there is nothing to keep. */
  boolean isEmpty() {
    return assignment == null && decided.equals(Taxonomy.UNCLASSIFIED);
  }

  void write(ByteWriter out) {
    out.text(decided.equals(Taxonomy.UNCLASSIFIED) ? "" : decided);
    out.octet(assignment == null ? 0 : 1);
    if (assignment != null) {
      assignment.write(out);
    }
  }

  void read(ByteReader in) {
    String topic = in.text();
    decided = topic.isEmpty() ? Taxonomy.UNCLASSIFIED : topic;
    assignment = in.octet() == 1 ? Assignment.read(in) : null;
  }
}
