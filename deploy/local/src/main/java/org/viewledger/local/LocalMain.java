package org.viewledger.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.viewledger.local.folder.DataFolder;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** {@code ./viewledger up}: starts everything, says where it is, and stops it when told to. */
public final class LocalMain {
  private static final int WRONG_USAGE = 2;

  private LocalMain() {}

  public static void main(String[] words) throws InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    StartArguments arguments = new StartArguments();
    CommandLine commandLine = new CommandLine(arguments);
    try {
      commandLine.parseArgs(words);
    } catch (ParameterException e) {
      err.println(e.getMessage() + " (viewledger up --help)");
      System.exit(WRONG_USAGE);
    }
    if (arguments.help()) {
      commandLine.usage(out);
      return;
    }
    DataFolder folder = arguments.folder(System.getenv());
    new Foreground(out, err)
        .run(
            folder,
            () -> LocalSystem.prepare(folder, arguments.config(), arguments.port(), Seed.NONE));
  }
}
