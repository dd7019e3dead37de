package org.viewledger.dashboard.pages.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricBreak;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Platform;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.PageReader;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.Quality;
import org.viewledger.dashboard.query.QualityReport;
import org.viewledger.dashboard.query.RawFindings;
import org.viewledger.dashboard.reconcile.Run;
import org.viewledger.dashboard.reconcile.Verdict;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;

/** What should be looked at, in plain sentences, the most urgent first. */
final class Findings {
  /** Longer than this without a reading and somebody should look. */
  private static final Duration STALE = Duration.ofHours(36);

  private static final int EXAMPLES = 5;

  private final Speech speech;
  private final MetricCatalogue catalogue;
  private final Instant now;
  private final List<Finding> found = new ArrayList<>();

  private Findings(Speech speech, MetricCatalogue catalogue, Instant now) {
    this.speech = speech;
    this.catalogue = catalogue;
    this.now = now;
  }

  /**
   * Puts the findings in order.
   *
   * @param open dead letters that were not sent again, by reason
   */
  static List<Finding> of(
      Speech speech,
      MetricCatalogue catalogue,
      Instant now,
      DayRange days,
      Quality.Answer answer,
      List<PageReader> readers,
      SortedMap<String, Long> open,
      Optional<Run> last) {
    Findings findings = new Findings(speech, catalogue, now);
    QualityReport report = answer.report().answer();
    RawFindings raw = answer.raw().answer();
    readers.forEach(reader -> findings.reader(reader, report.pages()));
    findings.late(report.pages(), readers);
    last.flatMap(Run::verdict).ifPresent(findings::verdict);
    findings.letters(open);
    findings.falls(report);
    raw.gaps().forEach(gaps -> findings.gaps(gaps, report.pages()));
    findings.glitches(raw);
    raw.unknownMetrics().forEach(findings::unknown);
    catalogue.breaks().forEach(change -> findings.changed(change, days, report.pages()));
    findings.found.sort(Comparator.comparingInt(Finding::urgency));
    return List.copyOf(findings.found);
  }

  private void add(int urgency, String heading, String words, String next, String href) {
    found.add(new Finding(urgency, heading, words, List.of(), next, href));
  }

  private void reader(PageReader reader, List<PageRow> pages) {
    String name = name(reader.page(), pages);
    String said = speech.language() == Language.VI ? reader.vi() : reader.en();
    String since =
        reader
            .lastAnswer()
            .map(at -> speech.say("quality.reader.since", speech.at(at)))
            .orElseGet(() -> speech.say("quality.reader.never"));
    switch (reader.state()) {
      case REFUSED, FAILED, WAITING ->
          add(
              Finding.LOST,
              speech.say("quality.reader.lost", name),
              since + ' ' + said,
              speech.say("quality.reader.lost.next"),
              "/help/connect");
      case STARTING, READING -> {
        if (!said.isEmpty()) {
          add(
              Finding.SOON,
              speech.say("quality.reader.soon", name),
              said,
              speech.say("quality.reader.soon.next"),
              "/help/connect");
        }
      }
      case PAUSED ->
          add(
              Finding.KNOWN,
              speech.say("quality.reader.paused", name),
              reader
                  .pausedUntil()
                  .map(at -> speech.say("quality.reader.pausedUntil", speech.at(at)))
                  .orElse(said),
              "",
              "");
    }
    if (!reader.notGiven().isEmpty()) {
      add(
          Finding.KNOWN,
          speech.say("quality.notGiven", name),
          speech.say(
              "quality.notGiven.words",
              reader.notGiven().keySet().stream()
                  .map(this::metricName)
                  .collect(Collectors.joining(", "))),
          "",
          "");
    }
  }

  /** Pages that nobody reads for us are late when nobody brings a file. */
  private void late(List<PageRow> pages, List<PageReader> readers) {
    Set<PageKey> told =
        readers.stream()
            .filter(reader -> reader.state() != PageReader.State.READING)
            .map(PageReader::page)
            .collect(Collectors.toSet());
    Set<PageKey> read = readers.stream().map(PageReader::page).collect(Collectors.toSet());
    for (PageRow page : pages) {
      boolean typed = page.page().platform().equals(Platform.OFFLINE.id());
      boolean stale =
          page.lastRead().map(at -> at.plus(STALE).isBefore(now)).orElse(page.posts() == 0);
      if (typed || !stale || told.contains(page.page())) {
        continue;
      }
      String words =
          page.lastRead()
              .map(
                  at ->
                      speech.say(
                          "quality.late.words",
                          speech.at(at),
                          speech.numbers().whole(Math.max(1, Duration.between(at, now).toDays()))))
              .orElseGet(() -> speech.say("quality.late.never"));
      boolean connected = read.contains(page.page());
      add(
          Finding.SOON,
          speech.say("quality.late", name(page.page(), pages)),
          words,
          speech.say(connected ? "quality.late.next.connect" : "quality.late.next.file"),
          connected ? "/help/connect" : "/imports");
    }
  }

