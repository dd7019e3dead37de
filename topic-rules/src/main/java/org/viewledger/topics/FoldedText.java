package org.viewledger.topics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post's title and text as syllables, cut into sentences, its hashtags apart. Punctuation, dashes
 * and emoji only separate; an address on the web is passed over.
 */
final class FoldedText {
  /** No platform lets a post be longer (Facebook: 63,206); what lies beyond is not read. */
  static final int MAX_CHARACTERS = 65_536;

  /** A text's first characters, as a person counts them, weigh like a title. */
  static final int LEAD_CHARACTERS = 160;

  /** Words that a full stop shortens without ending a sentence: TP. Pleiku, ThS. Lan. */
  private static final List<String> SHORTENED =
      List.of("tp", "tt", "tx", "ts", "ths", "gs", "pgs", "bs", "đc", "p", "q", "h", "x", "t");

  /**
   * Words between two ends.
   *
   * @param from its first syllable, {@code to} the one after its last
   * @param bullet whether a sign stands before its first word
   * @param open whether its line ends in a colon, a comma or a semicolon: more follows beneath
   */
  record Sentence(int from, int to, boolean bullet, char open) {}

  private final Syllables syllables = new Syllables();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<String> hashtags = new ArrayList<>();
  private int titleEnd;
  private int titleSentences;
  private int leadEnd;

  // What is being read.
  private String source = "";
  private int limit;
  private int characters;
  private int wordStart = -1;
  private int wordEnd;
  private char tone;
  private int sentenceFrom;
  private boolean bullet;
  private char lastSign;

  static FoldedText of(@Nullable String title, @Nullable String text) {
    FoldedText folded = new FoldedText();
    if (title != null) {
      folded.read(title);
      folded.syllables.barrier(title.length(), title.length(), folded.sentences.size());
      folded.sentenceFrom = folded.syllables.size();
    }
    folded.titleEnd = folded.syllables.size();
    folded.titleSentences = folded.sentences.size();
    folded.leadEnd = folded.titleEnd;
    if (text != null) {
      folded.read(text);
    }
    return folded;
  }

  /** The syllables of a phrase of the taxonomy. */
  static List<String> syllables(String phrase) {
    Syllables folded = of(null, phrase).syllables;
    List<String> words = new ArrayList<>();
    for (int i = 0; i < folded.size(); i++) {
      if (!folded.silent(i)) {
        words.add(folded.text(i));
      }
    }
    return words;
  }

  Syllables syllables() {
    return syllables;
  }

  List<Sentence> sentences() {
    return sentences;
  }

  /** How many of the sentences, from the first on, are the title's. */
  int titleSentences() {
    return titleSentences;
  }

  /** As they stand in title and text, without the sign. */
  List<String> hashtags() {
    return hashtags;
  }

  Place place(int syllable) {
    if (syllable < titleEnd) {
      return Place.TITLE;
    }
    return syllable < leadEnd ? Place.LEAD : Place.BODY;
  }

  private void read(String words) {
    source = words;
    limit = Math.min(words.length(), MAX_CHARACTERS);
    characters = 0;
    for (int at = 0; at < limit; ) {
      int codePoint = source.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      if (Letters.isInvisible(codePoint)) {
        at = next;
        continue;
      }
      if (codePoint < 0x10000 && Letters.isPlain((char) codePoint) && !isMark(next)) {
        at = take((char) codePoint, at, next);
      } else {
        while (isMark(next)) {
          next += Character.charCount(source.codePointAt(next));
        }
        String cluster = Letters.fold(source.substring(at, next));
        int from = at;
        at = next;
        for (int i = 0; i < cluster.length(); i++) {
          at = Math.max(at, take(cluster.charAt(i), from, next));
        }
      }
      characters++;
    }
    closeWord();
    closeSentence();
  }

  private boolean isMark(int at) {
    if (at >= limit || source.charAt(at) < 0x0300) {
      return false;
    }
    int type = Character.getType(source.codePointAt(at));
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /** One folded character, standing from start to end. Answers where to read on. */
  private int take(char c, int start, int end) {
    char base = Letters.base(c);
    if (base != 0) {
      letter(c, base, start, end);
      return end;
    }
    if (Letters.isTone(c)) {
      tone = c;
      syllables.markAccented();
      return end;
    }
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return end;
    }
    boolean address = c == ':' && source.startsWith("//", end) && wordStart >= 0;
    closeWord();
    if (address) {
      return skipAddress(end);
    }
    return separator(c, start, end);
  }

  private void letter(char c, char base, int start, int end) {
    if (wordStart < 0) {
      wordStart = start;
      if (characters < LEAD_CHARACTERS) {
        leadEnd = syllables.size() + 1;
      }
    }
    syllables.letter(base);
    wordEnd = end;
    char mark = Letters.tone(c);
    if (mark != 0) {
      tone = mark;
    }
    if (mark != 0 || Letters.bare(base) != base) {
      syllables.markAccented();
    }
    lastSign = 0;
  }

  private void closeWord() {
    if (wordStart < 0) {
      tone = 0;
      return;
    }
    if (tone != 0) {
      syllables.letter(tone);
      tone = 0;
    }
    syllables.close(wordStart, wordEnd, sentences.size());
    wordStart = -1;
  }

  private int separator(char c, int start, int end) {
    if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
      closeSentence();
      return end;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return end;
    }
    if (c == '#') {
      int tagEnd = tagEnd(end);
      if (tagEnd > end) {
        hashtags.add(source.substring(end, tagEnd));
        syllables.barrier(start, tagEnd, sentences.size());
        return tagEnd;
      }
    }
    lastSign = c;
    if (syllables.size() == sentenceFrom && c != '"' && c != '“' && c != '(') {
      bullet = true;
    }
    if ((c == '.' || c == '!' || c == '?') && endsSentence(c, end)) {
      closeSentence();
    }
    return end;
  }

  private boolean endsSentence(char c, int end) {
    int next = end;
    while (next < limit && ".!?\"”’')]…".indexOf(source.charAt(next)) >= 0) {
      next++;
    }
    if (next < limit && !Character.isWhitespace(source.charAt(next))) {
      return false;
    }
    return c != '.' || next > end || !afterShortened();
  }

  private boolean afterShortened() {
    int last = syllables.size() - 1;
    if (last < sentenceFrom) {
      return false;
    }
    return SHORTENED.contains(syllables.text(last));
  }

  private int tagEnd(int from) {
    int at = from;
    while (at < limit) {
      int codePoint = source.codePointAt(at);
      if (!Character.isLetterOrDigit(codePoint)
          && codePoint != '_'
          && !Letters.isInvisible(codePoint)
          && !isMark(at)) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return Math.min(at, limit);
  }

  private int skipAddress(int from) {
    int at = from;
    while (at < limit && !Character.isWhitespace(source.charAt(at))) {
      at++;
    }
    syllables.barrier(from, at, sentences.size());
    return at;
  }

  private void closeSentence() {
    if (syllables.size() > sentenceFrom) {
      sentences.add(new Sentence(sentenceFrom, syllables.size(), bullet, lastSign));
      sentenceFrom = syllables.size();
    }
    bullet = false;
    lastSign = 0;
  }
}
