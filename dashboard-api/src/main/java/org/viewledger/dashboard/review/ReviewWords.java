package org.viewledger.dashboard.review;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.viewledger.contract.Metric;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.compared.LunarNewYear;
import org.viewledger.dashboard.compared.Obstacle;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;
import org.viewledger.dashboard.targets.TargetMetric;
import org.viewledger.dashboard.wording.Attainment;
import org.viewledger.dashboard.wording.Comparison;
import org.viewledger.dashboard.wording.ComparisonWords;
import org.viewledger.dashboard.wording.Counted;
import org.viewledger.dashboard.wording.Measured;
import org.viewledger.dashboard.wording.Share;
import org.viewledger.dashboard.wording.Told;

/** The sentences of a report, each whole and each true of the review's figures. */
public record ReviewWords(Review review, Speech speech, ReportSettings settings) {
  private static final Comparison REDEFINED =
      new Comparison.Unlike(Comparison.Difference.METRIC_VERSION);

  Counting numbers() {
    return new Counting(speech, settings.twoDigits());
  }

  private boolean vietnamese() {
    return speech.language() == Language.VI;
  }

  /** The period with both days, such as {@code Tháng 10/2026 (15/9 - 14/10/2026)}. */
  public String period() {
    return vietnamese() ? review.period().viWithDays() : review.period().enWithDays();
  }

  /** How sentences name the pages. */
  public String channels() {
    if (!settings.channels().isEmpty()) {
      return settings.channels();
    }
    return review.unit().equals(Unit.EVERYTHING)
        ? speech.say("reports.channels.all")
        : speech.say("reports.channels", unitName());
  }

  /** The same the second time. */
  String shortChannels() {
    return settings.channels().toLowerCase(Locale.ROOT).startsWith("fanpage")
        ? "fanpage"
        : speech.say("reports.channels.short");
  }

  /** Inside a sentence: {@code phường Pleiku}. */
  public String unitName() {
    return review.unit().equals(Unit.EVERYTHING)
        ? speech.say("reports.unit.none")
        : lower(review.unit().name());
  }

  String about() {
    return settings.about();
  }

  /** What items are called: clips only where there is one among them. */
  String itemNoun(Stretch stretch) {
    return Counted.items(stretch.published().videos() > 0).noun(speech.language());
  }

  String noun(TargetMetric metric) {
    return metric == TargetMetric.VIDEOS
        ? speech.say("reports.videos")
        : ReviewParagraph.counted(metric).noun(speech.language());
  }

  /** Such as {@code 300 tin, bài, clip}. */
  String planned(Review.Aim aim) {
    return numbers().count(aim.target().value()) + ' ' + noun(aim.target().about());
  }

  /** Such as {@code kỳ trước (15/8 - 14/9/2026)}. */
  String previousName() {
    return review
        .previousPeriod()
        .map(before -> speech.say("reports.previous") + ' ' + days(before))
        .orElse("");
  }

  /** Such as {@code cùng kỳ năm 2025 (15/9 - 14/10/2025)}. */
  String lastYearName() {
    return review
        .lastYearPeriod()
        .map(
            before ->
                speech.say("reports.lastYear", before.id().substring(0, 4)) + ' ' + days(before))
        .orElse("");
  }

  private String days(Period period) {
    return vietnamese()
        ? period.viWithDays().substring(period.vi().length() + 1)
        : period.enWithDays().substring(period.en().length() + 1);
  }

  /** Such as {@code tính đến 21 giờ 05 ngày 22/11/2026}. */
  public String asOf() {
    return speech.say("asOf", speech.at(review.knownAt()));
  }

  /** Whether the figures are final, in one sentence. */
  public String state() {
    if (review.closing().isPresent()) {
      Closing closing = review.closing().get();
      return speech.say("reports.closed", speech.at(closing.closedAt()), closing.person());
    }
    return review.ended()
        ? speech.say("reports.provisional")
        : speech.say(
            "reports.provisional.running", speech.dates().date(review.period().to().plusDays(1)));
  }

