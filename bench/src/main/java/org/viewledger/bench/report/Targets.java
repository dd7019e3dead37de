package org.viewledger.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.viewledger.bench.run.Results;
import org.viewledger.bench.variant.VariantName;

/** The targets of speed that the results say something about. */
public final class Targets {
  private static final double NATION_READINGS = 30_221_100;

  private Targets() {}

  /** Each target that can be judged. */
  public static List<Target> of(Results results, Map<VariantName, Speed> speeds) {
    List<Target> targets = new ArrayList<>();
    VariantName heap = VariantName.VIEWLEDGER_HEAP;
    VariantName rocksdb = VariantName.VIEWLEDGER_ROCKSDB;
    VariantName streams = VariantName.KAFKA_STREAMS_ALO;
    ratio(targets, speeds, heap, VariantName.PLAIN_LOOP, 0.6);
    ratio(targets, speeds, heap, streams, 2);
    ratio(targets, speeds, rocksdb, streams, 1.3);
    for (JsonNode line : results.of("nation")) {
      double seconds = line.path("seconds").asDouble();
      if (line.path("readings").asLong() >= NATION_READINGS) {
        targets.add(
            new Target(
                "30.2 M readings in 180 s, " + line.path("name").asText(),
                String.format(Locale.ROOT, "%.0f s", seconds),
                seconds <= 180));
      }
    }
    for (JsonNode line : results.of("freshness")) {
      String name = line.path("name").asText();
      long limit = name.startsWith("ward") ? 2_000 : 10_000;
      targets.add(
          new Target(
              "freshness p99 ≤ " + limit / 1000 + " s at 5,000 readings/s, " + name,
              line.path("p99Ms").asLong() + " ms",
              line.path("p99Ms").asLong() <= limit));
    }
    for (JsonNode line : results.of("retag")) {
      if (line.path("posts").asLong() == 325) {
        targets.add(
            new Target(
                "a new taxonomy holds up a ward for ≤ 1 s",
                line.path("pauseMs").asLong() + " ms",
                line.path("pauseMs").asLong() <= 1_000));
      }
    }
    return targets;
  }

  private static void ratio(
      List<Target> targets,
      Map<VariantName, Speed> speeds,
      VariantName name,
      VariantName other,
      double wanted) {
    Speed one = speeds.get(name);
    Speed two = speeds.get(other);
    if (one != null && two != null) {
      double ratio = one.readingsPerSecond().median() / two.readingsPerSecond().median();
      targets.add(
          new Target(
              String.format(Locale.ROOT, "%s ≥ %.1f × %s", name.text(), wanted, other.text()),
              String.format(Locale.ROOT, "%.2f ×", ratio),
              ratio >= wanted));
    }
  }
}
