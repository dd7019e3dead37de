package org.viewledger.ingest.files;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Platform;

/**
 * What one pass over Meta Business Suite's content export teaches: which of its ids Excel damaged,
 * which posts they are, and in which zone it writes times.
 */
final class MetaPosts {
  private final Survey survey;
  private final Asked asked;
  private final Map<String, PostIndex> indexes = new HashMap<>();
  private final List<PageKey> pages;
  private long longIds;
  private long wholeIds;

  private MetaPosts(Survey survey, Asked asked) {
    this.survey = survey;
    this.asked = asked;
    this.pages = asked.register().pages(Platform.FACEBOOK);
  }

  static ReadingFile.Rows prepare(Table table, Survey survey, Asked asked)
      throws IOException, UnreadableFileException {
    MetaPosts posts = new MetaPosts(survey, asked);
    Layout layout = survey.layout();
    table.visit(
        row -> {
          posts.countIds(layout.cell(row, Column.POST_ID));
          return true;
        });
    ExportClock clock = new ExportClock(survey.days());
    table.visit(
        row -> {
          if (row.line() > layout.line()) {
            posts.compare(row, clock);
          }
          return true;
        });
    return new MetaPostRows.Factory(posts, survey, asked, posts.clock(clock));
  }

  private void countIds(Cell id) {
    String text = id.text();
    if (text.length() > ExcelNumber.KEPT && text.chars().allMatch(Character::isDigit)) {
      longIds++;
      wholeIds += ExcelNumber.isZeroTailed(text) ? 0 : 1;
    }
  }

  /** One long id that is whole shows that Excel was not at work. */
  boolean zerosAreExcels() {
    return longIds > 0 && wholeIds == 0;
  }

  private void compare(Row row, ExportClock clock) {
    Cell cell = survey.layout().cell(row, Column.PUBLISHED_AT);
    if (cell.isBlank()) {
      return;
    }
    try {
      MetaIds.Ids ids = new MetaIds(this, survey.layout(), asked.defaults()).of(row);
      Set<KnownPost> found = find(ids);
      Instant known = found.size() == 1 ? found.iterator().next().publishedAt() : null;
      if (known != null) {
        clock.see(cell, known);
      }
    } catch (RefusedCell e) {
      // The same row is refused with this reason when the rows are read.
      return;
    }
  }

  /** The posts that a row may be. */
  Set<KnownPost> find(MetaIds.Ids ids) {
    PostIndex index = index(ids.page());
    Set<KnownPost> found = index.find(ids.post());
    if (!found.isEmpty()) {
      return found;
    }
    Set<KnownPost> linked = new LinkedHashSet<>();
    for (String number : ExcelNumber.inLink(ids.permalink())) {
      if (!number.equals(ids.page())) {
        linked.addAll(index.find(number));
      }
    }
    return linked;
  }

  boolean knows(@Nullable String page, String id) {
    return !index(page).find(id).isEmpty();
  }

  private PostIndex index(@Nullable String page) {
    return indexes.computeIfAbsent(
        page == null ? "" : page,
        key -> {
          PostIndex index = new PostIndex();
          pages.stream()
              .filter(known -> page == null || known.pageId().equals(page))
              .forEach(known -> index.add(asked.register().posts(known)));
          return index;
        });
  }

  List<String> pageIds() {
    return pages.stream().map(PageKey::pageId).toList();
  }

  private ExportClock.Reading clock(ExportClock clock) throws UnreadableFileException {
    ZoneId told = asked.told().zone();
    if (told != null) {
      return clock.told(told);
    }
    Optional<ExportClock.Reading> inferred = clock.infer(asked.ours());
    if (inferred.isEmpty()) {
      throw zoneNeeded();
    }
    return inferred.get();
  }

  private static UnreadableFileException zoneNeeded() {
    return new UnreadableFileException(
        UnreadableFileException.Problem.ZONE_NEEDED,
        Sentence.of(
            "Bản xuất này không ghi múi giờ và chưa có bài đã biết để đối chiếu. So giờ của một bài"
                + " trong tệp với giờ trên trang, rồi thêm múi giờ của tệp: --zone"
                + " Asia/Ho_Chi_Minh (hoặc America/Los_Angeles).",
            "This export names no time zone and no known post shows it. Compare one post's time in"
                + " the file with the page, then say the file's zone: --zone Asia/Ho_Chi_Minh (or"
                + " America/Los_Angeles)."));
  }
}
