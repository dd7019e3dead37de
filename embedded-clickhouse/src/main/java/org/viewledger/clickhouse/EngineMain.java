package org.viewledger.clickhouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The child process. Its first lines of input are the key and the port (0 for any); it answers
 * {@code PORT n} on its output, or {@code FAILED reason}, and lives until its input ends: also when
 * the parent is killed, for the pipe ends with it.
 */
public final class EngineMain {

  private static final int LOCK_TRIES = 50;
  private static final long LOCK_PAUSE_MILLIS = 100;
  private static final long STOP_SECONDS = 5;

  private EngineMain() {}

  /** Where it listens and for whom it opens. */
  private record Door(String key, int port) {}

  /** Arguments: data folder, library, memory in MB, threads, connections, seconds a query. */
  public static void main(String[] args) throws IOException, InterruptedException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String key = in.readLine();
    String port = in.readLine();
    if (key == null || port == null) {
      return;
    }
    EngineSettings settings =
        new EngineSettings(
            Path.of(args[0]),
            Integer.parseInt(args[2]),
            Integer.parseInt(args[3]),
            Integer.parseInt(args[4]),
            Duration.ofSeconds(Long.parseLong(args[5])));
    OwnProcess.leaveParentsGroup();
    try (FileChannel channel = lockFile(settings.dataFolder())) {
      FileLock lock = lock(channel);
      if (lock == null) {
        out.println("FAILED " + settings.dataFolder() + " is in use by another running instance");
        return;
      }
      serve(settings, Path.of(args[1]), new Door(key, Integer.parseInt(port)), in, out);
    } catch (IOException | RuntimeException | LinkageError e) {
      out.println("FAILED " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
    // Not exit(): the engine is closed or a statement still runs; neither wants its exit handlers.
    Runtime.getRuntime().halt(0);
  }

  private static void serve(
      EngineSettings settings, Path library, Door door, BufferedReader in, PrintStream out)
      throws IOException, InterruptedException {
    Libchdb.load(library);
    ConnectionPool pool = new ConnectionPool(EngineConfig.write(settings), settings.connections());
    AccessKey key = new AccessKey("default", door.key());
    try (HttpFront front = HttpFront.open(pool, key, version(pool), door.port())) {
      out.println("PORT " + front.port());
      OwnProcess.sendOutputToErrors();
      String line = "";
      while (line != null) {
        line = in.readLine();
      }
    }
    pool.close(STOP_SECONDS);
  }

  private static String version(ConnectionPool pool) {
    try (ConnectionPool.Lease lease = pool.take()) {
      return lease.connection().command("SELECT version()");
    } catch (EngineException e) {
      throw new IllegalStateException("the engine does not answer: " + e.getMessage(), e);
    }
  }

  private static FileChannel lockFile(Path folder) throws IOException {
    Files.createDirectories(folder);
    return FileChannel.open(
        folder.resolve("engine.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Waits a little: the child of a parent killed just now needs a moment to end. */
  private static @Nullable FileLock lock(FileChannel channel)
      throws IOException, InterruptedException {
    for (int i = 0; i < LOCK_TRIES; i++) {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
      Thread.sleep(LOCK_PAUSE_MILLIS);
    }
    return null;
  }
}
