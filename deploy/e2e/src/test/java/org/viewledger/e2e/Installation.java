package org.viewledger.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One data folder, and the system that runs on it or not. */
final class Installation implements AutoCloseable {
  private static final String MAIN = "org.viewledger.local.LocalMain";
  private static final long LOOK_AGAIN_NANOS = 20_000_000;
  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private static final String ENDED = "(ended)";

  private final Path folder;
  private final List<String> said = new ArrayList<>();
  private BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private @Nullable Process process;

  Installation(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("viewledger.yaml"), "allowReplay: true\n");
  }

  Path folder() {
    return folder;
  }

  /** Starts it and returns when it says that it is ready; how long that took. */
  Duration up() throws IOException, InterruptedException {
    long from = System.nanoTime();
    Process started =
        JavaProgram.of("512m", MAIN, List.of("--data", folder.toString(), "--port", "0"))
            .redirectErrorStream(true)
            .start();
    process = started;
    started.getOutputStream().close();
    BlockingQueue<String> console = new LinkedBlockingQueue<>();
    lines = console;
    Thread reader = new Thread(() -> read(started, console), "console");
    reader.setDaemon(true);
    reader.start();
    said.clear();
    String line = "";
    while (!line.contains("is ready")) {
      line = lines.poll(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
      if (line == null || line.equals(ENDED)) {
        throw new AssertionError("not ready; it said: " + said);
      }
      said.add(line);
    }
    return Duration.ofNanos(System.nanoTime() - from);
  }

  private static void read(Process process, BlockingQueue<String> lines) {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      out.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      lines.add("console: " + e.getMessage());
    }
    lines.add(ENDED);
  }

  /** Waits until it has ended by itself; what it said since it was ready. */
  List<String> untilItEnds() throws InterruptedException {
    List<String> after = new ArrayList<>();
    while (true) {
      String line = lines.poll(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
      if (line == null) {
        throw new AssertionError("it has not ended; it said: " + after);
      }
      if (line.equals(ENDED)) {
        process().onExit().join();
        return after;
      }
      after.add(line);
    }
  }

  Api api() throws IOException {
    return new Api(
        URI.create(Files.readString(folder.resolve("address")).strip()),
        Files.readString(folder.resolve("api-token")).strip());
  }

  Process process() {
    if (process == null) {
      throw new IllegalStateException("not started");
    }
    return process;
  }

  /** The engine's process; where it has just been killed, the one in its place. */
  ProcessHandle engine() {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<ProcessHandle> engine =
          process().children().filter(ProcessHandle::isAlive).findFirst();
      if (engine.isPresent()) {
        return engine.get();
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
    throw new AssertionError("no engine was started in the place of the one killed");
  }

  /** kill -9 of the main process; the engine's is killed too, as in a crash of everything. */
  void killEverything() {
    List<ProcessHandle> children = process().descendants().toList();
    process().destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    process().onExit().join();
    children.forEach(child -> child.onExit().join());
  }

  /** Asks it to stop and waits; how long that took. */
  Duration stop() throws InterruptedException {
    long from = System.nanoTime();
    process().destroy();
    process().waitFor();
    return Duration.ofNanos(System.nanoTime() - from);
  }

  String log() throws IOException {
    return Files.readString(folder.resolve("logs").resolve("viewledger.log"));
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      killEverything();
    }
  }
}
