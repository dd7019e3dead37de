package org.viewledger.dashboard.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/journeys.md} is to be followed by who reads only the screen. */
final class JourneysDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/journeys.md");
  private static final Path WORDS = Path.of("src/main/resources/org/viewledger/dashboard/speech");
  private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");
  private static final Pattern FILLED_IN = Pattern.compile("\\{[^}]*}|…");

  @Test
  void whatItQuotesIsSaidOnTheScreen() throws IOException {
    Collection<String> said = said();
    List<String> quoted = new ArrayList<>();
    Matcher quotation = QUOTED.matcher(Files.readString(DOCUMENT));
    while (quotation.find()) {
      quoted.add(quotation.group(1));
    }

    assertThat(quoted).hasSizeGreaterThan(50);
    assertThat(quoted).allMatch(words -> said.stream().anyMatch(text -> holds(text, words)));
  }

  private static Collection<String> said() throws IOException {
    Collection<String> said = new ArrayList<>();
    try (Stream<Path> files = Files.list(WORDS)) {
      for (Path file : files.filter(path -> path.toString().endsWith("_vi.properties")).toList()) {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          words.load(reader);
        }
        words.values().forEach(value -> said.add(String.valueOf(value)));
      }
    }
    return said;
  }

  /** Whether a text has the words, where … stands for whatever is filled in. */
  private static boolean holds(String text, String words) {
    return Stream.of(FILLED_IN.split(words))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .allMatch(text::contains);
  }
}
