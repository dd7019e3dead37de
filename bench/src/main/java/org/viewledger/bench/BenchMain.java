package org.viewledger.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * {@code ./viewledger bench [--quick] [--json FILE]}: starts an instance on a throw-away folder and
 * measures it from outside, as its users meet it. What comes out is checked before it is quoted.
 */
public final class BenchMain {
  private static final ObjectMapper JSON = new ObjectMapper();

  private BenchMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    boolean quick = false;
    Path json = null;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--quick")) {
        quick = true;
      } else if (args[i].equals("--json") && i + 1 < args.length) {
        json = Path.of(args[++i]);
      } else {
        System.err.println("bench [--quick] [--json FILE]");
        System.exit(2);
      }
    }
    ObjectNode figures = measure(Path.of(System.getenv("VIEWLEDGER_HOME")), quick);
    System.out.println(figures.toPrettyString());
    if (json != null) {
      Files.writeString(json, figures.toPrettyString());
    }
  }

  private static ObjectNode measure(Path home, boolean quick)
      throws IOException, InterruptedException {
    int posts = quick ? 2_000 : 20_000;
    int readings = 50;
    ObjectNode figures = JSON.createObjectNode();
    Path folder = Files.createTempDirectory("viewledger-bench");
    Path file = folder.resolve("readings.ndjson");
    long views = ReadingsFile.write(file, posts, readings, 1);
    try (Instance instance = Instance.start(home, folder.resolve("data"))) {
      figures.put("readyMs", instance.readyMillis());
      Instance.Replay replay = instance.replay(file);
      long records = (long) posts * (readings + 1);
      figures.put("records", records);
      figures.put("sentRecordsPerSecond", records * 1000 / replay.sentMillis());
      figures.put("shownRecordsPerSecond", records * 1000 / replay.shownMillis());
      figures.put("viewsExpected", views);
      figures.put("viewsAnswered", instance.views());
      AnswerLatency.Figures latency =
          new AnswerLatency(instance.base(), instance.token(), Clock.systemUTC())
              .measure(quick ? 50 : 200);
      figures.put("kafkaToAnswerMedianMs", latency.median());
      figures.put("kafkaToAnswerP99Ms", latency.p99());
      figures.put("residentMiB", instance.residentMebibytes());
    }
    return figures;
  }
}
