package org.viewledger.dashboard.pages.citations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.closings.Citation;
import org.viewledger.dashboard.closings.CitedPost;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.reports.sheets.SafeText;
import org.viewledger.dashboard.speech.Speech;

/**
 * The posts behind a figure as a table for a spreadsheet; the last column adds up to the figure.
 */
final class PostsCsv {
  /** What makes Excel read Vietnamese as such. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private PostsCsv() {}

  static String text(
      Speech speech,
      List<CitedPost> posts,
      Map<PostKey, PostRow> known,
      Citation.Question question) {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    line(
        text,
        List.of(
            speech.say("citations.csv.platform"),
            speech.say("citations.csv.page"),
            speech.say("citations.csv.post"),
            speech.say("citations.csv.day"),
            speech.say("citations.csv.title"),
            speech.say("citations.csv.topic"),
            speech.say("citations.csv.link"),
            new FigureWords(speech, false).noun(question)),
        "");
    for (CitedPost post : posts) {
      Optional<PostRow> row = Optional.ofNullable(known.get(post.post()));
      line(
          text,
          List.of(
              post.post().platform(),
              post.post().pageId(),
              post.post().postId(),
              row.flatMap(PostRow::publishDay).map(java.time.LocalDate::toString).orElse(""),
              row.flatMap(PostRow::title).orElse(""),
              row.map(PostRow::topic).orElse(""),
              row.flatMap(PostRow::permalink).orElse("")),
          post.value().toString());
    }
    return text.toString();
  }

  /** Cells that are text, and a number at the end as it is. */
  private static void line(StringBuilder text, List<String> cells, String number) {
    text.append(cells.stream().map(PostsCsv::cell).collect(Collectors.joining(",")));
    if (!number.isEmpty()) {
      text.append(',').append(number);
    }
    text.append("\r\n");
  }

  private static String cell(String text) {
    String plain = SafeText.of(text.replaceAll("[\r\n]+", " "));
    return '"' + plain.replace("\"", "\"\"") + '"';
  }
}
