package org.viewledger.stream.ledger.book;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Orders texts by code point, which is the order of their UTF-8 bytes and so ClickHouse's. {@code
 * String.compareTo} differs for what lies beyond the basic plane, such as mathematical letters.
 */
public final class CodePoints {
  /** One text after the other. */
  public static final Comparator<String> ORDER = CodePoints::compare;

  /** Texts one by one; of two that begin alike the longer list is the larger. */
  static final Comparator<List<String>> LIST_ORDER = CodePoints::compareLists;

  private CodePoints() {}

  private static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        boolean bothOrNeither = Character.isSurrogate(a) == Character.isSurrogate(b);
        return bothOrNeither ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(one.length(), other.length());
  }

  private static int compareLists(List<String> one, List<String> other) {
    Iterator<String> b = other.iterator();
    for (String a : one) {
      int order = b.hasNext() ? compare(a, b.next()) : 1;
      if (order != 0) {
        return order;
      }
    }
    return b.hasNext() ? -1 : 0;
  }
}
