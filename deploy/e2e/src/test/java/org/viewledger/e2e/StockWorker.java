package org.viewledger.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.kafka.connect.connector.Connector;
import org.apache.kafka.connect.runtime.isolation.PluginDesc;
import org.apache.kafka.connect.runtime.isolation.Plugins;
import org.apache.kafka.connect.source.SourceConnector;

/**
 * What a Kafka Connect worker does with its plugins at its start, in a process without any class of
 * the product: looks below {@code plugin.path}, makes each connector and asks for its keys. Tells
 * on standard output: a line a connector, and which classes are not the archive's own.
 */
final class StockWorker {
  /** Classes that the worker has too: each side must use its own. */
  private static final List<String> BOTH_HAVE =
      List.of(
          "com.fasterxml.jackson.databind.ObjectMapper", "com.fasterxml.jackson.core.JsonToken");

  private StockWorker() {}

  /**
   * Looks.
   *
   * @param args the folder for {@code plugin.path}, and the way of {@code plugin.discovery}
   */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    Path folder = Path.of(args[0]);
    Plugins plugins =
        new Plugins(Map.of("plugin.path", folder.toString(), "plugin.discovery", args[1]));
    ClassLoader ours = null;
    for (PluginDesc<SourceConnector> found : plugins.sourceConnectors()) {
      if (found.className().startsWith("org.viewledger.")) {
        Connector connector = plugins.newConnector(found.className());
        tell("connector", found.className(), found.version(), keys(connector), found.loader());
        ours = connector.getClass().getClassLoader();
        tellForeign(connector.taskClass(), ours);
      }
    }
    if (ours == null) {
      throw new IllegalStateException("no connector below " + folder);
    }
    for (String name : BOTH_HAVE) {
      tellForeign(Class.forName(name, true, ours), ours);
    }
    int loaded = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path jar : files.filter(StockWorker::isOurs).toList()) {
        loaded += load(jar, ours);
      }
    }
    tell("loaded", loaded);
  }

  private static Set<String> keys(Connector connector) {
    return new TreeSet<>(connector.config().names());
  }

  private static boolean isOurs(Path file) {
    return file.getFileName().toString().matches("(ingest|contract)-.*\\.jar");
  }

  /** Every class of a jar, initialised, with all that its members name. */
  private static int load(Path jar, ClassLoader loader)
      throws IOException, ReflectiveOperationException {
    List<String> names;
    try (JarFile file = new JarFile(jar.toFile())) {
      names =
          file.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
              .map(name -> name.replaceFirst("\\.class$", "").replace('/', '.'))
              .toList();
    }
    int members = 0;
    for (String name : names) {
      Class<?> type = Class.forName(name, true, loader);
      members += type.getDeclaredMethods().length + type.getDeclaredFields().length;
      tellForeign(type, loader);
    }
    if (members == 0) {
      throw new IllegalStateException("nothing in " + jar);
    }
    return names.size();
  }

  private static void tellForeign(Class<?> type, ClassLoader loader) {
    if (type.getClassLoader() != loader) {
      tell("foreign", type.getName());
    }
  }

  private static void tell(Object... words) {
    System.out.println(String.join(" ", Stream.of(words).map(String::valueOf).toList()));
  }
}
