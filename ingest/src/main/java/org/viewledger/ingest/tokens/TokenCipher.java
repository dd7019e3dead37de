package org.viewledger.ingest.tokens;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * Encrypts pairs with AES-256-GCM by Google's Tink, under a key that lies in a file of its own. A
 * value is bound to its account: one that is put under another account's key cannot be opened.
 */
public final class TokenCipher {
  private static final String CONTEXT = "viewledger/tokens/v1/";

  private final Aead aead;

  private TokenCipher(Aead aead) {
    this.aead = aead;
  }

  /**
   * A cipher.
   *
   * @param keyFile made at the first use, readable by its owner alone. Without it what was kept
   *     cannot be read any more: it belongs into the backup, apart from Kafka's.
   * @throws IOException where it cannot be read, made or understood; names the file, nothing of it
   */
  public static TokenCipher of(Path keyFile) throws IOException {
    try {
      AeadConfig.register();
      KeysetHandle keys = TokenKeyFile.readOrMake(keyFile, TokenCipher::newKey);
      return new TokenCipher(keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
    } catch (GeneralSecurityException e) {
      // Not its message: it may quote what it could not understand.
      throw new IOException(keyFile + " holds no key");
    }
  }

  private static KeysetHandle newKey() throws GeneralSecurityException {
    return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
  }

  /** What may leave the process. */
  public byte[] seal(String account, KeptTokens tokens) {
    try {
      return aead.encrypt(tokens.toBytes(), context(account));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM takes any bytes", e);
    }
  }

  /** Empty where it was sealed under another key or for another account, or is damaged. */
  public Optional<KeptTokens> open(String account, byte[] sealed) {
    try {
      return KeptTokens.of(aead.decrypt(sealed, context(account)));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static byte[] context(String account) {
    return (CONTEXT + account).getBytes(StandardCharsets.UTF_8);
  }
}
