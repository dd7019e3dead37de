package org.viewledger.clickhouse;

import org.viewledger.clickhouse.SqlToken.Kind;

/**
 * Splits a statement into tokens as ClickHouse's own lexer does, comments left out. The text holds
 * one character a byte (ISO 8859-1 of the UTF-8), so that offsets count bytes. What the two lexers
 * might read differently (an escape inside a quoted name, typographic quotes, a NUL outside a
 * string) is refused instead of guessed.
 */
final class SqlLexer {

  private final String text;
  private int at;

  SqlLexer(String text, int from) {
    this.text = text;
    this.at = from;
  }

  /** The next token; after the last one, {@link Kind#END} for ever. */
  SqlToken next() throws EngineException {
    skipBlanksAndComments();
    if (at >= text.length()) {
      return new SqlToken(Kind.END, "", text.length(), text.length());
    }
    int start = at;
    char c = text.charAt(at);
    if (c == '\'') {
      skipQuoted('\'');
      return token(Kind.LITERAL, start);
    }
    if (c == '`' || c == '"') {
      skipQuoted(c);
      return quotedName(start);
    }
    if (c == '$') {
      return heredocOrWord(start);
    }
    if (isDigit(c)) {
      // 1e5, 0x1F and 1_000 hold letters; a sign or a point simply ends the token here.
      skipWord();
      return token(Kind.NUMBER, start);
    }
    if (isWordStart(c)) {
      skipWord();
      return token(Kind.WORD, start);
    }
    if (c == 0) {
      throw EngineException.syntax("Syntax error: a NUL outside a string at position " + (at + 1));
    }
    if (isTypographicQuote()) {
      throw EngineException.syntax(
          "Syntax error: typographic quotes at position " + (at + 1) + "; use ' or \"");
    }
    at++;
    return token(Kind.SYMBOL, start);
  }

  private SqlToken token(Kind kind, int start) {
    return new SqlToken(kind, text.substring(start, at), start, at);
  }

  private SqlToken quotedName(int start) throws EngineException {
    String name = text.substring(start + 1, at - 1);
    if (name.indexOf('\\') >= 0) {
      throw EngineException.denied("a quoted name may not hold an escape: " + name);
    }
    return new SqlToken(Kind.QUOTED, name, start, at);
  }

  /** {@code $tag$ any text $tag$}; a lone dollar belongs to a word. */
  private SqlToken heredocOrWord(int start) {
    int tagEnd = start + 1;
    while (tagEnd < text.length() && isWordPart(text.charAt(tagEnd))) {
      tagEnd++;
    }
    if (tagEnd < text.length() && text.charAt(tagEnd) == '$') {
      String tag = text.substring(start, tagEnd + 1);
      int close = text.indexOf(tag, tagEnd + 1);
      if (close >= 0) {
        at = close + tag.length();
        return token(Kind.LITERAL, start);
      }
    }
    at++;
    skipWord();
    return token(Kind.WORD, start);
  }

  /** A quote inside is escaped by a backslash or by doubling it. */
  private void skipQuoted(char quote) throws EngineException {
    int start = at;
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        at += 2;
      } else if (c != quote) {
        at++;
      } else if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
        at += 2;
      } else {
        at++;
        return;
      }
    }
    throw EngineException.syntax(
        "Syntax error: a quote is not closed: failed at position " + (start + 1));
  }

  private void skipBlanksAndComments() throws EngineException {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        at++;
      } else if (text.startsWith("--", at)
          || text.startsWith("#!", at)
          || text.startsWith("# ", at)) {
        int newline = text.indexOf('\n', at);
        at = newline < 0 ? text.length() : newline + 1;
      } else if (text.startsWith("/*", at)) {
        skipBlockComment();
      } else {
        return;
      }
    }
  }

  private void skipBlockComment() throws EngineException {
    int depth = 0;
    do {
      if (text.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (text.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else {
        at++;
      }
      if (at > text.length() || (at == text.length() && depth > 0)) {
        throw EngineException.syntax("Syntax error: multiline comment is not closed");
      }
    } while (depth > 0);
  }

  private void skipWord() {
    while (at < text.length() && (isWordPart(text.charAt(at)) || text.charAt(at) == '$')) {
      at++;
    }
  }

  /** U+2018, U+2019, U+201C, U+201D as UTF-8 bytes. */
  private boolean isTypographicQuote() {
    return text.startsWith("\u00e2\u0080", at)
        && at + 2 < text.length()
        && "\u0098\u0099\u009c\u009d".indexOf(text.charAt(at + 2)) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isWordPart(char c) {
    return isWordStart(c) || isDigit(c);
  }
}
