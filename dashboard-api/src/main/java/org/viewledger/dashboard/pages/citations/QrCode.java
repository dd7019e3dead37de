package org.viewledger.dashboard.pages.citations;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * An address as a QR code, drawn as one path.
 *
 * @param path of squares of one unit, without the quiet margin
 * @param box the view box of the drawing, with a quiet margin of four units
 */
record QrCode(String path, String box) {
  private static final int MARGIN = 4;

  /** The code of an address, with a quarter of it restorable, for paper that is folded. */
  static QrCode of(String address) {
    ByteMatrix squares;
    try {
      squares =
          Encoder.encode(
                  address, ErrorCorrectionLevel.Q, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
              .getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code: " + address.length(), e);
    }
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < squares.getHeight(); y++) {
      for (int x = 0; x < squares.getWidth(); x++) {
        if (squares.get(x, y) == 1) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    int side = squares.getWidth() + 2 * MARGIN;
    return new QrCode(path.toString(), -MARGIN + " " + -MARGIN + ' ' + side + ' ' + side);
  }
}
