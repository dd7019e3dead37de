package org.viewledger.dashboard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** A form with files, as a browser sends it. */
final class MultipartBody {
  private static final String BOUNDARY = "----viewledger-test";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  MultipartBody text(String name, String value) {
    return part("form-data; name=\"" + name + '"', value.getBytes(StandardCharsets.UTF_8));
  }

  MultipartBody file(String name, String fileName, byte[] content) {
    return part("form-data; name=\"" + name + "\"; filename=\"" + fileName + '"', content);
  }

  private MultipartBody part(String disposition, byte[] content) {
    try {
      bytes.write(
          ("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      bytes.write(content);
      bytes.write("\r\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  HttpRequest post(HttpRequest.Builder request) {
    byte[] end = ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    bytes.write(end, 0, end.length);
    return request
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()))
        .build();
  }
}
