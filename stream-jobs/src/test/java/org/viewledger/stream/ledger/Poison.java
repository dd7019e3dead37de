package org.viewledger.stream.ledger;

import java.time.Instant;
import java.util.List;

/** Records that no reading comes of, each in its own way. */
public final class Poison {
  public static final long APPENDED_AT = Instant.parse("2026-01-10T13:00:01Z").toEpochMilli();

  public static final String GOOD =
      """
      {"v":1,"platform":"youtube","pageId":"UC1","postId":"abc","observedAt":"2026-01-10T13:00:00.000Z",\
      "recordedAt":"2026-01-10T13:00:00.412Z","source":"youtube-data/v3","metrics":{"views":1200}}""";

  public static final List<String> TEXTS =
      List.of(
          "",
          "null",
          "[]",
          "{",
          "{}",
          "[".repeat(50_000),
          GOOD + GOOD,
          GOOD.replace("\"v\":1", "\"v\":2"),
          GOOD.replace("\"v\":1", "\"v\":\"1\""),
          GOOD.replace("1200", "-1"),
          GOOD.replace("1200", "1.5"),
          GOOD.replace("1200", "NaN"),
          GOOD.replace("1200", "9007199254740992"),
          GOOD.replace("1200", "99999999999999999999999999"),
          GOOD.replace("abc", "a|c"),
          GOOD.replace("youtube\"", "myspace\""),
          GOOD.replace("2026-01-10T13:00:00.000Z", "1999-01-10T13:00:00.000Z"),
          GOOD.replace("2026-01-10T13:00:00.000Z", "+999999999-01-10T13:00:00.000Z"),
          GOOD.replace("2026-01-10T13:00:00.412Z", "2027-01-10T13:00:00.412Z"),
          GOOD.replace("\"postId\":\"abc\",", ""),
          GOOD.replace("\"metrics\":{\"views\":1200}", "\"metrics\":[]"));

  private Poison() {}
}
