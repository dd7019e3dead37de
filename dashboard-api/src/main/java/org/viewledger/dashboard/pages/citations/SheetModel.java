package org.viewledger.dashboard.pages.citations;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.closings.Basis;
import org.viewledger.dashboard.closings.Cause;
import org.viewledger.dashboard.closings.Citation;
import org.viewledger.dashboard.closings.CitationCheck;
import org.viewledger.dashboard.closings.CitedCount;
import org.viewledger.dashboard.closings.CitedFigure;
import org.viewledger.dashboard.closings.Restatement;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.speech.Speech;

/**
 * Puts a sheet together.
 *
 * @param now its figures as they are known now
 * @param restatements what became of them
 * @param names of pages and topics
 * @param checks none where nobody asked
 */
record SheetModel(
    Speech speech,
    Citation citation,
    Known<List<Figure>> now,
    List<Restatement> restatements,
    Surroundings names,
    List<CitationCheck> checks) {

  SheetPage page(String address, boolean made, boolean mayWithdraw) {
    QrCode qr = QrCode.of(address);
    List<SheetPage.Card> cards = new ArrayList<>();
    for (int i = 0; i < citation.figures().size(); i++) {
      cards.add(card(citation.figures().get(i), now.answer().get(i)));
    }
    return new SheetPage(
        citation.id(),
        made,
        citation
            .withdrawal()
            .map(
                gone ->
                    speech.say(
                        "citations.withdrawn", gone.person(), speech.at(gone.at()), gone.reason()))
            .orElse(""),
        citation.sentence().orElse(""),
        facts(),
        cards,
        definitions(),
        address,
        qr.path(),
        qr.box(),
        checked(),
        mayWithdraw && citation.withdrawal().isEmpty());
  }

  private List<String> facts() {
    return List.of(
        speech.say("citations.by", citation.person(), speech.at(citation.citedAt())),
        speech.say("citations.knownAt", speech.at(citation.figures().get(0).knownAt())));
  }

  private SheetPage.Card card(CitedFigure cited, Figure figureNow) {
    FigureWords words = new FigureWords(speech, names.withVideo());
    Citation.Question question = cited.question();
    long posts = cited.pages().stream().mapToLong(CitedFigure.Behind::posts).sum();
    boolean isCount = CitedCount.of(question.metric().id()).isPresent();
    BigInteger parts =
        cited.pages().stream()
            .map(CitedFigure.Behind::value)
            .reduce(BigInteger.ZERO, BigInteger::add);
    // An item on several channels has a line on each, and counts once.
    boolean addsUp = cited.cited().value().equals(Optional.of(parts));
    return new SheetPage.Card(
        Speech.capital(words.what(question, names)),
        words.value(cited.cited()),
        words.range(cited.cited()),
        words.asOf(question, cited.knownAt()),
        words.value(figureNow),
        speech.say("asOf", speech.at(now.cut().at())),
        difference(cited.cited(), figureNow, words),
        restatements.stream()
            .filter(one -> one.subject().equals(cited.subject()))
            .map(one -> why(one, cited, words))
            .toList(),
        isCount,
        speech.say("citations.posts", speech.numbers().whole(posts)),
        cited.pages().stream().map(page -> line(page, words)).toList(),
        speech.say(
            isCount ? "citations.pages.count" : "citations.pages.sum",
            words.noun(question),
            words.value(cited.cited())),
        "/c/" + citation.id() + "/posts.csv?part=" + cited.part(),
        speech.say(addsUp ? "citations.csv" : "citations.csv.once"));
  }

  private SheetPage.PageLine line(CitedFigure.Behind page, FigureWords words) {
    return new SheetPage.PageLine(
        name(page.page()), speech.numbers().whole(page.posts()), words.number(page.value()));
  }

  private String name(PageKey page) {
    String platform = speech.sayOr("platform." + page.platform(), page.platform());
    return platform + " · " + names.pages().getOrDefault(page, page.pageId());
  }

  private String difference(Figure cited, Figure figureNow, FigureWords words) {
    if (cited.value().equals(figureNow.value())) {
      return "";
    }
    if (cited.value().isEmpty() || figureNow.value().isEmpty()) {
      return speech.say("citations.differs");
    }
    BigInteger moved = figureNow.value().get().subtract(cited.value().get());
    return speech.say(
        moved.signum() > 0 ? "citations.more" : "citations.less", words.number(moved.abs()));
  }

  private String why(Restatement restatement, CitedFigure cited, FigureWords words) {
    String absent = speech.say("absent");
    return speech.say(
        "citations.restated",
        speech.dates().date(restatement.day()),
        restatement.before().map(words::number).orElse(absent),
        restatement.after().map(words::number).orElse(absent),
        cause(restatement, cited, words));
  }

  private String cause(Restatement restatement, CitedFigure cited, FigureWords words) {
    String moved =
        words.number(
            restatement
                .after()
                .orElse(BigInteger.ZERO)
                .subtract(restatement.before().orElse(BigInteger.ZERO))
                .abs());
    String person = restatement.person().map(one -> speech.say("citations.person", one)).orElse("");
    String platform = restatement.cause() == Cause.PLATFORM_CORRECTION ? platform(cited) : "";
    return speech.say("citations.cause." + restatement.cause().id(), platform, moved, person);
  }

  /** The only platform of a figure, or a word for several. */
  private String platform(CitedFigure cited) {
    Set<String> platforms =
        cited.pages().stream().map(page -> page.page().platform()).collect(Collectors.toSet());
    return platforms.size() == 1
        ? speech.sayOr("platform." + platforms.iterator().next(), "")
        : speech.say("citations.platforms");
  }

  private List<String> definitions() {
    List<String> said = new ArrayList<>();
    boolean views =
        citation.figures().stream()
            .anyMatch(figure -> figure.question().metric().id().equals("views"));
    boolean inPeriod =
        citation.figures().stream()
            .anyMatch(figure -> figure.question().basis() == Basis.IN_PERIOD);
    boolean items =
        citation.figures().stream()
            .anyMatch(figure -> figure.question().metric().id().equals(CitedCount.ITEMS.id()));
    Map<String, Boolean> sentences =
        Map.of("meaning", views, "meaning.inPeriod", inPeriod, "citations.items", items);
    List.of("meaning", "meaning.inPeriod", "citations.items").stream()
        .filter(key -> sentences.getOrDefault(key, false))
        .forEach(key -> said.add(speech.say(key)));
    said.add(speech.say("citations.kept"));
    return said;
  }

  private List<SheetPage.Check> checked() {
    List<SheetPage.Check> lines = new ArrayList<>();
    FigureWords words = new FigureWords(speech, names.withVideo());
    for (int i = 0; i < checks.size(); i++) {
      CitationCheck check = checks.get(i);
      String what = words.noun(citation.figures().get(i).question());
      String key = check.equal() ? "citations.check.equal" : "citations.check.unequal";
      String line =
          speech.say(key, what, number(check.cited(), words), number(check.recomputed(), words));
      lines.add(
          new SheetPage.Check(
              check.equal(),
              check.byInstant() ? line + ' ' + speech.say("citations.check.recounted") : line));
    }
    return lines;
  }

  private String number(Optional<BigInteger> value, FigureWords words) {
    return value.map(words::number).orElseGet(() -> speech.say("absent"));
  }
}
