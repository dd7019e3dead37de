package org.viewledger.dashboard.accounts;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom attempts are counted under by where they come from. */
final class Source {
  /** Who has one IPv6 address has 2^64 of them. */
  private static final int NETWORK_BYTES = 8;

  private Source() {}

  /** An IPv4 address itself, the network of an IPv6 one, any other text as it is. */
  static String of(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      // A text with a colon is an address or nothing: no name is ever looked up.
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length > NETWORK_BYTES * 2 - 1
          ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
          : address;
    } catch (UnknownHostException e) {
      return "unreadable";
    }
  }
}
