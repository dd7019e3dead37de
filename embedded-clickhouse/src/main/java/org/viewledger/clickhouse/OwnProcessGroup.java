package org.viewledger.clickhouse;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;

/**
 * Takes this process out of its parent's group. A Ctrl-C in a terminal goes to the whole group: the
 * engine must not end before those who still write to it, but in its turn.
 */
final class OwnProcessGroup {

  private OwnProcessGroup() {}

  static void enter() {
    Function setpgid = NativeLibrary.getInstance("c").getFunction("setpgid");
    if (setpgid.invokeInt(new Object[] {0, 0}) != 0) {
      System.err.println("setpgid failed: a Ctrl-C will reach the engine at once");
    }
  }
}
