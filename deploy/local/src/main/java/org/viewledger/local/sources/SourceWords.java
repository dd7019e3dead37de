package org.viewledger.local.sources;

import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Platform;
import org.viewledger.ingest.connect.PageMXBean;
import org.viewledger.ingest.http.Outcome;

/**
 * What a person should know of a page's reading, and who must do what; empty where all is well.
 *
 * @param vi in Vietnamese
 * @param en in English
 */
record SourceWords(String vi, String en) {
  private static final SourceWords NONE = new SourceWords("", "");

  /** Where nothing runs yet, or not any more. */
  static SourceWords of(Account account) {
    return switch (account.state()) {
      case STARTING, RUNNING -> NONE;
      case WAITS_FOR_SECRET ->
          new SourceWords(
              "Chưa lấy được số liệu: " + account.why() + ".",
              "Nothing is read yet: write the token into the file that sources name.");
      case FAILED ->
          new SourceWords(
              "Chưa lấy được số liệu của nguồn "
                  + account.planned().name()
                  + ", máy tự thử lại. Nếu kéo dài, quản trị viên hệ thống xem: "
                  + account.why(),
              "The source does not run, it is tried again; if it lasts, the administrator should"
                  + " look: "
                  + account.why());
    };
  }

  /** Where it runs. */
  static SourceWords of(Account account, @Nullable Outcome problem, PageMXBean page) {
    if (account.state() == AccountState.FAILED) {
      return of(account);
    }
    if (problem == null) {
      String advice = page.getAdvice();
      if (advice != null) {
        return new SourceWords(
            advice, "The consent to read this account ends soon: its holder must renew it.");
      }
      return page.getOverdue() == 0 ? NONE : delayed(page.getOverdue());
    }
    return refused(account.planned().platform(), problem, String.valueOf(page.getProblemDetail()));
  }

  private static SourceWords delayed(int posts) {
    return new SourceWords(
        posts + " bài đăng đọc chậm vì hết hạn mức; bài cũ nhất đọc sau cùng, không bài nào bị bỏ.",
        posts + " posts are read late, the oldest last: the allowance is used up.");
  }

  private static SourceWords refused(Platform platform, Outcome problem, String detail) {
    String who = name(platform);
    return switch (problem) {
      case THROTTLED ->
          new SourceWords(
              who + " tạm giới hạn số lần đọc. Máy tự đọc tiếp, không phải làm gì.",
              who + " limits requests for now. Reading goes on by itself.");
      case TOKEN_REFUSED ->
          new SourceWords(
              "Chưa lấy được số liệu của trang "
                  + who
                  + " vì quyền kết nối đã hết hạn. Quản trị viên của trang cần cấp lại quyền"
                  + " (token) và ghi vào tệp đã khai trong cài đặt. Tổng số không bị mất: kết nối"
                  + " lại là có đủ.",
              who
                  + " refuses the token. The page's administrator must issue a new one and write"
                  + " it into the file that the settings name. No total is lost.");
      case FORBIDDEN ->
          new SourceWords(
              "Quyền kết nối với "
                  + who
                  + " còn thiếu. Quản trị viên của trang cần cấp thêm quyền đọc số liệu ("
                  + detail
                  + ").",
              "The token may not read this page's figures. Its administrator must grant more"
                  + " rights ("
                  + detail
                  + ").");
      case MISSING ->
          new SourceWords(
              who + " không tìm thấy trang này: quản trị viên hệ thống kiểm tra số trang.",
              who + " does not know this page: check its number in the settings.");
      case OK, TRANSIENT, TOO_MUCH, BAD_METRIC, BAD_CURSOR, UNEXPECTED ->
          new SourceWords(
              who + " chưa trả lời được (" + detail + "). Máy tự thử lại.",
              who + " did not answer (" + detail + "). It is tried again.");
    };
  }

  private static String name(Platform platform) {
    return switch (platform) {
      case FACEBOOK -> "Facebook";
      case YOUTUBE -> "YouTube";
      case TIKTOK -> "TikTok";
      case ZALO -> "Zalo";
      case OFFLINE -> "offline";
    };
  }
}
