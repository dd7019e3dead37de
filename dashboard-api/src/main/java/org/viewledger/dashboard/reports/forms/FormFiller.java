package org.viewledger.dashboard.reports.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.eval.NotImplementedException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.viewledger.dashboard.reports.forms.FormCell.Place;

/** Writes figures into a superior's form and leaves everything else as it was. */
public final class FormFiller {
  /** Above this a spreadsheet's double no longer tells neighbouring whole numbers apart. */
  private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);

  private FormFiller() {}

  /**
   * What goes into a cell.
   *
   * @param value none: the cell is left empty
   * @param reason why it is, in words; empty where there is a value
   */
  public record Filling(Optional<BigDecimal> value, String reason) {
    public static Filling of(BigDecimal value) {
      return new Filling(Optional.of(value), "");
    }

    /** Left empty, and said why. */
    public static Filling none(String reason) {
      return new Filling(Optional.empty(), reason);
    }
  }

  /** A filled form. */
  public static final class Filled {
    private final byte[] file;
    private final List<Left> empty;
    private final int recounted;
    private final List<Place> toRecount;

    Filled(byte[] file, List<Left> empty, int recounted, List<Place> toRecount) {
      this.file = file;
      this.empty = List.copyOf(empty);
      this.recounted = recounted;
      this.toRecount = List.copyOf(toRecount);
    }

    /** The workbook. */
    public byte[] file() {
      return file.clone();
    }

    /** Cells that were left empty, each with its reason. */
    public List<Left> empty() {
      return empty;
    }

    /** How many formulas have their new results in the file. */
    public int recounted() {
      return recounted;
    }

    /** Formulas that only the spreadsheet itself can count, when it opens the file. */
    public List<Place> toRecount() {
      return toRecount;
    }
  }

  /** A cell without a figure. */
  public record Left(Place place, String reason) {}

  /**
   * Fills the cells given; a number keeps the form's own number format.
   *
   * @throws FormRefused where the file is not taken
   */
  public static Filled fill(byte[] form, Map<Place, Filling> fillings) {
    try (XSSFWorkbook book = FormBook.open(form)) {
      List<Left> left = new ArrayList<>();
      fillings.forEach(
          (place, filling) ->
              put(book, place, filling).ifPresent(reason -> left.add(new Left(place, reason))));
      List<Place> toRecount = new ArrayList<>();
      int recounted = recount(book, toRecount);
      // the spreadsheet counts once more when it opens the file, whatever we could count ourselves
      book.setForceFormulaRecalculation(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return new Filled(out.toByteArray(), left, recounted, toRecount);
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory", e);
    }
  }

  /** Why the cell stays without a figure; nothing where it has got one. */
  private static Optional<String> put(XSSFWorkbook book, Place place, Filling filling) {
    Sheet sheet = book.getSheet(place.sheet());
    if (sheet == null) {
      return Optional.of("Biểu không còn trang \"" + place.sheet() + "\".");
    }
    Cell cell = cell(sheet, place.cell());
    if (cell.getCellType() == CellType.FORMULA) {
      return Optional.of("Ô này biểu tự tính bằng công thức, không ghi đè.");
    }
    if (cell.getCellType() == CellType.STRING && !cell.getStringCellValue().isBlank()) {
      return Optional.of("Ô này nay có chữ \"" + cell.getStringCellValue() + "\".");
    }
    Optional<BigDecimal> value = filling.value();
    if (value.isEmpty()) {
      // last month's figure must not stay in its place
      cell.setBlank();
      return Optional.of(filling.reason());
    }
    if (value.get().abs().compareTo(EXACT) > 0) {
      cell.setBlank();
      return Optional.of("Số quá lớn, bảng tính sẽ làm tròn: " + value.get().toPlainString());
    }
    cell.setCellValue(value.get().doubleValue());
    return Optional.empty();
  }

  private static Cell cell(Sheet sheet, String address) {
    CellReference at = new CellReference(address);
    Row row = sheet.getRow(at.getRow());
    Row found = row == null ? sheet.createRow(at.getRow()) : row;
    return found.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  /** How many formulas were counted; those that cannot be are listed. */
  private static int recount(XSSFWorkbook book, List<Place> failed) {
    XSSFFormulaEvaluator counting = new XSSFFormulaEvaluator(book);
    int counted = 0;
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            boolean done = counts(counting, cell);
            counted += done ? 1 : 0;
            if (!done) {
              failed.add(new Place(sheet.getSheetName(), cell.getAddress().formatAsString()));
            }
          }
        }
      }
    }
    return counted;
  }

  private static boolean counts(XSSFFormulaEvaluator counting, Cell cell) {
    try {
      counting.evaluateFormulaCell(cell);
      return true;
    } catch (NotImplementedException | FormulaParseException | IllegalStateException e) {
      // a function that only the spreadsheet knows: the place is told, and it counts on opening
      return false;
    }
  }
}
