package org.viewledger.local.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * {@code ./viewledger} but for {@code up}, {@code demo}, {@code test} and {@code bench}: what is
 * asked of a running instance.
 */
public final class ViewledgerCli {
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private ViewledgerCli() {}

  public static void main(String[] words) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    // Java cannot ask whether standard error is a terminal; the script can.
    boolean interactive = Boolean.getBoolean("viewledger.interactive");
    System.exit(
        run(words, new Surroundings(out, err, interactive, System.getenv(), Clock.systemUTC())));
  }

  /** Runs one command and gives its exit code: 0, 1 (it failed) or 2 (wrong usage). */
  static int run(String[] words, Surroundings surroundings) {
    CommandLine line =
        new CommandLine(new Root())
            .addSubcommand(new ImportCommand(surroundings))
            .addSubcommand(new ReplayCommand(surroundings))
            .addSubcommand(new GainsCommand(surroundings))
            .addSubcommand(new CohortsCommand(surroundings))
            .addSubcommand(new PostsCommand(surroundings))
            .addSubcommand(new TopicsCommand(surroundings))
            .addSubcommand(new AssignCommand(surroundings))
            .addSubcommand(new TaxonomyCommand(surroundings))
            .addSubcommand(new CloseCommand(surroundings))
            .addSubcommand(new ReopenCommand(surroundings))
            .addSubcommand(new RestatementsCommand(surroundings))
            .addSubcommand(new RedriveCommand(surroundings))
            .addSubcommand(new ReconcileCommand(surroundings))
            .addSubcommand(new TemplateCommand(surroundings))
            .addSubcommand(new StatusCommand(surroundings))
            .addSubcommand(new CommandLine.HelpCommand())
            .setOut(surroundings.writer(surroundings.out()))
            .setErr(surroundings.writer(surroundings.err()))
            .setParameterExceptionHandler(
                (e, arguments) -> {
                  surroundings.err().println(wrongUsage(e));
                  return WRONG_USAGE;
                })
            .setExecutionExceptionHandler(
                (e, command, result) -> {
                  surroundings.err().println(failure(e));
                  return FAILED;
                });
    return line.execute(words);
  }

  private static String wrongUsage(ParameterException e) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    return message + " (xem: " + name + " --help)";
  }

  private static String failure(Exception e) {
    return e instanceof CommandFailedException
        ? String.valueOf(e.getMessage())
        : "Lỗi ngoài dự kiến, hãy báo cho người phát triển: " + e;
  }

  /** Without a command, the list of commands is what to show. */
  @Command(
      name = "viewledger",
      description = {
        "Sổ lượt xem: hỏi và nhập số liệu.",
        "A ledger of views: ask for figures and bring them in."
      },
      mixinStandardHelpOptions = true,
      version = "Viewledger 0.1.0")
  static final class Root implements Runnable {
    @CommandLine.Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
      throw new ParameterException(
          spec.commandLine(),
          "Thiếu lệnh: import, replay, gains, cohorts, posts, topics, assign, taxonomy, close,"
              + " reopen, restatements, redrive, reconcile, template, status");
    }
  }
}
