package org.viewledger.dashboard.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text inside an address. */
public final class Addresses {
  private Addresses() {}

  /** One segment of a path: everything that could mean something is escaped. */
  public static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A value of a query. */
  public static String value(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
