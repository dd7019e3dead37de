package org.viewledger.dashboard.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

final class HashingTest {
  /** Of the reference implementation's own tests (phc-winner-argon2, src/test.c). */
  private static final String REFERENCE =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  private final Hashing cheap = new Hashing(new Hashing.Cost(64, 1, 1));

  @Test
  void agreesWithTheReferenceImplementation() {
    assertThat(cheap.matches("password", REFERENCE)).isTrue();
    assertThat(cheap.matches("Password", REFERENCE)).isFalse();
    assertThat(cheap.isOutdated(REFERENCE)).isTrue();
  }

  @Test
  void standardCostIsTheLeastThatOwaspNames() {
    assertThat(new Hashing(Hashing.STANDARD).hash("mật khẩu bất kỳ"))
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void sameSecretHasAnotherDigestEachTime() {
    String one = cheap.hash("bốn con ngựa vằn");
    String two = cheap.hash("bốn con ngựa vằn");
    assertThat(one).isNotEqualTo(two);
    assertThat(cheap.matches("bốn con ngựa vằn", one)).isTrue();
    assertThat(cheap.matches("bốn con ngựa vằn", two)).isTrue();
    assertThat(cheap.matches("bốn con ngựa ván", two)).isFalse();
    assertThat(cheap.isOutdated(one)).isFalse();
    assertThat(new Hashing(new Hashing.Cost(64, 2, 1)).isOutdated(one)).isTrue();
  }

  @Test
  void nobodysSecretIsNobodys() {
    assertThatCode(() -> cheap.matchNobody("")).doesNotThrowAnyException();
  }
}
