package org.viewledger.dashboard.pages.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.PostSort;
import org.viewledger.dashboard.query.PostsQuery;

/** A list's address and the question it asks. */
final class PostFiltersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static PostsQuery query(Map<String, String> words) {
    return PostFilters.of(words).query(UnitPages.EVERYTHING, TODAY);
  }

  @Test
  void everyWordOfTheAddressNarrows() {
    PostsQuery query =
        query(
            Map.of(
                "q", "hiến đất",
                "page", "facebook|P1",
                "topic", "dang",
                "label", "tet",
                "kind", "video",
                "origin", "shared",
                "status", "removed",
                "from", "2026-10-01",
                "to", "2026-10-31",
                "sort", "views"));

    assertThat(query.search()).isEqualTo("hiến đất");
    assertThat(query.filters().pages()).containsExactly(new PageKey("facebook", "P1"));
    assertThat(query.filters().topics()).containsExactly("dang");
    assertThat(query.filters().labels()).containsExactly("tet");
    assertThat(query.filters().kinds()).containsExactly("video");
    assertThat(query.marks().origins()).containsExactly("shared");
    assertThat(query.marks().statuses()).containsExactly("removed");
    assertThat(query.published())
        .contains(new DayRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
    assertThat(query.sort()).isEqualTo(new PostSort("views", false));
  }

  @Test
  void sortedByViewsOfThePeriodItsDaysAreNotThoseOfPublication() {
    Map<String, String> words = Map.of("sort", "period", "from", "2026-10-01", "to", "2026-10-31");
    assertThat(query(words).published()).isEmpty();
    assertThat(PostFilters.of(words).days()).isPresent();
  }

  @Test
  void viewsAtSevenDaysAreAskedOfNinetyDaysOfPostsUnlessDaysAreSaid() {
    assertThat(query(Map.of("sort", "week")).published())
        .contains(new DayRange(LocalDate.of(2026, 8, 24), TODAY));
    assertThat(query(Map.of("sort", "week", "from", "2026-10-01", "to", "2026-10-31")).published())
        .contains(new DayRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
  }

  @Test
  void theAddressIsWrittenAsItWasReadAndGrowsByAStep() {
    Map<String, String> words =
        Map.of("q", "a&b", "origin", "own", "from", "2026-10-01", "sort", "week");
    PostFilters filters = PostFilters.of(words);

    assertThat(filters.href(false))
        .isEqualTo("/posts?q=a%26b&origin=own&from=2026-10-01&sort=week");
    assertThat(filters.href(true)).endsWith("&limit=100");
    assertThat(filters.to()).isEmpty();
    assertThat(PostFilters.of(Map.of()).href(false)).isEqualTo("/posts?");
    assertThat(PostFilters.of(Map.of()).narrowed()).isFalse();
    assertThat(filters.narrowed()).isTrue();
  }

  @Test
  void whatIsNoWordOfOursIsRefused() {
    assertThatThrownBy(() -> query(Map.of("origin", "stolen")))
        .isInstanceOf(InvalidQueryException.class);
    assertThatThrownBy(() -> query(Map.of("from", "hôm qua")))
        .isInstanceOf(InvalidQueryException.class);
    assertThatThrownBy(() -> query(Map.of("page", "facebook")))
        .isInstanceOf(InvalidQueryException.class);
    assertThatThrownBy(() -> query(Map.of("unit", "nobody")))
        .isInstanceOf(InvalidQueryException.class);
    assertThatThrownBy(() -> query(Map.of("limit", "9999")))
        .isInstanceOf(InvalidQueryException.class);
    assertThat(query(Map.of()).published()).isEqualTo(Optional.empty());
  }

  @Test
  void firstWordsAreNotCutInsideOne() {
    assertThat(SortOutHandler.first(" Một   đoạn ngắn \n")).isEqualTo("Một đoạn ngắn");
    String longer = "từng chữ ".repeat(60);
    assertThat(SortOutHandler.first(longer)).endsWith(" …").hasSizeLessThan(245);
    assertThat(SortOutHandler.first("x".repeat(500))).hasSize(242);
  }
}
