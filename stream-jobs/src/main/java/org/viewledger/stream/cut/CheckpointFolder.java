package org.viewledger.stream.cut;

import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of retained checkpoints: {@code g<generation>/<job>/chk-<number>}. The path names the
 * generation, so that a checkpoint can be held against the cuts in ClickHouse.
 */
public final class CheckpointFolder {
  private static final Logger LOG = LoggerFactory.getLogger(CheckpointFolder.class);
  private static final Pattern GENERATION = Pattern.compile("g(\\d{1,7})");
  private static final Pattern CHECKPOINT = Pattern.compile("chk-(\\d{1,12})");

  private final Path root;

  public CheckpointFolder(URI root) {
    this.root = new Path(root);
  }

  /** Where a job of this generation keeps its checkpoints. */
  public String of(long generation) {
    return new Path(root, "g" + generation).toString();
  }

  /** The newest checkpoint that can be read whole; others are named in the log and passed over. */
  public Optional<Checkpoint> newest() throws IOException {
    for (Candidate candidate : candidates()) {
      try {
        return Optional.of(read(candidate));
      } catch (IOException | RuntimeException e) {
        // A torn file may break Flink's reader in any way.
        LOG.error("Checkpoint {} cannot be used: {}", candidate.path(), e.toString());
      }
    }
    return Optional.empty();
  }

  /** Removes the checkpoints of generations before this one: a rebuild has made them useless. */
  public void removeBefore(long generation) throws IOException {
    FileSystem files = root.getFileSystem();
    for (FileStatus folder : list(root)) {
      Matcher name = GENERATION.matcher(folder.getPath().getName());
      if (name.matches() && Long.parseLong(name.group(1)) < generation) {
        files.delete(folder.getPath(), true);
      }
    }
  }

  private record Candidate(Cut cut, Path path) {}

  private List<Candidate> candidates() throws IOException {
    List<Candidate> found = new ArrayList<>();
    for (FileStatus generation : list(root)) {
      Matcher g = GENERATION.matcher(generation.getPath().getName());
      if (!g.matches()) {
        continue;
      }
      for (FileStatus job : list(generation.getPath())) {
        for (FileStatus checkpoint : list(job.getPath())) {
          Matcher chk = CHECKPOINT.matcher(checkpoint.getPath().getName());
          if (chk.matches()) {
            Cut cut = new Cut(Long.parseLong(g.group(1)), Long.parseLong(chk.group(1)));
            found.add(new Candidate(cut, checkpoint.getPath()));
          }
        }
      }
    }
    found.sort(Comparator.comparing(Candidate::cut).reversed());
    return found;
  }

  private static Checkpoint read(Candidate candidate) throws IOException {
    Path file = new Path(candidate.path(), "_metadata");
    CheckpointMetadata metadata;
    try (FSDataInputStream in = file.getFileSystem().open(file)) {
      metadata =
          Checkpoints.loadCheckpointMetadata(
              new DataInputStream(in),
              CheckpointFolder.class.getClassLoader(),
              candidate.path().toString());
    }
    CheckpointFiles.check(metadata);
    CheckpointContents contents = CheckpointContents.read(metadata);
    return new Checkpoint(
        candidate.cut(), candidate.path().toString(), contents.offsets(), contents.newestCut());
  }

  private static List<FileStatus> list(Path folder) throws IOException {
    try {
      FileStatus[] found = folder.getFileSystem().listStatus(folder);
      return found == null
          ? List.of()
          : Arrays.stream(found)
              .filter(FileStatus::isDir)
              .sorted(Comparator.comparing(status -> status.getPath().getName()))
              .toList();
    } catch (FileNotFoundException e) {
      return List.of(); // Nothing was ever kept there.
    }
  }
}
