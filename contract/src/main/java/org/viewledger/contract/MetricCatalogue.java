package org.viewledger.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The metrics we know and the days on which platforms changed what they mean. */
public final class MetricCatalogue {
  private static final MetricCatalogue STANDARD = load("metrics.json");

  private final Map<String, Metric> metrics = new LinkedHashMap<>();
  private final List<MetricBreak> breaks;

  private MetricCatalogue(List<Metric> metrics, List<MetricBreak> breaks) {
    metrics.forEach(metric -> this.metrics.put(metric.id(), metric));
    this.breaks = List.copyOf(breaks);
  }

  /** The catalogue that ships with this release. */
  public static MetricCatalogue standard() {
    return STANDARD;
  }

  /** All metrics, in the order of the resource file, which is the order of table columns. */
  public List<Metric> metrics() {
    return List.copyOf(metrics.values());
  }

  /** The metrics that a post has balances of, in catalogue order: every one but the gauges. */
  public List<Metric> postMetrics() {
    return metrics.values().stream().filter(m -> m.kind() != Metric.Kind.GAUGE).toList();
  }

  /** The register of breaks, oldest first. */
  public List<MetricBreak> breaks() {
    return breaks;
  }

  /**
   * The metric of an id. A metric that was read from another field than a post began with ({@code
   * views@total_video_views}) is of the same kind as the metric before the {@code @}.
   */
  public Optional<Metric> find(String id) {
    int at = id.indexOf('@');
    return Optional.ofNullable(metrics.get(at < 0 ? id : id.substring(0, at)));
  }

  private static MetricCatalogue load(String resource) {
    try (InputStream in = MetricCatalogue.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + resource);
      }
      JsonNode root = new ObjectMapper().readTree(in);
      List<Metric> metrics = new ArrayList<>();
      root.get("metrics").forEach(node -> metrics.add(metric(node)));
      List<MetricBreak> breaks = new ArrayList<>();
      root.get("breaks").forEach(node -> breaks.add(metricBreak(node)));
      return new MetricCatalogue(metrics, breaks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Metric metric(JsonNode node) {
    List<Metric.PlatformField> fields = new ArrayList<>();
    for (JsonNode field : node.path("fields")) {
      fields.add(
          new Metric.PlatformField(
              field.get("platform").asText(),
              field.get("field").asText(),
              optional(field, "definition")));
    }
    return new Metric(
        node.get("id").asText(),
        node.get("vi").asText(),
        node.get("en").asText(),
        node.path("unit").asText("count"),
        Metric.Kind.valueOf(node.get("kind").asText().toUpperCase(Locale.ROOT)),
        node.path("neverReturnsToZero").asBoolean(false),
        node.path("lagHours").asInt(0),
        fields,
        node.path("offline").asBoolean(false),
        date(node, "validFrom"),
        date(node, "validTo"));
  }

  private static MetricBreak metricBreak(JsonNode node) {
    return new MetricBreak(
        node.get("platform").asText(),
        node.get("metric").asText(),
        LocalDate.parse(node.get("from").asText()),
        node.get("vi").asText(),
        node.get("en").asText());
  }

  private static @Nullable LocalDate date(JsonNode node, String name) {
    String text = optional(node, name);
    return text == null ? null : LocalDate.parse(text);
  }

  private static @Nullable String optional(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value.asText();
  }
}
