package org.viewledger.dashboard.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.viewledger.dashboard.accounts.AccountRefusedException.Reason;

/**
 * Which passwords are taken: of 12 to 128 signs of any kind, none that everybody tries first, none
 * with the person's own name or that of the house in it. Lengths and the list of common ones as
 * NIST SP 800-63B and OWASP ASVS 5.0 (6.2) want them.
 */
public final class PasswordRules {
  public static final int SHORTEST = 12;
  public static final int LONGEST = 128;

  /** A name shorter than this is in too many passwords by chance. */
  private static final int TELLING_NAME = 4;

  /** Fewer different signs are no secret. */
  private static final int FEWEST_SIGNS = 4;

  /** So many letters, over and over, are no secret either. */
  private static final int LONGEST_REPEATED = 4;

  private static final Pattern DIGITS_ROUND = Pattern.compile("^\\p{N}+|\\p{N}+$");

  /** Of two known ones together each has so many letters: in shorter ones words fall apart. */
  private static final int SHORTEST_OF_TWO = 5;

  /** What stands before a place's own name, folded. */
  private static final Pattern KIND_OF_PLACE =
      Pattern.compile("^((dang (uy|bo)|uy ban nhan dan|ubnd|phuong|xa|thi tran|tinh|thanh pho) )+");

  private final Set<String> common;
  private final List<String> house;

  /**
   * @param houseNames names of the product, the ward, its units
   */
  public PasswordRules(List<String> houseNames) {
    this.common = lines("common-passwords.txt", PasswordRules::bare);
    this.house =
        houseNames.stream()
            .map(name -> SignInName.fold(name).replaceAll("\\s+", " "))
            .flatMap(name -> Stream.of(name, KIND_OF_PLACE.matcher(name).replaceAll("")))
            .map(PasswordRules::bare)
            .filter(name -> name.length() >= TELLING_NAME)
            .distinct()
            .toList();
  }

  /** The same password however a keyboard composed its marks. */
  static String normal(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC);
  }

  /** Why a password is not taken; empty where it is. */
  public Optional<Reason> fault(String typed, String signInName, String displayName) {
    String password = normal(typed);
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(Reason.PASSWORD_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Reason.PASSWORD_LONG);
    }
    String bare = bare(password);
    if (password.codePoints().distinct().count() < FEWEST_SIGNS || isCommon(bare)) {
      return Optional.of(Reason.PASSWORD_COMMON);
    }
    for (String name : List.of(bare(signInName), bare(displayName))) {
      if (name.length() >= TELLING_NAME && bare.contains(name)) {
        return Optional.of(Reason.PASSWORD_NAMES_PERSON);
      }
    }
    return house.stream().anyMatch(bare::contains)
        ? Optional.of(Reason.PASSWORD_NAMES_HOUSE)
        : Optional.empty();
  }

  /**
   * One that everybody knows, also with digits round it; two of them; one written twice; a few
   * letters over and over.
   */
  private boolean isCommon(String bare) {
    String letters = DIGITS_ROUND.matcher(bare).replaceAll("");
    if (isKnown(bare) || isKnown(letters) || isTwoKnown(letters)) {
      return true;
    }
    for (int part = 1; part <= bare.length() / 2; part++) {
      String first = bare.substring(0, part);
      if (bare.length() % part == 0
          && (part <= LONGEST_REPEATED || isKnown(first))
          && first.repeat(bare.length() / part).equals(bare)) {
        return true;
      }
    }
    return false;
  }

  private boolean isKnown(String bare) {
    return common.contains(bare) || Leaked.PASSWORDS.contains(bare);
  }

  private boolean isTwoKnown(String letters) {
    for (int at = SHORTEST_OF_TWO; at <= letters.length() - SHORTEST_OF_TWO; at++) {
      if (isKnown(letters.substring(0, at)) && isKnown(letters.substring(at))) {
        return true;
      }
    }
    return false;
  }

  /** Some 49,000, read when the first password is chosen: the file holds them bare. */
  private static final class Leaked {
    static final Set<String> PASSWORDS = lines("leaked-passwords.txt", line -> line);
  }

  /** Letters and digits alone, without marks and capitals: what people think they typed. */
  private static String bare(String text) {
    return SignInName.fold(text).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static Set<String> lines(String file, UnaryOperator<String> read) {
    try (InputStream in = PasswordRules.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the jar");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("# "))
          .map(read)
          .filter(line -> !line.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
