package org.viewledger.dashboard.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A part of a package as text: read, or put back changed. */
public final class ZipText {
  private ZipText() {}

  /** The text of a part. */
  public static String of(byte[] zip, String name) {
    String[] found = {""};
    byte[] ignored =
        with(
            zip,
            name,
            text -> {
              found[0] = text;
              return text;
            });
    if (ignored.length == 0 || found[0].isEmpty()) {
      throw new AssertionError("no part " + name);
    }
    return found[0];
  }

  /** The package with one part changed. */
  public static byte[] with(byte[] zip, String name, UnaryOperator<String> change) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        to.putNextEntry(new ZipEntry(part.getName()));
        if (part.getName().equals(name)) {
          String text = new String(content, StandardCharsets.UTF_8);
          content = change.apply(text).getBytes(StandardCharsets.UTF_8);
        }
        to.write(content);
        to.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The package with one more part. */
  public static byte[] plus(byte[] zip, String name, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        to.putNextEntry(new ZipEntry(part.getName()));
        to.write(in.readAllBytes());
        to.closeEntry();
      }
      to.putNextEntry(new ZipEntry(name));
      to.write(content);
      to.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
