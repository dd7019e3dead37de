package org.viewledger.dashboard.pages.accounts;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as the path of an SVG, a unit a module, sharp at any size on paper.
 *
 * @param size units of the picture's side, the four of the quiet zone included
 */
public record QrPath(int size, String path) {
  /** ISO/IEC 18004 wants four modules of white round the code. */
  private static final int QUIET = 4;

  /** The code of an address; a quarter of it may be creased or smudged. */
  static QrPath of(String text) {
    ByteMatrix modules;
    try {
      modules = Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code: " + text.length(), e);
    }
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int from = x;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
          x++;
        }
        if (x > from) {
          path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(x - from).append("v1h-").append(x - from).append('z');
        }
        x++;
      }
    }
    return new QrPath(modules.getWidth() + 2 * QUIET, path.toString());
  }
}
