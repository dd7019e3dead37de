package org.viewledger.dashboard.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.reports.Annex;
import org.viewledger.dashboard.reports.Block;
import org.viewledger.dashboard.reports.Document;
import org.viewledger.dashboard.reports.Letterhead;
import org.viewledger.dashboard.reports.Paragraph;
import org.viewledger.dashboard.reports.rules.Issuer;
import org.viewledger.dashboard.reports.rules.Skeleton;
import org.viewledger.dashboard.reports.rules.Skeletons;
import org.viewledger.dashboard.speech.Speech;

/**
 * A review as a document in Vietnamese: the skeleton of its kind of period, filled from the figures
 * and with what a person wrote, and three annexes.
 *
 * @param texts a person's words by the slot's name
 * @param next the period that follows, for the tasks ahead; empty where there is none
 */
public record ReviewDocument(
    ReviewWords words,
    Posts posts,
    Map<String, String> texts,
    Optional<Period> next,
    UnitPages units) {
  /** Posts with a line of their own on paper, some five leaves; a workbook has them all. */
  private static final int LINES_ON_PAPER = 100;

  public ReviewDocument {
    texts = Map.copyOf(texts);
  }

  /** The document as one body issues it. */
  public Document of(Issuer issuer) {
    return document(issuer, LINES_ON_PAPER);
  }

  /** The same with every post behind the total, for a workbook. */
  public Document whole(Issuer issuer) {
    return document(issuer, Integer.MAX_VALUE);
  }

  /** The posts behind the total, every one. */
  public org.viewledger.dashboard.reports.Evidence evidence() {
    return new EvidenceAnnex(words).gained(posts, Integer.MAX_VALUE);
  }

  private Document document(Issuer issuer, int most) {
    Review review = words.review();
    Issuer.Names names = ReportNames.of(review.unit(), units, words.settings());
    Skeleton skeleton = Skeletons.of(review.period().kind().id());
    Map<String, String> named = named(names);
    return new Document(
        issuer.letterhead(
            names,
            Letterhead.DateLine.blank(review.today().getMonthValue(), review.today().getYear())),
        issuer.title(),
        skeleton.subject(named),
        skeleton.body(named, fillings(skeleton)),
        issuer.signature(0),
        issuer.recipients(names),
        annexes(most));
  }

  private Map<String, String> named(Issuer.Names names) {
    return Map.of(
        "unit", names.unit(),
        "period", lower(words.review().period().vi()),
        "next", next.map(one -> lower(one.vi())).orElse("thời gian tới"));
  }

  private Map<String, Skeleton.Filling> fillings(Skeleton skeleton) {
    Map<String, Skeleton.Filling> fillings = new HashMap<>();
    fillings.put("posts", program(words.published()));
    List<String> views = new ArrayList<>(words.views());
    views.add(speech().say("meaning"));
    fillings.put("views", program(views));
    fillings.put("topics", program(topics()));
    if (!words.offline().isEmpty()) {
      fillings.put("offline", program(listed(words.offline())));
    }
    fillings.put("comparison", program(comparison()));
    for (Skeleton.Section section : skeleton.slots()) {
      if (section.by() == Skeleton.By.PERSON) {
        fillings.put(
            section.slot(),
            new Skeleton.Filling(
                List.of(),
                texts.getOrDefault(section.slot(), ""),
                section.slot().equals("limits") ? words.facts() : List.of()));
      }
    }
    return fillings;
  }

  private static Skeleton.Filling program(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    lines.forEach(line -> blocks.add(Paragraph.of(line)));
    return Skeleton.Filling.of(blocks);
  }

  private List<String> topics() {
    List<String> lines = new ArrayList<>();
    lines.add(speech().say("reports.body.topics"));
    for (TopicLine line : words.review().topics().lines()) {
      String share = words.share(line);
      lines.add(
          "- "
              + speech()
                  .say(
                      share.isEmpty() ? "reports.body.topic" : "reports.body.topic.share",
                      words.topic(line),
                      words.numbers().count(line.posts()),
                      words.numbers().figure(line.views()),
                      share));
    }
    for (Orientation point : words.review().orientation()) {
      lines.add(
          "- "
              + (point.isUnanswered()
                  ? speech().say("reports.unanswered", point.name())
                  : speech()
                      .say(
                          "reports.body.orientation",
                          point.name(),
                          words.numbers().count(point.publications()),
                          words.numbers().figure(point.views()))));
    }
    return lines;
  }

  private static List<String> listed(List<String> lines) {
    return lines.stream().map(line -> "- " + line).toList();
  }

  private List<String> comparison() {
    List<String> lines = new ArrayList<>(listed(words.comparison()));
    lines.addAll(listed(words.targets()));
    lines.addAll(words.reconciling());
    if (lines.isEmpty()) {
      lines.add(speech().say("reports.comparison.none"));
    }
    return lines;
  }

  private List<Annex> annexes(int most) {
    FigureTables tables = new FigureTables(words);
    EvidenceAnnex evidence = new EvidenceAnnex(words);
    List<Block> figures = new ArrayList<>();
    figures.add(tables.topics());
    figures.add(Paragraph.of(speech().say("reports.table.rounded")));
    if (!words.review().pages().isEmpty()) {
      figures.add(tables.pages());
    }
    if (!words.review().orientation().isEmpty()) {
      figures.add(tables.orientation());
    }
    figures.add(Paragraph.of(Speech.capital(words.asOf()) + ". " + words.state()));
    List<Block> listed = new ArrayList<>();
    if (!posts.published().isEmpty()) {
      listed.add(evidence.published(posts));
    }
    listed.add(evidence.gained(posts, most));
    return List.of(
        Annex.of(
            speech().say("reports.annex.figures"), speech().say("reports.sheet.figures"), figures),
        Annex.across(
            speech().say("reports.annex.posts"), speech().say("reports.sheet.posts"), listed),
        Annex.of(
            speech().say("reports.annex.method"), speech().say("reports.sheet.method"), method()));
  }

  /** How figures are made, and what changed since. */
  private List<Block> method() {
    List<String> lines = new ArrayList<>();
    lines.add(speech().say("meaning"));
    lines.add(speech().say("meaning.inPeriod"));
    lines.add(words.ads());
    lines.addAll(words.breaks());
    lines.addAll(words.restated());
    lines.addAll(words.reconciling());
    lines.add(Speech.capital(words.asOf()) + ". " + words.state());
    List<Block> blocks = new ArrayList<>();
    lines.stream().filter(line -> !line.isEmpty()).forEach(line -> blocks.add(Paragraph.of(line)));
    return blocks;
  }

  private Speech speech() {
    return words.speech();
  }

  private static String lower(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
