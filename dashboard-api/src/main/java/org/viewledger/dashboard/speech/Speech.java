package org.viewledger.dashboard.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * One language and everything it says: fixed words by key, numbers, days.
 *
 * @param words by key; {@code {0}}, {@code {1}} … stand for what is filled in
 * @param zone in which instants are told
 */
public record Speech(
    Language language,
    Map<String, String> words,
    NumberWords numbers,
    DateWords dates,
    ZoneId zone) {
  /** The files of words, one an area of the pages; a key is in one of them. */
  private static final List<String> AREAS =
      List.of(
          "pages",
          "accounts",
          "overview",
          "posts",
          "topics",
          "citations",
          "reports",
          "closings",
          "imports",
          "quality",
          "units",
          "help");

  /** The speech of a language. */
  public static Speech of(Language language, ZoneId zone) {
    return switch (language) {
      case VI ->
          new Speech(
              language, load(language), new VietnameseNumbers(), new VietnameseDates(), zone);
      case EN ->
          new Speech(language, load(language), new EnglishNumbers(), new EnglishDates(), zone);
    };
  }

  /** The same with other words for some keys: how the settings call a thing. */
  public Speech calling(Map<String, String> named) {
    Map<String, String> all = new TreeMap<>(words);
    all.putAll(named);
    return new Speech(language, Map.copyOf(all), numbers, dates, zone);
  }

  /** The words of a key, filled in. */
  public String say(String key, Object... parts) {
    String words = this.words.get(key);
    if (words == null) {
      throw new IllegalArgumentException("no words for " + key + " in " + language);
    }
    for (int i = 0; i < parts.length; i++) {
      words = words.replace("{" + i + "}", String.valueOf(parts[i]));
    }
    return words;
  }

  /** The words of a key if there are any, else the text itself: for ids that may be new. */
  public String sayOr(String key, String otherwise) {
    return words.getOrDefault(key, otherwise);
  }

  /** An instant as people tell it. */
  public String at(Instant instant) {
    return dates.instant(instant.atZone(zone).toLocalDateTime());
  }

  /** The same with a capital at the start, for the beginning of a sentence. */
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static Map<String, String> load(Language language) {
    Map<String, String> words = new TreeMap<>();
    for (String area : AREAS) {
      read(area + "_" + language.code() + ".properties")
          .forEach(
              (key, said) -> {
                if (words.put(key.toString(), said.toString()) != null) {
                  throw new IllegalStateException("two areas have words for " + key);
                }
              });
    }
    return Map.copyOf(words);
  }

  private static Properties read(String name) {
    Properties properties = new Properties();
    try (InputStream in = Speech.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + name);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
