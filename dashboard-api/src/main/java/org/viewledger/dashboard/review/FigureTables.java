package org.viewledger.dashboard.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.reports.Table;
import org.viewledger.dashboard.speech.Speech;

/** The tables of a report, for paper, workbooks and CSV. */
public final class FigureTables {
  private static final int SHARE_DIGITS = 6;

  private final ReviewWords words;
  private final Review review;
  private final Speech speech;

  public FigureTables(ReviewWords words) {
    this.words = words;
    this.review = words.review();
    this.speech = words.speech();
  }

  /** Views by topic, against the period before and since the year began; adds up. */
  public Table topics() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    review.topics().lines().forEach(line -> rows.add(row(line)));
    boolean once = review.now().published().items() == review.now().published().publications();
    return new Table(
        speech.say("reports.table.topics", words.period()),
        speech.say("reports.table.unit"),
        List.of(
            Table.Column.text(speech.say("reports.head.topic"), 30),
            Table.Column.number(
                speech.say(once ? "reports.head.posts" : "reports.head.publications"), 9),
            Table.Column.number(speech.say("reports.head.views"), 14),
            Table.Column.number(speech.say("reports.head.share"), 9),
            Table.Column.number(speech.say("reports.head.previous"), 13),
            Table.Column.number(speech.say("reports.head.change"), 11),
            Table.Column.number(speech.say("reports.head.toDate"), 14)),
        rows,
        Optional.of(row(review.topics().total())));
  }

  private List<Table.Cell> row(TopicLine line) {
    return List.of(
        Table.Cell.text(words.topic(line)),
        Table.Cell.count(words.numbers().count(line.posts()), line.posts()),
        figure(line.views()),
        share(line),
        figure(line.previous()),
        Table.Cell.text(words.change(line)),
        figure(line.toDate()));
  }

  private Table.Cell share(TopicLine line) {
    String shown = words.share(line);
    return shown.isEmpty()
        ? Table.Cell.blank()
        : Table.Cell.share(
            shown,
            new BigDecimal(line.views().value().orElse(java.math.BigInteger.ZERO))
                .divide(
                    new BigDecimal(review.now().views().value().orElseThrow()),
                    SHARE_DIGITS,
                    RoundingMode.HALF_UP));
  }

  private Table.Cell figure(Figure figure) {
    return figure
        .value()
        .map(Table.Cell::count)
        .orElseGet(() -> Table.Cell.text(speech.say("absent")));
  }

  /** What each page came to. */
  public Table pages() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (PageLine line : review.pages()) {
      rows.add(
          List.of(
              Table.Cell.text(line.name().orElse(line.page().pageId())),
              Table.Cell.text(
                  speech.sayOr("platform." + line.page().platform(), line.page().platform())),
              Table.Cell.count(line.publications()),
              figure(line.views()),
              line.followers()
                  .map(Table.Cell::count)
                  .orElseGet(() -> Table.Cell.text(speech.say("absent")))));
    }
    return new Table(
        speech.say("reports.table.pages"),
        "",
        List.of(
            Table.Column.text(speech.say("reports.head.page"), 36),
            Table.Column.text(speech.say("reports.head.platform"), 16),
            Table.Column.number(speech.say("reports.head.publications"), 14),
            Table.Column.number(speech.say("reports.head.views"), 18),
            Table.Column.number(speech.say("reports.head.followers"), 16)),
        rows,
        Optional.empty());
  }

  /** What was published to each point of the orientation; overlapping, so without a total. */
  public Table orientation() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (Orientation line : review.orientation()) {
      rows.add(
          List.of(
              Table.Cell.text(line.name()),
              Table.Cell.text(
                  speech.dates().date(line.from()) + " - " + speech.dates().date(line.to())),
              Table.Cell.count(words.numbers().count(line.publications()), line.publications()),
              figure(line.views())));
    }
    return new Table(
        speech.say("reports.table.orientation"),
        "",
        List.of(
            Table.Column.text(speech.say("reports.head.orientation"), 46),
            Table.Column.text(speech.say("reports.head.days"), 24),
            Table.Column.number(speech.say("reports.head.publications"), 14),
            Table.Column.number(speech.say("reports.head.views"), 16)),
        rows,
        Optional.empty());
  }
}
