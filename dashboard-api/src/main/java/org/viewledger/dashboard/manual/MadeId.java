package org.viewledger.dashboard.manual;

import java.text.Normalizer;
import java.util.Locale;

/** Ids of channels and items that no platform gives one. */
public final class MadeId {
  private static final int MAX_NAME = 60;
  private static final int TAIL = 8;

  private MadeId() {}

  /**
   * An id that can be read and is not used yet: {@code loa-pho-1-0f2c1a9e}.
   *
   * @param name in a person's words
   * @param drawn the random id of what names it first
   */
  public static String of(String name, String drawn) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replace('đ', 'd')
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut = plain.length() <= MAX_NAME ? plain : plain.substring(0, MAX_NAME);
    String tail = drawn.replace("-", "");
    return (cut.isEmpty() ? "muc" : cut) + '-' + tail.substring(0, Math.min(TAIL, tail.length()));
  }
}
