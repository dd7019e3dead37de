package org.viewledger.dashboard.reports.check;

import org.viewledger.dashboard.reports.rules.Format;

/** Reads a produced file back and measures it against the rules. */
public final class SelfCheck {
  private SelfCheck() {}

  /**
   * A Word file against the rules.
   *
   * @throws UnreadableFile where it is no Word file
   */
  public static Verdict docx(byte[] file, Format format, Expectation expected) {
    return new WordCheck(WordFile.read(file), format, expected).verdict();
  }

  /**
   * A PDF against the rules.
   *
   * @throws UnreadableFile where it is no PDF
   */
  public static Verdict pdf(byte[] file, Format format, Expectation expected) {
    return new PdfCheck(PdfFile.read(file), format, expected).verdict();
  }

  /** A file that cannot be checked because it cannot be read. */
  public static final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableFile(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
