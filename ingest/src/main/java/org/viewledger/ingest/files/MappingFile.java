package org.viewledger.ingest.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The YAML of a {@link ColumnMapping}: names the line of whatever is wrong. */
final class MappingFile {
  private static final int MAX_CHARACTERS = 100_000;
  private static final String COLUMNS = "columns";

  private MappingFile() {}

  static ColumnMapping parse(String yaml) throws MappingException {
    Map<ScalarNode, Node> top = entries(root(yaml));
    MappingNode columns = null;
    for (Map.Entry<ScalarNode, Node> entry : top.entrySet()) {
      String key = entry.getKey().getValue();
      if (!key.equals(COLUMNS)) {
        throw unknown(entry.getKey(), List.of(COLUMNS));
      }
      columns = mapping(entry.getValue());
    }
    if (columns == null) {
      throw wrong(1, "không có phần columns.", "has no part named columns.");
    }
    Map<String, ColumnMapping.Cells> cells = new LinkedHashMap<>();
    for (Map.Entry<ScalarNode, Node> entry : entries(columns).entrySet()) {
      String id = entry.getKey().getValue();
      if (Column.of(id).isEmpty()) {
        throw unknown(entry.getKey(), Column.ALL.stream().map(Column::id).toList());
      }
      cells.put(id, cells(id, entry.getValue()));
    }
    return new ColumnMapping(cells);
  }

  private static ColumnMapping.Cells cells(String id, Node node) throws MappingException {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw wrong(
          line(node),
          "\"" + id + "\" cần tên một cột của tệp, hoặc =chữ cho giá trị không đổi.",
          "\"" + id + "\" needs the name of a column, or =text for a constant.");
    }
    String text = scalar.getValue();
    return text.startsWith("=")
        ? new ColumnMapping.Cells(true, text.substring(1).strip())
        : new ColumnMapping.Cells(false, text.strip());
  }

  private static Node root(String yaml) throws MappingException {
    LoadSettings settings =
        LoadSettings.builder().setUseMarks(true).setCodePointLimit(MAX_CHARACTERS).build();
    Optional<Node> root;
    try {
      root = new Compose(settings).composeString(yaml);
    } catch (MarkedYamlEngineException e) {
      long line = e.getProblemMark().map(mark -> mark.getLine() + 1L).orElse(1L);
      throw wrong(line, "không phải YAML: " + e.getProblem(), "is no YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw wrong(1, "không phải YAML: " + e.getMessage(), "is no YAML: " + e.getMessage());
    }
    if (root.isEmpty()) {
      throw wrong(1, "đang trống.", "is empty.");
    }
    return root.get();
  }

  private static MappingNode mapping(Node node) throws MappingException {
    if (node instanceof MappingNode mapping) {
      return mapping;
    }
    throw wrong(
        line(node),
        "cần các cặp \"tên: cột\" như columns: {postId: video_id}.",
        "needs pairs \"name: column\", such as columns: {postId: video_id}.");
  }

  private static Map<ScalarNode, Node> entries(Node node) throws MappingException {
    Map<ScalarNode, Node> entries = new LinkedHashMap<>();
    List<String> seen = new ArrayList<>();
    for (NodeTuple tuple : mapping(node).getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw wrong(line(tuple.getKeyNode()), "tên cột phải là chữ.", "a name must be a text.");
      }
      if (seen.contains(key.getValue())) {
        throw wrong(
            line(key),
            "\"" + key.getValue() + "\" ghi hai lần.",
            "\"" + key.getValue() + "\" is there twice.");
      }
      seen.add(key.getValue());
      entries.put(key, tuple.getValueNode());
    }
    return entries;
  }

  private static MappingException unknown(ScalarNode key, List<String> known) {
    String shown = RefusedRow.shown(key.getValue());
    String nearest = Nearest.of(key.getValue(), known).orElse(null);
    return wrong(
        line(key),
        "không có mục \"" + shown + "\"" + hint(nearest, "; có phải \"%s\"?", "."),
        "there is no \"" + shown + "\"" + hint(nearest, "; did you mean \"%s\"?", "."));
  }

  private static String hint(@Nullable String nearest, String question, String otherwise) {
    return nearest == null ? otherwise : question.replace("%s", nearest);
  }

  private static MappingException wrong(long line, String vi, String en) {
    return new MappingException(
        line,
        Sentence.of(
            "Tệp ánh xạ, dòng " + line + ": " + vi, "Mapping file, line " + line + ": " + en));
  }

  private static long line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1L;
  }
}
