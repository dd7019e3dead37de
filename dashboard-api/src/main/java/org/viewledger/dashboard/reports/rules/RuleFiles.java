package org.viewledger.dashboard.reports.rules;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Reads a file of rules beside the reports' classes; an unknown, missing or null key is refused.
 */
final class RuleFiles {
  private static final String FOLDER = "/org/viewledger/dashboard/reports/";
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private RuleFiles() {}

  static <T> T read(String name, Class<T> type) {
    try (InputStream file = RuleFiles.class.getResourceAsStream(FOLDER + name + ".json")) {
      if (file == null) {
        throw new IllegalStateException("no rules " + name);
      }
      return MAPPER.readValue(file, type);
    } catch (IOException e) {
      throw new UncheckedIOException("rules " + name, e);
    }
  }
}
