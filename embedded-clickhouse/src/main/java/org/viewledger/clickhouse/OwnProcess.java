package org.viewledger.clickhouse;

import com.sun.jna.NativeLibrary;

/** What this process asks of the operating system about itself. */
final class OwnProcess {

  private static final NativeLibrary C = NativeLibrary.getInstance("c");

  private OwnProcess() {}

  /**
   * A Ctrl-C in a terminal goes to the parent's whole group: the engine must not end before those
   * who still write to it, but in its turn.
   */
  static void leaveParentsGroup() {
    call("setpgid", 0, 0);
  }

  /**
   * Nobody reads the pipe to the parent after the first line; a full one would block the engine.
   */
  static void sendOutputToErrors() {
    call("dup2", 2, 1);
  }

  private static void call(String function, int first, int second) {
    if (C.getFunction(function).invokeInt(new Object[] {first, second}) < 0) {
      throw new IllegalStateException(function + " failed");
    }
  }
}