  private void verdict(Verdict verdict) {
    String at = speech.at(verdict.at());
    switch (verdict.outcome()) {
      case EQUAL -> {
        // Said in the card of its own; nothing to look at.
      }
      case DIFFERENT ->
          add(
              Finding.WRONG,
              speech.say("quality.verdict.different"),
              speech.say(
                  "quality.verdict.different.words",
                  at,
                  speech.numbers().whole(verdict.differing()),
                  speech.numbers().whole(verdict.allRows())),
              speech.say("quality.verdict.different.next"),
              "");
      case UNSETTLED, FAILED ->
          add(
              Finding.WAITS,
              speech.say("quality.verdict.unsure"),
              // What the program said of it is English and for the log.
              speech.say("quality.verdict." + verdict.outcome().id() + ".words", at),
              speech.say("quality.verdict.unsure.next"),
              "#reconcile");
    }
  }

  private void letters(SortedMap<String, Long> open) {
    open.forEach(
        (reason, count) -> {
          if (count > 0) {
            add(
                Finding.WAITS,
                speech.say("quality.letters", speech.numbers().whole(count)),
                speech.sayOr("quality.letter." + reason, reason),
                speech.say("quality.letters.next"),
                "#letters");
          }
        });
  }

  private void falls(QualityReport report) {
    report
        .fallsByMetric()
        .forEach(
            (metric, count) ->
                found.add(
                    new Finding(
                        Finding.ODD,
                        speech.say("quality.falls", Speech.capital(metricName(metric))),
                        speech.say("quality.falls.words", speech.numbers().whole(count)),
                        report.falls().stream()
                            .filter(fall -> fall.metric().equals(metric))
                            .limit(EXAMPLES)
                            .map(this::example)
                            .toList(),
                        speech.say("quality.falls.next"),
                        "")));
  }

  private Finding.Example example(QualityReport.Fall fall) {
    return new Finding.Example(
        speech.say(
            "quality.falls.one",
            speech.dates().date(fall.day()),
            speech.numbers().whole(Math.abs(fall.gain())),
            fall.post().postId()),
        href(fall.post()));
  }

  private void gaps(RawFindings.PageGaps gaps, List<PageRow> pages) {
    found.add(
        new Finding(
            Finding.ODD,
            speech.say("quality.gaps", name(gaps.page(), pages)),
            speech.say(
                "quality.gaps.words",
                speech.numbers().whole(gaps.gaps()),
                speech.numbers().whole(gaps.posts())),
            gaps.longest().stream()
                .map(
                    gap ->
                        new Finding.Example(
                            speech.say(
                                "quality.gaps.one",
                                speech.numbers().whole(gap.length().toHours()),
                                speech.at(gap.from()),
                                gap.post().postId()),
                            href(gap.post())))
                .toList(),
            speech.say("quality.gaps.next"),
            ""));
  }

  private void glitches(RawFindings raw) {
    raw.zeroGlitches()
        .forEach(
            (metric, count) ->
                found.add(
                    new Finding(
                        Finding.KNOWN,
                        speech.say("quality.zeros", Speech.capital(metricName(metric))),
                        speech.say("quality.zeros.words", speech.numbers().whole(count)),
                        raw.glitches().stream()
                            .filter(glitch -> glitch.metric().equals(metric))
                            .limit(EXAMPLES)
                            .map(
                                glitch ->
                                    new Finding.Example(
                                        speech.say(
                                            "quality.zeros.one",
                                            speech.at(glitch.last()),
                                            glitch.post().postId()),
                                        href(glitch.post())))
                            .toList(),
                        "",
                        "")));
  }

  private void unknown(String metric, long count) {
    add(
        Finding.KNOWN,
        speech.say("quality.unknown", metric),
        speech.say("quality.unknown.words", speech.numbers().whole(count)),
        speech.say("quality.unknown.next"),
        "");
  }

  private void changed(MetricBreak change, DayRange days, List<PageRow> pages) {
    boolean inside = change.from().isAfter(days.from()) && !change.from().isAfter(days.to());
    boolean ours =
        pages.stream().anyMatch(page -> page.page().platform().equals(change.platform()));
    if (inside && ours) {
      add(
          Finding.KNOWN,
          speech.say("quality.break", speech.dates().date(change.from())),
          speech.language() == Language.VI ? change.vi() : change.en(),
          speech.say("quality.break.next"),
          "/help/definitions#breaks");
    }
  }

  private String metricName(String id) {
    Optional<Metric> metric = catalogue.find(id);
    return metric
        .map(known -> speech.language() == Language.VI ? known.vi() : known.en())
        .orElse(id);
  }

  private String name(PageKey page, List<PageRow> pages) {
    Map<PageKey, String> names =
        pages.stream()
            .collect(
                Collectors.toMap(
                    PageRow::page, row -> row.name().orElse(row.page().pageId()), (a, b) -> a));
    return names.getOrDefault(page, page.pageId())
        + " ("
        + speech.sayOr("platform." + page.platform(), page.platform())
        + ')';
  }

  private static String href(PostKey post) {
    return Telling.href(post.page(), post.postId());
  }
}
