package org.viewledger.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The variants' medians for machines. */
public final class SpeedJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SpeedJson() {}

  /**
   * {@code {"machine":…,"runs":[{"name","readingsPerSecond","cpuSecondsPerMillion","peakRssMiB",
   * "stateBytesPerPost"}]}}.
   */
  public static String of(String machine, List<Speed> variants) {
    ObjectNode json = JSON.createObjectNode().put("machine", machine);
    ArrayNode runs = json.putArray("runs");
    for (Speed each : variants) {
      runs.addObject()
          .put("name", each.name().text())
          .put("readingsPerSecond", Math.round(each.readingsPerSecond().median()))
          .put("cpuSecondsPerMillion", hundredths(each.cpuSecondsPerMillion().median()))
          .put("peakRssMiB", Math.round(each.peakMebibytes().median()))
          .put("stateBytesPerPost", Math.round(each.stateBytesPerPost().median()));
    }
    return json.toPrettyString() + '\n';
  }

  private static double hundredths(double figure) {
    return Math.round(figure * 100) / 100.0;
  }
}
