package org.viewledger.ingest.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Keeps out workbooks that would fill memory: a few bytes unpacked to gigabytes, a cell in column
 * ten million. What an archive says of its own sizes is not believed; the parts are unpacked and
 * counted.
 */
final class WorkbookGuard {
  private static final int MAX_PARTS = 10_000;

  /** A million rows of twelve columns take some 500 MB of XML; they are streamed. */
  private static final long MAX_SHEETS = 1L << 30;

  /** Shared texts, styles and the like are held in memory. */
  private static final long MAX_HELD = 64L << 20;

  /** {@code XFD1048576} is the last cell of a sheet. */
  private static final int MAX_LETTERS = 3;

  /** Every cell is compared with each array formula. */
  private static final int MAX_ARRAY_FORMULAS = 100;

  private long sheets;
  private long held;
  private int arrayFormulas;

  private WorkbookGuard() {}

  static void check(ZipFile zip) throws IOException, UnreadableFileException {
    List<? extends ZipEntry> parts = Collections.list(zip.entries());
    WorkbookGuard guard = new WorkbookGuard();
    guard.require(parts.size() <= MAX_PARTS);
    for (ZipEntry part : parts) {
      String name = part.getName();
      if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
        try (Counted in = new Counted(zip.getInputStream(part), MAX_SHEETS - guard.sheets)) {
          guard.scan(in);
          guard.sheets += in.count;
        }
      } else if (name.endsWith(".xml") || name.endsWith(".rels")) {
        try (Counted in = new Counted(zip.getInputStream(part), MAX_HELD - guard.held)) {
          in.transferTo(OutputStream.nullOutputStream());
          guard.held += in.count;
        } catch (TooLargeException e) {
          throw tooLarge();
        }
      }
    }
  }

  private void scan(InputStream in) throws IOException, UnreadableFileException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          see(xml);
        }
      }
      xml.close();
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof TooLargeException) {
        throw tooLarge();
      }
      throw new UnreadableFileException(
          UnreadableFileException.Problem.BROKEN,
          Sentence.of(
              "Tệp Excel bị hỏng. Mở bằng Excel và lưu lại.",
              "The Excel file is damaged. Open it and save it again."));
    }
  }

  private void see(XMLStreamReader xml) throws UnreadableFileException {
    if (xml.getLocalName().equals("c")) {
      String reference = xml.getAttributeValue(null, "r");
      if (reference != null) {
        require(reference.chars().filter(Character::isLetter).count() <= MAX_LETTERS);
      }
    } else if (xml.getLocalName().equals("f") && "array".equals(xml.getAttributeValue(null, "t"))) {
      require(++arrayFormulas <= MAX_ARRAY_FORMULAS);
    }
  }

  private void require(boolean bearable) throws UnreadableFileException {
    if (!bearable) {
      throw tooLarge();
    }
  }

  private static UnreadableFileException tooLarge() {
    return new UnreadableFileException(
        UnreadableFileException.Problem.TOO_LARGE,
        Sentence.of(
            "Tệp Excel quá lớn hoặc quá phức tạp. Chia thành nhiều tệp, hoặc lưu thành CSV UTF-8.",
            "The Excel file is too large or too complex. Split it, or save it as CSV UTF-8."));
  }

  /** Fails once more than a limit has been unpacked. */
  private static final class Counted extends FilterInputStream {
    private final long limit;
    private long count;

    Counted(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      add(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      add(Math.max(n, 0));
      return n;
    }

    private void add(int bytes) throws TooLargeException {
      count += bytes;
      if (count > limit) {
        throw new TooLargeException();
      }
    }
  }

  private static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
