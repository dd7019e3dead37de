package org.viewledger.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyJsonTest {
  private static final ReplyJson JSON = new ReplyJson("Zalo");

  @ParameterizedTest
  @CsvSource({
    "{\"n\":7}, 7",
    "{\"n\":0}, 0",
    "{\"n\":\"12\"}, 12",
    "{\"n\":9007199254740991}, 9007199254740991"
  })
  void aCountIsANumberOrDigits(String text, long count) throws Exception {
    assertThat(ReplyJson.count(JSON.object(text).path("n"))).isEqualTo(count);
  }

  /** Absent is not zero. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"n\":null}",
        "{\"n\":-1}",
        "{\"n\":1.5}",
        "{\"n\":\"1K\"}",
        "{\"n\":\"-1\"}",
        "{\"n\":[]}",
        "{\"n\":9007199254740992}",
        "{\"n\":99999999999999999999}",
        "{\"n\":\"99999999999999999999\"}"
      })
  void whatIsNoCountIsAbsent(String text) throws Exception {
    assertThat(ReplyJson.count(JSON.object(text).path("n"))).isNull();
  }

  @Test
  void anAnswerThatIsCutShortMayComeWholeTheNextTimeAndIsNotQuoted() {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> JSON.object("{\"access_token\":\"secret"));

    assertThat(refused.outcome()).isEqualTo(Outcome.TRANSIENT);
    assertThat(refused).hasMessage("Zalo's answer is cut short or no JSON").hasNoCause();
  }

  @Test
  void whatIsNoObjectOrLacksAMemberIsUnexpected() throws Exception {
    assertThat(catchThrowableOfType(RefusedException.class, () -> JSON.object("[]")).outcome())
        .isEqualTo(Outcome.UNEXPECTED);
    JsonNode empty = JSON.object("{\"id\":\"\"}");
    assertThat(ReplyJson.text(empty, "id")).isNull();
    assertThat(catchThrowableOfType(RefusedException.class, () -> JSON.required(empty, "id")))
        .hasMessage("Zalo's answer has no id");
  }
}
