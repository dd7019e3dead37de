package org.viewledger.dashboard.reports;

import java.math.BigInteger;
import java.util.List;

/**
 * The posts behind one figure, each with its share of it: whoever doubts the figure adds them up.
 *
 * @param metric what is counted, {@code lượt xem}
 * @param opened what the first balance is of: {@code 15/9/2026} (start of the first day)
 * @param closed what the second is of: {@code hết 14/10/2026}
 * @param basis what of a post counts towards the figure
 * @param total the figure of the report, found without these lines
 */
public record Evidence(
    String metric,
    String opened,
    String closed,
    Basis basis,
    List<PostLine> posts,
    BigInteger total)
    implements Block {
  public Evidence {
    posts = List.copyOf(posts);
  }

  /** What of a post makes up the figure. */
  public enum Basis {
    /** Its gain: {@code tăng thêm trong kỳ}. */
    GAIN,
    /** Its closing balance: {@code của các bài đăng trong kỳ}. */
    CLOSING
  }

  /**
   * One post.
   *
   * @param id the platform's id; empty for a line that stands for several posts
   * @param title its first words
   * @param day when it was published, as printed; empty where unknown
   * @param topics its topic first, then its labels
   * @param opening L(T0): the balance before the period's first day, or, of a post first read
   *     inside the period, what it had when it was first read (then {@code note} says so)
   * @param closing L(T1): the balance at the end of the last day
   * @param adjustment what the platform took back in the period, inside the gain; 0 or negative
   * @param note {@code đã gỡ ngày 12/10/2026}, {@code đã có trước khi theo dõi}; mostly empty
   */
  public record PostLine(
      String id,
      String url,
      String title,
      String day,
      List<String> topics,
      BigInteger opening,
      BigInteger closing,
      BigInteger adjustment,
      String note) {
    public PostLine {
      topics = List.copyOf(topics);
      if (adjustment.signum() > 0) {
        throw new IllegalArgumentException("an adjustment is taken back: " + adjustment);
      }
    }

    /** What the post gained over the days of the period. */
    public BigInteger gain() {
      return closing.subtract(opening);
    }
  }

  /** How the sum is labelled: with the number of posts where each has a line of its own. */
  public String totalLabel() {
    boolean each = posts.stream().noneMatch(post -> post.id().isEmpty());
    return each ? "Cộng " + posts.size() + " bài" : "Cộng";
  }

  /** What a post adds to the figure. */
  public BigInteger share(PostLine post) {
    return basis == Basis.GAIN ? post.gain() : post.closing();
  }

  /** What the lines come to. */
  public BigInteger sum() {
    return posts.stream().map(this::share).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** Whether the posts add up to the figure. */
  public boolean addsUp() {
    return sum().equals(total);
  }
}
