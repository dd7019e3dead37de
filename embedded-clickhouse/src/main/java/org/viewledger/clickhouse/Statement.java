package org.viewledger.clickhouse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it came: its text, one character a byte, and, of an INSERT with rows in the body,
 * the stream with the rest of them.
 *
 * @param text the whole statement, or an INSERT up to some point within its rows
 * @param insert the INSERT's shape, null of any other statement
 * @param rest what of the body was not read yet
 */
record Statement(String text, @Nullable InsertShape insert, InputStream rest) {

  /**
   * ClickHouse's own max_query_size is 256 KB; an INSERT … VALUES may be longer. Each connection
   * may hold some four copies of such a text within the child's heap.
   */
  static final int LONGEST = 2 * 1024 * 1024;

  private static final int HEAD = 64 * 1024;

  /** Reads as much as is needed to tell what it is. */
  static Statement read(String query, InputStream body) throws IOException, EngineException {
    String inUrl = latin1(query.getBytes(StandardCharsets.UTF_8));
    if (!inUrl.isBlank()) {
      InsertShape shape = InsertShape.of(inUrl);
      if (shape != null && !isText(shape)) {
        return new Statement(inUrl, shape, body);
      }
      return new Statement(inUrl + "\n" + readText(body, inUrl.length()), shape, body);
    }
    String head = latin1(body.readNBytes(HEAD));
    InsertShape shape = head.length() < HEAD ? InsertShape.of(head) : shapeOfPart(head);
    if (shape != null && !isText(shape)) {
      return new Statement(head, shape, body);
    }
    return new Statement(head + readText(body, head.length()), shape, body);
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What of the text is SQL and not rows. */
  String guarded() {
    return rowFormat(null) == null || insert == null ? text : text.substring(0, insert.headerEnd());
  }

  int valuesAt() {
    return insert == null ? -1 : insert.valuesAt();
  }

  /** The format of the rows in the body, or null when there are none and the text says it all. */
  @Nullable String rowFormat(@Nullable String requested) {
    if (insert == null || isText(insert)) {
      return null;
    }
    return insert.format() != null ? insert.format() : requested;
  }

  /** The INSERT without FORMAT and rows. */
  byte[] insertHeader() {
    int end = insert == null ? text.length() : insert.headerEnd();
    return text.substring(0, end).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The rows that came with the text; a semicolon behind a format in the URL is none. */
  byte[] firstRows() {
    String rows = insert == null ? "" : text.substring(insert.dataStart());
    return rows.equals(";") ? new byte[0] : rows.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The format that the statement's FORMAT clause names, or the requested one, or ClickHouse's. */
  String answerFormat(@Nullable String requested) throws EngineException {
    SqlLexer lexer = new SqlLexer(text, 0);
    String found = null;
    int depth = 0;
    boolean afterFormat = false;
    for (SqlToken token = lexer.next();
        insert == null && token.kind() != SqlToken.Kind.END;
        token = lexer.next()) {
      depth += token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
      found = depth == 0 && afterFormat && token.isName() ? token.text() : found;
      afterFormat = token.isWord("format");
    }
    return found != null ? found : requested != null ? requested : "TabSeparated";
  }

  /** VALUES are expressions, so they are statement text to the last byte. */
  private static boolean isText(InsertShape shape) {
    return "Values".equalsIgnoreCase(shape.format());
  }

  /** A head cut within a quote is no INSERT with rows behind it: those begin after FORMAT. */
  private static @Nullable InsertShape shapeOfPart(String head) {
    try {
      return InsertShape.of(head);
    } catch (EngineException e) {
      return null;
    }
  }

  private static String readText(InputStream body, int before) throws IOException, EngineException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    byte[] piece = new byte[HEAD];
    int count;
    while ((count = body.read(piece)) >= 0) {
      text.write(piece, 0, count);
      if (before + text.size() > LONGEST) {
        throw EngineException.of(
            EngineException.QUERY_IS_TOO_LARGE,
            "QUERY_IS_TOO_LARGE",
            "a statement's text may have " + LONGEST + " bytes: insert rows in a row format");
      }
    }
    return text.toString(StandardCharsets.ISO_8859_1);
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
