package org.viewledger.dashboard.pages.topics;

import java.util.List;

/**
 * What publishing a draft would move.
 *
 * @param sentence how many posts of how many
 * @param assigned how many stay because a person chose, in words
 * @param moves by from and to
 * @param changes what the draft changes
 */
public record PreviewPage(
    String unit,
    String sentence,
    String assigned,
    List<Move> moves,
    List<Example> examples,
    List<String> changes,
    String caption) {
  public PreviewPage {
    moves = List.copyOf(moves);
    examples = List.copyOf(examples);
    changes = List.copyOf(changes);
  }

  /** Posts from one topic to another. */
  public record Move(String from, String to, String posts, String views, String yearViews) {}

  /** One of them, and the words that would decide. */
  public record Example(
      String title, String href, String from, String to, String because, String views) {}
}
