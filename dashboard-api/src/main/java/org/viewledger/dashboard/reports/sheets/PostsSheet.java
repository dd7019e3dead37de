package org.viewledger.dashboard.reports.sheets;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Row;
import org.viewledger.dashboard.reports.Evidence;
import org.viewledger.dashboard.reports.Evidence.PostLine;

/**
 * The posts behind a figure, their sum by formula, the report's figure as a number of its own, and
 * a cell that compares the two: whoever changes a line sees it.
 */
final class PostsSheet {
  private static final int OPENING = 5;
  private static final int CLOSING = 6;
  private static final int GAIN = 7;
  private static final int ADJUSTMENT = 8;
  private static final int NOTE = 9;

  private final Rows rows;

  PostsSheet(Rows rows) {
    this.rows = rows;
  }

  void write(Evidence evidence) {
    rows.across();
    rows.widths(20, 40, 60, 14, 34, 16, 16, 16, 16, 24);
    List<String> titles = PostColumns.titles(evidence);
    Row head = rows.row();
    for (int i = 0; i < titles.size(); i++) {
      Rows.text(head, i, titles.get(i), rows.styles.head);
    }
    rows.head(head);
    int first = head.getRowNum() + 1;
    for (PostLine post : evidence.posts()) {
      post(post);
    }
    total(evidence, first);
    rows.gap();
  }

  private void post(PostLine post) {
    Row row = rows.row();
    SheetStyles styles = rows.styles;
    Rows.text(row, 0, post.id(), styles.text);
    Rows.text(row, 1, post.url(), styles.text);
    Rows.text(row, 2, post.title(), styles.text);
    Rows.text(row, 3, post.day(), styles.text);
    Rows.text(row, 4, String.join("; ", post.topics()), styles.text);
    Rows.number(row, OPENING, new BigDecimal(post.opening()), styles.count);
    Rows.number(row, CLOSING, new BigDecimal(post.closing()), styles.count);
    int line = row.getRowNum() + 1;
    Rows.formula(row, GAIN, "G" + line + "-F" + line, post.gain().doubleValue(), styles.count);
    Rows.number(row, ADJUSTMENT, new BigDecimal(post.adjustment()), styles.count);
    Rows.text(row, NOTE, post.note(), styles.text);
  }

  private void total(Evidence evidence, int first) {
    SheetStyles styles = rows.styles;
    Row sums = rows.row();
    int last = sums.getRowNum();
    Rows.text(sums, 4, evidence.totalLabel(), styles.totalText);
    sum(sums, OPENING, first, evidence.posts(), PostLine::opening);
    sum(sums, CLOSING, first, evidence.posts(), PostLine::closing);
    sum(sums, GAIN, first, evidence.posts(), PostLine::gain);
    sum(sums, ADJUSTMENT, first, evidence.posts(), PostLine::adjustment);
    Row told = rows.row();
    boolean gain = evidence.basis() == Evidence.Basis.GAIN;
    int column = gain ? GAIN : CLOSING;
    String letter = gain ? "H" : "G";
    Rows.text(told, 4, "Số trong báo cáo", styles.totalText);
    Rows.number(told, column, new BigDecimal(evidence.total()), styles.totalCount);
    Row check = rows.row();
    Rows.text(check, 4, "Đối chiếu", styles.totalText);
    String apart = letter + (last + 1) + "-" + letter + (last + 2);
    check
        .createCell(column)
        .setCellFormula("IF(" + apart + "=0,\"Khớp\",\"Lệch \"&TEXT(" + apart + ",\"0\"))");
    check.getCell(column).setCellValue(verdict(evidence));
    check.getCell(column).setCellStyle(styles.totalText);
  }

  private static String verdict(Evidence evidence) {
    return evidence.addsUp() ? "Khớp" : "Lệch " + evidence.sum().subtract(evidence.total());
  }

  private void sum(
      Row row, int column, int first, List<PostLine> posts, Function<PostLine, BigInteger> of) {
    BigInteger value = posts.stream().map(of).reduce(BigInteger.ZERO, BigInteger::add);
    if (posts.isEmpty()) {
      Rows.number(row, column, BigDecimal.ZERO, rows.styles.totalCount);
      return;
    }
    char letter = (char) ('A' + column);
    String formula = "SUM(" + letter + (first + 1) + ":" + letter + row.getRowNum() + ")";
    Rows.formula(row, column, formula, value.doubleValue(), rows.styles.totalCount);
  }
}
