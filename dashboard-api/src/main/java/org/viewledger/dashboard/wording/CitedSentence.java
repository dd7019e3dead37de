package org.viewledger.dashboard.wording;

import java.util.List;
import java.util.stream.Collectors;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;

/**
 * The sentence that cites figures: what was published, what it drew, and in brackets what exactly
 * is counted and until when.
 *
 * @param period such as {@code năm 2025}
 * @param pages whose figures they are, such as {@code fanpage Đảng bộ phường Pleiku}
 * @param figures one or more, in the order in which they are said
 * @param until the instant as people tell it, such as {@code 09 giờ 00 ngày 08/01/2026}
 */
public record CitedSentence(String period, String pages, List<Part> figures, String until) {
  public CitedSentence {
    figures = List.copyOf(figures);
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("a sentence cites at least one figure");
    }
  }

  /** A figure and what is claimed of it. */
  public record Part(Told told, Claim claim) {
    private String text(Language language) {
      if (told.counted() == Counted.SHARED_ITEMS) {
        return (language == Language.VI ? "trong đó " : "of them ")
            + claim.text(language)
            + ' '
            + told.counted().noun(language);
      }
      return Verb.of(told.counted(), told.oldPosts()).text(language)
          + ' '
          + claim.text(language)
          + ' '
          + told.counted().noun(language);
    }
  }

  /**
   * Such as {@code Năm 2025, fanpage … đăng tải gần 325 tin, bài, clip, thu hút hơn 3,6 triệu lượt
   * xem (lượt xem của các bài đăng trong năm 2025, tính từ lúc đăng đến 09 giờ 00 ngày
   * 08/01/2026).}
   */
  public String text(Language language) {
    String said =
        figures.stream()
            .map(part -> part.text(language))
            .collect(Collectors.joining(language == Language.VI ? ", " : " and "));
    String start =
        language == Language.VI
            ? Speech.capital(period) + ", " + pages + ' '
            : "In the period (" + period + "), " + pages + ' ';
    return start + said + " (" + bracket(language) + ").";
  }

  private String bracket(Language language) {
    boolean vi = language == Language.VI;
    Told last = figures.get(figures.size() - 1).told();
    String noun = last.counted().noun(language);
    if (last.counted().isPublished()) {
      return (vi ? "tính đến " : "as of ") + until;
    }
    if (last.oldPosts()) {
      return vi
          ? noun + " tăng thêm trong kỳ, tính cả bài đăng từ trước, tính đến " + until
          : noun + " gained in the period by all posts, older ones too, as of " + until;
    }
    return vi
        ? noun + " của các bài đăng " + during() + ", tính từ lúc đăng đến " + until
        : noun + " of the period's posts, from their publication until " + until;
  }

  /** A named period has something in it; one told by its days begins with a word of its own. */
  private String during() {
    boolean days = period.startsWith("từ ngày ") || period.startsWith("ngày ");
    return days ? period : "trong " + period;
  }
}
