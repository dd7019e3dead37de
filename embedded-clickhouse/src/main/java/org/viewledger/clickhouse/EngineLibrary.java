package org.viewledger.clickhouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the engine's shared library lies: the folder that {@code fetch-engine.sh} fills. The
 * version is written once, in the resource {@code engine-version}, which the script reads too.
 */
record EngineLibrary(Path file) {

  static final String VERSION = version();

  /** The library for this machine, or an error of one line that says how to get it. */
  static EngineLibrary locate() throws IOException {
    String unsupported = unsupported(System.getProperty("os.name"), System.getProperty("os.arch"));
    if (unsupported != null) {
      throw new IOException(unsupported);
    }
    Path file = folder(System.getProperty("viewledger.engine.dir"), System.getenv());
    file = file.resolve("libchdb.so");
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          "The ClickHouse engine is not at " + file + ": run embedded-clickhouse/fetch-engine.sh");
    }
    return new EngineLibrary(file);
  }

  static Path folder(@Nullable String property, Map<String, String> environment) {
    String given = property != null ? property : environment.get("VIEWLEDGER_ENGINE_DIR");
    if (given != null && !given.isBlank()) {
      return Path.of(given).toAbsolutePath();
    }
    String cache = environment.get("XDG_CACHE_HOME");
    Path root =
        cache != null && !cache.isBlank()
            ? Path.of(cache)
            : Path.of(System.getProperty("user.home"), ".cache");
    return root.resolve("viewledger").resolve("engine").resolve(VERSION).toAbsolutePath();
  }

  /** Why there is no engine for a platform, or null where there is one. */
  static @Nullable String unsupported(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    boolean knownSystem = os.equals("linux") || os.startsWith("mac");
    boolean knownProcessor =
        osArch.equals("amd64") || osArch.equals("x86_64") || osArch.equals("aarch64");
    return knownSystem && knownProcessor
        ? null
        : "There is no ClickHouse engine for "
            + osName
            + " "
            + osArch
            + ": use a ClickHouse server by the setting clickhouse.url (or CLICKHOUSE_URL)";
  }

  private static String version() {
    try (InputStream in = EngineLibrary.class.getResourceAsStream("engine-version")) {
      if (in == null) {
        throw new IllegalStateException("the resource engine-version is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).trim();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
