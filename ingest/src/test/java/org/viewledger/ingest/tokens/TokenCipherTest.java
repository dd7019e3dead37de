package org.viewledger.ingest.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCipherTest {
  private static final KeptTokens TOKENS =
      new KeptTokens(
          new TokenPair(
              "act.secret-access",
              Instant.parse("2026-11-22T05:00:00Z"),
              "rft.secret-refresh",
              Instant.parse("2027-05-21T03:00:00Z")),
          true);

  private final Path folder;

  TokenCipherTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path key() {
    return folder.resolve("secrets").resolve("token-key");
  }

  @Test
  void whatIsSealedIsOpenedByTheSameKey() throws Exception {
    byte[] sealed = TokenCipher.of(key()).seal("zalo|42|a", TOKENS);

    assertThat(TokenCipher.of(key()).open("zalo|42|a", sealed)).contains(TOKENS);
  }

  @Test
  void aPairWithoutEndsComesBackWithoutThem() throws Exception {
    KeptTokens endless = new KeptTokens(new TokenPair("a", null, "r", null), false);
    TokenCipher cipher = TokenCipher.of(key());

    assertThat(cipher.open("x", cipher.seal("x", endless))).contains(endless);
  }

  @Test
  void nothingOfItIsReadable() throws Exception {
    byte[] sealed = TokenCipher.of(key()).seal("zalo|42|a", TOKENS);

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    assertThat(TOKENS.toString()).doesNotContain("secret");
  }

  @Test
  void theSameIsNeverSealedTheSameWayTwice() throws Exception {
    TokenCipher cipher = TokenCipher.of(key());

    assertThat(cipher.seal("a", TOKENS)).isNotEqualTo(cipher.seal("a", TOKENS));
  }

  @Test
  void anotherAccountAnotherKeyAndEveryDamageAreRefused() throws Exception {
    TokenCipher cipher = TokenCipher.of(key());
    byte[] sealed = cipher.seal("zalo|42|a", TOKENS);

    assertThat(cipher.open("zalo|43|a", sealed)).isEmpty();
    assertThat(TokenCipher.of(folder.resolve("other")).open("zalo|42|a", sealed)).isEmpty();
    assertThat(cipher.open("zalo|42|a", new byte[0])).isEmpty();
    for (int i = 0; i < sealed.length; i++) {
      sealed[i] ^= 1;
      assertThat(cipher.open("zalo|42|a", sealed)).as("byte %s", i).isEmpty();
      sealed[i] ^= 1;
    }
  }

  @Test
  void theKeyIsForItsOwnerAlone() throws Exception {
    TokenCipher.of(key());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(folder.resolve("secrets"))) {
      assertThat(files).containsExactly(key());
    }
  }

  @Test
  void tasksThatStartTogetherUseOneKey() throws Exception {
    ExecutorService tasks = Executors.newFixedThreadPool(8);
    try {
      List<Future<TokenCipher>> made = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        made.add(tasks.submit(() -> TokenCipher.of(key())));
      }
      byte[] sealed = made.get(0).get().seal("a", TOKENS);
      for (Future<TokenCipher> each : made) {
        assertThat(each.get().open("a", sealed)).contains(TOKENS);
      }
    } finally {
      tasks.shutdown();
    }
  }

  @Test
  void aFileThatHoldsNoKeyIsRefusedWithoutQuotingIt() throws Exception {
    Path file = Files.writeString(folder.resolve("key"), "{\"key\":\"half-a-secret");

    assertThatThrownBy(() -> TokenCipher.of(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString())
        .hasMessageNotContaining("half")
        .hasNoCause();
  }

  @Test
  void aTokenThatNoHeaderCanCarryIsRefusedWithoutQuotingIt() {
    for (String wrong : List.of("secret with blank", "secret\nline", "secret-đ", "")) {
      assertThatThrownBy(() -> TokenPair.first(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("secret");
    }
  }
}
