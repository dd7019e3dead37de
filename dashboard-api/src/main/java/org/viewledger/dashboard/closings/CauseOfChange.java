package org.viewledger.dashboard.closings;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which cause moved a figure most, and who stood behind it, from what each post did to it.
 *
 * <p>A post that changed its topic takes what it had from the old topic's figure to the new one's
 * (re-tagging); what it has more or less than before counts in the new one, and in the total, for
 * the cause that the raw record names.
 */
final class CauseOfChange {
  private final Map<FigureKey, EnumMap<Cause, Weight>> weights = new HashMap<>();

  CauseOfChange(List<PostChange> changes) {
    for (PostChange change : changes) {
      for (Basis basis : Basis.values()) {
        weigh(change, basis);
      }
    }
  }

  /** What is said of a figure. */
  record Said(Cause cause, Optional<String> person) {}

  /** The cause of a figure's change; late data where no post's change is known. */
  Said of(FigureKey figure) {
    Said said = new Said(Cause.LATE_DATA, Optional.empty());
    BigInteger most = BigInteger.ZERO;
    for (Map.Entry<Cause, Weight> weight :
        weights.getOrDefault(figure, new EnumMap<>(Cause.class)).entrySet()) {
      if (weight.getValue().sum.compareTo(most) > 0) {
        most = weight.getValue().sum;
        said = new Said(weight.getKey(), weight.getValue().person());
      }
    }
    return said;
  }

  private void weigh(PostChange change, Basis basis) {
    Optional<Long> before = change.before().value(basis);
    Optional<Long> after = change.after().value(basis);
    if (before.isEmpty() && after.isEmpty()) {
      return;
    }
    String topic = after.isPresent() ? change.after().topic() : change.before().topic();
    long moved = Math.subtractExact(after.orElse(0L), before.orElse(0L));
    if (moved != 0) {
      Cause cause = causeOfValue(change.evidence(), moved);
      Optional<String> person =
          cause == Cause.MANUAL ? change.evidence().broughtBy() : Optional.empty();
      add(FigureKey.total(basis, change.metric()), cause, moved, person);
      add(new FigureKey(basis, change.metric(), topic), cause, moved, person);
    }
    if (before.isPresent() && after.isPresent() && !change.before().topic().equals(topic)) {
      Optional<String> person = change.evidence().taggedBy();
      for (String touched : List.of(change.before().topic(), topic)) {
        add(new FigureKey(basis, change.metric(), touched), Cause.RE_TAGGING, before.get(), person);
      }
    }
  }

  static Cause causeOfValue(PostChange.Evidence evidence, long moved) {
    if (evidence.manual()) {
      return Cause.MANUAL;
    }
    return moved < 0 && evidence.fell() ? Cause.PLATFORM_CORRECTION : Cause.LATE_DATA;
  }

  private void add(FigureKey figure, Cause cause, long moved, Optional<String> person) {
    weights
        .computeIfAbsent(figure, key -> new EnumMap<>(Cause.class))
        .computeIfAbsent(cause, key -> new Weight())
        .add(moved, person);
  }

  /** What one cause moved, and everybody behind it; the empty text for nobody known. */
  private static final class Weight {
    private BigInteger sum = BigInteger.ZERO;
    private final Set<String> people = new HashSet<>();

    void add(long moved, Optional<String> person) {
      sum = sum.add(BigInteger.valueOf(moved).abs());
      people.add(person.orElse(""));
    }

    Optional<String> person() {
      return people.size() == 1
          ? people.stream().filter(one -> !one.isEmpty()).findFirst()
          : Optional.empty();
    }
  }
}
