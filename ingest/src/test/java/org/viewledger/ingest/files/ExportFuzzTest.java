package org.viewledger.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Platform;
import org.viewledger.contract.PostKey;

/**
 * Damaged and mixed-up exports from a seed: whatever a file holds, it is refused with a sentence,
 * or each of its rows is accepted, refused or held.
 */
class ExportFuzzTest {
  private static final long SEED = 20261122L;
  private static final int FILES = 700;
  private static final String[] CELLS = {
    "",
    "0",
    "12",
    "1,234",
    "1.234",
    "1.234.567",
    "12.5",
    "-3",
    "1.2K",
    "Lifetime",
    "Trọn đời",
    "09/28/2026 18:12",
    "28/09/2026 18:12",
    "2026-09-28",
    "2026-09-28T00:00:00",
    "31/02/2026 25:61",
    "1.22158E+17",
    "1E+14",
    "122158012345678901",
    "122158012345678000",
    "9".repeat(40),
    "1E+999",
    "https://www.facebook.com/x/posts/122158012345678901",
    "https://t.co/video/7080213458555737986",
    "https://t.co/video/99999999999999999999",
    "a|b",
    "#N/A",
    "=1+1",
    "\uD83D\uDE00",
    "\u0000",
    "Total",
    "AbCdEfGhIjK",
    "Aug 11, 2026",
    "18 tháng Tám",
    "99 tháng 99",
    "Views",
    "Date",
    "Primary",
    "x\r\ny \"z\"",
    "100_1",
    "Photos",
    "1",
    "\t",
    "đ".repeat(500)
  };
  private static final List<List<String>> HEADINGS =
      List.of(
          MetaExport.ENGLISH,
          MetaExport.VIETNAMESE,
          List.of("Date", "Primary"),
          List.of("Video title", "Video link", "Post time", "Total likes", "Total views"),
          List.of(
              "Content",
              "Video title",
              "Video publish time",
              "Views",
              "Watch time (hours)",
              "Likes"));

  private final Path dir;

  ExportFuzzTest(@TempDir Path dir) {
    this.dir = dir;
  }

  private static final PostRegister REGISTER =
      new PostRegister() {
        @Override
        public List<PageKey> pages(Platform platform) {
          return List.of(new PageKey(platform.id(), "100"), new PageKey(platform.id(), "a b"));
        }

        @Override
        public List<KnownPost> posts(PageKey page) {
          return List.of(
              new KnownPost(
                  new PostKey(page.platform(), page.pageId(), "100_122158012345678901"),
                  Set.of("12", "AbCdEfGhIjK"),
                  Instant.parse("2026-09-28T11:12:00Z")));
        }
      };

  @Test
  void everyRowIsAcceptedRefusedOrHeldAndNothingElseComesOut() throws Exception {
    Random random = new Random(SEED);
    long readings = 0;
    long held = 0;
    long unreadable = 0;
    Path path = dir.resolve("fuzz.bin");
    for (int i = 0; i < FILES; i++) {
      byte[] file = file(random);
      Files.write(path, file);
      ExportTold told =
          new ExportTold(
              random.nextBoolean() ? ZoneId.of("Asia/Ho_Chi_Minh") : null,
              random.nextBoolean() ? Collected.NOW : null,
              Instant.parse("2026-11-01T00:00:00Z"),
              random.nextBoolean(),
              random.nextBoolean(),
              random.nextBoolean() ? "Content 2026-08-01_2026-09-30 x.zip" : "x");
      PageDefaults defaults =
          random.nextInt(3) == 0
              ? PageDefaults.NONE
              : new PageDefaults(
                  List.of("facebook", "tiktok", "youtube").get(random.nextInt(3)), "100", "Trang");
      try {
        ReadingFile opened =
            ReadingFile.open(path, null, defaults, told, REGISTER, Collected.CONTEXT.zone());
        Collected read = Collected.of(opened);
        ImportSummary summary = read.summary();
        assertThat(summary.rows())
            .as("seed %d, file %d", SEED, i)
            .isEqualTo(
                summary.readings() + summary.pageReadings() + summary.refused() + summary.held());
        assertThat(read.refused()).hasSize((int) (summary.refused() + summary.held()));
        assertThat(read.sentences()).allMatch(vi -> vi.startsWith("Dòng ") && !vi.contains("\n"));
        assertThat(Collected.of(opened)).as("the same a second time").isEqualTo(read);
        readings += summary.readings() + summary.pageReadings();
        held += summary.held();
      } catch (UnreadableFileException e) {
        assertThat(e.sentence().vi()).isNotBlank().doesNotContain("\n");
        unreadable++;
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + SEED + ", file " + i, e);
      }
    }
    // The files are damaged, but not so much that the readers are never reached.
    assertThat(readings).isGreaterThan(200);
    assertThat(held).isGreaterThan(10);
    assertThat(unreadable).isBetween(50L, FILES - 150L);
  }

  private static byte[] file(Random random) throws Exception {
    List<String> heading = new ArrayList<>(HEADINGS.get(random.nextInt(HEADINGS.size())));
    if (random.nextInt(10) == 0) {
      heading.remove(random.nextInt(heading.size()));
    }
    if (random.nextInt(20) == 0) {
      heading.add(heading.get(random.nextInt(heading.size())));
    }
    StringBuilder text = new StringBuilder();
    String separator = random.nextInt(4) == 0 ? ";" : ",";
    if (random.nextInt(5) == 0) {
      text.append("sep=").append(separator).append("\r\n\"Views\"\r\n");
    }
    line(text, heading, separator);
    int rows = random.nextInt(20);
    for (int i = 0; i < rows; i++) {
      List<String> row = new ArrayList<>();
      for (String column : heading) {
        row.add(random.nextInt(12) == 0 ? CELLS[random.nextInt(CELLS.length)] : likely(column));
      }
      if (random.nextInt(20) == 0) {
        row.add("more");
      }
      line(text, row, separator);
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    if (random.nextInt(20) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(10) == 0 ? zipped(bytes, random) : bytes;
  }

  private static String likely(String column) {
    return switch (column) {
      case "Post ID", "ID bài viết" -> "122158012345678901";
      case "Page ID" -> "100";
      case "Publish time", "Thời gian đăng" -> "09/28/2026 18:12";
      case "Date", "Ngày" -> "Lifetime";
      case "Video link" -> "https://www.tiktok.com/@x/video/7080213458555737986";
      case "Content" -> "AbCdEfGhIjK";
      case "Video publish time" -> "Aug 11, 2026";
      case "Post time" -> "18 tháng Tám";
      case "Title", "Video title", "Permalink" -> "x";
      default -> "7";
    };
  }

  private static void line(StringBuilder text, List<String> cells, String separator) {
    for (int i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? "" : separator)
          .append('"')
          .append(cells.get(i).replace("\"", "\"\""))
          .append('"');
    }
    text.append("\r\n");
  }

  private static byte[] zipped(byte[] bytes, Random random) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("Table data.csv"));
      zip.write(bytes);
      zip.closeEntry();
    }
    byte[] archive = out.toByteArray();
    if (random.nextBoolean()) {
      archive[random.nextInt(archive.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return archive;
  }
}
