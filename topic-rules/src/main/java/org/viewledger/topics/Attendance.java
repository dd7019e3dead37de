package org.viewledger.topics;

import java.util.List;

/**
 * Sentences that list who was there. They name every body of a ward in every post, so nothing in
 * them counts. A title never lists; nor does the first sentence of a text without a title.
 */
final class Attendance {
  private static final List<List<String>> OPENINGS =
      folded(
          "dự",
          "tham dự",
          "cùng dự",
          "cùng tham dự",
          "đến dự",
          "về dự",
          "tới dự",
          "đồng dự",
          "đại biểu tham dự",
          "thành phần tham dự",
          "thành phần dự",
          "chủ trì",
          "đồng chủ trì",
          "cùng đi",
          "tham gia đoàn",
          "cùng chủ trì",
          "về phía");

  /** Words that begin with "dự" and mean something else: dự án, dự thảo, dự báo. */
  private static final List<String> NOT_ATTENDING =
      folded(
              "án", "thảo", "kiến", "báo", "toán", "phòng", "thi", "tính", "đoán", "luật", "bị",
              "trữ", "lường", "nguồn", "khuyết", "thầu", "tuyển")
          .stream()
          .map(words -> words.get(0))
          .toList();

  /** From here to the end of its sentence nothing counts. */
  private static final List<List<String>> TAILS =
      folded("sự tham dự của", "sự có mặt của", "sự hiện diện của", "sự chứng kiến của");

  private static final Attendance ACCENTED = new Attendance(false);
  private static final Attendance BARE = new Attendance(true);

  private final List<List<String>> openings;
  private final List<String> notAttending;
  private final List<List<String>> tails;

  private Attendance(boolean bare) {
    openings = spelt(OPENINGS, bare);
    notAttending = bare ? NOT_ATTENDING.stream().map(Phrase::bare).toList() : NOT_ATTENDING;
    tails = spelt(TAILS, bare);
  }

  private static List<List<String>> folded(String... phrases) {
    return List.of(phrases).stream().map(FoldedText::syllables).toList();
  }

  private static List<List<String>> spelt(List<List<String>> phrases, boolean bare) {
    return bare
        ? phrases.stream().map(words -> words.stream().map(Phrase::bare).toList()).toList()
        : phrases;
  }

  static void mute(FoldedText text) {
    (text.syllables().accented() ? ACCENTED : BARE).muteIn(text);
  }

  private void muteIn(FoldedText text) {
    Syllables syllables = text.syllables();
    List<FoldedText.Sentence> sentences = text.sentences();
    boolean inList = false;
    char before = 0;
    for (int i = Math.max(1, text.titleSentences()); i < sentences.size(); i++) {
      FoldedText.Sentence sentence = sentences.get(i);
      boolean goesOn = inList && (sentence.bullet() || before == ',' || before == ';');
      inList = goesOn || lists(syllables, sentence);
      before = sentence.open();
      if (inList) {
        syllables.mute(sentence.from(), sentence.to());
        inList = before == ':' || before == ',' || before == ';' || sentence.bullet();
      } else {
        muteTail(syllables, sentence);
      }
    }
  }

  private boolean lists(Syllables syllables, FoldedText.Sentence sentence) {
    for (List<String> opening : openings) {
      if (stands(syllables, sentence.from(), sentence.to(), opening)) {
        int after = sentence.from() + opening.size();
        return opening.size() > 1 || after >= sentence.to() || !isOther(syllables, after);
      }
    }
    return false;
  }

  private boolean isOther(Syllables syllables, int at) {
    for (String word : notAttending) {
      if (syllables.is(at, word)) {
        return true;
      }
    }
    return false;
  }

  private void muteTail(Syllables syllables, FoldedText.Sentence sentence) {
    for (int at = sentence.from(); at < sentence.to(); at++) {
      for (List<String> tail : tails) {
        if (stands(syllables, at, sentence.to(), tail)) {
          syllables.mute(at, sentence.to());
          return;
        }
      }
    }
  }

  private static boolean stands(Syllables syllables, int at, int to, List<String> words) {
    if (at + words.size() > to) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!syllables.is(at + i, words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
