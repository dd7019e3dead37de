package org.viewledger.topics.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.viewledger.topics.PostText;

/**
 * A post and the topic that a person would choose.
 *
 * @param id ends in a number: odd ones may be looked at when rules are changed, even ones are held
 *     out and only measured
 * @param topic id of a topic, or {@code unclassified}
 */
public record LabelledPost(String id, String topic, PostText post) {
  public boolean isHeldOut() {
    return (id.charAt(id.length() - 1) - '0') % 2 == 0;
  }

  /**
   * Reads one JSON object a line: {@code id}, {@code topic}, {@code title}, {@code text}, {@code
   * hashtags}.
   */
  public static List<LabelledPost> read(Path file) throws IOException {
    List<LabelledPost> posts = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        posts.add(parse(line));
      } catch (RuntimeException e) {
        throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
      }
    }
    return posts;
  }

  private static LabelledPost parse(String line) {
    // JSON is YAML.
    Map<?, ?> json = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(line);
    List<String> hashtags = new ArrayList<>();
    for (Object hashtag : (List<?>) present(json, "hashtags")) {
      hashtags.add((String) hashtag);
    }
    String id = (String) present(json, "id");
    if (!Character.isDigit(id.charAt(id.length() - 1))) {
      throw new IllegalArgumentException("an id ends in a number: " + id);
    }
    return new LabelledPost(
        id,
        (String) present(json, "topic"),
        new PostText(optional(json, "title"), optional(json, "text"), hashtags));
  }

  private static Object present(Map<?, ?> json, String key) {
    Object value = json.get(key);
    if (value == null) {
      throw new IllegalArgumentException(key + " is missing");
    }
    return value;
  }

  private static @Nullable String optional(Map<?, ?> json, String key) {
    return (String) json.get(key);
  }
}
