package org.viewledger.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders as a whole. */
public final class Folders {
  private Folders() {}

  /** Bytes of all files under it; files that go while it looks are not counted. */
  public static long size(Path folder) throws IOException {
    long size = 0;
    for (Path each : walk(folder)) {
      size += sizeOfFile(each);
    }
    return size;
  }

  private static long sizeOfFile(Path file) throws IOException {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (NoSuchFileException e) {
      return 0; // an engine has tidied up meanwhile
    }
  }

  /** Removes it with everything in it. */
  public static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> all = walk(folder);
      all.sort(Comparator.reverseOrder());
      for (Path each : all) {
        Files.deleteIfExists(each);
      }
    }
  }

  private static List<Path> walk(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return new ArrayList<>(all.toList());
    }
  }
}
