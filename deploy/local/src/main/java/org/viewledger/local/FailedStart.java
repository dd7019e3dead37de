package org.viewledger.local;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viewledger.local.folder.DataFolder;

/** A start that failed for a reason nobody foresaw: one line for people, the rest in the log. */
final class FailedStart {
  private static final Logger LOG = LoggerFactory.getLogger(FailedStart.class);

  private FailedStart() {}

  static String line(Exception failure, DataFolder folder) {
    LOG.error("start failed", failure);
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String reason = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    return "Không khởi động được / could not start: "
        + root.getClass().getSimpleName()
        + ": "
        + reason
        + " — xem/see "
        + folder.logs().resolve("viewledger.log");
  }
}
