package org.viewledger.stream.cut;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collection;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.IncrementalKeyedStateHandle.HandleAndLocalPath;
import org.apache.flink.runtime.state.IncrementalRemoteKeyedStateHandle;
import org.apache.flink.runtime.state.KeyGroupsStateHandle;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.StreamStateHandle;
import org.apache.flink.runtime.state.filesystem.FileStateHandle;

/**
 * Checks that the files a checkpoint refers to are there and as long as it says: after a power cut
 * a checkpoint may be complete by its metadata and torn in its state.
 */
final class CheckpointFiles {
  private CheckpointFiles() {}

  /**
   * Looks at every state file.
   *
   * @throws IOException names the first that is missing or short
   */
  static void check(CheckpointMetadata metadata) throws IOException {
    for (OperatorState operator : metadata.getOperatorStates()) {
      for (OperatorSubtaskState subtask : operator.getSubtaskStates().values()) {
        for (OperatorStateHandle handle : subtask.getManagedOperatorState()) {
          check(handle.getDelegateStateHandle());
        }
        for (OperatorStateHandle handle : subtask.getRawOperatorState()) {
          check(handle.getDelegateStateHandle());
        }
        checkKeyed(subtask.getManagedKeyedState());
        checkKeyed(subtask.getRawKeyedState());
      }
    }
  }

  private static void checkKeyed(Collection<KeyedStateHandle> handles) throws IOException {
    for (KeyedStateHandle handle : handles) {
      if (handle instanceof KeyGroupsStateHandle whole) {
        check(whole.getDelegateStateHandle());
      } else if (handle instanceof IncrementalRemoteKeyedStateHandle incremental) {
        check(incremental.getMetaDataStateHandle());
        for (HandleAndLocalPath shared : incremental.getSharedState()) {
          check(shared.getHandle());
        }
        for (HandleAndLocalPath own : incremental.getPrivateState()) {
          check(own.getHandle());
        }
      }
    }
  }

  private static void check(StreamStateHandle handle) throws IOException {
    if (!(handle instanceof FileStateHandle file)) {
      return;
    }
    Path path = file.getFilePath();
    FileSystem files = path.getFileSystem();
    if (!files.exists(path)) {
      throw new FileNotFoundException("its state file is missing: " + path);
    }
    long length = files.getFileStatus(path).getLen();
    if (length != file.getStateSize()) {
      throw new IOException(
          "its state file holds " + length + " bytes of " + file.getStateSize() + ": " + path);
    }
  }
}
