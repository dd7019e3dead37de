package org.viewledger.clickhouse;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4FrameInputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import net.jpountz.xxhash.XXHashFactory;
import org.jspecify.annotations.Nullable;

/** How an answer is packed: as the request asked for it, or plain. */
enum Compression {
  PLAIN(null),
  BLOCKS(null),
  LZ4_FRAME("lz4"),
  GZIP("gzip");

  private final @Nullable String contentEncoding;

  Compression(@Nullable String contentEncoding) {
    this.contentEncoding = contentEncoding;
  }

  /** What a request wants of its answer. */
  static Compression ofAnswer(Headers request, Map<String, String> parameters) {
    if (isOn(parameters.get("compress"))) {
      return BLOCKS;
    }
    String accepted = request.getFirst("Accept-Encoding");
    if (accepted == null || !isOn(parameters.get("enable_http_compression"))) {
      return PLAIN;
    }
    String folded = accepted.toLowerCase(Locale.ROOT);
    return folded.contains("lz4") ? LZ4_FRAME : folded.contains("gzip") ? GZIP : PLAIN;
  }

  /** A request's body as it was before packing. */
  static InputStream unpack(InputStream body, Headers request, Map<String, String> parameters)
      throws IOException, EngineException {
    InputStream decoded = body;
    String encoding = request.getFirst("Content-Encoding");
    if (encoding != null && !encoding.isBlank()) {
      decoded =
          switch (encoding.trim().toLowerCase(Locale.ROOT)) {
            case "identity" -> body;
            case "gzip", "x-gzip" -> new GZIPInputStream(body, 64 * 1024);
            case "lz4" ->
                new LZ4FrameInputStream(
                    body,
                    LZ4Factory.fastestJavaInstance().safeDecompressor(),
                    XXHashFactory.fastestJavaInstance().hash32());
            default ->
                throw EngineException.of(
                    EngineException.NOT_IMPLEMENTED,
                    "NOT_IMPLEMENTED",
                    "Content-Encoding " + encoding + " is not known here: use lz4 or gzip");
          };
    }
    return isOn(parameters.get("decompress")) ? new BlockInputStream(decoded) : decoded;
  }

  void announce(Headers answer) {
    if (contentEncoding != null) {
      answer.set("Content-Encoding", contentEncoding);
    }
  }

  OutputStream pack(OutputStream out) throws IOException {
    return switch (this) {
      case PLAIN -> out;
      case BLOCKS -> new BlockOutputStream(out);
      case GZIP -> new GZIPOutputStream(out, 64 * 1024, false);
      case LZ4_FRAME ->
          new LZ4FrameOutputStream(
              out,
              LZ4FrameOutputStream.BLOCKSIZE.SIZE_64KB,
              -1,
              LZ4Factory.fastestJavaInstance().fastCompressor(),
              XXHashFactory.fastestJavaInstance().hash32(),
              LZ4FrameOutputStream.FLG.Bits.BLOCK_INDEPENDENCE);
    };
  }

  private static boolean isOn(@Nullable String value) {
    return value != null && (value.equals("1") || value.equalsIgnoreCase("true"));
  }
}
