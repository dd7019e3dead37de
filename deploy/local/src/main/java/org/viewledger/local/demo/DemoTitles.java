package org.viewledger.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.SplittableRandom;

/** Titles of ward life, filled in from a seed; no person is named in any. */
final class DemoTitles {
  private final List<String[]> lines;

  private DemoTitles(List<String[]> lines) {
    this.lines = lines;
  }

  /** A title and its first sentence, NFC. */
  record Filled(String title, String text) {}

  static DemoTitles load() {
    try (InputStream in = DemoTitles.class.getResourceAsStream("titles.txt")) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: titles.txt");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new DemoTitles(
          reader
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split("\\|", 2))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Filled draw(SplittableRandom random, int month) {
    String[] line = lines.get(random.nextInt(lines.size()));
    int neighbourhood = 1 + random.nextInt(14);
    int count = 5 + random.nextInt(140);
    return new Filled(
        fill(line[0], neighbourhood, count, month), fill(line[1], neighbourhood, count, month));
  }

  private static String fill(String pattern, int neighbourhood, int count, int month) {
    String filled =
        pattern
            .replace("{to}", Integer.toString(neighbourhood))
            .replace("{so}", Integer.toString(count))
            .replace("{thang}", month <= 2 ? "0" + month : Integer.toString(month));
    return Normalizer.normalize(filled, Normalizer.Form.NFC);
  }
}
