package org.viewledger.local.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.local.parts.StartRefusedException;

final class FolderTest {
  @Test
  void oneAtATimeMayUseAFolder(@TempDir Path root) throws Exception {
    DataFolder folder = new DataFolder(root);
    try (FolderLock held = FolderLock.take(folder)) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> FolderLock.take(folder))
          .isInstanceOf(StartRefusedException.class)
          .hasMessageContaining(root.toString());
    }
    FolderLock.take(folder).close();
  }

  @Test
  void aFolderOfOurVersionIsAccepted(@TempDir Path root) throws Exception {
    DataFolder folder = new DataFolder(root);
    LayoutVersion.check(folder);
    LayoutVersion.write(folder);
    LayoutVersion.check(folder);
    assertThat(folder.layout()).hasContent("1");
  }

  @Test
  void aFolderOfANewerOrUnreadableVersionIsRefused(@TempDir Path root) throws Exception {
    DataFolder folder = new DataFolder(root);
    for (String version : new String[] {"2", "99999", "", "one", "99999999999999999999"}) {
      Files.writeString(folder.layout(), version);
      assertThatThrownBy(() -> LayoutVersion.check(folder))
          .as(version)
          .isInstanceOf(StartRefusedException.class);
    }
  }

  @Test
  void smallFilesAreForTheirOwnerAndReplacedWhole(@TempDir Path root) throws Exception {
    Path file = root.resolve("api-token");
    DurableFile.write(file, "one");
    DurableFile.write(file, "two");
    assertThat(file).hasContent("two");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(root).isDirectoryNotContaining(path -> path.toString().endsWith(".new"));
  }

  @Test
  void theFolderIsTheOneNamedElseAmongTheUsersData() {
    assertThat(DataFolder.standard(Map.of("VIEWLEDGER_DATA", "/srv/vl")).root())
        .isEqualTo(Path.of("/srv/vl"));
    assertThat(DataFolder.standard(Map.of("XDG_DATA_HOME", "/home/lan/data")).root())
        .isEqualTo(Path.of("/home/lan/data/viewledger"));
    assertThat(DataFolder.standard(Map.of()).root())
        .isEqualTo(Path.of(System.getProperty("user.home"), ".local/share/viewledger"));
  }
}
