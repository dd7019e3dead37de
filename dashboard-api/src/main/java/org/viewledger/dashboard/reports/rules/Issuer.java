package org.viewledger.dashboard.reports.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.reports.Letterhead;
import org.viewledger.dashboard.reports.Letterhead.DateLine;
import org.viewledger.dashboard.reports.Letterhead.NumberLine;
import org.viewledger.dashboard.reports.Signature;
import org.viewledger.dashboard.reports.Signature.Signer;

/**
 * A body in whose name reports go out. Its texts hold the words of {@link Names} in braces.
 *
 * @param id in settings and addresses
 * @param name as a choice says it: {@link #name(String)}
 * @param standard the format it writes by unless told otherwise
 * @param type code of the document, {@code BC}; empty for a sheet of figures without a number
 * @param body code of the body, {@code ĐU}; a setting may put another in its place
 * @param signatures who may sign: one of these is chosen; each has one signer or, on a sheet, two
 * @param recipients unless the settings name others
 */
public record Issuer(
    String id,
    String name,
    String standard,
    String title,
    String superior,
    String issuer,
    String type,
    String body,
    List<List<Signer>> signatures,
    List<String> recipients) {
  public Issuer {
    signatures = signatures.stream().map(List::copyOf).toList();
    recipients = List.copyOf(recipients);
    if (signatures.isEmpty() || type.isEmpty() != body.isEmpty()) {
      throw new IllegalArgumentException(id + ": nobody signs, or half a number line");
    }
  }

  /**
   * What settings fill in.
   *
   * @param superior the Party organisation above, {@code Đảng bộ tỉnh Gia Lai}
   * @param committee the ward's committee, {@code Đảng ủy phường Pleiku}
   * @param unit the ward, {@code phường Pleiku}
   * @param place {@code Pleiku}
   * @param group the working group, {@code Ban Công tác 35}
   * @param upper the superior's committee, {@code Tỉnh ủy}
   */
  public record Names(
      String superior, String committee, String unit, String place, String group, String upper) {
    Map<String, String> words() {
      return Map.of(
          "superior", superior,
          "committee", committee,
          "unit", unit,
          "place", place,
          "group", group,
          "upper", upper);
    }
  }

  /**
   * As a choice says it.
   *
   * @param group what the office calls its working group
   */
  public String name(String group) {
    return Words.fill(name, Map.of("group", group));
  }

  /** Whether it numbers its documents; a sheet of figures is none. */
  public boolean numbers() {
    return !type.isEmpty();
  }

  /** The same body under the code that its office uses. */
  public Issuer withBody(String code) {
    return new Issuer(
        id, name, standard, title, superior, issuer, type, code, signatures, recipients);
  }

  public Letterhead letterhead(Names names, DateLine date) {
    return new Letterhead(
        Words.fill(superior, names.words()),
        Words.fill(issuer, names.words()),
        numbers() ? Optional.of(NumberLine.blank(type, body)) : Optional.empty(),
        names.place(),
        date);
  }

  /** One of the ways to sign, without names. */
  public Signature signature(int choice) {
    return new Signature(signatures.get(choice));
  }

  public List<String> recipients(Names names) {
    return recipients.stream().map(text -> Words.fill(text, names.words())).toList();
  }
}
