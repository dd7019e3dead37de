package org.viewledger.dashboard.reports;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.viewledger.dashboard.reports.Evidence.PostLine;
import org.viewledger.dashboard.reports.Letterhead.DateLine;
import org.viewledger.dashboard.reports.Table.Cell;
import org.viewledger.dashboard.reports.Table.Column;
import org.viewledger.dashboard.reports.rules.Issuer;
import org.viewledger.dashboard.reports.rules.Issuer.Names;
import org.viewledger.dashboard.reports.rules.Issuers;
import org.viewledger.dashboard.reports.rules.Skeleton.Filling;
import org.viewledger.dashboard.reports.rules.Skeletons;

/**
 * The ward's report of a month, with the figures of the specification; a year's with more posts.
 */
public final class Samples {
  public static final Names NAMES =
      new Names(
          "Đảng bộ tỉnh Gia Lai",
          "Đảng ủy phường Pleiku",
          "phường Pleiku",
          "Pleiku",
          "Ban Công tác 35",
          "Tỉnh ủy");

  private static final Map<String, String> MONTH =
      Map.of("unit", "Đảng bộ phường", "period", "tháng 10/2026", "next", "tháng 11/2026");

  private Samples() {}

  /** Of October 2026, by the ward's committee. */
  public static Document month() {
    return month("dang-uy");
  }

  /** Of October 2026, by another body. */
  public static Document month(String issuer) {
    return document(issuer, "month", evidence(27, 312_450, 7));
  }

  /** Of October 2026 without annexes, with a name below the signature. */
  public static Document plain(String issuer) {
    Document month = month(issuer);
    Signature signature =
        new Signature(
            month.signature().signers().stream()
                .map(
                    signer ->
                        new Signature.Signer(signer.authority(), signer.post(), "Rơ Châm Hương"))
                .toList());
    return new Document(
        month.letterhead(),
        month.title(),
        month.subject(),
        month.body(),
        signature,
        month.recipients(),
        List.of());
  }

  /** Of a year: 325 posts. */
  public static Document year() {
    return document("dang-uy", "year", evidence(325, 3_612_345, 11));
  }

  private static Document document(String issuerId, String kind, Evidence evidence) {
    Issuer issuer = Issuers.of(issuerId);
    var skeleton = Skeletons.of(kind);
    return new Document(
        issuer.letterhead(NAMES, DateLine.blank(10, 2026)),
        issuer.title(),
        skeleton.subject(MONTH),
        skeleton.body(MONTH, fillings()),
        issuer.signature(0),
        issuer.recipients(NAMES),
        List.of(
            Annex.of("Bảng số liệu", "Bảng số liệu", List.of(topics())),
            Annex.across("Danh sách bài đăng", "Bài đăng", List.of(evidence)),
            Annex.of("Cách tính và điều chỉnh", "Cách tính", counted())));
  }

  private static Map<String, Filling> fillings() {
    return Map.of(
        "posts",
        said(
            "Từ ngày 15/9/2026 đến hết ngày 14/10/2026, fanpage Đảng bộ phường Pleiku đăng tải 27"
                + " tin, bài, clip (21 tin, bài, clip tự thực hiện, 06 lượt chia sẻ lại), phản ánh"
                + " hoạt động của Đảng ủy, chính quyền, công tác xây dựng Đảng, hệ thống chính trị"
                + " và phát triển kinh tế - xã hội trên địa bàn."),
        "views",
        said(
            "Có thêm hơn 312 nghìn lượt xem, tăng 8,4% so với kỳ trước (15/8 - 14/9/2026) và 9.870"
                + " lượt tương tác (cảm xúc, bình luận, chia sẻ)."),
        "topics",
        Filling.of(
            List.of(
                Paragraph.of(
                    "Nội dung được xem nhiều nhất là xây dựng Đảng (71.200 lượt xem, chiếm 22,8%),"
                        + " cải cách hành chính, chuyển đổi số (64.350 lượt xem) và quốc phòng, an"
                        + " ninh (58.900 lượt xem)."),
                topics())),
        "comparison",
        said(
            "Lũy kế từ ngày 15/12/2025, fanpage đăng tải 268 tin, bài, clip, đạt 89,3% chỉ tiêu năm"
                + " (300 tin, bài, clip)."),
        "limits",
        Filling.offered(List.of("03 ngày không lấy được số liệu: 02, 03 và 04/10/2026.")),
        "tasks",
        Filling.written("Tiếp tục tuyên truyền kết quả Đại hội; nâng chất lượng tin, bài, clip."),
        "strengths",
        Filling.written("Thông tin kịp thời, bám sát định hướng tuyên truyền của cấp trên."));
  }

