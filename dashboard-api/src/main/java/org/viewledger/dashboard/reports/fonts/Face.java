package org.viewledger.dashboard.reports.fonts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

/** One cut of the embedded serif, with the widths of its letters. */
public enum Face {
  REGULAR("Regular"),
  BOLD("Bold"),
  ITALIC("Italic"),
  BOLD_ITALIC("BoldItalic");

  private final String resource;

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
    return text.codePoints().mapToDouble(widths()::em).sum() * sizePt;
  }

  /** Whether the face has a glyph for it. */
  public boolean shows(int codePoint) {
    return widths().has(codePoint);
  }

  private Widths widths() {
    return Widths.of(this);
  }

  /** Advance widths by code point, in ems, of the plane that text in Vietnamese lives in. */
  private static final class Widths {
    private static final int BASIC_PLANE = 0x10000;

    /** Read when the first width is asked for: tens of milliseconds a face. */
    private static final Map<Face, Widths> ALL = new EnumMap<>(Face.class);

    static {
      for (Face face : values()) {
        ALL.put(face, new Widths(face));
      }
    }

    private final float[] ems = new float[BASIC_PLANE];

    private Widths(Face face) {
      try (InputStream file = face.open();
          TrueTypeFont font = new TTFParser().parseEmbedded(file)) {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        for (int c = 0; c < BASIC_PLANE; c++) {
          int glyph = glyphs.getGlyphId(c);
          ems[c] = glyph == 0 ? -1 : font.getAdvanceWidth(glyph) / (float) font.getUnitsPerEm();
        }
      } catch (IOException e) {
        throw new UncheckedIOException("font " + face, e);
      }
    }

    static Widths of(Face face) {
      Widths found = ALL.get(face);
      if (found == null) {
        throw new IllegalStateException("no widths of " + face);
      }
      return found;
    }

    boolean has(int codePoint) {
      return codePoint < BASIC_PLANE && ems[codePoint] >= 0;
    }

    double em(int codePoint) {
      return has(codePoint) ? ems[codePoint] : 0.5;
    }
  }
}
