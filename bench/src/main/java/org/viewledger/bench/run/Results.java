package org.viewledger.bench.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What was measured, a JSON object a line. Every line is on disk before the next measurement
 * begins, so that a run that is broken off keeps its figures.
 */
public final class Results {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final List<JsonNode> lines = new ArrayList<>();

  private Results(Path file) {
    this.file = file;
  }

  /** Those in a file, to which more are added; none where there is no file. */
  public static Results in(Path file) throws IOException {
    Results results = new Results(file);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        results.lines.add(JSON.readTree(line));
      }
    }
    return results;
  }

  /** A line of a section, to be filled in and then added. */
  public static ObjectNode line(String section, String name) {
    return JSON.createObjectNode().put("section", section).put("name", name);
  }

  public void add(ObjectNode line) throws IOException {
    lines.add(line);
    Files.writeString(
        file,
        line.toString() + '\n',
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** The lines of a section, in the order in which they were measured. */
  public List<JsonNode> of(String section) {
    return lines.stream().filter(line -> line.path("section").asText().equals(section)).toList();
  }

  public Path file() {
    return file;
  }
}
