package org.viewledger.dashboard.pages.citations;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class QrCodeTest {
  private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

  @Test
  void drawingReadsBackAsTheAddress() throws Exception {
    String address = "https://so.phuong-pleiku.example:8443/c/12-2026";
    QrCode code = QrCode.of(address);
    int side = Integer.parseInt(code.box().split(" ", -1)[2]) - 8;
    BitMatrix squares = new BitMatrix(side);
    Matcher match = SQUARE.matcher(code.path());
    int last = 0;
    while (match.find()) {
      assertThat(match.start()).as("nothing else is drawn").isEqualTo(last);
      last = match.end();
      squares.set(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }
    assertThat(last).isEqualTo(code.path().length());
    assertThat(new Decoder().decode(squares).getText()).isEqualTo(address);
  }
}
