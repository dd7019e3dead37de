package org.viewledger.dashboard.imports;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Event;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.ingest.files.ColumnMapping;
import org.viewledger.ingest.files.ExportTold;
import org.viewledger.ingest.files.ImportContext;
import org.viewledger.ingest.files.ImportSummary;
import org.viewledger.ingest.files.MappingException;
import org.viewledger.ingest.files.PageDefaults;
import org.viewledger.ingest.files.PostRegister;
import org.viewledger.ingest.files.ReadingFile;
import org.viewledger.ingest.files.UnreadableFileException;

/**
 * Reads the rows of an uploaded file, matching a platform's export with the posts that are known.
 */
final class ImportReader {
  private final PostRegister register;
  private final ZoneId zone;

  /**
   * @param register the posts that platforms' exports are matched with
   * @param zone of times that name none
   */
  ImportReader(PostRegister register, ZoneId zone) {
    this.register = register;
    this.zone = zone;
  }

  /** The same that knows only the posts of these pages. */
  ImportReader within(Scope theirs) {
    return new ImportReader(new ScopedRegister(register, theirs), zone);
  }

  /** Opens a file by its mapping, or as the platform's own export that it is. */
  ReadingFile open(Upload upload, @Nullable Instant observedAt)
      throws IOException, ImportRefusedException {
    Upload.Told told = upload.told();
    try {
      return ReadingFile.open(
          upload.file(),
          mapping(upload.mapping()),
          new PageDefaults(upload.platform(), upload.page(), upload.pageName()),
          new ExportTold(
              told.zone(),
              observedAt,
              told.fileTime(),
              told.newPosts(),
              told.lifetime(),
              upload.name()),
          register,
          zone);
    } catch (UnreadableFileException e) {
      throw new ImportRefusedException(e.problem().id(), e.sentence());
    }
  }

  /**
   * Reads a file to its end.
   *
   * @param lines only these, empty for all
   * @param taker what is done with each record
   */
  ImportAccount.WithPosts read(
      ReadingFile file,
      ImportAccount begun,
      Instant recordedAt,
      Optional<Set<Long>> lines,
      Consumer<Event> taker)
      throws IOException, ImportRefusedException {
    ImportCollector collector = new ImportCollector(taker);
    try {
      ImportSummary summary =
          file.forEach(new ImportContext(begun.source(), recordedAt, zone), lines, collector);
      return collector.account(begun, summary);
    } catch (UnreadableFileException e) {
      throw new ImportRefusedException(e.problem().id(), e.sentence());
    }
  }

  private static @Nullable ColumnMapping mapping(@Nullable String yaml)
      throws ImportRefusedException {
    try {
      return yaml == null ? null : ColumnMapping.parse(yaml);
    } catch (MappingException e) {
      throw new ImportRefusedException("mapping", e.sentence());
    }
  }
}
