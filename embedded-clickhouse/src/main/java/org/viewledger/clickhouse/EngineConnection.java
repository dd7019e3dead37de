package org.viewledger.clickhouse;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One connection to the engine; it runs one statement at a time. */
final class EngineConnection implements AutoCloseable {

  private static final String DEFAULT_DATABASE = "default";
  private static final int NOT_STREAMABLE = 36;

  private final Pointer owner;
  private final Pointer connection;
  private final Map<String, String> applied = new HashMap<>();
  private final Map<String, String> originals = new HashMap<>();
  private String database = DEFAULT_DATABASE;

  private EngineConnection(Pointer owner) {
    this.owner = owner;
    this.connection = owner.getPointer(0);
  }

  /** Opens a connection; the first one of the process boots the engine with these arguments. */
  static EngineConnection open(List<String> arguments) {
    try (NativeStrings strings = new NativeStrings(arguments)) {
      Pointer owner = Libchdb.chdb_connect(arguments.size(), strings.addresses());
      if (owner == null) {
        throw new IllegalStateException("the engine refused to start; its reason is in engine.log");
      }
      return new EngineConnection(owner);
    }
  }

  /**
   * Brings database and settings to what a request asks for, and back from what the last one did.
   */
  void prepare(@Nullable String wantedDatabase, Map<String, String> wantedSettings)
      throws EngineException {
    String target = wantedDatabase == null ? DEFAULT_DATABASE : wantedDatabase;
    if (!target.equals(database)) {
      command("USE " + SqlText.identifier(target));
      database = target;
    }
    for (String name : List.copyOf(applied.keySet())) {
      if (!wantedSettings.containsKey(name)) {
        set(name, originals.getOrDefault(name, ""));
        applied.remove(name);
      }
    }
    for (Map.Entry<String, String> setting : wantedSettings.entrySet()) {
      if (!setting.getValue().equals(applied.get(setting.getKey()))) {
        remember(setting.getKey());
        set(setting.getKey(), setting.getValue());
        applied.put(setting.getKey(), setting.getValue());
      }
    }
  }

  /** What the engine's own parser says a text is. */
  StatementKind classify(byte[] sql) {
    try (Memory analysis = new Memory(16)) {
      analysis.clear();
      analysis.setInt(0, 16);
      int failed = Libchdb.chdb_classify_query_n(connection, sql, sql.length, null, 0, analysis);
      return failed == 0
          ? new StatementKind(analysis.getInt(4), analysis.getInt(12))
          : StatementKind.UNKNOWN;
    }
  }

  /** Runs a statement whole; close the answer. */
  NativeResult execute(byte[] sql, String format, Map<String, String> parameters)
      throws EngineException {
    byte[] formatBytes = bytes(format);
    try (QueryParameters bound = new QueryParameters(parameters)) {
      return NativeResult.of(
          Libchdb.chdb_query_with_params_n(
              connection,
              sql,
              sql.length,
              formatBytes,
              formatBytes.length,
              bound.names(),
              bound.nameLengths(),
              bound.values(),
              bound.valueLengths(),
              bound.count()));
    }
  }

  /** Starts a query to be read piece by piece, or null for a statement that has no such answer. */
  @Nullable ResultStream stream(byte[] sql, String format, Map<String, String> parameters)
      throws EngineException {
    byte[] formatBytes = bytes(format);
    try (QueryParameters bound = new QueryParameters(parameters)) {
      NativeResult stream =
          NativeResult.of(
              Libchdb.chdb_stream_query_with_params_n(
                  connection,
                  sql,
                  sql.length,
                  formatBytes,
                  formatBytes.length,
                  bound.names(),
                  bound.nameLengths(),
                  bound.values(),
                  bound.valueLengths(),
                  bound.count()));
      return new ResultStream(connection, stream);
    } catch (EngineException e) {
      if (e.code() == NOT_STREAMABLE
          && String.valueOf(e.getMessage()).contains("Streaming query is not supported")) {
        return null;
      }
      throw e;
    }
  }

  /** Starts an insert; {@code header} is the statement without FORMAT and data. */
  InsertStream insert(byte[] header, String format, Map<String, String> parameters)
      throws EngineException {
    byte[] formatBytes = bytes(format);
    try (QueryParameters bound = new QueryParameters(parameters)) {
      return InsertStream.of(
          Libchdb.chdb_stream_insert_with_params_n(
              connection,
              header,
              header.length,
              formatBytes,
              formatBytes.length,
              bound.names(),
              bound.nameLengths(),
              bound.values(),
              bound.valueLengths(),
              bound.count()));
    }
  }

  /** A short answer as text. */
  String command(String sql) throws EngineException {
    try (NativeResult result = execute(bytes(sql), "TabSeparated", Map.of())) {
      return result.text().stripTrailing();
    }
  }

  @Override
  public void close() {
    Libchdb.chdb_close_conn(owner);
  }

  private void set(String name, String value) throws EngineException {
    command("SET " + SqlText.settingName(name) + " = " + SqlText.literal(value));
  }

  /** {@code SET x = DEFAULT} would go to the built-in value, past the limits set at start. */
  private void remember(String name) throws EngineException {
    if (!originals.containsKey(name)) {
      originals.put(
          name,
          command(
              "SELECT value FROM system.settings WHERE name = "
                  + SqlText.literal(name)
                  + " FORMAT TabSeparatedRaw"));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