  /** What was published. */
  public List<String> published() {
    Published published = review.now().published();
    List<String> lines = new ArrayList<>();
    if (published.items() == 0) {
      lines.add(speech.say("reports.published.none"));
      return lines;
    }
    lines.add(
        speech.say(
            published.shared() == 0 ? "reports.published.own" : "reports.published",
            Speech.capital(channels()),
            numbers().count(published.items()),
            itemNoun(review.now()),
            numbers().count(published.own()),
            numbers().count(published.shared())));
    if (published.publications() != published.items()) {
      lines.add(speech.say("reports.publications", numbers().count(published.publications())));
    }
    if (published.videos() > 0) {
      lines.add(speech.say("reports.videos.count", numbers().count(published.videos())));
    }
    if (published.withoutFigure() > 0) {
      lines.add(speech.say("reports.withoutFigure", numbers().count(published.withoutFigure())));
    }
    return lines;
  }

  /** Views and what came with them. */
  public List<String> views() {
    List<String> lines = new ArrayList<>();
    Stretch now = review.now();
    if (now.views().value().isEmpty()) {
      lines.add(speech.say("reports.views.none"));
      return lines;
    }
    lines.add(speech.say("reports.views", numbers().figure(now.views()), range(now.views())));
    if (now.viewsOfItsPosts().value().isPresent()) {
      lines.add(
          speech.say(
              "reports.viewsOfItsPosts",
              numbers().figure(now.viewsOfItsPosts()),
              review.ended()
                  ? speech.dates().date(review.period().to())
                  : speech.dates().date(review.today())));
    }
    if (now.engagement().value().isPresent()) {
      lines.add(
          speech.say("reports.engagement", numbers().figure(now.engagement()), parts(now.parts())));
    }
    review
        .followers()
        .ifPresent(
            all ->
                lines.add(
                    speech.say(
                        review.pages().stream().filter(p -> p.followers().isPresent()).count() > 1
                            ? "reports.followers.several"
                            : "reports.followers",
                        numbers().count(all))));
    lines.add(ads());
    lines.removeIf(String::isEmpty);
    return lines;
  }

  private String parts(List<String> parts) {
    return String.join(
        ", ", parts.stream().map(part -> speech.say("reports.part." + part)).toList());
  }

  /** The range in brackets where the value is an estimate, else nothing. */
  private String range(Figure figure) {
    return figure.estimated() && figure.low().isPresent() && figure.high().isPresent()
        ? " ("
            + speech.say(
                "range",
                speech.numbers().whole(figure.low().get()),
                speech.numbers().whole(figure.high().get()))
            + ')'
        : "";
  }

  /** What is known of views that were paid for; nothing where no platform sells them. */
  public String ads() {
    return switch (review.ads()) {
      case NONE -> speech.say("reports.ads.none");
      case SOME -> speech.say("reports.ads.some", numbers().figure(review.adViews()));
      case NOT_TOLD -> speech.say("reports.ads.notTold");
      case NOT_ASKED -> "";
    };
  }

  /** Against the period before and the same period of last year. */
  public List<String> comparison() {
    List<String> lines = new ArrayList<>();
    if (!review.ended()) {
      // Half a month beside a whole one would always "fall".
      lines.add(speech.say("reports.comparison.running"));
      return lines;
    }
    review
        .previous()
        .ifPresent(before -> lines.addAll(against(before, "previous", previousName())));
    // Where the period before is that of a year ago, it is said once.
    if (!review.lastYearPeriod().equals(review.previousPeriod())) {
      review
          .lastYear()
          .ifPresent(before -> lines.addAll(against(before, "lastYear", lastYearName())));
    }
    // Whoever reads that two figures cannot be compared asks at once what was changed.
    if (Stream.concat(review.previous().stream(), review.lastYear().stream())
        .filter(review::covers)
        .anyMatch(before -> Compared.views(review.now(), before).equals(REDEFINED))) {
      lines.addAll(breaks());
    }
    return lines;
  }

