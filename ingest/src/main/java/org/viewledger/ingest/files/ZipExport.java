package org.viewledger.ingest.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The one CSV of a platform's zip that holds readings, within bounds: what an archive says of its
 * own sizes is not believed, every part is unpacked and counted.
 */
final class ZipExport {
  private static final int MAX_PARTS = 100;

  /** An export of ten thousand videos has some 3 MB. */
  private static final long MAX_UNPACKED = 64L << 20;

  /** CSV seldom packs better than one to twenty. */
  private static final long MAX_RATIO = 200;

  /** Below this any ratio is bearable. */
  private static final long SMALL = 1L << 20;

  private static final int HEAD = 4096;

  private ZipExport() {}

  /**
   * The table.
   *
   * @return null where no part is an export that can be read
   * @throws UnreadableFileException where the archive is too large, or several parts are
   */
  static @Nullable Table table(Path file, ZipFile zip) throws IOException, UnreadableFileException {
    List<? extends ZipEntry> parts = Collections.list(zip.entries());
    if (parts.size() > MAX_PARTS) {
      throw tooLarge();
    }
    long left = MAX_UNPACKED;
    List<CsvTable> found = new ArrayList<>();
    for (ZipEntry part : parts) {
      if (part.isDirectory() || !part.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
        continue;
      }
      left -= size(zip, part, left);
      Source source = () -> new PartStream(file, part.getName());
      CsvTable table =
          CsvDialect.detect(source, TextEncoding.of(source.head(HEAD)), ExportFormat::isHeading);
      Optional<ExportFormat> format = format(table);
      if (format.isPresent() && format.get() != ExportFormat.YOUTUBE_CHART) {
        found.add(table);
      }
    }
    if (found.size() > 1) {
      throw new UnreadableFileException(
          UnreadableFileException.Problem.NOT_A_TABLE,
          Sentence.of(
              "Tệp nén có nhiều bảng số liệu. Hãy giải nén rồi nhập từng tệp.",
              "The archive holds several tables. Unpack it and import each."));
    }
    return found.isEmpty() ? null : found.get(0);
  }

  private static long size(ZipFile zip, ZipEntry part, long left)
      throws IOException, UnreadableFileException {
    long packed = Math.max(1, part.getCompressedSize());
    long bearable = Math.min(left, Math.max(SMALL, packed * MAX_RATIO));
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    try (InputStream in = zip.getInputStream(part)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > bearable) {
          throw tooLarge();
        }
      }
    }
    return size;
  }

  private static Optional<ExportFormat> format(CsvTable table)
      throws IOException, UnreadableFileException {
    List<ExportFormat> formats = new ArrayList<>();
    int[] seen = {0};
    table.visit(
        row -> {
          ExportFormat.of(row).ifPresent(formats::add);
          return formats.isEmpty() && ++seen[0] < Layout.HEADING_WITHIN;
        });
    return formats.stream().findFirst();
  }

  private static UnreadableFileException tooLarge() {
    return new UnreadableFileException(
        UnreadableFileException.Problem.TOO_LARGE,
        Sentence.of(
            "Tệp nén quá lớn khi giải nén. Hãy tự giải nén rồi nhập từng tệp CSV.",
            "The archive is too large once unpacked. Unpack it yourself and import each CSV."));
  }

  /** One part, unpacked; closes its archive with it. */
  private static final class PartStream extends FilterInputStream {
    private final ZipFile zip;

    PartStream(Path file, String part) throws IOException {
      this(new ZipFile(file.toFile()), part);
    }

    private PartStream(ZipFile zip, String part) throws IOException {
      super(zip.getInputStream(zip.getEntry(part)));
      this.zip = zip;
    }

    @Override
    public void close() throws IOException {
      try {
        super.close();
      } finally {
        zip.close();
      }
    }
  }
}
