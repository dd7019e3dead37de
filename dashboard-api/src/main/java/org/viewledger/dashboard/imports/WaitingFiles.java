package org.viewledger.dashboard.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uploaded files between the steps of their imports: under random names, each its uploader's alone,
 * few and for at most {@link #LONGEST}. A restart finds them again by the slips beside them.
 */
public final class WaitingFiles {
  /** After this an uploaded file is deleted, confirmed or not. */
  public static final Duration LONGEST = Duration.ofHours(1);

  /** Of one person; the oldest makes room for the next. */
  public static final int MOST_OF_ONE = 5;

  private static final int MOST = 50;
  private static final long MOST_BYTES = 1L << 30;
  private static final int TOKEN_BYTES = 24;
  private static final Logger LOG = LoggerFactory.getLogger(WaitingFiles.class);

  private final Path folder;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** By token; guarded by this. */
  private final Map<String, WaitingFile> waiting = new HashMap<>();

  public WaitingFiles(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    try {
      findAgain();
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of uploads cannot be read: " + folder, e);
    }
  }

  /** Takes up what an earlier run kept, and deletes what nobody can ask for any more. */
  private void findAgain() throws IOException {
    try (DirectoryStream<Path> slips = Files.newDirectoryStream(folder, '*' + WaitingSlip.SLIP)) {
      for (Path slip : slips) {
        WaitingSlip.read(slip).ifPresent(file -> waiting.put(file.token(), file));
      }
    }
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(folder, '*' + WaitingSlip.FILE + '*')) {
      for (Path path : all) {
        String name = path.getFileName().toString();
        String token = name.substring(0, name.indexOf(WaitingSlip.FILE));
        if (!waiting.containsKey(token)) {
          Files.delete(path);
        }
      }
    }
    sweep();
  }

  /**
   * Keeps a file for its next step.
   *
   * @return empty where too many files of others wait already
   */
  public synchronized Optional<WaitingFile> take(InputStream content, String name, String person)
      throws IOException {
    sweep();
    List<WaitingFile> own = of(person);
    if (own.size() >= MOST_OF_ONE) {
      forget(own.get(own.size() - 1));
    }
    if (waiting.size() >= MOST) {
      return Optional.empty();
    }
    String token = token();
    Path file = folder.resolve(token + WaitingSlip.FILE);
    boolean kept = false;
    try {
      long bytes = Files.copy(content, file);
      if (bytes + waiting.values().stream().mapToLong(WaitingFile::bytes).sum() <= MOST_BYTES) {
        WaitingFile taken =
            new WaitingFile(token, file, name, bytes, person, clock.instant(), FileChoices.NONE);
        WaitingSlip.write(taken);
        waiting.put(token, taken);
        kept = true;
        return Optional.of(taken);
      }
      return Optional.empty();
    } finally {
      if (!kept) {
        delete(file);
      }
    }
  }

  /** A file of this person's; empty where there is none, or no more. */
  public synchronized Optional<WaitingFile> find(String token, String person) {
    sweep();
    return Optional.ofNullable(waiting.get(token)).filter(file -> file.person().equals(person));
  }

  /** A person's files, the latest first. */
  public synchronized List<WaitingFile> of(String person) {
    sweep();
    return waiting.values().stream()
        .filter(file -> file.person().equals(person))
        .sorted(
            Comparator.comparing(WaitingFile::since).reversed().thenComparing(WaitingFile::token))
        .toList();
  }

  /** Remembers what was chosen for a file, in place of what was chosen before. */
  public synchronized void choose(WaitingFile file, FileChoices choices) {
    WaitingFile chosen =
        waiting.computeIfPresent(file.token(), (token, known) -> known.with(choices));
    if (chosen == null) {
      return;
    }
    try {
      WaitingSlip.write(chosen);
    } catch (IOException e) {
      // What was chosen stands until a restart, which then asks for it again.
      LOG.warn("what was chosen for an uploaded file cannot be kept: {}", file.file(), e);
    }
  }

  /** Deletes a file that has been brought in, or that nobody wants any more. */
  public synchronized void forget(WaitingFile file) {
    waiting.remove(file.token());
    delete(file.file());
  }

  /** Deletes what has waited too long; called with every request, so it must cost nothing. */
  public synchronized void sweep() {
    if (waiting.isEmpty()) {
      return;
    }
    Instant limit = clock.instant().minus(LONGEST);
    for (WaitingFile file : new ArrayList<>(waiting.values())) {
      if (!file.since().isAfter(limit)) {
        forget(file);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
      WaitingSlip.delete(file);
    } catch (IOException e) {
      // It is out of reach for everybody, and the next start tries again.
      LOG.warn("an uploaded file cannot be deleted now: {}", file, e);
    }
  }

  private String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