  /**
   * What is said against an earlier period.
   *
   * @param which of the two it is: {@code previous} or {@code lastYear}
   */
  private List<String> against(Stretch before, String which, String name) {
    if (!review.covers(before)) {
      return List.of(founded(which));
    }
    Stretch now = review.now();
    List<String> lines = new ArrayList<>();
    lines.add(
        compared(
            "reports.what.views",
            Compared.views(now, before),
            name,
            numbers().figure(now.views()),
            numbers().figure(before.views())));
    if (now.engagement().value().isPresent() && before.engagement().value().isPresent()) {
      lines.add(
          compared(
              "reports.what.engagement",
              Compared.engagement(now, before),
              name,
              numbers().figure(now.engagement()),
              numbers().figure(before.engagement())));
    }
    if (before.published().items() > 0 || before.views().value().isPresent()) {
      Comparison items = Compared.items(now, before);
      lines.add(
          compared(
              "reports.what.items",
              items,
              name,
              numbers().count(now.published().items()),
              numbers().count(before.published().items())));
    }
    newYear(before, which).ifPresent(lines::add);
    return lines;
  }

  /** A unit that was not there yet has nothing to be compared with. */
  private String founded(String which) {
    LocalDate day = review.founded().orElseThrow();
    return speech.say(
        day.equals(Obstacle.NEW_WARDS) ? "overview.obstacle.founded" : "overview.obstacle.since",
        Speech.capital(unitName()),
        speech.dates().date(day),
        speech.say("overview." + which + ".than.plain"));
  }

  /** Where one of two compared periods has Tết, when offices are closed, and the other has not. */
  private Optional<String> newYear(Stretch before, String which) {
    DayRange days = review.now().days();
    if (!LunarNewYear.dividesThem(days, before.days())) {
      return Optional.empty();
    }
    Optional<LocalDate> now = LunarNewYear.on(days);
    LocalDate day = now.or(() -> LunarNewYear.on(before.days())).orElseThrow();
    int other = day.getYear() + (now.isPresent() ? -1 : 1);
    return Optional.of(
        speech.say(
            "overview." + which + (now.isPresent() ? ".tet.now" : ".tet.before"),
            speech.dates().date(day),
            LunarNewYear.of(other)
                .map(speech.dates()::date)
                .orElseGet(() -> Integer.toString(other))));
  }

  /** With both figures where they may stand beside each other. */
  private String compared(
      String what, Comparison comparison, String name, String now, String before) {
    String said = ComparisonWords.text(comparison, name, speech.language());
    boolean bare =
        comparison instanceof Comparison.Unlike
            || comparison instanceof Comparison.NotEnoughKnown
            || comparison instanceof Comparison.NoBase;
    String subject = Speech.capital(speech.say(what));
    if (!bare && now.equals(before)) {
      return speech.say("reports.compared.same", subject, name, now);
    }
    return bare
        ? speech.say("reports.compared.bare", subject, said)
        : speech.say("reports.compared", subject, said, now, before);
  }

  /** Each target and how far it was reached. */
  public List<String> targets() {
    List<String> lines = new ArrayList<>();
    for (Review.Aim aim : review.targets()) {
      String plan =
          speech.say(
              aim.ofTheYear() || review.toDate().days().equals(review.now().days())
                  ? "reports.plan.year"
                  : "reports.plan.period");
      lines.add(
          Measured.of(aim.reached())
              .map(
                  reached ->
                      speech.say(
                          "reports.target",
                          Speech.capital(noun(aim.target().about())),
                          numbers().figure(aim.reached()),
                          Attainment.of(reached, aim.target().value())
                              .text(plan, speech.language()),
                          planned(aim)))
              .orElseGet(
                  () ->
                      speech.say(
                          "reports.target.none",
                          Speech.capital(noun(aim.target().about())),
                          planned(aim))));
    }
    return lines;
  }

  /** What a view means has changed: in the period, or since what it is compared with. */
  public List<String> breaks() {
    return review.breaks().stream()
        .map(change -> vietnamese() ? change.vi() : change.en())
        .distinct()
        .toList();
  }

