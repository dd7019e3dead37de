package org.viewledger.clickhouse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A failure as ClickHouse words it, with its code and the status its HTTP interface gives it. */
final class EngineException extends Exception {

  static final int READONLY = 164;
  static final int SYNTAX_ERROR = 62;
  static final int NOT_IMPLEMENTED = 48;
  static final int ACCESS_DENIED = 497;
  static final int AUTHENTICATION_FAILED = 516;
  static final int TOO_MANY_QUERIES = 202;
  static final int CANNOT_DECOMPRESS = 271;
  static final int QUERY_IS_TOO_LARGE = 494;

  private static final long serialVersionUID = 1L;

  /**
   * Errors found further in are wrapped by the engine: "Code: 452. DB::Exception: Code: 452. …".
   */
  private static final Pattern LEADING_CODE =
      Pattern.compile("^(?:Code: (\\d+)\\. DB::Exception: )+", Pattern.DOTALL);

  private final int code;

  private EngineException(int code, String message) {
    super(message);
    this.code = code;
  }

  /** A failure found by the front itself; {@code name} is ClickHouse's name of the code. */
  static EngineException of(int code, String name, String detail) {
    return new EngineException(
        code, "Code: " + code + ". DB::Exception: " + detail + " (" + name + ")");
  }

  static EngineException denied(String detail) {
    return of(ACCESS_DENIED, "ACCESS_DENIED", detail);
  }

  static EngineException syntax(String detail) {
    return of(SYNTAX_ERROR, "SYNTAX_ERROR", detail);
  }

  /** A failure as the engine returned it. */
  static EngineException fromEngine(String text) {
    Matcher code = LEADING_CODE.matcher(text);
    if (!code.find()) {
      return of(1002, "UNKNOWN_EXCEPTION", text);
    }
    int number = Integer.parseInt(code.group(1));
    return new EngineException(
        number, "Code: " + number + ". DB::Exception: " + text.substring(code.end()));
  }

  int code() {
    return code;
  }

  /** The text as a server writes it: it always ends with the version. */
  String text(String version) {
    String message = String.valueOf(getMessage());
    return message.contains("(version ") ? message : message + " (version " + version + ")";
  }

  /** The same split as in ClickHouse's {@code exceptionCodeToHTTPStatus}. */
  int httpStatus() {
    return switch (code) {
      case 194 -> 401;
      case 192, 193, ACCESS_DENIED, 512, AUTHENTICATION_FAILED -> 403;
      case 6, 26, 27, 32, 36, 38, 41, 43, 44, 53, SYNTAX_ERROR, 70, 72, 117, 131, 170, 386, 456 ->
          400;
      case 46, 47, 50, 56, 60, 63, 73, 78, 81, 115 -> 404;
      case 159 -> 408;
      case QUERY_IS_TOO_LARGE -> 413;
      case NOT_IMPLEMENTED -> 501;
      case 209, 76, TOO_MANY_QUERIES -> 503;
      default -> 500;
    };
  }
}
