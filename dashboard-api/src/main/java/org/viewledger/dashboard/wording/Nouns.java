package org.viewledger.dashboard.wording;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.viewledger.dashboard.speech.Language;

/** Which noun a person may write after a figure. */
public final class Nouns {
  /** Vietnamese for people, whom views are not. */
  static final List<String> PEOPLE =
      List.of("lượt người xem", "người xem", "lượt người", "khán giả", "người");

  static final String LUOT_TIEP_CAN = "lượt tiếp cận";

  private static final BigInteger TENTH = BigInteger.TEN;

  private Nouns() {}

  /**
   * What must be known of a figure beside itself.
   *
   * @param withVideo whether a video is among the items
   * @param severalChannels whether the same item stands on more than one channel
   * @param onePagesOwnReach whether it is what Facebook itself says of one page and one period
   */
  public record Facts(boolean withVideo, boolean severalChannels, boolean onePagesOwnReach) {
    public static final Facts PLAIN = new Facts(true, false, false);
  }

  /** Why a noun must not follow a figure; empty where it may. */
  public static Optional<Reason> check(Counted counted, String noun, Facts facts) {
    String written = noun.strip().toLowerCase(Locale.ROOT);
    boolean people = PEOPLE.contains(written) || written.equals(LUOT_TIEP_CAN);
    boolean items = written.equals(Counted.ITEMS.noun(Language.VI));
    if (people && counted == Counted.REACH) {
      return facts.onePagesOwnReach ? Optional.empty() : Optional.of(Reason.REACH_NEVER_SUMMED);
    }
    if (people) {
      return Optional.of(
          written.equals(LUOT_TIEP_CAN) && counted != Counted.VIEWS
              ? Reason.REACH_NOT_OURS
              : Reason.VIEWS_ARE_NOT_PEOPLE);
    }
    if (counted.isOffline() && written.equals(Counted.VIEWS.noun(Language.VI))) {
      return Optional.of(Reason.OFFLINE_NEVER_VIEWS);
    }
    if (counted == Counted.ITEMS_WITHOUT_CLIP || (counted == Counted.ITEMS && !facts.withVideo)) {
      if (items) {
        return Optional.of(Reason.ITEMS_WITHOUT_CLIP);
      }
      return same(Counted.ITEMS_WITHOUT_CLIP, written);
    }
    if (counted == Counted.PUBLICATIONS
        && (items || same(Counted.ITEMS_WITHOUT_CLIP, written).isEmpty())) {
      return facts.severalChannels ? Optional.of(Reason.ITEMS_COUNT_ONCE) : Optional.empty();
    }
    return same(counted, written);
  }

  /**
   * Whether to ask "có đúng là tương tác không?": interactions above a tenth of the views are
   * mostly views by another name.
   */
  public static Optional<Reason> doubt(BigInteger engagement, BigInteger views) {
    return engagement.multiply(TENTH).compareTo(views) > 0
        ? Optional.of(Reason.ENGAGEMENT_LOOKS_LIKE_VIEWS)
        : Optional.empty();
  }

  /** Whether a sentence keeps silent about items that are not the page's own. */
  public static Optional<Reason> sharedUnnamed(String sentence, long shared) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    boolean named = lower.contains("chia sẻ lại") || lower.contains("shared");
    return shared > 0 && !named ? Optional.of(Reason.SHARED_ITEMS_UNNAMED) : Optional.empty();
  }

  private static Optional<Reason> same(Counted counted, String written) {
    boolean own =
        written.equals(counted.noun(Language.VI)) || written.equals(counted.noun(Language.EN));
    return own ? Optional.empty() : Optional.of(Reason.NOT_OF_THIS_NOUN);
  }
}