  private static Filling said(String text) {
    return Filling.of(List.of(Paragraph.of(text)));
  }

  /** By topic, with a total that its rows come to. */
  public static Table topics() {
    String[][] rows = {
      {"Xây dựng Đảng", "6", "71200", "22,8%"},
      {"Cải cách hành chính, chuyển đổi số", "5", "64350", "20,6%"},
      {"Quốc phòng, an ninh", "4", "58900", "18,9%"},
      {"Văn hóa, giáo dục, y tế, thể thao", "4", "41750", "13,4%"},
      {"An sinh xã hội", "3", "33480", "10,7%"},
      {"Mặt trận, đoàn thể", "2", "17920", "5,7%"},
      {"Đô thị, môi trường", "2", "15300", "4,9%"},
      {"Các chủ đề khác", "1", "8150", "2,6%"},
      {"Chưa phân loại", "0", "1400", "0,4%"}
    };
    List<List<Cell>> cells = new ArrayList<>();
    for (String[] row : rows) {
      BigDecimal share = new BigDecimal(row[3].replace("%", "").replace(',', '.')).movePointLeft(2);
      cells.add(
          List.of(
              Cell.text(row[0]),
              Cell.count(Long.parseLong(row[1])),
              Cell.count(Long.parseLong(row[2])),
              Cell.share(row[3], share)));
    }
    return new Table(
        "Lượt xem theo chủ đề",
        "Đơn vị: bài, lượt xem",
        List.of(
            Column.text("Chủ đề", 70),
            Column.number("Bài đăng", 25),
            Column.number("Lượt xem tăng thêm trong kỳ", 40),
            Column.number("Tỷ trọng", 30)),
        cells,
        Optional.of(
            List.of(
                Cell.text("Tổng"),
                Cell.count(27),
                Cell.count(312_450),
                Cell.share("100%", BigDecimal.ONE))));
  }

  private static List<Block> counted() {
    return List.of(
        new Heading(1, "CÁCH TÍNH"),
        Paragraph.of(
            "Lượt xem là số lần nội dung được hiển thị hoặc phát, không phải số người. Một người"
                + " xem ba lần tính là ba lượt."),
        Paragraph.of("Lượt xem trong kỳ gồm cả lượt xem mới của các bài đăng từ trước."),
        new Heading(1, "ĐIỀU CHỈNH"),
        Paragraph.of(
            "Số đã chốt ngày 15/10/2026: 312.450. Số hiện nay: 312.108, do Facebook điều chỉnh giảm"
                + " 342 lượt ngày 19/10/2026."));
  }

  /** Posts with gains that come to a total: the last has what the others leave. */
  public static Evidence evidence(int posts, long total, long seed) {
    Random random = new Random(seed);
    List<PostLine> lines = new ArrayList<>();
    long left = total;
    for (int i = 1; i <= posts; i++) {
      long gain = i == posts ? left : random.nextLong(2 * total / posts);
      left -= gain;
      long opening = random.nextLong(1_000_000);
      lines.add(
          new PostLine(
              "1073_" + (900_000_000_000L + i),
              "https://www.facebook.com/dangbophuongpleiku/posts/pfbid0" + (770_000 + i),
              "🎉 Bài số "
                  + i
                  + ": Hội nghị Ban Chấp hành Đảng bộ phường, việc làm theo Bác "
                  + "và công tác chuyển đổi số ở các tổ dân phố 📣",
              "15/9/2026",
              List.of("Xây dựng Đảng", "Học tập và làm theo Bác"),
              BigInteger.valueOf(opening),
              BigInteger.valueOf(opening + gain),
              BigInteger.valueOf(-random.nextInt(9)),
              i % 20 == 0 ? "đã gỡ ngày 12/10/2026" : ""));
    }
    return new Evidence(
        "lượt xem",
        "15/9/2026",
        "hết 14/10/2026",
        Evidence.Basis.GAIN,
        lines,
        BigInteger.valueOf(total));
  }
}
