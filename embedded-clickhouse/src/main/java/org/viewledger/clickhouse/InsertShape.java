package org.viewledger.clickhouse;

import org.jspecify.annotations.Nullable;

/**
 * Where the parts of an INSERT lie whose rows come after it.
 *
 * @param headerEnd offset after the table, columns and settings
 * @param format the row format that it names, if any
 * @param dataStart offset of the rows within the text
 * @param valuesAt offset of the word VALUES (or of the format of that name), or -1
 */
record InsertShape(int headerEnd, @Nullable String format, int dataStart, int valuesAt) {

  /** The shape, or null of any other statement, INSERT … SELECT among them. */
  static @Nullable InsertShape of(String text) throws EngineException {
    SqlLexer lexer = new SqlLexer(text, 0);
    if (!lexer.next().isWord("insert")) {
      return null;
    }
    int depth = 0;
    SqlToken before = new SqlToken(SqlToken.Kind.END, "", 0, 0);
    while (true) {
      SqlToken token = lexer.next();
      if (token.isSymbol('(')) {
        depth++;
      } else if (token.isSymbol(')')) {
        depth--;
      } else if (depth == 0) {
        if (token.kind() == SqlToken.Kind.END || token.isSymbol(';')) {
          return new InsertShape(token.start(), null, text.length(), -1);
        }
        boolean partOfName =
            before.isSymbol('.') || before.isWord("into") || before.isWord("table");
        if (!partOfName && token.kind() == SqlToken.Kind.WORD) {
          if (token.isWord("select") || token.isWord("with")) {
            return null;
          }
          if (token.isWord("values")) {
            return new InsertShape(token.start(), "Values", token.end(), token.start());
          }
          if (token.isWord("format")) {
            SqlToken name = lexer.next();
            return new InsertShape(
                token.start(),
                name.text(),
                afterLineEnd(text, name.end()),
                name.folded().equals("values") ? name.start() : -1);
          }
        }
      } else if (depth == 1 && token.isWord("select") && before.isSymbol('(')) {
        return null;
      }
      before = token;
    }
  }

  /**
   * Rows begin after the blanks and one line end behind the format's name, as ClickHouse has it.
   */
  private static int afterLineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    return at;
  }
}
