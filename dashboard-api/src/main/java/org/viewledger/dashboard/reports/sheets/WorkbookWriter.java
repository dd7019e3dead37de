package org.viewledger.dashboard.reports.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.viewledger.dashboard.reports.Annex;
import org.viewledger.dashboard.reports.Block;
import org.viewledger.dashboard.reports.Document;
import org.viewledger.dashboard.reports.Evidence;
import org.viewledger.dashboard.reports.Heading;
import org.viewledger.dashboard.reports.Paragraph;
import org.viewledger.dashboard.reports.Placeholder;
import org.viewledger.dashboard.reports.Table;

/**
 * Writes a document's annexes as a workbook, a sheet each, numbers as numbers. Rows are streamed: a
 * long list of posts is never held whole. Where a table has a total, its cells are sums of the
 * cells above; where posts stand behind a figure, a cell says whether they come to it.
 */
public final class WorkbookWriter {
  private static final int ROWS_HELD = 200;

  /** Letters in a line of a sheet that is nothing but words. */
  private static final int WORDS_WIDTH = 95;

  private WorkbookWriter() {}

  public static byte[] write(Document document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_HELD)) {
      book.getXSSFWorkbook().getProperties().getCoreProperties().setCreator("");
      book.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(Optional.empty());
      SheetStyles styles = new SheetStyles(book);
      for (Annex annex : document.annexes()) {
        SXSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(annex.sheet()));
        annex(annex, new Rows(sheet, styles));
      }
      book.setForceFormulaRecalculation(true);
      book.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory", e);
    }
    return out.toByteArray();
  }

  private static void annex(Annex annex, Rows rows) {
    boolean words =
        annex.blocks().stream()
            .noneMatch(block -> block instanceof Table || block instanceof Evidence);
    if (words) {
      rows.widths(WORDS_WIDTH);
    }
    rows.title(annex.title());
    for (Block block : annex.blocks()) {
      if (block instanceof Table table) {
        new TableSheet(rows).write(table);
      } else if (block instanceof Evidence evidence) {
        new PostsSheet(rows).write(evidence);
      } else if (block instanceof Heading heading) {
        rows.bold(heading.text());
      } else if (block instanceof Paragraph paragraph) {
        text(rows, paragraph.text(), words);
      } else if (block instanceof Placeholder placeholder) {
        text(rows, placeholder.text(), words);
      }
    }
  }

  private static void text(Rows rows, String text, boolean words) {
    if (words) {
      rows.wrapped(text);
    } else {
      rows.plain(text);
    }
  }
}
