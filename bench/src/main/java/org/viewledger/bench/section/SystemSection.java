package org.viewledger.bench.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.viewledger.bench.machine.Folders;
import org.viewledger.bench.run.Results;
import org.viewledger.bench.whole.AnswerLatency;
import org.viewledger.bench.whole.Instance;
import org.viewledger.bench.whole.ReadingsFile;

/**
 * The whole system as its users meet it: an instance on a throw-away folder, measured from outside.
 * What comes out is checked before it is quoted.
 */
public final class SystemSection implements Section {
  private static final int POSTS = 20_000;
  private static final int QUICK_POSTS = 2_000;
  private static final int READINGS = 50;

  @Override
  public String name() {
    return "system";
  }

  @Override
  public void run(Bench bench) throws IOException, InterruptedException {
    int posts = bench.scaled(bench.quick() ? QUICK_POSTS : POSTS);
    ObjectNode line = Results.line(name(), "up");
    Path folder = Files.createTempDirectory(bench.work(), "system-");
    Path file = folder.resolve("readings.ndjson");
    long views = ReadingsFile.write(file, posts, READINGS, bench.seed());
    try (Instance instance = Instance.start(bench.home(), folder.resolve("data"))) {
      Instance.Replay replay = instance.replay(file);
      long records = (long) posts * (READINGS + 1);
      long answered = instance.views();
      if (answered != views) {
        throw new IOException("views add up to " + answered + ", not to " + views);
      }
      AnswerLatency.Figures latency =
          new AnswerLatency(instance.base(), instance.token(), Clock.systemUTC())
              .measure(bench.quick() ? 50 : 200);
      line.put("readyMs", instance.readyMillis())
          .put("records", records)
          .put("sentRecordsPerSecond", records * 1000 / replay.sentMillis())
          .put("shownRecordsPerSecond", records * 1000 / replay.shownMillis())
          .put("kafkaToAnswerMedianMs", latency.median())
          .put("kafkaToAnswerP99Ms", latency.p99())
          .put("residentMiB", instance.residentMebibytes());
    }
    bench.say(line.toString());
    bench.results().add(line);
    Folders.delete(folder);
  }
}
