package org.viewledger.ingest.facebook;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.http.HttpTransport;

/**
 * How a Page is reached.
 *
 * @param token secret: a Page token, or a system user's
 * @param appSecret secret, null unless the app asks for a proof with each request
 * @param version of the Graph API, such as {@code v25.0}
 * @param baseUrl stands for all of Facebook's hosts, null for the real one
 */
public record FacebookConfig(
    String token, @Nullable String appSecret, String version, @Nullable URI baseUrl) {
  /** What the product was written for; expired versions do not fail, they fall forward. */
  public static final String VERSION = "v25.0";

  public FacebookConfig {
    if (token.isBlank()) {
      throw new IllegalArgumentException("the token is empty");
    }
    if (!isVersion(version)) {
      throw new IllegalArgumentException("no version of the Graph API: " + version);
    }
    if (baseUrl != null && !HttpTransport.isSafe(baseUrl)) {
      throw new IllegalArgumentException("baseUrl must be https, or this machine: " + baseUrl);
    }
  }

  /** Whether a text can name a version of the Graph API. */
  public static boolean isVersion(String text) {
    return text.matches("v\\d{1,3}\\.\\d");
  }

  URI host() {
    return baseUrl != null ? baseUrl : URI.create("https://graph.facebook.com");
  }

  /** How readings name where they come from. */
  String source() {
    return "facebook-graph/" + version;
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "FacebookConfig[version=" + version + ", baseUrl=" + baseUrl + ", secrets=***]";
  }
}
