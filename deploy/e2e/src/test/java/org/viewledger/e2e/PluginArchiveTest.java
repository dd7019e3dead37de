package org.viewledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive that {@code ingest} makes for other people's Kafka Connect clusters. */
final class PluginArchiveTest {
  private static final Path BUILT = Path.of("..", "..", "ingest", "target");
  private static final String PACKAGE = "org.viewledger.ingest.connect.";

  /** By where they lie in Maven's repository. */
  private static final Pattern CONNECTS_OWN =
      Pattern.compile(
          "/(org/apache/kafka/(connect-|kafka-clients)|org/slf4j|org/apache/logging|com/fasterxml"
              + "|org/eclipse/jetty|org/glassfish|jakarta|javax|io/github/classgraph"
              + "|org/apache/maven/maven-artifact|io/swagger|org/bitbucket|org/javassist)");

  private final Path folder;

  PluginArchiveTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"SERVICE_LOAD", "HYBRID_FAIL"})
  void aStockWorkerLoadsEveryConnectorWithTheArchivesOwnClasses(String discovery)
      throws IOException, InterruptedException {
    unpack(archive());

    JavaProgram.Outcome worker =
        JavaProgram.runWith(
            stockWorker(), StockWorker.class.getName(), folder.toString(), discovery);

    assertThat(worker.code()).as(worker.out() + worker.err()).isZero();
    List<String> told =
        worker.out().lines().filter(line -> line.matches("(connector|foreign|loaded) .*")).toList();
    assertThat(told).noneMatch(line -> line.startsWith("foreign"));
    for (String platform : List.of("Facebook", "Youtube", "Tiktok", "Zalo")) {
      assertThat(told)
          .as("%s's connector, of the jar's version, with its keys", platform)
          .anyMatch(
              line ->
                  line.matches(
                      "connector "
                          + PACKAGE.replace(".", "\\.")
                          + platform
                          + "Connector \\d+\\.\\d+\\.\\d+\\S* \\[.*base\\.url, .*pages, .*]"
                          + " PluginClassLoader\\{.*viewledger-connect-.*}"));
    }
    assertThat(told.get(told.size() - 1)).matches("loaded [1-9]\\d\\d+");
  }

  @Test
  void theArchiveHoldsNothingThatAWorkerBringsItself() throws IOException {
    assertThat(unpack(archive()))
        .anyMatch(jar -> jar.startsWith("ingest-"))
        .anyMatch(jar -> jar.startsWith("contract-"))
        .anyMatch(jar -> jar.startsWith("tink-"))
        .noneMatch(jar -> jar.matches("(connect|kafka|slf4j|log4j|zstd|lz4|snappy)-.*"))
        .allMatch(jar -> jar.endsWith(".jar"));
  }

  private static Path archive() throws IOException {
    try (Stream<Path> built = Files.list(BUILT)) {
      return built
          .filter(file -> file.getFileName().toString().matches("viewledger-connect-.*\\.zip"))
          .findFirst()
          .orElseThrow(() -> new IOException("no archive: run mvn verify from the root"));
    }
  }

  /** Unpacks it below the folder; the names of its files. */
  private List<String> unpack(Path archive) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (InputStream bytes = Files.newInputStream(archive);
        ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        assertThat(file).startsWithRaw(folder);
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
          names.add(file.getFileName().toString());
        }
      }
    }
    return List.copyOf(names);
  }

  /** Connect's own jars and what they need; the probe, and nothing else of ours. */
  private static String stockWorker() throws IOException {
    String probe =
        Path.of(StockWorker.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toString();
    return Stream.concat(
            Stream.of(probe),
            JavaProgram.libraries().stream().filter(jar -> CONNECTS_OWN.matcher(jar).find()))
        .collect(Collectors.joining(":"));
  }
}
