package org.viewledger.local.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.viewledger.ingest.files.ReadingTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an empty sheet for typed readings. Needs no running instance. */
@Command(
    name = "template",
    description = {
      "Tạo tệp mẫu để ghi số liệu bằng tay.",
      "Write an empty sheet for typed readings."
    },
    mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "viewledger-mau.xlsx",
      description = "Tên tệp .xlsx hoặc .csv (${DEFAULT-VALUE})")
  private Path file = Path.of("viewledger-mau.xlsx");

  @Option(names = "--force", description = "Ghi đè tệp đã có / overwrite")
  private boolean force;

  TemplateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws CommandFailedException {
    boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    if (!csv && !file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw new CommandFailedException("Tên tệp cần kết thúc bằng .xlsx hoặc .csv: " + file);
    }
    StandardOpenOption mode = force ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW;
    try (OutputStream out =
        Files.newOutputStream(
            file, mode, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      if (csv) {
        ReadingTemplate.writeCsv(out);
      } else {
        ReadingTemplate.writeXlsx(out);
      }
    } catch (FileAlreadyExistsException e) {
      throw new CommandFailedException("Tệp " + file + " đã có: chọn tên khác, hoặc thêm --force");
    } catch (IOException e) {
      throw new CommandFailedException(
          "Không ghi được tệp " + file + ": kiểm tra thư mục và quyền ghi");
    }
    surroundings.out().println("Đã tạo " + file);
    return 0;
  }
}
