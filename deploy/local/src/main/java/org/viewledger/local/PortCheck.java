package org.viewledger.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.viewledger.local.parts.StartRefusedException;

/** Whether the port asked for is to be had, before anything is started. */
final class PortCheck {
  private PortCheck() {}

  static void check(int port) throws StartRefusedException {
    try (ServerSocket socket =
        new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      socket.getLocalPort();
    } catch (IOException e) {
      throw new StartRefusedException(
          "Cổng " + port + " không dùng được (" + e.getMessage() + "): chọn cổng khác bằng --port",
          "port " + port + " is not to be had: choose another with --port");
    }
  }
}
