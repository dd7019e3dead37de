package org.viewledger.dashboard.reports;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph of running text; an item of a list begins with {@code "- "}.
 *
 * @param fromPerson whether a person wrote it (kept word for word) or the program did
 */
public record Paragraph(List<Run> runs, boolean fromPerson) implements Block {
  public Paragraph {
    runs = List.copyOf(runs);
  }

  /** A piece of a paragraph in one lettering. */
  public record Run(String text, boolean bold, boolean italic) {
    public static Run plain(String text) {
      return new Run(text, false, false);
    }

    public static Run bold(String text) {
      return new Run(text, true, false);
    }

    public static Run italic(String text) {
      return new Run(text, false, true);
    }
  }

  /** The program's own sentence. */
  public static Paragraph of(String text) {
    return new Paragraph(List.of(Run.plain(text)), false);
  }

  /** What a person wrote. */
  public static Paragraph written(String text) {
    return new Paragraph(List.of(Run.plain(text)), true);
  }

  public String text() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }
}
