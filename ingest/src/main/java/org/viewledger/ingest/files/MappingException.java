package org.viewledger.ingest.files;

/** A mapping file is wrong. The message is English. */
public final class MappingException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final String vi;

  MappingException(long line, Sentence sentence) {
    super(sentence.en());
    this.line = line;
    this.vi = sentence.vi();
  }

  /** The line of the mapping file, from 1. */
  public long line() {
    return line;
  }

  /** What is wrong, where, and the nearest right word. */
  public Sentence sentence() {
    return new Sentence(vi, String.valueOf(getMessage()));
  }
}
