package org.viewledger.ingest.files;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Platform;

/** The page of an export that names none: told by a person, or the one whose posts it lists. */
final class ExportPage {
  private ExportPage() {}

  /**
   * The page.
   *
   * @param postIds the posts of the export
   * @throws UnreadableFileException where it is neither told nor shown by known posts
   */
  static PageKey of(Platform platform, Set<String> postIds, Asked asked)
      throws UnreadableFileException {
    String told = asked.defaults().platform();
    String page = asked.defaults().pageId();
    if (told != null && !HeadingText.plain(told).equals(platform.id())) {
      throw new UnreadableFileException(
          UnreadableFileException.Problem.PAGE_NEEDED,
          Sentence.of(
              "Tệp này là của " + platform.id() + ", không phải " + told + ". Sửa --platform.",
              "This file is of " + platform.id() + ", not " + told + ". Correct --platform."));
    }
    if (page != null) {
      return new PageKey(platform.id(), page);
    }
    Set<PageKey> candidates = new LinkedHashSet<>();
    for (PageKey known : asked.register().pages(platform)) {
      Set<String> ids = new HashSet<>();
      asked.register().posts(known).forEach(post -> add(ids, post));
      if (postIds.stream().anyMatch(ids::contains)) {
        candidates.add(known);
      }
    }
    List<PageKey> found = List.copyOf(candidates);
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new UnreadableFileException(
        UnreadableFileException.Problem.PAGE_NEEDED,
        Sentence.of(
            "Tệp này không ghi là kênh nào. Thêm --platform " + platform.id() + " --page MÃ.",
            "This file does not say of which page it is. Add --platform "
                + platform.id()
                + " --page ID."));
  }

  private static void add(Set<String> ids, KnownPost post) {
    ids.add(post.key().postId());
    ids.addAll(post.aliases());
  }
}
