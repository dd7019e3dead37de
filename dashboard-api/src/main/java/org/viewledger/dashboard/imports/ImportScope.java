package org.viewledger.dashboard.imports;

import java.util.List;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.ingest.files.Sentence;

/**
 * Whose figures somebody may bring in and take back: those of pages that are theirs today.
 *
 * @param person their name
 */
record ImportScope(Scope pages, String person) {
  static final ImportScope EVERYTHING = new ImportScope(Scope.EVERYTHING, "");

  boolean isEverything() {
    return pages.isEverything();
  }

  /**
   * Refuses a file with figures of a page of others.
   *
   * @throws ImportRefusedException which names the first such page
   */
  void check(List<PostKey> touched) throws ImportRefusedException {
    for (PostKey post : touched) {
      if (!pages.holds(post.page())) {
        String page = post.page().text();
        throw new ImportRefusedException(
            "page-of-others",
            new Sentence(
                "Tệp có số liệu của trang "
                    + page
                    + " không thuộc đơn vị của anh/chị. Bỏ các dòng của trang đó rồi gửi lại.",
                "the file has figures of page "
                    + page
                    + ", which does not belong to your unit: leave its rows out and send it again"));
      }
    }
  }

  /** Whether an account is theirs to read; one without a page is shown to whom it is of. */
  boolean shows(String id, String broughtBy, ImportAccounts accounts) {
    if (isEverything()) {
      return true;
    }
    List<PostKey> posts = accounts.posts(id);
    return posts.isEmpty()
        ? broughtBy.equals(person)
        : posts.stream().allMatch(post -> pages.holds(post.page()));
  }
}
