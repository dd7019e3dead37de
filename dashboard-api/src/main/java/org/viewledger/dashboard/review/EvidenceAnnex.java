package org.viewledger.dashboard.review;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.query.PeriodRecord;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.reports.Evidence;
import org.viewledger.dashboard.reports.Table;
import org.viewledger.dashboard.speech.Speech;

/**
 * The posts of a report: those of the period as a list, and all that gained, adding up to its
 * total.
 */
final class EvidenceAnnex {
  private static final int TITLE_LENGTH = 120;

  private final ReviewWords words;
  private final Speech speech;

  EvidenceAnnex(ReviewWords words) {
    this.words = words;
    this.speech = words.speech();
  }

  /** The posts published in the period, oldest first. */
  Table published(Posts posts) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    int number = 1;
    for (PostRow post : posts.published()) {
      Long views = post.metrics().get(Book.VIEWS);
      rows.add(
          List.of(
              Table.Cell.text(Integer.toString(number++)),
              Table.Cell.text(post.publishDay().map(speech.dates()::date).orElse("")),
              Table.Cell.text(title(post)),
              Table.Cell.text(
                  speech.sayOr("platform." + post.key().platform(), post.key().platform())),
              Table.Cell.text(topic(post.topic())),
              Table.Cell.text(note(post)),
              views == null ? Table.Cell.text(speech.say("absent")) : Table.Cell.count(views)));
    }
    return new Table(
        speech.say("reports.table.published"),
        "",
        List.of(
            Table.Column.text(speech.say("reports.head.number"), 5),
            Table.Column.text(speech.say("reports.head.day"), 11),
            Table.Column.text(speech.say("reports.head.title"), 44),
            Table.Column.text(speech.say("reports.head.platform"), 10),
            Table.Column.text(speech.say("reports.head.topic"), 18),
            Table.Column.text(speech.say("reports.head.note"), 12),
            Table.Column.number(speech.say("reports.head.lifetime"), 12)),
        rows,
        Optional.empty());
  }

  /**
   * The posts that make up the views of the period.
   *
   * @param most posts with a line of their own; the rest are one line
   */
  Evidence gained(Posts posts, int most) {
    Review review = words.review();
    BigInteger total = review.now().views().value().orElse(BigInteger.ZERO);
    List<Evidence.PostLine> lines = new ArrayList<>();
    int listed = Math.min(most, Math.min(posts.parts().size(), PeriodRecord.MOST_POSTS));
    BigInteger sum = BigInteger.ZERO;
    for (PeriodRecord.Part part : posts.parts().subList(0, listed)) {
      lines.add(line(part));
      sum = sum.add(BigInteger.valueOf(part.gain()));
    }
    boolean all = posts.parts().size() <= PeriodRecord.MOST_POSTS;
    if (all && listed < posts.parts().size()) {
      BigInteger rest = posts.sum().subtract(sum);
      lines.add(rest(speech.say("reports.annex.rest", posts.parts().size() - listed), rest));
      sum = posts.sum();
    }
    if (!sum.equals(total)) {
      lines.add(
          rest(
              speech.say(all ? "reports.annex.sinceClosed" : "reports.annex.beyond"),
              total.subtract(sum)));
    }
    LocalDate from = review.period().from();
    return new Evidence(
        speech.say("reports.what.views"),
        speech.dates().date(from),
        speech.say("reports.annex.until", speech.dates().date(review.period().to())),
        Evidence.Basis.GAIN,
        lines,
        total);
  }

  private static Evidence.PostLine rest(String what, BigInteger gain) {
    return new Evidence.PostLine(
        "", "", what, "", List.of(), BigInteger.ZERO, gain, BigInteger.ZERO, "");
  }

  private Evidence.PostLine line(PeriodRecord.Part part) {
    PostRow post = part.post();
    List<String> topics = new ArrayList<>();
    topics.add(topic(post.topic()));
    topics.addAll(post.labels());
    List<String> notes = new ArrayList<>();
    if (part.firstRead()) {
      notes.add(speech.say("reports.note.firstRead"));
    }
    if (!note(post).isEmpty()) {
      notes.add(note(post));
    }
    return new Evidence.PostLine(
        post.key().text(),
        post.permalink().orElse(""),
        title(post),
        post.publishDay().map(speech.dates()::date).orElse(""),
        topics,
        BigInteger.valueOf(part.opening()),
        BigInteger.valueOf(part.closing()),
        BigInteger.valueOf(part.corrections()),
        String.join("; ", notes));
  }

  private String topic(String id) {
    return speech.sayOr("topic." + id, words.review().topic(id));
  }

  /** What a reader should know of a post: taken down, hidden, shared from elsewhere. */
  private String note(PostRow post) {
    List<String> notes = new ArrayList<>();
    post.status()
        .filter(status -> !status.equals("live"))
        .ifPresent(status -> notes.add(speech.sayOr("status." + status, status)));
    post.origin()
        .filter(origin -> origin.equals("shared"))
        .ifPresent(origin -> notes.add(speech.say("origin.shared")));
    return String.join("; ", notes);
  }

  private String title(PostRow post) {
    String title = post.title().filter(text -> !text.isBlank()).orElse(speech.say("post.untitled"));
    String line = title.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= TITLE_LENGTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, TITLE_LENGTH - 1)) + '…';
  }
}
