package org.viewledger.local.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.viewledger.contract.Platform;

/** Reads one entry of {@code sources}. */
final class SourceSection {
  private static final List<String> COMMON = List.of("name", "platform", "pages", "baseUrl");
  private static final List<String> OPTIONS = List.of("clientId", "clientKey", "appId", "api");
  private static final List<String> SECRETS =
      List.of("token", "appSecret", "clientSecret", "refreshToken", "secretKey");
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private SourceSection() {}

  static SourceSetting read(Node node) throws SettingsException {
    List<String> known = new ArrayList<>(COMMON);
    known.addAll(OPTIONS);
    known.addAll(SECRETS);
    Section source = Section.of(node, "sources", known);
    Map<String, String> options = new HashMap<>();
    for (String key : OPTIONS) {
      String value = source.optionalText(key);
      if (value != null) {
        options.put(key, value);
      }
    }
    return new SourceSetting(
        source.text("name"),
        platform(source),
        source.texts("pages"),
        baseUrl(source),
        options,
        secrets(source));
  }

  private static Map<String, SecretReference> secrets(Section source) throws SettingsException {
    Map<String, SecretReference> secrets = new HashMap<>();
    for (String key : SECRETS) {
      String text = source.optionalText(key);
      if (text != null) {
        secrets.put(
            key,
            SecretReference.of(text)
                .orElseThrow(() -> source.wrong(key, "${file:PATH} / ${env:NAME}")));
      }
    }
    return secrets;
  }

  static Platform platform(Section section) throws SettingsException {
    return Platform.of(section.text("platform"))
        .orElseThrow(
            () ->
                section.wrong(
                    "platform",
                    Arrays.stream(Platform.values())
                        .map(Platform::id)
                        .collect(Collectors.joining(", "))));
  }

  private static @Nullable URI baseUrl(Section source) throws SettingsException {
    String text = source.optionalText("baseUrl");
    if (text == null) {
      return null;
    }
    URI url;
    try {
      url = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw source.wrong("baseUrl", "https://…");
    }
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    boolean plainLoopback = scheme.equals("http") && LOOPBACK.contains(url.getHost());
    if (url.getHost() == null || !(scheme.equals("https") || plainLoopback)) {
      throw source.wrong("baseUrl", "https://… (http:// 127.0.0.1)");
    }
    return url;
  }
}
