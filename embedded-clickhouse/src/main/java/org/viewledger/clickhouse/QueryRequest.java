package org.viewledger.clickhouse;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks, apart from its body.
 *
 * @param query the {@code query} parameter, empty when the statement is in the body
 * @param database to work in
 * @param format of the answer where the statement names none
 * @param queryId given by the caller or made up
 * @param settings of the engine, for this statement
 * @param parameters values for {@code {name:Type}}
 */
record QueryRequest(
    String query,
    @Nullable String database,
    @Nullable String format,
    String queryId,
    Map<String, String> settings,
    Map<String, String> parameters) {

  /** Parameters of the interface that are no settings of the engine. */
  private static final Set<String> OWN =
      Set.of(
          "query",
          "database",
          "default_format",
          "user",
          "password",
          "quota_key",
          "query_id",
          "compress",
          "decompress",
          "enable_http_compression",
          "buffer_size",
          "wait_end_of_query",
          "stacktrace",
          "client_protocol_version",
          "close_session",
          "session_timeout",
          "session_check",
          "http_zlib_compression_level",
          "send_progress_in_http_headers");

  private static final Pattern QUERY_ID = Pattern.compile("[A-Za-z0-9_.:-]{1,128}");

  static QueryRequest of(Map<String, String> url, Headers headers) throws EngineException {
    if (url.containsKey("session_id")) {
      throw EngineException.of(
          EngineException.NOT_IMPLEMENTED,
          "NOT_IMPLEMENTED",
          "HTTP sessions are not known to the embedded engine");
    }
    Map<String, String> settings = new LinkedHashMap<>();
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : url.entrySet()) {
      String name = entry.getKey();
      if (name.startsWith("param_")) {
        parameters.put(name.substring("param_".length()), entry.getValue());
      } else if (!OWN.contains(name)) {
        QueryGuard.checkSetting(name);
        settings.put(name, entry.getValue());
      }
    }
    String id = first(url.get("query_id"), headers.getFirst("X-ClickHouse-Query-Id"));
    String format = first(headers.getFirst("X-ClickHouse-Format"), url.get("default_format"));
    if (format != null) {
      QueryGuard.checkFormat(format);
    }
    return new QueryRequest(
        url.getOrDefault("query", ""),
        first(headers.getFirst("X-ClickHouse-Database"), url.get("database")),
        format,
        id != null && QUERY_ID.matcher(id).matches() ? id : UUID.randomUUID().toString(),
        settings,
        parameters);
  }

  /** The URL's parameters; of a repeated one the last counts. */
  static Map<String, String> urlParameters(URI uri) {
    Map<String, String> result = new LinkedHashMap<>();
    String raw = uri.getRawQuery();
    if (raw == null) {
      return result;
    }
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        result.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return result;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static @Nullable String first(@Nullable String a, @Nullable String b) {
    return a != null && !a.isEmpty() ? a : b != null && !b.isEmpty() ? b : null;
  }
}
