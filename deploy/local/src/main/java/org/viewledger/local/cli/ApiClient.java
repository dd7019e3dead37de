package org.viewledger.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the API of a running instance and says in one line what went wrong. */
final class ApiClient {
  private static final String API = "/api/v1";
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Longer than {@code /progress} waits, and than any query may take. */
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private static final Duration LONG_ANSWER = Duration.ofMinutes(10);

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int MAX_SHOWN = 400;

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final URI server;
  private final String token;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  ApiClient(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  /** An answer; {@code json} is missing where the body was empty or no JSON. */
  record Answer(int status, JsonNode json) {
    boolean isGood() {
      return status / 100 == 2;
    }
  }

  /** A query of the API by its path, such as {@code /gains}. */
  JsonNode get(String path, List<Map.Entry<String, String>> parameters)
      throws CommandFailedException {
    String query =
        parameters.stream()
            .map(parameter -> encoded(parameter.getKey()) + '=' + encoded(parameter.getValue()))
            .collect(Collectors.joining("&"));
    String target = API + path + (query.isEmpty() ? "" : "?" + query);
    return good(send(request(target).timeout(ANSWER).GET().build()));
  }

  /** Sends what may be long: there is no limit of time but the connection's. */
  JsonNode post(String path, BodyPublisher body, String contentType) throws CommandFailedException {
    HttpRequest request =
        request(API + path).header("Content-Type", contentType).POST(body).build();
    try {
      return good(exchange(request));
    } catch (IOException e) {
      // A server that refuses may close before it has read all: ask again with nothing to send.
      HttpRequest empty =
          request(API + path)
              .header("Content-Type", contentType)
              .timeout(ANSWER)
              .POST(BodyPublishers.noBody())
              .build();
      Answer answer = send(empty);
      if (answer.status() == UNAUTHORIZED || answer.status() == FORBIDDEN) {
        return good(answer);
      }
      throw new CommandFailedException(
          "Đứt kết nối với " + server + " khi đang gửi: gửi lại lần nữa, gửi trùng không sao");
    }
  }

  JsonNode delete(String path) throws CommandFailedException {
    return good(send(request(API + path).timeout(ANSWER).DELETE().build()));
  }

  /** Puts a JSON document; a long answer, such as a preview, is waited for. */
  JsonNode put(String path, String json) throws CommandFailedException {
    return good(
        send(
            request(API + path)
                .header("Content-Type", "application/json")
                .timeout(LONG_ANSWER)
                .PUT(BodyPublishers.ofString(json))
                .build()));
  }

  /** The state of the server itself, whatever its status. */
  Answer health(String path) throws CommandFailedException {
    return send(request(path).timeout(ANSWER).GET().build());
  }

  /** A part of a path. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create(server + target))
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json, application/problem+json")
        .header("Accept-Language", "vi");
  }

  private Answer send(HttpRequest request) throws CommandFailedException {
    try {
      return exchange(request);
    } catch (HttpConnectTimeoutException | ConnectException e) {
      throw notThere();
    } catch (HttpTimeoutException e) {
      throw new CommandFailedException(
          "Máy chủ "
              + server
              + " không trả lời trong "
              + ANSWER.toSeconds()
              + " giây: xem"
              + " ./viewledger status");
    } catch (IOException e) {
      throw new CommandFailedException(
          "Đứt kết nối với "
              + server
              + " ("
              + e.getMessage()
              + "): thử lại, hoặc xem ./viewledger"
              + " status");
    }
  }

  private Answer exchange(HttpRequest request) throws IOException, CommandFailedException {
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), json(response.body()));
    } catch (HttpConnectTimeoutException | ConnectException e) {
      throw notThere();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException("Đã dừng giữa chừng");
    }
  }

  private CommandFailedException notThere() {
    return new CommandFailedException(
        "Không kết nối được " + server + ": chạy ./viewledger up trước, hoặc chỉ rõ --url");
  }

  private static JsonNode json(byte[] body) {
    try {
      return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException e) {
      // An error page of something in between: its status says enough.
      return MissingNode.getInstance();
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can always be read", e);
    }
  }

  private JsonNode good(Answer answer) throws CommandFailedException {
    if (answer.isGood()) {
      if (!answer.json().isMissingNode()) {
        return answer.json();
      }
      throw new CommandFailedException(
          server + " không phải máy chủ Viewledger (trả lời không phải JSON): kiểm tra --url");
    }
    String detail = line(answer.json());
    if (answer.status() == UNAUTHORIZED) {
      throw new CommandFailedException(
          "Máy chủ không nhận quyền truy cập này: dùng --token-file FILE hoặc "
              + ServerOptions.TOKEN_VARIABLE);
    }
    if (detail == null) {
      throw new CommandFailedException(
          "Máy chủ " + server + " trả lời lỗi " + answer.status() + ": xem ./viewledger status");
    }
    throw new CommandFailedException(detail);
  }

  /** What a problem says, in one line without control characters. */
  private static @Nullable String line(JsonNode problem) {
    // A file that cannot be read is told of in Vietnamese too.
    String text =
        Stream.of("vi", "detail", "title")
            .map(field -> problem.path(field).asText(""))
            .filter(words -> !words.isBlank())
            .findFirst()
            .orElse("");
    String plain = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (plain.isEmpty()) {
      return null;
    }
    return plain.length() <= MAX_SHOWN ? plain : plain.substring(0, MAX_SHOWN) + "…";
  }
}
