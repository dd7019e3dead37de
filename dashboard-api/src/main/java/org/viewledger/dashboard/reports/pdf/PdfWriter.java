package org.viewledger.dashboard.reports.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.viewledger.dashboard.reports.Document;
import org.viewledger.dashboard.reports.flow.Setting;
import org.viewledger.dashboard.reports.fonts.Face;
import org.viewledger.dashboard.reports.rules.Format;

/** Writes a document as PDF. Nothing is fetched: the page names no address. */
public final class PdfWriter {
  private static final int PLAIN = 400;
  private static final int HEAVY = 700;

  static {
    // it tells each step of each page otherwise
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
  }

  private PdfWriter() {}

  public static byte[] write(Document document, Format format) {
    String page = PageHtml.of(Setting.of(document, format), format);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.withProducer("Viewledger");
    for (Face face : Face.values()) {
      boolean bold = face == Face.BOLD || face == Face.BOLD_ITALIC;
      boolean italic = face == Face.ITALIC || face == Face.BOLD_ITALIC;
      FontStyle style = italic ? FontStyle.ITALIC : FontStyle.NORMAL;
      builder.useFont(face::open, PageCss.FAMILY, bold ? HEAVY : PLAIN, style, true);
    }
    builder.useUnicodeLineBreaker(new SpaceBreaker());
    builder.withHtmlContent(page, null);
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException("a PDF in memory", e);
    }
    return out.toByteArray();
  }
}
