package org.viewledger.clickhouse;

import java.util.regex.Pattern;

/** Quoting for the few statements that the front writes itself. */
final class SqlText {

  private static final Pattern SETTING = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");

  private SqlText() {}

  static String literal(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  static String identifier(String name) {
    return "`" + name.replace("\\", "\\\\").replace("`", "\\`") + "`";
  }

  static String settingName(String name) throws EngineException {
    if (!SETTING.matcher(name).matches()) {
      throw EngineException.of(115, "UNKNOWN_SETTING", "Unknown setting '" + name + "'");
    }
    return name;
  }
}
