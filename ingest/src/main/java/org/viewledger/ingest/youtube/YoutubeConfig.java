package org.viewledger.ingest.youtube;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.http.HttpTransport;

/**
 * How an owner's channels are reached. Data read with a bare API key may not be kept, so there is
 * none: the owner's consent stands behind the refresh token.
 *
 * @param clientSecret secret
 * @param refreshToken secret; YouTube does not replace it
 * @param baseUrl stands for all of YouTube's hosts, null for the real ones
 * @param unitsPerDay this task's share of the project's daily units, at most
 * @param shares whether the Analytics API is asked too
 */
public record YoutubeConfig(
    String clientId,
    String clientSecret,
    String refreshToken,
    @Nullable URI baseUrl,
    int unitsPerDay,
    boolean shares) {
  /** What a project is given a day. */
  public static final int PROJECT_UNITS_PER_DAY = 10_000;

  public YoutubeConfig {
    if (clientId.isBlank() || clientSecret.isBlank() || refreshToken.isBlank()) {
      throw new IllegalArgumentException(
          "clientId, clientSecret and refreshToken must all be there");
    }
    if (baseUrl != null && !HttpTransport.isSafe(baseUrl)) {
      throw new IllegalArgumentException("baseUrl must be https, or this machine: " + baseUrl);
    }
    if (unitsPerDay < 100) {
      throw new IllegalArgumentException("unitsPerDay must be 100 or more: " + unitsPerDay);
    }
  }

  URI dataApi() {
    return baseUrl != null ? baseUrl : URI.create("https://www.googleapis.com");
  }

  URI analyticsApi() {
    return baseUrl != null ? baseUrl : URI.create("https://youtubeanalytics.googleapis.com");
  }

  URI tokenHost() {
    return baseUrl != null ? baseUrl : URI.create("https://oauth2.googleapis.com");
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "YoutubeConfig[clientId=" + clientId + ", baseUrl=" + baseUrl + ", secrets=***]";
  }
}
