package org.viewledger.local.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The filters that all queries share; each may be given several times. */
final class QueryFilters {
  @Option(names = "--platform", paramLabel = "P", description = "Kênh / platform")
  private List<String> platforms = new ArrayList<>();

  @Option(names = "--page", paramLabel = "P|ID", description = "Trang / page: platform|pageId")
  private List<String> pages = new ArrayList<>();

  @Option(names = "--unit", paramLabel = "ID", description = "Đơn vị / unit")
  private List<String> units = new ArrayList<>();

  @Option(names = "--topic", paramLabel = "ID", description = "Chủ đề / topic")
  private List<String> topics = new ArrayList<>();

  @Option(names = "--label", paramLabel = "ID", description = "Nhãn / label")
  private List<String> labels = new ArrayList<>();

  @Option(names = "--kind", paramLabel = "K", description = "Loại / kind: video, reel, photo…")
  private List<String> kinds = new ArrayList<>();

  void addTo(Parameters parameters) {
    parameters
        .addAll("platform", platforms)
        .addAll("page", pages)
        .addAll("unit", units)
        .addAll("topic", topics)
        .addAll("label", labels)
        .addAll("kind", kinds);
  }

  /** A query string in the making: what was not given is left out. */
  static final class Parameters {
    private final List<Map.Entry<String, String>> pairs = new ArrayList<>();

    Parameters add(String name, @Nullable Object value) {
      if (value != null) {
        pairs.add(Map.entry(name, value.toString()));
      }
      return this;
    }

    Parameters addAll(String name, List<String> values) {
      values.forEach(value -> add(name, value));
      return this;
    }

    List<Map.Entry<String, String>> pairs() {
      return List.copyOf(pairs);
    }
  }
}
