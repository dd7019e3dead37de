package org.viewledger.dashboard.reports.fonts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/** One cut of the embedded serif, with the widths of its letters. */
public enum Face {
  REGULAR("Regular"),
  BOLD("Bold"),
  ITALIC("Italic"),
  BOLD_ITALIC("BoldItalic");

  private final String resource;
  private volatile @Nullable Widths widths;

  Face(String cut) {
    this.resource = "/liberation/LiberationSerif-" + cut + ".ttf";
  }

  public static Face of(boolean bold, boolean italic) {
    if (bold) {
      return italic ? BOLD_ITALIC : BOLD;
    }
    return italic ? ITALIC : REGULAR;
  }

  /** The font's file; the caller closes it. */
  public InputStream open() {
    InputStream file = Face.class.getResourceAsStream(resource);
    if (file == null) {
      throw new IllegalStateException("no font " + resource);
    }
    return file;
  }

  /** Width in points of a line of text without kerning, as Word sets it. */
  public double widthPt(String text, double sizePt) {
    return text.codePoints().mapToDouble(widths()::of).sum() * sizePt;
  }

  /** Whether the face has a glyph for it. */
  public boolean shows(int codePoint) {
    return widths().has(codePoint);
  }

  private Widths widths() {
    Widths found = widths;
    if (found == null) {
      // two threads may both read it: the same values twice
      found = Widths.read(this);
      widths = found;
    }
    return found;
  }

  /** Advance widths by code point, in ems, of the plane that text in Vietnamese lives in. */
  private record Widths(float[] ems) {
    private static final int BASIC_PLANE = 0x10000;

    static Widths read(Face face) {
      try (InputStream file = face.open();
          TrueTypeFont font = new TTFParser().parseEmbedded(file)) {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        float[] ems = new float[BASIC_PLANE];
        for (int c = 0; c < BASIC_PLANE; c++) {
          int glyph = glyphs.getGlyphId(c);
          ems[c] = glyph == 0 ? -1 : font.getAdvanceWidth(glyph) / (float) font.getUnitsPerEm();
        }
        return new Widths(ems);
      } catch (IOException e) {
        throw new UncheckedIOException("font " + face, e);
      }
    }

    boolean has(int codePoint) {
      return codePoint < BASIC_PLANE && ems[codePoint] >= 0;
    }

    double of(int codePoint) {
      return has(codePoint) ? ems[codePoint] : 0.5;
    }
  }
}
