package org.viewledger.dashboard.pages.quality;

import java.util.List;
import org.viewledger.dashboard.nativefigures.NativeFigure;
import org.viewledger.dashboard.nativefigures.Noun;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.speech.Speech;

/** Where a platform's own figure is noted, and those noted before. */
public record NativeFormPage(
    String id,
    List<Option> pages,
    List<Option> nouns,
    String from,
    String to,
    String failed,
    List<Line> lines) {
  public NativeFormPage {
    pages = List.copyOf(pages);
    nouns = List.copyOf(nouns);
    lines = List.copyOf(lines);
  }

  /** One of several to choose. */
  public record Option(String value, String name, boolean chosen) {}

  /** A figure noted before. */
  public record Line(String text, String about, String href) {}

  static NativeFormPage of(
      Speech speech,
      String id,
      List<PageRow> pages,
      String chosen,
      DayRange days,
      String failed,
      List<NativeFigure> before) {
    return new NativeFormPage(
        id,
        pages.stream()
            .map(
                row ->
                    new Option(
                        row.page().text(),
                        row.name().orElse(row.page().pageId())
                            + " ("
                            + speech.sayOr(
                                "platform." + row.page().platform(), row.page().platform())
                            + ')',
                        row.page().text().equals(chosen)))
            .toList(),
        List.of(Noun.values()).stream()
            .map(
                noun ->
                    new Option(
                        noun.id(), speech.say("quality.noun." + noun.id()), noun == Noun.VIEWS))
            .toList(),
        days.from().toString(),
        days.to().toString(),
        failed,
        before.stream()
            .map(
                figure ->
                    new Line(
                        speech.say(
                            "quality.native.line",
                            speech.numbers().whole(figure.value()),
                            speech.say("quality.noun." + figure.noun().id()),
                            speech.dates().range(figure.days())),
                        speech.say(
                            "quality.native.by", figure.person(), speech.at(figure.notedAt())),
                        "/quality/native/" + figure.id()))
            .toList());
  }
}
