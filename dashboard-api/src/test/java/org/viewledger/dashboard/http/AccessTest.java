package org.viewledger.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AccessTest {
  @Test
  void routeThatIsNotInTheListStopsTheServer() {
    Access access = Access.of("# a comment\nGET /a  open\n\nPOST /b  CITE|SIGN_OFF whole costly\n");
    access.check(List.of("GET /a", "POST /b"));
    assertThatThrownBy(() -> access.check(List.of("GET /a", "GET /forgotten")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("GET /forgotten")
        .hasMessageContaining("access.txt");
  }

  @Test
  void lineThatCannotBeReadStopsTheServer() {
    for (String wrong :
        new String[] {
          "GET /a",
          "GET /a open cheap",
          "GET /a open costly cheap",
          "GET /a MADE_UP",
          "GET /a open\nGET /a signed-in"
        }) {
      assertThatThrownBy(() -> Access.of(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void ownListCanBeRead() {
    assertThat(Access.standard().routes()).contains("GET /api/v1/gains", "GET /audit");
  }
}
