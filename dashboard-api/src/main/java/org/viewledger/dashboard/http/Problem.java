package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as {@code application/problem+json} (RFC 9457).
 *
 * @param type the last part of the problem's URN, from a closed list in {@code /openapi}
 * @param detail one line that says what to do
 * @param parameter the parameter at fault
 * @param vi the detail in Vietnamese, where a person outside will read it
 * @param errors every fault where there may be several, each naming its place
 */
record Problem(
    HttpStatus status,
    String type,
    String detail,
    Optional<String> parameter,
    @Nullable String vi,
    List<String> errors) {
  private static final String CONTENT_TYPE = "application/problem+json";
  private static final int MAX_SHOWN = 80;

  Problem {
    errors = List.copyOf(errors);
  }

  Problem(
      HttpStatus status,
      String type,
      String detail,
      Optional<String> parameter,
      @Nullable String vi) {
    this(status, type, detail, parameter, vi, List.of());
  }

  static Problem of(HttpStatus status, String type, String detail) {
    return new Problem(status, type, detail, Optional.empty(), null);
  }

  void write(Context ctx) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "urn:viewledger:problem:" + type);
    json.put("title", status.getMessage());
    json.put("status", status.getCode());
    json.put("detail", detail);
    parameter.ifPresent(name -> json.put("parameter", name));
    if (vi != null) {
      json.put("vi", vi);
    }
    if (!errors.isEmpty()) {
      errors.forEach(json.putArray("errors")::add);
    }
    ctx.status(status).result(json.toString().getBytes(StandardCharsets.UTF_8));
    ctx.contentType(CONTENT_TYPE);
  }

  /** A text of a stranger's, cut and without control characters. */
  static String shown(String text) {
    String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return plain.length() <= MAX_SHOWN ? plain : plain.substring(0, MAX_SHOWN) + "…";
  }
}
