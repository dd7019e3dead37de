package org.viewledger.dashboard.wording;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.viewledger.dashboard.speech.Language;

/** Says a comparison in a language, with the period that it is a comparison with. */
public final class ComparisonWords {
  private ComparisonWords() {}

  /**
   * Such as {@code tăng 8,4% so với kỳ trước (15/8 - 14/9/2026)}.
   *
   * @param before what the other period is called, with its days or year
   */
  public static String text(Comparison comparison, String before, Language language) {
    boolean vi = language == Language.VI;
    String than = vi ? " so với " + before : " compared with " + before;
    if (comparison instanceof Comparison.Unlike unlike) {
      return vi
          ? "không so sánh được với " + before + " vì " + why(unlike.difference(), language)
          : "cannot be compared with " + before + ": " + why(unlike.difference(), language);
    }
    if (comparison instanceof Comparison.NoBase base) {
      return noBase(base, before, vi);
    }
    if (comparison instanceof Comparison.NotEnoughKnown) {
      return vi
          ? "chưa đủ căn cứ để nói tăng hay giảm" + than
          : "not enough is known to say whether it is more or less" + than;
    }
    if (comparison instanceof Comparison.Alike) {
      return (vi ? "tương đương " : "about the same as ") + before;
    }
    if (comparison instanceof Comparison.NumbersOnly numbers) {
      return numbers(numbers.difference(), before, language);
    }
    if (comparison instanceof Comparison.Percent percent) {
      return direction(percent.more(), vi)
          + (percent.about() ? (vi ? "khoảng " : "about ") : "")
          + Percents.text(percent.percent(), language)
          + than;
    }
    if (comparison instanceof Comparison.Times times) {
      return times(times, before, language);
    }
    return points(((Comparison.Points) comparison).points(), than, language);
  }

  private static String noBase(Comparison.NoBase base, String before, boolean vi) {
    if (base.absent()) {
      return vi
          ? "chưa có số liệu của " + before + " để so sánh"
          : "there is no figure of " + before;
    }
    return vi
        ? "không tính tỷ lệ so với " + before + " vì kỳ đó không có tăng thêm"
        : "no percentage: nothing was counted in " + before;
  }

  private static String numbers(BigInteger difference, String before, Language language) {
    boolean vi = language == Language.VI;
    if (difference.signum() == 0) {
      return (vi ? "bằng " : "the same as ") + before;
    }
    return direction(difference.signum() > 0, vi)
        + Claim.of(Word.EXACTLY, Printed.whole(difference.abs())).text(language)
        + (vi ? " so với " : " compared with ")
        + before;
  }

  private static String times(Comparison.Times times, String before, Language language) {
    String shown = Percents.number(times.times(), language);
    if (language == Language.EN) {
      return (times.whole() ? "" : "more than ") + shown + " times that of " + before;
    }
    return "gấp " + (times.whole() ? "" : "hơn ") + shown + " lần so với " + before;
  }

  private static String points(BigDecimal points, String than, Language language) {
    boolean vi = language == Language.VI;
    return direction(points.signum() > 0, vi)
        + Percents.number(points.abs(), language)
        + (vi ? " điểm phần trăm" : " percentage points")
        + than;
  }

  private static String direction(boolean more, boolean vi) {
    if (vi) {
      return more ? "tăng " : "giảm ";
    }
    return more ? "up " : "down ";
  }

  private static String why(Comparison.Difference difference, Language language) {
    boolean vi = language == Language.VI;
    return switch (difference) {
      case BASIS ->
          vi ? "hai số tính theo hai cách khác nhau" : "the two are not on the same basis";
      case METRIC -> vi ? "hai số đếm hai thứ khác nhau" : "the two count different things";
      case METRIC_VERSION ->
          vi ? "mạng đã thay đổi cách tính" : "the platform changed how it counts in between";
      case PAGES -> vi ? "hai kỳ không cùng các trang" : "the two are not of the same pages";
      case NO_FIGURE_NOW -> vi ? "kỳ này chưa có số liệu" : "there is no figure of this period";
    };
  }
}
