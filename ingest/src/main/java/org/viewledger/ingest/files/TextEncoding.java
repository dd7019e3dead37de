package org.viewledger.ingest.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a text file writes its characters: UTF-8 or UTF-16, told by the byte order mark or by where
 * the zero bytes lie. Older Vietnamese encodings cannot be told apart and are refused.
 *
 * @param markLength bytes of the byte order mark
 */
record TextEncoding(Charset charset, int markLength) {
  static TextEncoding of(byte[] head) {
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    // Headings are mostly ASCII, of which UTF-16 writes every other byte as zero.
    if (odd > head.length / 4 && even < odd / 8 + 1) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0);
    }
    if (even > head.length / 4 && odd < even / 8 + 1) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0);
    }
    return new TextEncoding(StandardCharsets.UTF_8, 0);
  }

  private static boolean startsWith(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The text behind the mark; fails with a CharacterCodingException at the first wrong byte. */
  Reader reader(Source source) throws IOException {
    InputStream in = source.open();
    try {
      in.skipNBytes(markLength);
    } catch (IOException e) {
      in.close();
      throw e;
    }
    return new BufferedReader(
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }
}
