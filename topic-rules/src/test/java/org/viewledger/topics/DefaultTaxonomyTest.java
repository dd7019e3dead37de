package org.viewledger.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Taxonomy;
import org.viewledger.contract.Topics;

class DefaultTaxonomyTest {
  private static final Taxonomy TAXONOMY =
      DefaultTaxonomy.of("phuong-x", Instant.parse("2026-11-22T01:02:03Z"));

  @Test
  void hasTheFourteenTopicsOfTheProposal() {
    assertThat(TAXONOMY.topics())
        .extracting(Taxonomy.Topic::id)
        .containsExactlyInAnyOrder(
            "su-kien-chinh-tri",
            "hoat-dong-lanh-dao",
            "xay-dung-dang",
            "dai-hoi-nghi-quyet",
            "bau-cu-hdnd",
            "cai-cach-hanh-chinh",
            "kinh-te",
            "do-thi-moi-truong",
            "van-hoa-xa-hoi",
            "an-sinh-xa-hoi",
            "mat-tran-doan-the",
            "quoc-phong-an-ninh",
            "bao-ve-nen-tang-tu-tuong",
            "phap-luat-thong-bao");
    assertThat(TAXONOMY.labels()).hasSizeGreaterThanOrEqualTo(11);
    assertThat(TAXONOMY.shield()).hasSizeGreaterThanOrEqualTo(15);
  }

  @Test
  void crossesTheContractUnchanged() throws Exception {
    byte[] json = EventJson.encode(TAXONOMY);

    assertThat(EventJson.decode(Topics.TAXONOMY, json, TAXONOMY.recordedAt())).isEqualTo(TAXONOMY);
  }
}
