package org.viewledger.dashboard.reports.check;

import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.reports.rules.Lettering.Align;
import org.viewledger.dashboard.reports.rules.Part;

/**
 * A paragraph as it is found in a file, with the part that its place makes it.
 *
 * @param letters each lettering in it, once
 * @param align none where the file does not tell
 */
record Seen(Part part, String text, List<Letters> letters, Optional<Align> align) {
  Seen {
    letters = List.copyOf(letters);
  }

  /**
   * One lettering.
   *
   * @param underlined none where the file does not tell
   */
  record Letters(
      String font, double sizePt, boolean bold, boolean italic, Optional<Boolean> underlined) {}
}
