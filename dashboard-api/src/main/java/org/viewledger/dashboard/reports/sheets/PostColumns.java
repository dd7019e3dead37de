package org.viewledger.dashboard.reports.sheets;

import java.util.List;
import org.viewledger.dashboard.reports.Evidence;

/** The heads of the posts' list, the same in every file. */
final class PostColumns {
  private PostColumns() {}

  static List<String> titles(Evidence evidence) {
    return List.of(
        "Mã bài",
        "Địa chỉ",
        "Bài đăng",
        "Ngày đăng",
        "Chủ đề",
        evidence.metric() + " trước " + evidence.opened(),
        evidence.metric() + " đến " + evidence.closed(),
        "Tăng thêm trong kỳ",
        "Trong đó điều chỉnh",
        "Ghi chú");
  }
}
