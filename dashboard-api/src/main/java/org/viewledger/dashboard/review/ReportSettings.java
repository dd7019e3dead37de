package org.viewledger.dashboard.review;

import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.reports.rules.Choice;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Formats;
import org.viewledger.dashboard.reports.rules.Issuer;
import org.viewledger.dashboard.reports.rules.Issuers;

/**
 * What an office sets once for its reports.
 *
 * @param signOff whether a closing needs a second person's word
 * @param channels how sentences name the pages, such as {@code fanpage Đảng bộ phường Pleiku};
 *     empty: made from the unit's name
 * @param about what the posts are about, the clause after their number; empty: none
 * @param twoDigits whether counts from 1 to 9 are written {@code 06}
 * @param names bodies and places of the letterhead; empty: made from the unit's name
 * @param issuer id of the body that reports go out from unless another is chosen
 * @param bodyCode the code of that body where the office uses another, empty for the usual
 * @param choice what the office chooses inside the rules of a standard
 * @param prepare by calendar how many days after a period's last its report becomes a task
 */
public record ReportSettings(
    boolean signOff,
    String channels,
    String about,
    boolean twoDigits,
    Optional<Issuer.Names> names,
    String issuer,
    String bodyCode,
    Choice choice,
    Map<String, Integer> prepare) {
  /** The clause of the paper on wording. */
  public static final String ABOUT =
      "phản ánh hoạt động của Đảng ủy, chính quyền, công tác xây dựng Đảng, hệ thống chính trị và"
          + " phát triển kinh tế - xã hội trên địa bàn";

  /** One person closes; everything named after the unit. */
  public static final ReportSettings USUAL =
      new ReportSettings(
          false, "", ABOUT, true, Optional.empty(), "dang-uy", "", Choice.USUAL, Map.of());

  public ReportSettings {
    prepare = Map.copyOf(prepare);
  }

  /** Days after a period's last, the day after unless the settings say otherwise. */
  int prepareAfter(String calendar) {
    return prepare.getOrDefault(calendar, 1);
  }

  /** The body that reports go out from, with the code that the office uses. */
  public Issuer chosenIssuer() {
    return issuer(issuer);
  }

  /**
   * A body of an id.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Issuer issuer(String id) {
    Issuer found = Issuers.of(id);
    return bodyCode.isEmpty() || !id.equals(issuer) ? found : found.withBody(bodyCode);
  }

  /** How a body's documents look: by its own standard. */
  public Format format(Issuer body) {
    return Formats.of(body.standard()).with(choice);
  }
}
