package org.viewledger.clickhouse;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a query be found by the caller's id. The engine gives each query an id of its own, so ours
 * travels in a comment before the text, and KILL QUERY by id, which the JDBC driver sends to cancel
 * a statement, is put in terms of it.
 */
final class QueryTag {

  private static final Pattern KILL_BY_ID =
      Pattern.compile(
          "\\s*KILL\\s+QUERY\\s+WHERE\\s+query_id\\s*=\\s*'([A-Za-z0-9_.:-]{1,128})'"
              + "\\s*((?:SYNC|ASYNC|TEST)?)\\s*;?\\s*",
          Pattern.CASE_INSENSITIVE);

  private QueryTag() {}

  /** The statement to run for a request: marked, or, of KILL QUERY by id, in terms of marks. */
  static byte[] apply(String queryId, String text) {
    Matcher kill = KILL_BY_ID.matcher(text);
    String marked =
        kill.matches()
            ? "KILL QUERY WHERE startsWith(query, '" + mark(kill.group(1)) + "') " + kill.group(2)
            : mark(queryId) + text;
    return marked.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** An id holds neither quotes nor stars ({@link QueryRequest}). */
  private static String mark(String queryId) {
    return "/* " + queryId + " */ ";
  }
}
