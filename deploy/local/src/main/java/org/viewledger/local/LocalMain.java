package org.viewledger.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.viewledger.local.folder.DataFolder;
import org.viewledger.local.parts.StartRefusedException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** {@code ./viewledger up}: starts everything, says where it is, and stops it when told to. */
public final class LocalMain {
  private static final int FAILED = 1;
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
    // Before the first logger is made: it opens its file there.
    System.setProperty("viewledger.logs", folder.logs().toString());
    run(arguments, folder, out, err);
  }

  private static void run(
      StartArguments arguments, DataFolder folder, PrintStream out, PrintStream err)
      throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    try {
      LocalSystem system = LocalSystem.prepare(folder, arguments.config(), arguments.port());
      Runtime.getRuntime().addShutdownHook(new Thread(new Shutdown(system, out), "shutdown"));
      system.start(out);
      stopped.await();
    } catch (StartRefusedException e) {
      err.println(e.getMessage());
      System.exit(FAILED);
    } catch (Exception e) {
      err.println(FailedStart.line(e, folder));
      System.exit(FAILED);
    }
  }
}
