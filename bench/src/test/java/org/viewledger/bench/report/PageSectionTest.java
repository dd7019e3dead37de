package org.viewledger.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PageSectionTest {
  private static final String SPEED = "## Speed\n\nnew\n";

  @Test
  void aNewSectionGoesToTheEnd() {
    assertThat(PageSection.replace("# Page\n\n## Topics\n\nas they were\n", SPEED))
        .isEqualTo("# Page\n\n## Topics\n\nas they were\n\n## Speed\n\nnew\n");
  }

  @Test
  void aSectionIsReplacedWhereItStands() {
    assertThat(
            PageSection.replace(
                "# Page\n\n## Speed\n\nold\n\n### Part\n\n## Topics\n\nas they were\n", SPEED))
        .isEqualTo("# Page\n\n## Speed\n\nnew\n\n## Topics\n\nas they were\n");
  }
}
