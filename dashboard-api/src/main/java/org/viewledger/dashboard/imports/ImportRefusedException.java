package org.viewledger.dashboard.imports;

import org.viewledger.ingest.files.Sentence;

/** A file or its mapping cannot be read at all; nothing of it was taken. */
public final class ImportRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String vi;

  ImportRefusedException(String reason, Sentence sentence) {
    super(sentence.en());
    this.reason = reason;
    this.vi = sentence.vi();
  }

  /** The word for what is wrong, such as {@code not-a-table} or {@code mapping}. */
  public String reason() {
    return reason;
  }

  /** What is wrong and what to do, in one line. */
  public Sentence sentence() {
    return new Sentence(vi, String.valueOf(getMessage()));
  }
}
