package org.viewledger.local.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Not in this release; said so, rather than taken for an unknown word. */
@Command(
    name = "reconcile",
    description = {
      "Tính lại mọi số từ sổ gốc (bản này chưa có).",
      "Recompute every figure from the raw record (not in this release)."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("UnusedVariable") // the options of the contract, so that none is called unknown
final class ReconcileCommand implements Callable<Integer> {
  @Mixin private ServerOptions server = new ServerOptions();

  @Option(
      names = "--known-at",
      paramLabel = "INSTANT",
      description = "Theo số đã biết lúc / as known at")
  private @Nullable String knownAt;

  @Override
  public Integer call() throws CommandFailedException {
    throw new CommandFailedException(
        "Lệnh reconcile chưa có trong bản này: dùng posts POST --days để xem cách tính từng ngày");
  }
}
