package org.viewledger.dashboard.pages.imports;

import java.util.List;
import org.viewledger.dashboard.imports.ImportLine;
import org.viewledger.dashboard.imports.WaitingFile;
import org.viewledger.dashboard.speech.Speech;

/**
 * Where a file is dropped, and what was dropped before.
 *
 * @param failed why the last one was not taken; may be empty
 * @param done what was done with the last one; may be empty
 */
public record ImportsPage(String failed, String done, List<Open> open, List<Line> lines) {
  public ImportsPage {
    open = List.copyOf(open);
    lines = List.copyOf(lines);
  }

  /** A file that is not confirmed yet. */
  public record Open(String name, String since, String href) {}

  /** An import of before. */
  public record Line(
      String name, String href, String when, String who, String state, String held) {}

  static ImportsPage of(
      Speech speech, String failed, String done, List<WaitingFile> open, List<ImportLine> lines) {
    return new ImportsPage(
        failed,
        done,
        open.stream()
            .map(
                file ->
                    new Open(
                        file.name(),
                        speech.say("imports.open.since", speech.at(file.since())),
                        "/imports/waiting/" + file.token()))
            .toList(),
        lines.stream().map(line -> line(speech, line)).toList());
  }

  private static Line line(Speech speech, ImportLine line) {
    String state =
        speech.say(
            "imports.state." + line.state().id(),
            speech.numbers().whole(line.taken()),
            speech.numbers().whole(line.rows()));
    long apart = line.refused() + line.held();
    return new Line(
        line.fileName(),
        "/imports/" + line.id(),
        speech.at(line.recordedAt()),
        line.person(),
        state,
        apart == 0
            ? ""
            : speech.say(
                "imports.apart",
                speech.numbers().whole(line.refused()),
                speech.numbers().whole(line.held())));
  }
}
