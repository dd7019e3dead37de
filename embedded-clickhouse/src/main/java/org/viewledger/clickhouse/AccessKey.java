package org.viewledger.clickhouse;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The secret of one start; a request shows it as a password in any of ClickHouse's ways. */
record AccessKey(String user, String key) {

  /** Throws ClickHouse's own error when user or password are not right. */
  void require(Headers headers, Map<String, String> parameters) throws EngineException {
    String shownUser = first(headers.getFirst("X-ClickHouse-User"), parameters.get("user"));
    String shownKey = first(headers.getFirst("X-ClickHouse-Key"), parameters.get("password"));
    String basic = headers.getFirst("Authorization");
    if (basic != null && basic.regionMatches(true, 0, "Basic ", 0, 6)) {
      String[] pair = decode(basic.substring(6)).split(":", 2);
      shownUser = pair[0];
      shownKey = pair.length == 2 ? pair[1] : "";
    }
    String given = shownUser == null ? user : shownUser;
    // Compared as one, in a time that does not depend on where they differ.
    if (!same(given + "\n" + (shownKey == null ? "" : shownKey), user + "\n" + key)) {
      throw EngineException.of(
          EngineException.AUTHENTICATION_FAILED,
          "AUTHENTICATION_FAILED",
          "Authentication failed: password is incorrect, or there is no user with such name");
    }
  }

  @Override
  public String toString() {
    return "AccessKey[" + user + "]";
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String first(@Nullable String a, @Nullable String b) {
    return a != null ? a : b;
  }

  private static String decode(String base64) throws EngineException {
    try {
      return new String(Base64.getDecoder().decode(base64.trim()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw EngineException.of(
          EngineException.AUTHENTICATION_FAILED,
          "AUTHENTICATION_FAILED",
          "Authentication failed: the Basic credentials are not Base64");
    }
  }
}
