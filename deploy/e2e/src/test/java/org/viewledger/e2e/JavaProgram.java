package org.viewledger.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Starts our mains as the viewledger script does: a new JVM on the classpath that was built. */
final class JavaProgram {
  private static final Path LOCAL = Path.of("..", "local", "target");

  private JavaProgram() {}

  /** What a program that ended said. */
  record Outcome(int code, String out, String err) {}

  static ProcessBuilder of(String memory, String main, List<String> words) throws IOException {
    return of(memory, classPath(), main, words);
  }

  private static ProcessBuilder of(
      String memory, String classPath, String main, List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + memory,
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Dsun.jnu.encoding=UTF-8",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.time=ALL-UNNAMED",
            "-cp",
            classPath,
            main));
    command.addAll(words);
    return new ProcessBuilder(command);
  }

  /** Runs one to its end. */
  static Outcome run(String main, String... words) throws IOException, InterruptedException {
    return runWith(classPath(), main, words);
  }

  /** Runs a program with other classes than the product's to its end. */
  static Outcome runWith(String classPath, String main, String... words)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    Process process =
        of("256m", classPath, main, List.of(words))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    int code = process.waitFor();
    Outcome outcome = new Outcome(code, Files.readString(out), Files.readString(err));
    Files.delete(out);
    Files.delete(err);
    return outcome;
  }

  /** The jars that the product runs with, its own modules' too. */
  static List<String> libraries() throws IOException {
    Path libraries = LOCAL.resolve("classpath");
    if (!Files.exists(libraries)) {
      throw new IOException("deploy/local has not been packaged: run mvn verify from the root");
    }
    return List.of(Files.readString(libraries, StandardCharsets.UTF_8).strip().split(":"));
  }

  private static String classPath() throws IOException {
    try (Stream<Path> built = Files.list(LOCAL)) {
      Path jar =
          built
              .filter(file -> file.getFileName().toString().matches("deploy-local-.*\\.jar"))
              .findFirst()
              .orElseThrow(() -> new IOException("deploy/local has no jar"));
      return jar + ":" + String.join(":", libraries());
    }
  }
}
