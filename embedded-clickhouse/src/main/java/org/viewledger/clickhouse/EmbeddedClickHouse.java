package org.viewledger.clickhouse;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A ClickHouse engine in a process of its own, which ends with this one. Whatever speaks to a
 * ClickHouse server over HTTP (the JDBC driver, client-v2) speaks to it, with the key as password.
 */
public final class EmbeddedClickHouse implements AutoCloseable {

  private static final String USER = "default";
  private static final long STOP_SECONDS = 15;
  private static final long LONGEST_LOG = 1_000_000;

  /** What the child needs of the environment; the rest, secrets among it, stays here. */
  private static final Set<String> ENVIRONMENT =
      Set.of("PATH", "HOME", "TMPDIR", "LANG", "LD_LIBRARY_PATH", "JAVA_HOME");

  private static final int ANY_PORT = 0;

  private final EngineSettings settings;
  private final Process process;
  private final URI url;
  private final String key;

  private EmbeddedClickHouse(EngineSettings settings, Process process, URI url, String key) {
    this.settings = settings;
    this.process = process;
    this.url = url;
    this.key = key;
  }

  /**
   * Starts the engine and returns when it answers.
   *
   * @throws IOException with one line for a person: no library, folder in use, no space
   */
  public static EmbeddedClickHouse start(EngineSettings settings)
      throws IOException, InterruptedException {
    return start(settings, newKey(), ANY_PORT);
  }

  /**
   * Starts another in place of one that has ended, with its port and key, so that those who hold
   * them only have to ask again.
   *
   * @throws IOException as at a start, also where somebody else has taken the port meanwhile
   */
  public EmbeddedClickHouse startAgain() throws IOException, InterruptedException {
    return start(settings, key, url.getPort());
  }

  private static EmbeddedClickHouse start(EngineSettings settings, String key, int port)
      throws IOException, InterruptedException {
    EngineLibrary library = EngineLibrary.locate();
    Files.createDirectories(settings.dataFolder());
    ProcessBuilder builder = new ProcessBuilder(EngineCommand.of(settings, library));
    builder.environment().keySet().retainAll(ENVIRONMENT);
    // Instants without a zone are UTC; glibc would otherwise keep an arena for every thread.
    builder.environment().putAll(Map.of("TZ", "UTC", "MALLOC_ARENA_MAX", "2"));
    builder.redirectError(Redirect.appendTo(log(settings).toFile()));
    Process process = builder.start();
    boolean started = false;
    try {
      // Kept open for the child's life: its end is the sign to stop. Never on the command line.
      BufferedWriter in = process.outputWriter(StandardCharsets.UTF_8);
      in.write(key);
      in.newLine();
      in.write(Integer.toString(port));
      in.newLine();
      in.flush();
      EmbeddedClickHouse engine =
          new EmbeddedClickHouse(settings, process, url(process, settings), key);
      started = true;
      return engine;
    } finally {
      if (!started) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  /** {@code http://127.0.0.1:PORT/}. */
  public URI url() {
    return url;
  }

  public String user() {
    return USER;
  }

  /** The secret of this start: the password for a driver. */
  public String key() {
    return key;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completes with the exit code when the engine ends, for whatever reason. */
  public CompletableFuture<Integer> onExit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /** Stops it in order; by force when it has not ended in 15 seconds. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // The pipe is broken because the child has ended, or the child is ended by force below.
      process.destroy();
    }
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String toString() {
    return "EmbeddedClickHouse[" + url + ", pid " + pid() + "]";
  }

  private static URI url(Process process, EngineSettings settings) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    if (line != null && line.startsWith("PORT ")) {
      return URI.create("http://127.0.0.1:" + line.substring("PORT ".length()) + "/");
    }
    if (line != null && line.startsWith("FAILED ")) {
      throw new IOException(line.substring("FAILED ".length()));
    }
    throw new IOException("The ClickHouse engine did not start: see " + settings.logFile());
  }

  /** Appended to, so that a restart does not wipe out why it was needed. */
  private static Path log(EngineSettings settings) throws IOException {
    Path log = settings.logFile();
    if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
      Files.move(log, log.resolveSibling("engine.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    return log;
  }

  private static String newKey() {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }
}