  /** Facts that whoever writes of shortcomings may want. */
  public List<String> facts() {
    List<String> facts = new ArrayList<>();
    for (Gap gap : review.gaps()) {
      facts.add(
          speech.say(
              "reports.gap",
              page(gap.page()),
              numbers().count(gap.days()),
              String.join("; ", gap.stretches().stream().limit(3).map(this::stretch).toList())));
    }
    review.unanswered().forEach(point -> facts.add(speech.say("reports.unanswered", point.name())));
    return facts;
  }

  private String stretch(DayRange days) {
    return days.from().equals(days.to())
        ? speech.dates().date(days.from())
        : speech.dates().date(days.from()) + " - " + speech.dates().date(days.to());
  }

  private String page(org.viewledger.contract.PageKey key) {
    return review.pages().stream()
        .filter(line -> line.page().equals(key))
        .findFirst()
        .flatMap(PageLine::name)
        .orElse(key.pageId());
  }

  /** What became of closed figures, the newest first; the total of views alone, in the period. */
  public List<String> restated() {
    if (review.closing().isEmpty()) {
      return List.of();
    }
    Closing closing = review.closing().get();
    return review.restatements().stream()
        .filter(one -> one.figure().topic().isEmpty())
        .filter(one -> one.figure().metric().equals(Book.VIEWS))
        .filter(one -> one.figure().basis() == org.viewledger.dashboard.closings.Basis.IN_PERIOD)
        .map(
            one ->
                speech.say(
                    "reports.restated",
                    speech.at(closing.closedAt()),
                    one.before().map(speech.numbers()::whole).orElse(speech.say("absent")),
                    one.after().map(speech.numbers()::whole).orElse(speech.say("absent")),
                    speech.say("reports.cause." + one.cause().id()),
                    speech.dates().date(one.day())))
        .toList();
  }

  /** Why twelve months and their year differ; on both bases where both do. */
  public List<String> reconciling() {
    if (review.reconciling().isEmpty()) {
      return List.of();
    }
    Reconciling one = review.reconciling().get();
    List<String> lines = new ArrayList<>();
    lines.add(
        speech.say(
            one.cameLater().signum() >= 0 ? "reports.reconciling" : "reports.reconciling.fewer",
            numbers().count(one.months()),
            speech.numbers().whole(one.sumOfMonths()),
            speech.numbers().whole(one.year()),
            speech.numbers().whole(one.cameLater().abs())));
    if (one.restated().signum() != 0) {
      lines.add(
          speech.say(
              "reports.reconciling.gains",
              numbers().count(one.months()),
              speech.numbers().whole(one.gainsOfMonths()),
              speech.numbers().whole(one.gainsOfYear()),
              speech.numbers().whole(one.restated().abs())));
    }
    return lines;
  }

  /** What channels without views did. */
  public List<String> offline() {
    return review.offline().stream()
        .map(
            line ->
                speech.say(
                    "reports.offline",
                    Speech.capital(metric(line.metric())),
                    numbers().figure(line.figure())))
        .toList();
  }

  public String metric(Metric metric) {
    return vietnamese() ? metric.vi() : metric.en();
  }

  /** What a line of the table is called. */
  public String topic(TopicLine line) {
    return switch (line.topic()) {
      case "" -> speech.say("reports.total");
      case TopicTable.OTHERS -> speech.say("reports.others");
      case Taxonomy.UNCLASSIFIED -> speech.say("topic.unclassified");
      default -> review.topic(line.topic());
    };
  }

  /** A line's share of the total, empty text where none can be said. */
  public String share(TopicLine line) {
    Optional<BigInteger> total = review.now().views().value();
    if (!review.topics().hasShares() || total.isEmpty()) {
      return "";
    }
    return Share.of(line.views().value().orElse(BigInteger.ZERO), total.get(), true)
        .map(share -> speech.numbers().percent(share.percent().movePointLeft(2)))
        .orElse("");
  }

