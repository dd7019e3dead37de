package org.viewledger.local.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.SecurityOptions;
import org.viewledger.local.broker.Secret;

/**
 * A certificate of this start alone, which Flink asks of whoever opens one of its ports: its REST
 * interface and its file exchange cannot be switched off, and have no other lock.
 */
final class FlinkCertificate {
  private final Path store;
  private final Secret password;

  private FlinkCertificate(Path store, Secret password) {
    this.store = store;
    this.password = password;
  }

  /** Makes one in {@code folder}, by the JDK's own keytool. */
  static FlinkCertificate make(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path store = folder.resolve("flink-certificate.p12");
    Files.deleteIfExists(store);
    Secret password = Secret.draw();
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    ProcessBuilder command =
        new ProcessBuilder(
            List.of(
                keytool.toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-genkeypair",
                "-alias",
                "flink",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "3650",
                "-dname",
                "CN=viewledger",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:env",
                "STORE_PASSWORD"));
    command.environment().put("STORE_PASSWORD", password.value());
    command.redirectErrorStream(true);
    Process process = command.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("keytool made no certificate: " + said.strip());
    }
    Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
    return new FlinkCertificate(store, password);
  }

  /** Locks every port of Flink with it. */
  void lock(Configuration flink) {
    flink.set(SecurityOptions.SSL_INTERNAL_ENABLED, true);
    flink.set(SecurityOptions.SSL_INTERNAL_KEYSTORE, store.toString());
    flink.set(SecurityOptions.SSL_INTERNAL_KEYSTORE_TYPE, "PKCS12");
    flink.set(SecurityOptions.SSL_INTERNAL_KEYSTORE_PASSWORD, password.value());
    flink.set(SecurityOptions.SSL_INTERNAL_KEY_PASSWORD, password.value());
    flink.set(SecurityOptions.SSL_INTERNAL_TRUSTSTORE, store.toString());
    flink.set(SecurityOptions.SSL_INTERNAL_TRUSTSTORE_TYPE, "PKCS12");
    flink.set(SecurityOptions.SSL_INTERNAL_TRUSTSTORE_PASSWORD, password.value());
    flink.set(SecurityOptions.SSL_REST_ENABLED, true);
    flink.set(SecurityOptions.SSL_REST_AUTHENTICATION_ENABLED, true);
    flink.set(SecurityOptions.SSL_REST_KEYSTORE, store.toString());
    flink.set(SecurityOptions.SSL_REST_KEYSTORE_TYPE, "PKCS12");
    flink.set(SecurityOptions.SSL_REST_KEYSTORE_PASSWORD, password.value());
    flink.set(SecurityOptions.SSL_REST_KEY_PASSWORD, password.value());
    flink.set(SecurityOptions.SSL_REST_TRUSTSTORE, store.toString());
    flink.set(SecurityOptions.SSL_REST_TRUSTSTORE_TYPE, "PKCS12");
    flink.set(SecurityOptions.SSL_REST_TRUSTSTORE_PASSWORD, password.value());
  }
}
