package org.viewledger.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {
  private final Secrets secrets = new Secrets(List.of("EAAGtoken1", "EAAGtoken1-longer", "ab"));

  @Test
  void strikesOutWhatAnAccountUses() {
    assertThat(secrets.strike("bad token EAAGtoken1-longer, not EAAGtoken1"))
        .isEqualTo("bad token ***, not ***");
  }

  @Test
  void leavesOrdinaryWordsAlone() {
    assertThat(secrets.strike("about a cab")).isEqualTo("about a cab");
  }

  @Test
  void strikesOutTokensThatItDoesNotKnowWhereTheyAreNamed() {
    assertThat(secrets.strike("https://g.example/v25.0/1?access_token=other&limit=25"))
        .isEqualTo("https://g.example/v25.0/1?access_token=***&limit=25");
    assertThat(secrets.strike("{\"refresh_token\": \"rft.other\",\"n\":1}"))
        .isEqualTo("{\"refresh_token\": \"***\",\"n\":1}");
  }

  @Test
  void cutsLongTexts() {
    assertThat(secrets.strike("x".repeat(5_000))).hasSizeLessThan(310);
  }

  @Test
  void aRequestShowsNeitherQueryNorHeader() {
    Call call =
        Call.get(
            URI.create("https://g.example/v25.0/1?access_token=EAAG"),
            Map.of("Authorization", "Bearer EAAG"));

    assertThat(call.toString()).isEqualTo("GET https://g.example/v25.0/1");
  }
}
