package org.viewledger.ingest.allowed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.http.Call;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Reply;
import org.viewledger.ingest.http.Transport;

/** Sends only what the allow-list names. */
public final class AllowedTransport implements Transport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AllowList list;
  private final Transport transport;

  public AllowedTransport(AllowList list, Transport transport) {
    this.list = list;
    this.transport = transport;
  }

  @Override
  public Reply send(Call call) throws RefusedException, InterruptedException {
    if (!isAllowed(call)) {
      // Not what is wrong with it: that may hold a secret. The kit's test names it.
      throw new RefusedException(Outcome.UNEXPECTED, call + ": not on the allow-list, not sent");
    }
    return transport.send(call);
  }

  private boolean isAllowed(Call call) {
    return refusals(
            list,
            call.method(),
            call.uri().getPath(),
            call.uri().getRawQuery(),
            new String(call.body(), StandardCharsets.UTF_8))
        .isEmpty();
  }

  /** What of a request is not on a list. */
  public static List<String> refusals(
      AllowList list, String method, String path, @Nullable String rawQuery, String body) {
    Map<String, String> values = new TreeMap<>(decoded(rawQuery == null ? "" : rawQuery));
    if (body.startsWith("{")) {
      try {
        JSON.readTree(body)
            .properties()
            .forEach(
                field ->
                    values.put(
                        field.getKey(),
                        field.getValue().isValueNode()
                            ? field.getValue().asText()
                            : field.getValue().toString()));
      } catch (JsonProcessingException e) {
        return List.of("a body that is no JSON");
      }
    } else {
      values.putAll(decoded(body));
    }
    return list.refusals(method, path, values);
  }

  private static Map<String, String> decoded(String form) {
    Map<String, String> values = new TreeMap<>();
    Rule.query(form)
        .forEach(
            (name, value) ->
                values.put(
                    URLDecoder.decode(name, StandardCharsets.UTF_8),
                    URLDecoder.decode(value, StandardCharsets.UTF_8)));
    return values;
  }
}
