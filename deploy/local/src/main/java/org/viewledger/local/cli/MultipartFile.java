package org.viewledger.local.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;

/** A form with texts and one file, sent without holding the file in memory. */
final class MultipartFile {
  private final String boundary = UUID.randomUUID().toString();
  private final Path file;
  private final long size;
  private final byte[] before;
  private final byte[] after;

  MultipartFile(Map<String, String> texts, Path file) throws IOException {
    this.file = file;
    if (!Files.isRegularFile(file)) {
      throw new FileNotFoundException(file.toString());
    }
    this.size = Files.size(file);
    StringBuilder head = new StringBuilder();
    texts.forEach(
        (name, text) ->
            head.append(disposition(name)).append("\r\n\r\n").append(text).append("\r\n"));
    head.append(disposition("file"))
        .append("; filename=\"")
        .append(String.valueOf(file.getFileName()).replaceAll("[\"\\\\\\p{Cntrl}]", "_"))
        .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
    this.before = head.toString().getBytes(StandardCharsets.UTF_8);
    this.after = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private String disposition(String name) {
    return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + '"';
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  /**
   * The body.
   *
   * @param sent hears how many bytes of the file have gone
   */
  BodyPublisher body(LongConsumer sent) {
    BodyPublisher content =
        BodyPublishers.fromPublisher(
            BodyPublishers.ofInputStream(() -> open(sent)), Math.max(size, 1));
    return size == 0
        ? BodyPublishers.concat(
            BodyPublishers.ofByteArray(before), BodyPublishers.ofByteArray(after))
        : BodyPublishers.concat(
            BodyPublishers.ofByteArray(before), content, BodyPublishers.ofByteArray(after));
  }

  private InputStream open(LongConsumer sent) {
    try {
      return new CountedBody(Files.newInputStream(file), sent);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long size() {
    return size;
  }
}
