package org.viewledger.dashboard.reports;

import java.util.List;

/**
 * A part that only a person can write; it shows in the draft as a marked line to be replaced.
 *
 * @param hint what belongs here: {@code Công tác lãnh đạo, chỉ đạo trong tháng}
 * @param facts what the figures offer for it, one sentence each; may be empty
 */
public record Placeholder(String hint, List<String> facts) implements Block {
  public Placeholder {
    facts = List.copyOf(facts);
  }

  /** What the draft says there. */
  public String text() {
    return "[Người soạn viết: " + hint + "]";
  }
}
