package org.viewledger.clickhouse;

import com.sun.jna.Native;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jpountz.lz4.LZ4Factory;

/** The child's command line: a JVM with no more than it needs. No secret stands there. */
final class EngineCommand {

  private EngineCommand() {}

  static List<String> of(EngineSettings settings, EngineLibrary library) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // A lean JVM: it only passes bytes on. What it may not hold lives in the engine.
    command.addAll(
        List.of(
            "-Xms16m",
            "-Xmx" + (64 + 8 * settings.connections()) + "m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=24m",
            "-XX:MaxMetaspaceSize=48m",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:ErrorFile=" + settings.dataFolder().resolve("engine-crash.log"),
            "-cp",
            classPath(),
            EngineMain.class.getName(),
            settings.dataFolder().toString(),
            library.file().toString(),
            Integer.toString(settings.maxMemoryMb()),
            Integer.toString(settings.threads()),
            Integer.toString(settings.connections()),
            Long.toString(settings.maxQueryTime().toSeconds())));
    return command;
  }

  private static String classPath() {
    return List.of(EngineMain.class, Native.class, LZ4Factory.class).stream()
        .map(EngineCommand::placeOf)
        .distinct()
        .reduce((a, b) -> a + File.pathSeparator + b)
        .orElseThrow();
  }

  private static String placeOf(Class<?> type) {
    URL place = type.getProtectionDomain().getCodeSource().getLocation();
    try {
      return Path.of(place.toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("cannot start a process from " + place, e);
    }
  }
}
