package org.viewledger.dashboard.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.speech.Language;

/**
 * Random figures and claims against the definitions, written here a second time over decimals and
 * over the text of a claim alone.
 */
final class RoundedWordsPropertyTest {
  private static final int ROUNDS = 30_000;
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final List<String> WORDS =
      List.of("", "đạt", "hơn", "trên", "gần", "khoảng", "xấp xỉ", "dưới");

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @Test
  void anAllowedClaimIsTrueOfEveryValueOfTheRange() {
    int allowed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Measured figure = figure();
      String text = claimNear(figure);
      Claim claim = Claim.parse(text, Language.VI).orElseThrow(() -> new AssertionError(text));
      boolean said = Guard.check(figure, claim).allowed();
      assertThat(said).as("%s of %s, seed %s", text, figure, seed).isEqualTo(oracle(figure, text));
      if (said) {
        allowed++;
        for (BigInteger value : List.of(figure.low(), figure.high(), between(figure))) {
          assertThat(holds(new BigDecimal(value), text))
              .as("%s of %s in %s, seed %s", text, value, figure, seed)
              .isTrue();
        }
      }
    }
    assertThat(allowed).as("claims that were allowed, seed %s", seed).isGreaterThan(ROUNDS / 50);
  }

  @Test
  void everyOfferIsAllowedAndReadsBackAsItself() {
    for (int round = 0; round < ROUNDS; round++) {
      Measured figure = figure();
      Claim refused = Claim.parse(claimNear(figure), Language.VI).orElseThrow();
      for (List<Claim> offers :
          List.of(Guard.offers(figure), Guard.check(figure, refused).offers())) {
        for (Claim offer : offers) {
          String text = offer.text(Language.VI);
          assertThat(oracle(figure, text)).as("%s of %s, seed %s", text, figure, seed).isTrue();
          assertThat(Claim.parse(text, Language.VI)).as(text).contains(offer);
          assertThat(Claim.parse(offer.text(Language.EN), Language.EN)).as(text).contains(offer);
        }
      }
      assertThat(Guard.offers(figure)).as("%s, seed %s", figure, seed).isNotEmpty();
    }
  }

  @Test
  void aPrintedNumberReadsBackAsItself() {
    for (int round = 0; round < ROUNDS; round++) {
      Scale scale = List.of(Scale.values()).get(random.nextInt(4));
      int decimals = random.nextInt(scale.exponent() + 1);
      Printed printed =
          new Printed(
              new BigDecimal(new BigInteger(1 + random.nextInt(40), random), decimals), scale);
      for (Language language : Language.values()) {
        assertThat(Printed.parse(printed.text(language), language))
            .as("%s, seed %s", printed, seed)
            .isEqualTo(Optional.of(printed));
      }
    }
  }

  private Measured figure() {
    BigInteger value = new BigInteger(1 + random.nextInt(34), random);
    if (random.nextInt(4) == 0) {
      value = value.divide(BigInteger.valueOf(1_000)).multiply(BigInteger.valueOf(1_000));
    }
    int width = random.nextInt(4) == 0 ? 1 + random.nextInt(30) : 0;
    BigInteger low =
        width == 0 ? value : value.subtract(new BigInteger(width, random)).max(BigInteger.ZERO);
    BigInteger high = width == 0 ? value : value.add(new BigInteger(width, random));
    return new Measured(value, low, high);
  }

  private BigInteger between(Measured figure) {
    BigInteger width = figure.high().subtract(figure.low()).add(BigInteger.ONE);
    return figure.low().add(new BigInteger(width.bitLength() + 8, random).mod(width));
  }

  /** A claim whose number lies about where the figure is, so that many are nearly true. */
  private String claimNear(Measured figure) {
    if (random.nextInt(8) == 0) {
      return "từ " + numberNear(figure.low()) + " đến " + numberNear(figure.high());
    }
    String word = WORDS.get(random.nextInt(WORDS.size()));
    return word.isEmpty() ? numberNear(figure.value()) : word + ' ' + numberNear(figure.value());
  }

  private String numberNear(BigInteger value) {
    int exponent = List.of(0, 3, 6, 9).get(random.nextInt(4));
    int decimals = exponent == 0 ? 0 : random.nextInt(3);
    BigDecimal unit = BigDecimal.TEN.pow(exponent);
    BigDecimal digits =
        new BigDecimal(value)
            .divide(
                unit,
                decimals,
                List.of(java.math.RoundingMode.FLOOR, java.math.RoundingMode.CEILING)
                    .get(random.nextInt(2)));
    if (decimals == 0 && random.nextInt(2) == 0) {
      BigDecimal coarse =
          List.of(BigDecimal.valueOf(5), BigDecimal.TEN, BigDecimal.valueOf(100))
              .get(random.nextInt(3));
      digits =
          digits
              .divideToIntegralValue(coarse)
              .add(BigDecimal.valueOf(random.nextInt(2)))
              .multiply(coarse);
    }
    String[] parts = digits.setScale(decimals).toPlainString().split("\\.", -1);
    String word = List.of("", " nghìn", " triệu", " tỷ").get(exponent / 3);
    return parts[0] + (parts.length == 1 ? "" : "," + parts[1]) + word;
  }

  /** The table of the paper, over the text. */
  private static boolean oracle(Measured figure, String text) {
    BigDecimal v = new BigDecimal(figure.value());
    BigDecimal lo = new BigDecimal(figure.low());
    BigDecimal hi = new BigDecimal(figure.high());
    if (text.startsWith("từ ")) {
      String[] ends = text.substring(3).split(" đến ", -1);
      BigDecimal from = number(ends[0]);
      BigDecimal to = number(ends[1]);
      return from.compareTo(to) < 0 && from.compareTo(lo) <= 0 && hi.compareTo(to) <= 0;
    }
    String word = text.replaceAll("\\s*\\d.*", "");
    String printed = text.substring(word.length()).strip();
    BigDecimal x = number(printed);
    BigDecimal s = step(printed);
    BigDecimal half = s.multiply(HALF);
    return switch (word) {
      case "hơn", "trên" -> lo.compareTo(x) > 0 && hi.compareTo(x.add(s)) < 0;
      case "gần" -> hi.compareTo(x) < 0 && v.compareTo(x.subtract(half)) >= 0;
      case "khoảng", "xấp xỉ" ->
          v.subtract(x).abs().compareTo(half) <= 0
              && lo.compareTo(x.subtract(s)) > 0
              && hi.compareTo(x.add(s)) < 0;
      case "dưới" -> hi.compareTo(x) < 0;
      case "", "đạt" -> lo.compareTo(hi) == 0 && v.compareTo(x) == 0;
      default -> throw new AssertionError(word);
    };
  }

  /** What a reader understands of one value. */
  private static boolean holds(BigDecimal value, String text) {
    if (text.startsWith("từ ")) {
      String[] ends = text.substring(3).split(" đến ", -1);
      return number(ends[0]).compareTo(value) <= 0 && value.compareTo(number(ends[1])) <= 0;
    }
    String word = text.replaceAll("\\s*\\d.*", "");
    String printed = text.substring(word.length()).strip();
    BigDecimal x = number(printed);
    return switch (word) {
      case "hơn", "trên" -> value.compareTo(x) > 0;
      case "gần", "dưới" -> value.compareTo(x) < 0;
      case "khoảng", "xấp xỉ" -> value.subtract(x).abs().compareTo(step(printed)) < 0;
      default -> value.compareTo(x) == 0;
    };
  }

  private static BigDecimal number(String printed) {
    String[] parts = printed.split(" ", 2);
    BigDecimal digits = new BigDecimal(parts[0].replace(".", "").replace(',', '.'));
    return digits.multiply(unit(parts.length == 1 ? "" : parts[1]));
  }

  private static BigDecimal unit(String word) {
    return switch (word) {
      case "" -> BigDecimal.ONE;
      case "nghìn" -> new BigDecimal("1000");
      case "triệu" -> new BigDecimal("1000000");
      case "tỷ" -> new BigDecimal("1000000000");
      default -> throw new AssertionError(word);
    };
  }

  /** By trying round numbers from above, where the code under test counts zeros from below. */
  private static BigDecimal step(String printed) {
    String[] parts = printed.split(" ", 2);
    BigDecimal unit = unit(parts.length == 1 ? "" : parts[1]);
    int comma = parts[0].indexOf(',');
    if (comma >= 0) {
      return unit.movePointLeft(parts[0].length() - comma - 1);
    }
    BigDecimal digits = new BigDecimal(parts[0].replace(".", ""));
    for (int k = 40; digits.signum() > 0 && k >= 0; k--) {
      for (int times : new int[] {5, 1}) {
        BigDecimal round = BigDecimal.valueOf(times).scaleByPowerOfTen(k);
        if (digits.remainder(round).signum() == 0) {
          return round.multiply(unit);
        }
      }
    }
    return unit;
  }
}
