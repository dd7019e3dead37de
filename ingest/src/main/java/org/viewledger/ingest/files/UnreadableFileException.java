package org.viewledger.ingest.files;

import java.util.Locale;

/** The file as a whole cannot be read; no record of it was given out. The message is English. */
public final class UnreadableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final String vi;

  UnreadableFileException(Problem problem, Sentence sentence) {
    super(sentence.en());
    this.problem = problem;
    this.vi = sentence.vi();
  }

  /** What kind of trouble it is. */
  public Problem problem() {
    return problem;
  }

  /** What is wrong and what to do, in one line. */
  public Sentence sentence() {
    return new Sentence(vi, String.valueOf(getMessage()));
  }

  /** Why a file is not read. The list is closed. */
  public enum Problem {
    EMPTY,
    NOT_A_TABLE,
    NOT_UNICODE,
    BROKEN,
    TOO_LARGE,
    FORMAT_NOT_READ,
    MISSING_COLUMN,
    DUPLICATE_COLUMN,
    /** The export names no zone and no known post shows it. */
    ZONE_NEEDED,
    /** The export names no page. */
    PAGE_NEEDED,
    /** The export does not say which days its figures are of. */
    PERIOD_NEEDED;

    /** The word used in answers, such as {@code not-unicode}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
