package org.viewledger.dashboard.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Debian's Chromium, driven through its driver by the W3C protocol.
 *
 * <p>Flags keep it from looking for hosts that are not there.
 */
public final class Browser implements AutoCloseable {
  private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectNode headers = json.createObjectNode();
  private final Process driver;
  private final String session;

  /** A window of this inner size in CSS pixels. */
  public Browser(Path folder, int width, int height) throws IOException {
    driver = start();
    String address = "http://127.0.0.1:" + port();
    String id;
    try {
      id = newSession(address, folder, width, height);
    } catch (IOException e) {
      driver.destroy();
      throw e;
    }
    session = address + "/session/" + id;
  }

  private static Process start() throws IOException {
    try {
      return new ProcessBuilder("chromedriver", "--port=0").redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new IOException("no chromedriver: apt-get install chromium chromium-driver", e);
    }
  }

  private String port() throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        // What it goes on to say must be read, or it stops at a full pipe.
        Thread reader = new Thread(() -> lines.lines().forEach(rest -> {}), "chromedriver");
        reader.setDaemon(true);
        reader.start();
        return started.group(1);
      }
    }
    throw new IOException("chromedriver ended before it listened");
  }

  private String newSession(String address, Path folder, int width, int height) throws IOException {
    ObjectNode body = json.createObjectNode();
    ObjectNode capabilities = body.putObject("capabilities").putObject("alwaysMatch");
    capabilities.putObject("goog:loggingPrefs").put("browser", "WARNING");
    ObjectNode options = capabilities.putObject("goog:chromeOptions");
    var arguments = options.putArray("args");
    for (String flag :
        new String[] {
          "headless",
          "no-sandbox",
          "disable-gpu",
          "disable-quic",
          "no-first-run",
          "disable-background-networking",
          "disable-component-update",
          "disable-sync",
          "disable-dev-shm-usage",
          "user-data-dir=" + folder.resolve("profile")
        }) {
      arguments.add("--" + flag);
    }
    ObjectNode metrics = options.putObject("mobileEmulation").putObject("deviceMetrics");
    metrics.put("width", width).put("height", height).put("pixelRatio", 1.0).put("touch", false);
    return send("POST", address + "/session", body).get("sessionId").asText();
  }

  public void open(String url) throws IOException {
    post("/url", json.createObjectNode().put("url", url));
  }

  /** Runs a function body in the page; what it returns, or what it gives its last argument. */
  public JsonNode run(String script) throws IOException {
    ObjectNode body = json.createObjectNode().put("script", script);
    body.putArray("args");
    return post("/execute/async", body);
  }

  /** Pretends that the reader prefers dark pages, or prints. */
  public void media(String media, String scheme) throws IOException {
    ObjectNode body = json.createObjectNode().put("cmd", "Emulation.setEmulatedMedia");
    ObjectNode parameters = body.putObject("params").put("media", media);
    parameters
        .putArray("features")
        .addObject()
        .put("name", "prefers-color-scheme")
        .put("value", scheme);
    post("/goog/cdp/execute", body);
  }

  /** Sends a header with every request from now on, such as who asks, beside those named before. */
  public void header(String name, String value) throws IOException {
    post("/goog/cdp/execute", command("Network.enable"));
    headers.put(name, value);
    ObjectNode body = command("Network.setExtraHTTPHeaders");
    body.withObject("/params").set("headers", headers.deepCopy());
    post("/goog/cdp/execute", body);
  }

  /** Presses a key, as a keyboard does: {@code Tab} or {@code Enter}. */
  public void press(String key) throws IOException {
    int code = key.equals("Tab") ? 9 : 13;
    for (String type : new String[] {"keyDown", "keyUp"}) {
      ObjectNode body = command("Input.dispatchKeyEvent");
      ObjectNode parameters = (ObjectNode) body.get("params");
      parameters.put("type", type).put("key", key).put("code", key);
      parameters.put("windowsVirtualKeyCode", code);
      if (key.equals("Enter") && type.equals("keyDown")) {
        parameters.put("text", "\r");
      }
      post("/goog/cdp/execute", body);
    }
  }

  private ObjectNode command(String name) {
    ObjectNode body = json.createObjectNode().put("cmd", name);
    body.putObject("params");
    return body;
  }

  /** What the page complained about since the last call. */
  public JsonNode complaints() throws IOException {
    return post("/se/log", json.createObjectNode().put("type", "browser"));
  }

  /** Writes a picture of the whole page, or of what the window shows. */
  public void picture(Path file, boolean whole) throws IOException {
    ObjectNode body = json.createObjectNode().put("cmd", "Page.captureScreenshot");
    body.putObject("params").put("format", "png").put("captureBeyondViewport", whole);
    byte[] png = Base64.getDecoder().decode(post("/goog/cdp/execute", body).get("data").asText());
    Files.createDirectories(file.getParent());
    Files.write(file, png);
  }

  /** The page as the printer gets it, a PDF. */
  public byte[] paper() throws IOException {
    ObjectNode body = command("Page.printToPDF");
    ((ObjectNode) body.get("params")).put("preferCSSPageSize", true).put("printBackground", false);
    return Base64.getDecoder().decode(post("/goog/cdp/execute", body).get("data").asText());
  }

  private JsonNode post(String path, ObjectNode body) throws IOException {
    return send("POST", session + path, body);
  }

  private JsonNode send(String method, String url, ObjectNode body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
            .build();
    HttpResponse<String> answer;
    try {
      answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the browser worked", e);
    }
    JsonNode value = json.readTree(answer.body()).path("value");
    if (answer.statusCode() != 200) {
      throw new IOException("the browser refused " + url + ": " + value.path("message").asText());
    }
    return value;
  }

  @Override
  public void close() throws IOException {
    send("DELETE", session, json.createObjectNode());
    driver.destroy();
    driver.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }
}
