package org.viewledger.bench.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PageRangeTest {
  private static PageRange.Page page(String platform, String id, long readings) {
    return new PageRange.Page(platform, id, readings);
  }

  @Test
  void pagesAreTogetherAsLongAsTheirReadingsAreFewEnough() {
    assertThat(
            PageRange.of(
                List.of(
                    page("facebook", "1", 40_000),
                    page("facebook", "2", 60_000),
                    page("facebook", "3", 1))))
        .containsExactly(new PageRange("facebook", "1", "2"), new PageRange("facebook", "3", "3"));
  }

  @Test
  void aPageWithTooManyReadingsIsAlone() {
    assertThat(
            PageRange.of(
                List.of(
                    page("facebook", "1", 1),
                    page("facebook", "2", 900_000),
                    page("facebook", "3", 1))))
        .extracting(PageRange::first)
        .containsExactly("1", "2", "3");
  }

  @Test
  void platformsAreApart() {
    assertThat(PageRange.of(List.of(page("facebook", "9", 1), page("youtube", "1", 1))))
        .containsExactly(new PageRange("facebook", "9", "9"), new PageRange("youtube", "1", "1"));
  }

  @Test
  void noPageIsNoRange() {
    assertThat(PageRange.of(List.of())).isEmpty();
  }
}
