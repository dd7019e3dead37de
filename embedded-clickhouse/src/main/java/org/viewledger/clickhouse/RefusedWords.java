package org.viewledger.clickhouse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The lists that {@link QueryGuard} goes by, all in lower case. What can be listed as allowed is;
 * functions cannot (there are some 1,500), so those that reach outside or evaluate text are named.
 */
final class RefusedWords {

  /** A statement begins with one of these; whatever else exists or will exist is refused. */
  private static final Set<String> STATEMENTS =
      Set.of(
          "select",
          "with",
          "from",
          "insert",
          "create",
          "alter",
          "drop",
          "truncate",
          "rename",
          "exchange",
          "optimize",
          "show",
          "describe",
          "desc",
          "explain",
          "exists",
          "check",
          "set",
          "use",
          "kill",
          "delete",
          "update");

  /** Statements that ClickHouse knows and the embedded engine does not run; others are nonsense. */
  private static final Set<String> REFUSED_STATEMENTS =
      Set.of(
          "system",
          "attach",
          "detach",
          "backup",
          "restore",
          "grant",
          "revoke",
          "watch",
          "undrop",
          "move",
          "execute",
          "begin",
          "commit",
          "rollback",
          "replace",
          "external",
          "copy");

  /** Table and database engines that keep everything in the engine's folder. */
  private static final Set<String> ENGINES =
      Set.of(
          "mergetree",
          "replacingmergetree",
          "summingmergetree",
          "aggregatingmergetree",
          "collapsingmergetree",
          "versionedcollapsingmergetree",
          "coalescingmergetree",
          "memory",
          "null",
          "log",
          "tinylog",
          "stripelog",
          "set",
          "join",
          "atomic");

  /** Refused wherever they stand, for a function can be passed by its mere name. */
  private static final Set<String> NAMES =
      Set.of("file", "outfile", "infile", "temporary", "executable", "catboostevaluate");

  /** Settings that switch a wall off, or whose text is evaluated as SQL or read as a file name. */
  private static final Pattern SETTINGS =
      Pattern.compile(
          "additional_(table|result)_filters?|format_(schema|template|avro_schema).*|dialect"
              + "|.*parallel_replicas.*|allow_experimental_eval.*|s3_.*|ai_.*|implicit_select"
              + "|schema_inference_hints|allow_introspection_functions|storage_file_.*");

  /** Functions that reach outside the engine, or evaluate text or a column list as SQL. */
  private static final Pattern CALLS =
      Pattern.compile(
          "eval|executable.*|file.*|url(cluster)?|s3.*|gcs|oss|cosn|azure.*|hdfs.*|iceberg.*"
              + "|deltalake.*|hudi.*|paimon.*|remote.*|cluster|clusterallreplicas|mysql|postgresql"
              + "|mongodb|redis|sqlite|jdbc|odbc|ytsaurus|arrowstream|dictionary|input|values|null"
              + "|generaterandom|fuzz.*|prometheus.*|timeseries(data|metrics|samples|selector|tags)"
              + "|mergetree.*|sqlstandardvalues|ai[a-z]+|python");

  private static final Set<String> HARMLESS_CALLS =
      Set.of("filesystemavailable", "filesystemcapacity", "filesystemunreserved");

  /** Formats that read a schema or template file, or evaluate their rows as SQL. */
  private static final Pattern FORMATS =
      Pattern.compile("template.*|capnproto|protobuf.*|avroconfluent|mysqldump|dwarf");

  private RefusedWords() {}

  static boolean isStatement(SqlToken first) {
    return first.isSymbol('(')
        || (first.kind() == SqlToken.Kind.WORD && STATEMENTS.contains(first.folded()));
  }

  static boolean isRefusedStatement(SqlToken first) {
    return first.kind() == SqlToken.Kind.WORD && REFUSED_STATEMENTS.contains(first.folded());
  }

  static boolean isEngine(String name) {
    return ENGINES.contains(fold(name));
  }

  static boolean isRefusedName(String name) {
    return NAMES.contains(fold(name)) || isRefusedSetting(name);
  }

  static boolean isRefusedSetting(String name) {
    return SETTINGS.matcher(fold(name)).matches();
  }

  static boolean isRefusedCall(String name) {
    return CALLS.matcher(fold(name)).matches() && !HARMLESS_CALLS.contains(fold(name));
  }

  static boolean isRefusedFormat(String name) {
    return FORMATS.matcher(fold(name)).matches();
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
