package org.viewledger.clickhouse;

import java.util.Collection;

/**
 * Refuses statements that would leave the engine's own folder, with ClickHouse's code 497. The
 * engine's access rights ({@link EngineConfig}) refuse most of them already; this closes what they
 * leave open: the scalar {@code file}, executable tables, text that is evaluated as SQL after
 * parsing, files read or written by the client side, commands that stop things. It goes by tokens,
 * so a string that merely contains such a word passes.
 */
final class QueryGuard {

  private final SqlLexer lexer;
  private final int insertValuesAt;
  private final Collection<String> parameters;
  private boolean creates;
  private SqlToken token;

  private QueryGuard(String text, int insertValuesAt, Collection<String> parameters)
      throws EngineException {
    this.lexer = new SqlLexer(text, 0);
    this.insertValuesAt = insertValuesAt;
    this.parameters = parameters;
    this.token = lexer.next();
  }

  /**
   * Checks a statement.
   *
   * @param text one character a byte
   * @param insertValuesAt offset of the word VALUES of an INSERT, or -1
   * @param parameters values of the request's parameters: one may serve as a name
   */
  static void check(String text, int insertValuesAt, Collection<String> parameters)
      throws EngineException {
    new QueryGuard(text, insertValuesAt, parameters).check();
  }

  static void checkSetting(String name) throws EngineException {
    if (RefusedWords.isRefusedSetting(name)) {
      throw off("the setting " + name);
    }
  }

  static void checkFormat(String name) throws EngineException {
    if (RefusedWords.isRefusedFormat(name)) {
      throw off("the format " + name);
    }
  }

  private void check() throws EngineException {
    checkFirst();
    creates = token.isWord("create");
    while (token.kind() != SqlToken.Kind.END) {
      SqlToken name = token;
      token = lexer.next();
      if (name.isName()) {
        checkName(name);
      }
    }
  }

  private void checkFirst() throws EngineException {
    if (RefusedWords.isRefusedStatement(token)) {
      throw off("the statement " + token.text());
    }
    if (!RefusedWords.isStatement(token)) {
      throw EngineException.syntax(
          "Syntax error: failed at position " + (token.start() + 1) + " (" + token.text() + ")");
    }
  }

  /** Looks at a name; {@code token} is what follows it. */
  private void checkName(SqlToken name) throws EngineException {
    if (RefusedWords.isRefusedName(name.text())) {
      throw off(name.text());
    }
    if (token.isSymbol('(')
        && name.start() != insertValuesAt
        && RefusedWords.isRefusedCall(name.text())) {
      throw off("the function " + name.text());
    }
    if (name.isWord("identifier")) {
      for (String value : parameters) {
        if (RefusedWords.isRefusedName(value) || RefusedWords.isRefusedCall(value)) {
          throw off(value);
        }
      }
    } else if (name.isWord("engine") && creates) {
      checkEngine();
    } else if (name.folded().equals("format")) {
      checkFormatUse();
    }
  }

  private void checkEngine() throws EngineException {
    if (token.isSymbol('=')) {
      token = lexer.next();
    }
    if (token.isName() && !token.isWord("from") && !RefusedWords.isEngine(token.text())) {
      throw off("the table engine " + token.text());
    }
  }

  /**
   * After the word: a format's name, or the scalar function with its pattern. The table function of
   * the same name, whose text is evaluated, has a format's name there, which holds no brace.
   */
  private void checkFormatUse() throws EngineException {
    if (token.isName()) {
      checkFormat(token.text());
    } else if (token.isSymbol('(')) {
      token = lexer.next();
      boolean pattern = token.kind() == SqlToken.Kind.LITERAL && token.text().indexOf('{') >= 0;
      token = pattern ? lexer.next() : token;
      if (!pattern || !(token.isSymbol(',') || token.isSymbol(')'))) {
        throw off("format() without a literal pattern");
      }
    }
  }

  private static EngineException off(String what) {
    return EngineException.denied(what + " is off in the embedded engine");
  }
}
