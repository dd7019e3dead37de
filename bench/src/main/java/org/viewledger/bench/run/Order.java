package org.viewledger.bench.run;

import java.nio.file.Path;
import java.time.Duration;
import org.viewledger.bench.load.FilledTopics;
import org.viewledger.bench.variant.VariantName;
import org.viewledger.stream.access.KafkaAccess;

/**
 * What is to be run.
 *
 * @param heapMebibytes the variant's largest heap
 * @param engineMegabytes what its engine may allocate
 * @param interval how often figures become visible
 * @param threads of the job, where it lets one choose
 * @param work where a folder is made for the run
 */
public record Order(
    VariantName name,
    KafkaAccess kafka,
    FilledTopics topics,
    int heapMebibytes,
    int engineMegabytes,
    Duration interval,
    int threads,
    Path work) {
  /** What an office machine's engine may allocate: what {@code viewledger up} gives it. */
  private static final int OFFICE_MEGABYTES = 400;

  /**
   * What an engine may allocate that merges, and sorts by SQL, the days of 100,000 posts or more.
   */
  private static final int LARGE_MEGABYTES = 2_000;

  /** As on an office machine: what {@code viewledger up} gives the job and its engine. */
  public static Order shipped(
      VariantName name, KafkaAccess kafka, FilledTopics topics, int heapMebibytes, Path work) {
    int threads = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() / 2));
    return new Order(
        name, kafka, topics, heapMebibytes, OFFICE_MEGABYTES, Duration.ofSeconds(1), threads, work);
  }

  /** The same with an engine for more posts than an office has. */
  public Order withLargeEngine() {
    return new Order(name, kafka, topics, heapMebibytes, LARGE_MEGABYTES, interval, threads, work);
  }
}