  /** The change against the period before in few words: {@code +8,4%}, {@code gấp 2,3 lần}. */
  public String change(TopicLine line) {
    if (review.previous().isEmpty() || line.views().value().isEmpty() || !review.ended()) {
      return "";
    }
    Stretch before = review.previous().get();
    if (!review.covers(before)) {
      return speech.say("reports.notCompared");
    }
    Comparison comparison =
        line.topic().isEmpty()
            ? Compared.views(review.now(), before)
            : Compared.views(only(review.now(), line.views()), only(before, line.previous()));
    if (comparison instanceof Comparison.Percent percent) {
      return (percent.more() ? "+" : "-")
          + speech.numbers().percent(percent.percent().movePointLeft(2));
    }
    if (comparison instanceof Comparison.Times times) {
      return speech.say(
          "reports.times",
          speech.numbers().percent(times.times().movePointLeft(2)).replace("%", ""));
    }
    if (comparison instanceof Comparison.Alike) {
      return speech.say("reports.alike");
    }
    if (comparison instanceof Comparison.NumbersOnly only) {
      String sign = only.difference().signum() > 0 ? "+" : "";
      return sign + speech.numbers().whole(only.difference());
    }
    return speech.say("reports.notCompared");
  }

  private static Stretch only(Stretch stretch, Figure views) {
    return new Stretch(
        stretch.days(),
        stretch.closed(),
        views,
        stretch.viewsOfItsPosts(),
        stretch.engagement(),
        stretch.parts(),
        stretch.platforms(),
        stretch.published(),
        stretch.byTopic());
  }

  /** Everything that a sentence about this period may put into numbers. */
  public List<Told> told() {
    List<Told> told = new ArrayList<>();
    for (Stretch stretch : stretches()) {
      Published published = stretch.published();
      Counted items = Counted.items(published.videos() > 0);
      for (long count : new long[] {published.items(), published.own()}) {
        told.add(Told.of(items, Measured.exact(count)));
        told.add(Told.of(Counted.POSTS, Measured.exact(count)));
      }
      told.add(Told.of(Counted.SHARED_ITEMS, Measured.exact(published.shared())));
      told.add(Told.of(Counted.PUBLICATIONS, Measured.exact(published.publications())));
      add(told, Counted.VIEWS, stretch.views(), true);
      add(told, Counted.VIEWS, stretch.viewsOfItsPosts(), false);
      add(told, Counted.ENGAGEMENT, stretch.engagement(), true);
    }
    for (TopicLine line : review.topics().lines()) {
      add(told, Counted.VIEWS, line.views(), true);
      add(told, Counted.VIEWS, line.previous(), true);
      add(told, Counted.VIEWS, line.toDate(), true);
      told.add(Told.of(Counted.PUBLICATIONS, Measured.exact(line.posts())));
      told.add(Told.of(Counted.POSTS, Measured.exact(line.posts())));
    }
    review.pages().forEach(line -> add(told, Counted.VIEWS, line.views(), true));
    review.followers().ifPresent(all -> told.add(Told.of(Counted.FOLLOWERS, Measured.exact(all))));
    for (Offline line : review.offline()) {
      Counted.of(line.metric().id()).ifPresent(counted -> add(told, counted, line.figure(), false));
    }
    for (Review.Aim aim : review.targets()) {
      told.add(
          Told.of(
              ReviewParagraph.counted(aim.target().about()), Measured.exact(aim.target().value())));
      add(told, ReviewParagraph.counted(aim.target().about()), aim.reached(), true);
    }
    return told;
  }

  private List<Stretch> stretches() {
    List<Stretch> all = new ArrayList<>(List.of(review.now(), review.toDate()));
    review.previous().ifPresent(all::add);
    review.lastYear().ifPresent(all::add);
    return all;
  }

  private static void add(List<Told> told, Counted counted, Figure figure, boolean oldPosts) {
    Measured.of(figure)
        .filter(measured -> measured.value().signum() >= 0)
        .ifPresent(measured -> told.add(new Told(counted, measured, oldPosts)));
  }

  private static String lower(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
