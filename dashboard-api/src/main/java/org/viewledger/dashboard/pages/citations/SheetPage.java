package org.viewledger.dashboard.pages.citations;

import java.util.List;

/**
 * A numbered sheet.
 *
 * @param id such as {@code 12-2026}
 * @param made whether it was made just now
 * @param withdrawn who withdrew it, when and why; empty while it stands
 * @param sentence as it was written, empty for a figure alone
 * @param facts who cited it, when, and until when it was known
 * @param figures one card each
 * @param definitions what the figures are and are not
 * @param address of this page, for paper and for telephones
 * @param checked what the raw record came to, a line a figure; none where nobody asked
 * @param mayWithdraw whether the caller may take it back
 */
public record SheetPage(
    String id,
    boolean made,
    String withdrawn,
    String sentence,
    List<String> facts,
    List<Card> figures,
    List<String> definitions,
    String address,
    String qrPath,
    String qrBox,
    List<Check> checked,
    boolean mayWithdraw) {
  public SheetPage {
    facts = List.copyOf(facts);
    figures = List.copyOf(figures);
    definitions = List.copyOf(definitions);
    checked = List.copyOf(checked);
  }

  /**
   * A figure as cited beside the figure now.
   *
   * @param now the value now, with when it was known
   * @param difference what it changed by; empty where it did not
   * @param why each change with its cause
   * @param isCount whether it counts posts: their list by page is left out on paper
   * @param posts how many posts stand behind it
   * @param csv where their list is
   */
  public record Card(
      String what,
      String cited,
      String range,
      String asOf,
      String now,
      String nowAsOf,
      String difference,
      List<String> why,
      boolean isCount,
      String posts,
      List<PageLine> pages,
      String pagesCaption,
      String csv,
      String csvWords) {
    public Card {
      why = List.copyOf(why);
      pages = List.copyOf(pages);
    }
  }

  /** The posts of one page. */
  public record PageLine(String page, String posts, String value) {}

  /** Whether a figure is what the raw record comes to. */
  public record Check(boolean equal, String words) {}
}
