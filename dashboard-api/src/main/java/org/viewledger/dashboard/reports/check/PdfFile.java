package org.viewledger.dashboard.reports.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.viewledger.dashboard.reports.check.SelfCheck.UnreadableFile;

/**
 * What the check reads of a PDF.
 *
 * @param rules drawn lines that are as good as horizontal
 * @param strangers fonts that are not embedded
 */
record PdfFile(
    List<Page> pages,
    List<PdfLine> lines,
    List<PdfRules.Drawn> rules,
    Set<String> strangers,
    String language,
    String title,
    boolean tagged) {

  /** A page's size in points. */
  record Page(double width, double height) {
    boolean across() {
      return width > height;
    }
  }

  static PdfFile read(byte[] file) {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      List<Page> pages = new ArrayList<>();
      List<PdfRules.Drawn> rules = new ArrayList<>();
      Set<String> strangers = new TreeSet<>();
      for (PDPage page : pdf.getPages()) {
        PDRectangle box = page.getMediaBox();
        pages.add(new Page(box.getWidth(), box.getHeight()));
        rules.addAll(PdfRules.of(page, pages.size()));
        strangers(page, strangers);
      }
      var catalog = pdf.getDocumentCatalog();
      return new PdfFile(
          pages,
          PdfText.lines(pdf),
          rules,
          strangers,
          Optional.ofNullable(catalog.getLanguage()).orElse(""),
          Optional.ofNullable(pdf.getDocumentInformation().getTitle()).orElse(""),
          catalog.getStructureTreeRoot() != null
              && catalog.getMarkInfo() != null
              && catalog.getMarkInfo().isMarked());
    } catch (IOException e) {
      throw new UnreadableFile("not a PDF: " + e.getMessage(), e);
    }
  }

  private static void strangers(PDPage page, Set<String> strangers) throws IOException {
    if (page.getResources() == null) {
      return;
    }
    for (COSName name : page.getResources().getFontNames()) {
      PDFont font = page.getResources().getFont(name);
      if (font != null && !font.isEmbedded()) {
        strangers.add(font.getName());
      }
    }
  }
}
