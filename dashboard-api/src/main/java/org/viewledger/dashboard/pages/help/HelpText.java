package org.viewledger.dashboard.pages.help;

import java.util.ArrayList;
import java.util.List;
import org.viewledger.dashboard.speech.Speech;

/**
 * A page of words.
 *
 * @param lead what the page is for, in one sentence
 * @param steps whether the lines of a part are done one after the other
 * @param sheet whether it is handed over as one sheet of paper, not two
 */
public record HelpText(String lead, List<Part> parts, boolean steps, boolean sheet) {
  public HelpText {
    parts = List.copyOf(parts);
  }

  /** A heading and what stands under it. */
  public record Part(String heading, List<String> lines) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The words of a key: {@code KEY.lead}, {@code KEY.1} a heading, {@code KEY.1.1} its first line,
   * as far as they are numbered without a gap.
   */
  static HelpText of(Speech speech, String key, boolean steps, boolean sheet) {
    return new HelpText(speech.say(key + ".lead"), parts(speech, key), steps, sheet);
  }

  static List<Part> parts(Speech speech, String key) {
    List<Part> parts = new ArrayList<>();
    for (int part = 1; speech.words().containsKey(key + '.' + part); part++) {
      List<String> lines = new ArrayList<>();
      String under = key + '.' + part;
      for (int line = 1; speech.words().containsKey(under + '.' + line); line++) {
        lines.add(speech.say(under + '.' + line));
      }
      parts.add(new Part(speech.say(under), lines));
    }
    return parts;
  }
}
