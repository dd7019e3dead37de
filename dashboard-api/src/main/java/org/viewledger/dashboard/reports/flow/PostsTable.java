package org.viewledger.dashboard.reports.flow;

import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.viewledger.dashboard.reports.Evidence;
import org.viewledger.dashboard.reports.Evidence.PostLine;
import org.viewledger.dashboard.reports.Table;
import org.viewledger.dashboard.reports.Table.Align;
import org.viewledger.dashboard.reports.Table.Cell;
import org.viewledger.dashboard.reports.Table.Column;

/** The posts behind a figure as a table for paper. */
final class PostsTable {
  /**
   * Paper bears this many lines whatever it is given; whoever fills a report shortens its list
   * sooner. The workbook has them all.
   */
  static final int MOST_ON_PAPER = 1_100;

  private static final int TITLE_LETTERS = 50;

  private PostsTable() {}

  static Table of(Evidence evidence) {
    List<List<Cell>> rows = new ArrayList<>();
    List<PostLine> shown =
        evidence.posts().subList(0, Math.min(evidence.posts().size(), MOST_ON_PAPER));
    int number = 0;
    for (PostLine post : shown) {
      number += post.id().isEmpty() ? 0 : 1;
      rows.add(row(number, post));
    }
    List<PostLine> rest = evidence.posts().subList(shown.size(), evidence.posts().size());
    if (!rest.isEmpty()) {
      rows.add(sums(rest.size() + " bài khác (xem tệp bảng tính)", rest));
    }
    return new Table(
        caption(evidence),
        "Đơn vị: " + evidence.metric(),
        columns(evidence),
        rows,
        Optional.of(total(evidence)));
  }

  /** Whether the lines come to the report's figure, in a sentence. */
  static String verdict(Evidence evidence) {
    String total = Cell.count(evidence.total()).shown() + " " + evidence.metric();
    if (evidence.addsUp()) {
      return "Cộng các bài bằng số trong báo cáo: " + total + ".";
    }
    BigInteger apart = evidence.sum().subtract(evidence.total()).abs();
    return "Cộng các bài được "
        + Cell.count(evidence.sum()).shown()
        + ", số trong báo cáo là "
        + total
        + ", lệch "
        + Cell.count(apart).shown()
        + ": cần xem lại trước khi gửi.";
  }

  /** Such as {@code Lượt xem tăng thêm trong kỳ của từng bài}. */
  private static String caption(Evidence evidence) {
    String metric = evidence.metric();
    return metric.substring(0, 1).toUpperCase(Locale.ROOT)
        + metric.substring(1)
        + (evidence.basis() == Evidence.Basis.GAIN ? " tăng thêm trong kỳ" : "")
        + " của từng bài";
  }

  private static List<Column> columns(Evidence evidence) {
    return List.of(
        new Column("TT", Align.CENTRE, 8),
        new Column("Ngày đăng", Align.CENTRE, 24),
        Column.text("Bài đăng", 83),
        Column.text("Chủ đề", 44),
        Column.number("Trước " + evidence.opened(), 22),
        Column.number("Đến " + evidence.closed(), 22),
        Column.number("Tăng thêm", 22),
        Column.number("Trong đó điều chỉnh", 22));
  }

  private static List<Cell> row(int number, PostLine post) {
    return List.of(
        post.id().isEmpty() ? Cell.blank() : Cell.count(Integer.toString(number), number),
        Cell.text(post.day()),
        Cell.text(told(post)),
        Cell.text(String.join("; ", post.topics())),
        Cell.count(post.opening()),
        Cell.count(post.closing()),
        Cell.count(post.gain()),
        Cell.count(post.adjustment()));
  }

  /** First words, where it is to be found, and what is to be known of it. */
  private static String told(PostLine post) {
    String title = post.title().replaceAll("\\s+", " ").strip();
    if (title.codePointCount(0, title.length()) > TITLE_LETTERS) {
      String cut = title.substring(0, title.offsetByCodePoints(0, TITLE_LETTERS));
      int word = cut.lastIndexOf(' ');
      title = (word > TITLE_LETTERS / 2 ? cut.substring(0, word) : cut).strip() + "…";
    }
    String note = post.note().isEmpty() ? "" : " (" + post.note() + ")";
    String address = address(post);
    return title + note + (address.isEmpty() ? "" : "\n" + address);
  }

  /** The address without what every address has; the id where there is none. */
  private static String address(PostLine post) {
    try {
      String host = new URI(post.url()).getHost();
      if (host == null) {
        return post.id();
      }
      String path = post.url().substring(post.url().indexOf(host) + host.length());
      return host.replaceFirst("^(www|m)\\.", "") + path;
    } catch (URISyntaxException e) {
      // not an address: the id finds the post as well
      return post.id();
    }
  }

  private static List<Cell> total(Evidence evidence) {
    return sums(evidence.totalLabel(), evidence.posts());
  }

  private static List<Cell> sums(String label, List<PostLine> posts) {
    return List.of(
        Cell.blank(),
        Cell.blank(),
        Cell.text(label),
        Cell.blank(),
        Cell.count(sum(posts, PostLine::opening)),
        Cell.count(sum(posts, PostLine::closing)),
        Cell.count(sum(posts, PostLine::gain)),
        Cell.count(sum(posts, PostLine::adjustment)));
  }

  private static BigInteger sum(List<PostLine> posts, Function<PostLine, BigInteger> of) {
    return posts.stream().map(of).reduce(BigInteger.ZERO, BigInteger::add);
  }
}
