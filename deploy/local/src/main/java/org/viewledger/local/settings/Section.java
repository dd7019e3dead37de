package org.viewledger.local.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.viewledger.ingest.files.Nearest;

/** One mapping of the settings' file: values by key, each knowing its line. */
final class Section {
  private final int line;
  private final Map<String, Node> values;

  private Section(int line, Map<String, Node> values) {
    this.line = line;
    this.values = values;
  }

  static Section empty() {
    return new Section(1, Map.of());
  }

  /** The node as a mapping of which every key is among those known. */
  static Section of(Node node, String what, List<String> known) throws SettingsException {
    if (!(node instanceof MappingNode mapping)) {
      throw new SettingsException(
          line(node),
          what + " phải gồm các dòng \"khoá: giá trị\"",
          what + " must consist of \"key: value\"");
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = scalar(entry.getKeyNode(), what);
      int line = line(entry.getKeyNode());
      if (!known.contains(key)) {
        throw unknownKey(line, key, what, known);
      }
      if (values.put(key, entry.getValueNode()) != null) {
        throw new SettingsException(
            line, "khoá \"" + key + "\" có hai lần", "the key \"" + key + "\" is there twice");
      }
    }
    return new Section(line(node), values);
  }

  private static SettingsException unknownKey(
      int line, String key, String what, List<String> known) {
    Optional<String> nearest = Nearest.of(key, known);
    String all = String.join(", ", known);
    return new SettingsException(
        line,
        what
            + " không có khoá \""
            + key
            + "\"; "
            + nearest.map(n -> "có phải \"" + n + "\"?").orElse("các khoá: " + all),
        what
            + " has no key \""
            + key
            + "\"; "
            + nearest.map(n -> "did you mean \"" + n + "\"?").orElse("its keys: " + all));
  }

  /** The line of a key's value, or of the section where the key is absent. */
  int line(String key) {
    Node node = values.get(key);
    return node == null ? line : line(node);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** A value that must be there. */
  String text(String key) throws SettingsException {
    String text = optionalText(key);
    if (text == null || text.isBlank()) {
      throw new SettingsException(
          line(key), "thiếu khoá \"" + key + "\"", "the key \"" + key + "\" is missing");
    }
    return text;
  }

  @Nullable String optionalText(String key) throws SettingsException {
    Node node = values.get(key);
    return node == null || isNull(node) ? null : scalar(node, key);
  }

  boolean flag(String key, boolean absent) throws SettingsException {
    String text = optionalText(key);
    if (text == null) {
      return absent;
    }
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(key, "true / false");
    };
  }

  int number(String key, int least, int most, int absent) throws SettingsException {
    String text = optionalText(key);
    if (text == null) {
      return absent;
    }
    if (!text.matches("[0-9]{1,9}")) {
      throw wrong(key, least + "…" + most);
    }
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      throw wrong(key, least + "…" + most);
    }
    return number;
  }

  /** A value that is none of one line. */
  Optional<Node> node(String key) {
    return Optional.ofNullable(values.get(key)).filter(node -> !isNull(node));
  }

  /** The members of a list; none where the key is absent. */
  List<Node> list(String key) throws SettingsException {
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw wrong(key, "[…]");
    }
    return sequence.getValue();
  }

  List<String> texts(String key) throws SettingsException {
    List<String> texts = new ArrayList<>();
    for (Node node : list(key)) {
      texts.add(scalar(node, key));
    }
    return texts;
  }

  /** A value that is not of the form wanted; the value itself is not repeated: it may be secret. */
  SettingsException wrong(String key, String wanted) {
    return new SettingsException(
        line(key),
        "giá trị của \"" + key + "\" không đúng; cần: " + wanted,
        "the value of \"" + key + "\" is wrong; wanted: " + wanted);
  }

  private static String scalar(Node node, String what) throws SettingsException {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new SettingsException(
        line(node),
        "\"" + what + "\" cần một giá trị đơn",
        "\"" + what + "\" takes a single value");
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
