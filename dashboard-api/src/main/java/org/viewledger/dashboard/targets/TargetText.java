package org.viewledger.dashboard.targets;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a target from the words of a plan, such as {@code 300 tin, bài, clip} or {@code 1,2 triệu
 * lượt xem}. What is about persons, or a share of them, is refused with the reason.
 */
public final class TargetText {
  /** What was read. */
  public record Read(TargetMetric metric, BigInteger value) {}

  /** Groups of people, and shares: of what else could a percentage be a plan here? */
  private static final Pattern PERSONS =
      Pattern.compile(
          "%|phần trăm|đảng viên|đoàn viên|hội viên|cán bộ|công chức|viên chức|nhân dân"
              + "|người dân|hộ dân|hộ gia đình|người xem|lượt người|thành viên|chi bộ|học sinh");

  private static final Pattern NUMBER =
      Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]+)(?:,([0-9]{1,3}))?\\s*(triệu|nghìn)?");

  private static final Map<String, Integer> POWERS = Map.of("", 0, "nghìn", 3, "triệu", 6);

  private TargetText() {}

  /**
   * Reads what somebody wrote as a plan.
   *
   * @throws TargetRefusedException with the reason
   */
  public static Read read(String words) {
    String text = Normalizer.normalize(words, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    if (PERSONS.matcher(text).find()) {
      throw TargetRefusedException.persons();
    }
    Matcher number = NUMBER.matcher(text);
    if (!number.find()) {
      throw TargetRefusedException.unknown();
    }
    String rest = text.substring(number.end());
    if (NUMBER.matcher(rest).find()) {
      throw TargetRefusedException.unknown();
    }
    return new Read(metric(text), value(number));
  }

  /** The more telling word first: a clip is also an item, a follower is "người theo dõi". */
  private static TargetMetric metric(String text) {
    if (text.contains("lượt xem")) {
      return TargetMetric.VIEWS;
    }
    if (text.contains("tương tác")) {
      return TargetMetric.ENGAGEMENT;
    }
    if (text.contains("theo dõi")) {
      return TargetMetric.FOLLOWERS;
    }
    if (text.matches(".*(^|[\\s,])(tin|bài)([\\s,].*|$)")) {
      return TargetMetric.ITEMS;
    }
    if (text.contains("clip") || text.contains("video")) {
      return TargetMetric.VIDEOS;
    }
    throw TargetRefusedException.unknown();
  }

  private static BigInteger value(Matcher number) {
    String decimals = number.group(2) == null ? "" : "." + number.group(2);
    String unit = number.group(3) == null ? "" : number.group(3);
    BigDecimal value =
        new BigDecimal(number.group(1).replace(".", "") + decimals)
            .movePointRight(POWERS.getOrDefault(unit, 0))
            .stripTrailingZeros();
    if (value.scale() > 0 || value.signum() <= 0) {
      throw TargetRefusedException.amount();
    }
    return value.toBigIntegerExact();
  }
}
