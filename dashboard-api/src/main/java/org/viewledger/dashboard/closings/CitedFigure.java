package org.viewledger.dashboard.closings;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.Figure;

/**
 * One figure of a citation.
 *
 * @param part counts the figures of a citation from 1
 * @param cut what was known when it was cited
 * @param knownAt when that cut was committed
 * @param cited the figure as cited
 * @param pages the posts behind it, by page
 * @param latest the value when it was last looked at
 * @param latestOverTopics likewise of the same question without topics and labels
 */
public record CitedFigure(
    int year,
    int place,
    int part,
    Citation.Question question,
    long cut,
    Instant knownAt,
    Figure cited,
    List<Behind> pages,
    Optional<BigInteger> latest,
    Optional<BigInteger> latestOverTopics,
    long examinedCut,
    Instant examinedAt) {
  public CitedFigure {
    pages = List.copyOf(pages);
  }

  /**
   * The posts of one page behind a figure.
   *
   * @param posts how many have a part in it
   * @param value what they come to; of items that stand on several pages more than the figure
   */
  public record Behind(PageKey page, long posts, BigInteger value) {}

  /** What restatements of it refer to: the citation and, from the second figure on, which one. */
  public String subject() {
    String citation = "P|" + place + "-" + year;
    return part == 1 ? citation : citation + "|" + part;
  }

  /** The figure that its restatements are of. */
  FigureKey figure() {
    return FigureKey.total(question.basis(), question.metric().id());
  }
}
