package org.viewledger.dashboard.pages;

/**
 * Whom people may call who do not know how to go on; in the foot of every page.
 *
 * @param name as it is said: {@code đồng chí Nguyễn Văn A}
 * @param phone as it is dialled; spaces and dots are for the eye
 */
public record HelpLine(String name, String phone) {
  /** The address that dials. */
  public String href() {
    return "tel:" + phone.replaceAll("[^0-9+]", "");
  }
}
