package org.viewledger.dashboard.audit;

import java.util.Arrays;

/** What somebody did that is written down; a closed list, so that it can be told in words. */
public enum Deed {
  SIGNED_IN("sign-in"),
  SIGN_IN_REFUSED("sign-in.refused"),
  SIGNED_OUT("sign-out"),
  ACCOUNT_CREATED("account.created"),
  ACCOUNT_CHANGED("account.changed"),
  ACCOUNT_RIGHTS_CHANGED("account.rights-changed"),
  ACCOUNT_SWITCHED_ON("account.switched-on"),
  ACCOUNT_SWITCHED_OFF("account.switched-off"),
  PASSWORD_CHOSEN("password.chosen"),
  PASSWORD_CHANGED("password.changed"),
  SLIP_ISSUED("slip.issued"),
  DEVICE_ENROLLED("device.enrolled"),
  DEVICE_PIN_CHANGED("device.pin-changed"),
  DEVICE_ENDED("device.ended"),
  SHARE_MADE("share.made"),
  SHARE_ENDED("share.ended"),
  TOKEN_MADE("token.made"),
  TOKEN_ENDED("token.ended"),
  SESSIONS_ENDED("sessions.ended"),
  IMPORT_BROUGHT("import.brought"),
  IMPORT_WITHDRAWN("import.withdrawn"),
  COUNTS_TYPED("counts.typed"),
  COUNTS_WITHDRAWN("counts.withdrawn"),
  TOPIC_ASSIGNED("topic.assigned"),
  TOPIC_WITHDRAWN("topic.withdrawn"),
  TAXONOMY_PUBLISHED("taxonomy.published"),
  PERIOD_CLOSED("period.closed"),
  PERIOD_REOPENED("period.reopened"),
  PERIOD_SIGN_OFF_ASKED("period.sign-off-asked"),
  PERIOD_SIGNED_OFF("period.signed-off"),
  PERIOD_RETURNED("period.returned"),
  FIGURE_CITED("figure.cited"),
  CITATION_WITHDRAWN("citation.withdrawn"),
  TARGET_SET("target.set"),
  REPORT_WRITTEN("report.written"),
  FORM_KEPT("form.kept"),
  NOTE_WRITTEN("note.written"),
  NOTE_WITHDRAWN("note.withdrawn"),
  LETTERS_REDRIVEN("letters.redriven"),
  COMPARISON_BEGUN("comparison.begun"),
  RECORDS_REPLAYED("records.replayed"),
  SETTINGS_CHANGED("settings.changed");

  private final String id;

  Deed(String id) {
    this.id = id;
  }

  /** The word in the store, such as {@code period.closed}. */
  public String id() {
    return id;
  }

  /**
   * The deed of a word.
   *
   * @throws IllegalArgumentException for a word that is none
   */
  public static Deed of(String id) {
    return Arrays.stream(values())
        .filter(deed -> deed.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such deed: " + id));
  }
}
