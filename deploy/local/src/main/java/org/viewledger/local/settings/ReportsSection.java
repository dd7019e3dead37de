package org.viewledger.local.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code reports}. */
final class ReportsSection {
  private static final List<String> LETTERHEAD =
      List.of("superior", "committee", "unit", "place", "group", "upper");
  private static final List<String> KEYS =
      List.of(
          "signOff",
          "channels",
          "about",
          "twoDigits",
          "issuer",
          "bodyCode",
          "letterhead",
          "olderSpelling",
          "twoSided");
  private static final List<String> ISSUERS =
      List.of("dang-uy", "ban-xay-dung-dang", "ban-cong-tac-35", "uy-ban-nhan-dan", "bieu-so-lieu");

  private ReportsSection() {}

  static ReportsSetting read(Node node) throws SettingsException {
    Section reports = Section.of(node, "reports", KEYS);
    ReportsSetting usual = ReportsSetting.USUAL;
    String issuer = text(reports, "issuer", usual.issuer());
    if (!ISSUERS.contains(issuer)) {
      throw reports.wrong("issuer", String.join(", ", ISSUERS));
    }
    return new ReportsSetting(
        reports.flag("signOff", usual.signOff()),
        text(reports, "channels", ""),
        text(reports, "about", ""),
        reports.flag("twoDigits", usual.twoDigits()),
        issuer,
        text(reports, "bodyCode", ""),
        letterhead(reports),
        reports.flag("olderSpelling", usual.olderSpelling()),
        reports.flag("twoSided", usual.twoSided()));
  }

  private static Optional<ReportsSetting.Letterhead> letterhead(Section reports)
      throws SettingsException {
    Optional<Node> node = reports.node("letterhead");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Section head = Section.of(node.get(), "letterhead", LETTERHEAD);
    return Optional.of(
        new ReportsSetting.Letterhead(
            head.text("superior"),
            head.text("committee"),
            head.text("unit"),
            head.text("place"),
            head.text("group"),
            head.text("upper")));
  }

  private static String text(Section section, String key, String absent) throws SettingsException {
    @Nullable String text = section.optionalText(key);
    return Objects.requireNonNullElse(text, absent).strip();
  }
}
