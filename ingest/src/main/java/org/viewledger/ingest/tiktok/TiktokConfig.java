package org.viewledger.ingest.tiktok;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.http.HttpTransport;

/**
 * How an account is reached.
 *
 * @param clientKey of the application; the Business API calls it its id
 * @param clientSecret secret
 * @param refreshToken secret: the account's consent, the first of a chain in which each is good for
 *     one renewal
 * @param api which of the two
 * @param baseUrl stands for all of TikTok's hosts, null for the real ones
 */
public record TiktokConfig(
    String clientKey,
    String clientSecret,
    String refreshToken,
    TiktokApi api,
    @Nullable URI baseUrl) {
  public TiktokConfig {
    if (clientKey.isBlank() || clientSecret.isBlank() || refreshToken.isBlank()) {
      throw new IllegalArgumentException(
          "clientKey, clientSecret and refreshToken must all be there");
    }
    if (baseUrl != null && !HttpTransport.isSafe(baseUrl)) {
      throw new IllegalArgumentException("baseUrl must be https, or this machine: " + baseUrl);
    }
  }

  URI host() {
    if (baseUrl != null) {
      return baseUrl;
    }
    return URI.create(
        switch (api) {
          case DISPLAY -> "https://open.tiktokapis.com";
          case BUSINESS -> "https://business-api.tiktok.com";
        });
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "TiktokConfig[api=" + api + ", baseUrl=" + baseUrl + ", secrets=***]";
  }
}
