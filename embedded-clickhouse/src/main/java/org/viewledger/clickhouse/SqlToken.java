package org.viewledger.clickhouse;

import java.util.Locale;

/**
 * One token of a statement.
 *
 * @param kind what it is
 * @param text as written; of a quoted name without its quotes
 * @param start offset of its first character
 * @param end offset after its last
 */
record SqlToken(Kind kind, String text, int start, int end) {

  enum Kind {
    /** A bare word: a name or a keyword. */
    WORD,
    /** A name in backquotes or double quotes. */
    QUOTED,
    /** A string in any of its notations; its content is data. */
    LITERAL,
    NUMBER,
    /** One character of anything else. */
    SYMBOL,
    END
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  boolean isWord(String keyword) {
    return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
  }

  boolean isSymbol(char symbol) {
    return kind == Kind.SYMBOL && text.charAt(0) == symbol;
  }

  String folded() {
    return text.toLowerCase(Locale.ROOT);
  }
}
