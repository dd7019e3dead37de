package org.viewledger.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.viewledger.local.demo.DemoOffice;
import org.viewledger.local.folder.DataFolder;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** {@code ./viewledger demo}: a made-up ward in a folder that is gone afterwards. */
public final class DemoMain {
  private static final int WRONG_USAGE = 2;
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private DemoMain() {}

  public static void main(String[] words) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    DemoArguments arguments = new DemoArguments();
    CommandLine commandLine = new CommandLine(arguments);
    try {
      commandLine.parseArgs(words);
    } catch (ParameterException e) {
      err.println(e.getMessage() + " (viewledger demo --help)");
      System.exit(WRONG_USAGE);
    }
    if (arguments.help()) {
      commandLine.usage(out);
      return;
    }
    Path place = Files.createTempDirectory("viewledger-demo-");
    out.println(
        "Số liệu MẪU của một phường không có thật / made-up pages of a ward that does not exist");
    DataFolder folder = new DataFolder(place);
    DemoSeed seed = seed(folder, arguments);
    new Foreground(out, err)
        .run(
            folder,
            () ->
                LocalSystem.prepare(folder, arguments.config(), arguments.port(), seed)
                    .whenStopped(() -> remove(place)));
  }

  /** A settings' file of the caller's own may know nothing of the made-up ward. */
  private static DemoSeed seed(DataFolder folder, DemoArguments arguments) throws IOException {
    Instant now = Clock.systemUTC().instant();
    if (arguments.config() != null) {
      return new DemoSeed(now, ZONE, Optional.empty());
    }
    DemoOffice.writeSettings(folder.settings());
    return DemoSeed.ofOffice(now, ZONE);
  }

  private static void remove(Path place) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(place)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
