package org.viewledger.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.Taxonomy;
import org.viewledger.topics.DefaultTaxonomy;

class TopicMarkTest {
  @Test
  void noTwoTopicsOfTheStandardTaxonomyShareColourAndShape() {
    List<TopicMark> marks =
        DefaultTaxonomy.of("all", Instant.EPOCH).topics().stream()
            .map(topic -> TopicMark.of(topic.id()))
            .toList();
    assertThat(marks).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    assertThat(marks).allSatisfy(mark -> assertThat(mark.hue()).matches("hue[0-6]"));
  }

  @Test
  void aTopicKeepsItsMarkWhateverStandsBesideIt() {
    assertThat(TopicMark.of("van-hoa")).isEqualTo(TopicMark.of("van-hoa"));
    assertThat(TopicMark.of("mot-chu-de-moi").shape()).isNotEmpty();
  }

  @Test
  void whatIsUnclassifiedHasAPlaceButNoColourAndATotalHasNeither() {
    assertThat(TopicMark.of(Taxonomy.UNCLASSIFIED).hue()).isEqualTo("hue-none");
    assertThat(TopicMark.of(Taxonomy.UNCLASSIFIED).shown()).isTrue();
    assertThat(TopicMark.NONE.shown()).isFalse();
  }
}
