package org.viewledger.dashboard.reports.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.viewledger.dashboard.reports.forms.FormRefused.Reason;

/**
 * Looks through an upload before a library opens it: how large it unpacks, and whether it holds
 * what runs or reaches out. Bounds are far above any office's form.
 */
final class UploadScan {
  static final int MOST_BYTES = 5 << 20;
  private static final long MOST_UNPACKED = 60L << 20;
  private static final int MOST_PARTS = 1_000;
  private static final int OLE_MARK = 0xD0;

  private UploadScan() {}

  static void check(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw new FormRefused(Reason.TOO_LARGE);
    }
    if (file.length > 0 && (file[0] & 0xFF) == OLE_MARK) {
      // the old binary format, or an encrypted package in its clothes
      throw new FormRefused(holdsEncrypted(file) ? Reason.ENCRYPTED : Reason.NOT_XLSX);
    }
    boolean book = false;
    long unpacked = 0;
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      byte[] buffer = new byte[1 << 14];
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        String name = part.getName().toLowerCase(Locale.ROOT);
        book |= name.equals("xl/workbook.xml");
        refuse(name);
        StringBuilder types = new StringBuilder();
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > MOST_UNPACKED) {
            throw new FormRefused(Reason.BOMB);
          }
          if (name.equals("[content_types].xml")) {
            types.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
          }
        }
        if (types.indexOf("macroEnabled") >= 0 || types.indexOf("vbaProject") >= 0) {
          throw new FormRefused(Reason.MACROS);
        }
        if (++parts > MOST_PARTS) {
          throw new FormRefused(Reason.BOMB);
        }
      }
    } catch (IOException e) {
      throw new FormRefused(Reason.NOT_XLSX, e);
    }
    if (!book) {
      throw new FormRefused(Reason.NOT_XLSX);
    }
  }

  private static void refuse(String name) {
    if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
      throw new FormRefused(Reason.MACROS);
    }
    if (name.startsWith("xl/externallinks/")
        || name.equals("xl/connections.xml")
        || name.startsWith("xl/querytables/")) {
      throw new FormRefused(Reason.EXTERNAL);
    }
    if (name.startsWith("xl/embeddings/") || name.startsWith("xl/activex/")) {
      throw new FormRefused(Reason.EMBEDDED);
    }
  }

  /** An encrypted workbook is a container with a stream of this name, in UTF-16. */
  private static boolean holdsEncrypted(byte[] file) {
    String name =
        new String(
            "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    return new String(file, StandardCharsets.ISO_8859_1).contains(name);
  }
}
