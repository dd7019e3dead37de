package org.viewledger.dashboard.reports.check;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;

/** Finds the thin horizontal lines drawn on a page. */
final class PdfRules extends PDFGraphicsStreamEngine {
  private static final double THICKEST_PT = 2;
  private static final double SHORTEST_PT = 10;

  private final List<Drawn> found = new ArrayList<>();
  private final int page;
  private final double height;
  private @Nullable Rectangle2D path;
  private Point2D at = new Point2D.Double();

  /** A line in points from the page's upper left corner. */
  record Drawn(int page, double left, double right, double y) {
    double length() {
      return right - left;
    }
  }

  private PdfRules(PDPage pdf, int page) {
    super(pdf);
    this.page = page;
    this.height = pdf.getMediaBox().getHeight();
  }

  static List<Drawn> of(PDPage pdf, int page) throws IOException {
    PdfRules rules = new PdfRules(pdf, page);
    rules.processPage(pdf);
    return rules.found;
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    reach(p0.getX(), p0.getY());
    reach(p2.getX(), p2.getY());
  }

  @Override
  public void moveTo(float x, float y) {
    at = new Point2D.Float(x, y);
    reach(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    moveTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    moveTo(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return at;
  }

  @Override
  public void strokePath() {
    drawn();
  }

  @Override
  public void fillPath(int windingRule) {
    drawn();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    drawn();
  }

  @Override
  public void endPath() {
    path = null;
  }

  @Override
  public void closePath() {
    // the box round the path is the same
  }

  @Override
  public void clip(int windingRule) {
    // what is cut off by a clip is no matter for a rule of the head
  }

  @Override
  public void drawImage(PDImage image) {
    // an image is no rule
  }

  @Override
  public void shadingFill(COSName shading) {
    // neither is a shading
  }

  private void reach(double x, double y) {
    if (path == null) {
      path = new Rectangle2D.Double(x, y, 0, 0);
    } else {
      path.add(x, y);
    }
  }

  private void drawn() {
    Rectangle2D box = path;
    path = null;
    if (box != null && box.getHeight() < THICKEST_PT && box.getWidth() > SHORTEST_PT) {
      found.add(new Drawn(page, box.getMinX(), box.getMaxX(), height - box.getMinY()));
    }
  }
}
