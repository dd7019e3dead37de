package org.viewledger.dashboard.review;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;
import org.viewledger.dashboard.targets.TargetMetric;
import org.viewledger.dashboard.wording.Attainment;
import org.viewledger.dashboard.wording.Comparison;
import org.viewledger.dashboard.wording.ComparisonWords;
import org.viewledger.dashboard.wording.Counted;
import org.viewledger.dashboard.wording.Measured;
import org.viewledger.dashboard.wording.Share;

/**
 * The paragraph that goes into a bigger report, and the sentence to read out, in Vietnamese. Every
 * number of it is one of the review's own, said as the guard allows.
 */
public final class ReviewParagraph {
  /** Topics that are named. */
  private static final int NAMED = 3;

  private final Review review;
  private final ReviewWords words;
  private final Counting numbers;

  public ReviewParagraph(ReviewWords words) {
    this.words = words;
    this.review = words.review();
    this.numbers = words.numbers();
  }

  /** Three to six lines. */
  public String full() {
    List<String> sentences = new ArrayList<>();
    sentences.add(published() + "; " + views() + '.');
    topics().ifPresent(sentences::add);
    toDate().ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  /** One sentence to read out. */
  public String brief() {
    String period = review.period().vi().replaceFirst("/[0-9]{4}$", "");
    Figure views = review.now().views();
    if (views.value().isEmpty()) {
      return period + ", chưa có số liệu lượt xem của " + words.channels() + '.';
    }
    if (views.value().get().signum() <= 0) {
      return period + ", " + words.channels() + " không có thêm lượt xem.";
    }
    return period
        + ", "
        + words.channels()
        + " có thêm "
        + numbers.rounded(views)
        + " lượt xem"
        + briefComparison().map(text -> ", " + text).orElse("")
        + '.';
  }

  /** To a whole percentage, and the other period by its bare name. */
  private Optional<String> briefComparison() {
    if (review.previousPeriod().isEmpty() || comparable().isEmpty()) {
      return Optional.empty();
    }
    Period before = review.previousPeriod().get();
    String name = lower(before.vi());
    // Within a year its number is understood.
    String bare =
        before.id().regionMatches(0, review.period().id(), 0, 4)
            ? name.replaceFirst("/[0-9]{4}$", "")
            : name;
    Comparison comparison = Compared.views(review.now(), comparable().get());
    if (comparison instanceof Comparison.Percent percent) {
      BigDecimal whole = percent.percent().setScale(0, RoundingMode.HALF_UP);
      if (whole.signum() > 0) {
        boolean about = percent.about() || whole.compareTo(percent.percent()) != 0;
        return Optional.of(
            (percent.more() ? "tăng " : "giảm ")
                + (about ? "khoảng " : "")
                + whole
                + "% so với "
                + bare);
      }
    }
    return Optional.of(ComparisonWords.text(comparison, bare, Language.VI));
  }

  private String published() {
    Published published = review.now().published();
    String start = Speech.capital(words.speech().dates().range(days())) + ", " + words.channels();
    if (published.items() == 0) {
      return start + " không đăng tải tin, bài mới";
    }
    String noun = words.itemNoun(review.now());
    return start
        + " đăng tải "
        + numbers.count(published.items())
        + ' '
        + noun
        + ownAndShared(published, noun)
        + (published.publications() == published.items()
            ? ""
            : ", với " + numbers.count(published.publications()) + " lượt đăng trên các kênh")
        + (words.about().isEmpty() ? "" : ", " + words.about());
  }

  /** Of a period that still runs, up to today. */
  private DayRange days() {
    DayRange days = review.now().days();
    return review.ended() || review.today().isBefore(days.from())
        ? days
        : new DayRange(days.from(), review.today());
  }

  private String ownAndShared(Published published, String noun) {
    if (published.shared() == 0) {
      return "";
    }
    String shared = numbers.count(published.shared()) + " lượt chia sẻ lại";
    return published.own() == 0
        ? " (đều là chia sẻ lại)"
        : " (" + numbers.count(published.own()) + ' ' + noun + " tự thực hiện, " + shared + ')';
  }

  private String views() {
    Figure views = review.now().views();
    if (views.value().isEmpty()) {
      return "chưa có số liệu lượt xem";
    }
    String said =
        views.value().get().signum() <= 0
            ? "không có thêm lượt xem"
            : "có thêm " + numbers.rounded(views) + " lượt xem" + comparison();
    Figure engagement = review.now().engagement();
    return engagement.value().filter(value -> value.signum() > 0).isEmpty()
        ? said
        : said + "; nhận " + numbers.figure(engagement) + " lượt tương tác";
  }

  /** The period before, where this one is over and the unit was there then. */
  private Optional<Stretch> comparable() {
    return review.ended() ? review.previous().filter(review::covers) : Optional.empty();
  }

  private String comparison() {
    if (comparable().isEmpty()) {
      return "";
    }
    Comparison comparison = Compared.views(review.now(), comparable().get());
    // What cannot be compared is told under the table, not in a paragraph to be pasted.
    if (comparison instanceof Comparison.Unlike || comparison instanceof Comparison.NoBase) {
      return "";
    }
    return ", " + ComparisonWords.text(comparison, words.previousName(), Language.VI);
  }

  private Optional<String> topics() {
    Optional<BigInteger> total = review.now().views().value();
    List<TopicLine> named =
        review.topics().named().stream()
            .filter(line -> line.views().value().filter(v -> v.signum() > 0).isPresent())
            .limit(NAMED)
            .toList();
    if (named.isEmpty() || total.isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (TopicLine line : named) {
      String share =
          parts.isEmpty() && review.topics().hasShares()
              ? Share.of(line.views().value().orElseThrow(), total.get(), true)
                  .map(one -> ", " + one.text(Language.VI))
                  .orElse("")
              : "";
      parts.add(
          lowerName(review.topic(line.topic()))
              + " ("
              + numbers.figure(line.views())
              + " lượt xem"
              + share
              + ')');
    }
    String last = parts.remove(parts.size() - 1);
    return Optional.of(
        "Nội dung được xem nhiều nhất là "
            + (parts.isEmpty() ? "" : String.join(", ", parts) + " và ")
            + last
            + '.');
  }

  private Optional<String> toDate() {
    Stretch toDate = review.toDate();
    List<String> plans = plans();
    if (toDate.days().equals(review.now().days()) && plans.isEmpty()) {
      return Optional.empty();
    }
    String items =
        numbers.count(toDate.published().items())
            + ' '
            + words.itemNoun(toDate)
            + plan(TargetMetric.ITEMS).map(text -> ", " + text).orElse("");
    return Optional.of(
        "Lũy kế từ ngày "
            + words.speech().dates().date(toDate.days().from())
            + ", "
            + words.shortChannels()
            + " đăng tải "
            + items
            + plans.stream().map(text -> "; " + text).reduce("", String::concat)
            + '.');
  }

  /** The year's plans but that of the items, which stands beside their number. */
  private List<String> plans() {
    List<String> plans = new ArrayList<>();
    for (Review.Aim aim : review.targets()) {
      if (isOfYear(aim) && aim.target().about() != TargetMetric.ITEMS) {
        plan(aim.target().about())
            .ifPresent(
                text ->
                    plans.add(
                        numbers.figure(aim.reached())
                            + ' '
                            + words.noun(aim.target().about())
                            + ", "
                            + text));
      }
    }
    return plans;
  }

  private boolean isOfYear(Review.Aim aim) {
    return aim.ofTheYear() || review.toDate().days().equals(review.now().days());
  }

  private Optional<String> plan(TargetMetric metric) {
    return review.targets().stream()
        .filter(aim -> isOfYear(aim) && aim.target().about() == metric)
        .findFirst()
        .flatMap(
            aim ->
                Measured.of(aim.reached())
                    .map(
                        reached ->
                            Attainment.of(reached, aim.target().value())
                                    .text("chỉ tiêu năm", Language.VI)
                                + " ("
                                + words.planned(aim)
                                + ')'));
  }

  /** The guard's figures: everything that a number in the paragraph may be. */
  public List<org.viewledger.dashboard.wording.Told> told() {
    return words.told();
  }

  private static String lower(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
  }

  /** Inside a sentence a topic begins small, as the paper on wording writes it; a name stays. */
  private static String lowerName(String topic) {
    return topic.startsWith("Đảng") || topic.startsWith("Đoàn") ? topic : lower(topic);
  }

  static Counted counted(TargetMetric metric) {
    return switch (metric) {
      case ITEMS, VIDEOS -> Counted.ITEMS;
      case VIEWS -> Counted.VIEWS;
      case ENGAGEMENT -> Counted.ENGAGEMENT;
      case FOLLOWERS -> Counted.FOLLOWERS;
    };
  }
}
