package org.viewledger.dashboard.reports;

import java.util.ArrayList;
import java.util.List;

/**
 * One report as it will be written: what it says, in order, and nothing of how it looks. The same
 * value becomes Word, PDF, a workbook and text; {@code rules.Format} says how.
 *
 * @param letterhead who reports, to whose superior, under which number, where and when
 * @param title kind of document in capitals, {@code BÁO CÁO}
 * @param subject what it is about (trích yếu), in small letters, without a full stop; may be empty
 * @param body the report's own text
 * @param signature who signs; the place for the name stays free where no name is given
 * @param recipients one each, without dash or closing mark: {@code Thường trực Đảng ủy (b/c)}; the
 *     last is where the copy is kept: {@code Lưu Văn phòng Đảng ủy}. Empty: none are printed
 * @param annexes in the order of their numbers, each from a new page
 */
public record Document(
    Letterhead letterhead,
    String title,
    String subject,
    List<Block> body,
    Signature signature,
    List<String> recipients,
    List<Annex> annexes) {

  public Document {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a document has a title");
    }
    body = List.copyOf(body);
    recipients = List.copyOf(recipients);
    annexes = List.copyOf(annexes);
  }

  /** Every block of the text and of the annexes, in order. */
  public List<Block> allBlocks() {
    List<Block> all = new ArrayList<>(body);
    annexes.forEach(annex -> all.addAll(annex.blocks()));
    return all;
  }

  /** How many parts still wait for a person's words. */
  public int waiting() {
    return (int) allBlocks().stream().filter(Placeholder.class::isInstance).count();
  }
}
