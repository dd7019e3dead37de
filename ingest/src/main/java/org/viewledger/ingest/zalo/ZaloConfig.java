package org.viewledger.ingest.zalo;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.http.HttpTransport;

/**
 * How an Official Account is reached.
 *
 * @param appId of the application that the account has admitted
 * @param secretKey secret: the application's
 * @param refreshToken secret: the account's consent, the first of a chain in which each is good for
 *     one renewal
 * @param baseUrl stands for both of Zalo's hosts, null for the real ones
 */
public record ZaloConfig(
    String appId, String secretKey, String refreshToken, @Nullable URI baseUrl) {
  public ZaloConfig {
    if (appId.isBlank() || secretKey.isBlank() || refreshToken.isBlank()) {
      throw new IllegalArgumentException("appId, secretKey and refreshToken must all be there");
    }
    if (baseUrl != null && !HttpTransport.isSafe(baseUrl)) {
      throw new IllegalArgumentException("baseUrl must be https, or this machine: " + baseUrl);
    }
  }

  URI api() {
    return baseUrl != null ? baseUrl : URI.create("https://openapi.zalo.me");
  }

  URI tokenHost() {
    return baseUrl != null ? baseUrl : URI.create("https://oauth.zaloapp.com");
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "ZaloConfig[appId=" + appId + ", baseUrl=" + baseUrl + ", secrets=***]";
  }
}
