package org.viewledger.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo as people start it, in a process of its own. */
final class Demo implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("is ready: (\\S+)/");
  private static final Pattern FOLDER = Pattern.compile("/ data: (\\S+)");

  private final Process process;
  private final URI address;
  private final Path folder;

  private Demo(Process process, URI address, Path folder) {
    this.process = process;
    this.address = address;
    this.folder = folder;
  }

  /** Starts it and returns when it says where it is and that it is ready. */
  static Demo start() throws IOException {
    Process process =
        JavaProgram.of("512m", "org.viewledger.local.DemoMain", List.of("--port", "0"))
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    List<String> said = new ArrayList<>();
    String address = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.add(line);
      Matcher ready = ADDRESS.matcher(line);
      Matcher place = FOLDER.matcher(line);
      if (ready.find()) {
        address = ready.group(1);
      } else if (place.find()) {
        // What it goes on to say must be read, or it stops at a full pipe.
        Thread reader = new Thread(() -> lines.lines().forEach(rest -> {}), "demo's console");
        reader.setDaemon(true);
        reader.start();
        return new Demo(process, URI.create(address), Path.of(place.group(1)));
      }
    }
    throw new IOException("the demo did not start; it said: " + said);
  }

  URI address() {
    return address;
  }

  Api api() throws IOException {
    return new Api(address, Files.readString(folder.resolve("api-token")).strip());
  }

  /** Where its record and tables are: gone when it has stopped. */
  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
