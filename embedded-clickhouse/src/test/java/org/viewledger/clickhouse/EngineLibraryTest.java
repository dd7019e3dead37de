package org.viewledger.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineLibraryTest {

  @Test
  void liesInTheUsersCacheUnlessASettingSaysOtherwise() {
    assertThat(EngineLibrary.folder(null, Map.of("XDG_CACHE_HOME", "/c")))
        .isEqualTo(Path.of("/c/viewledger/engine", EngineLibrary.VERSION));
    assertThat(EngineLibrary.folder(null, Map.of()))
        .isEqualTo(
            Path.of(System.getProperty("user.home"), ".cache/viewledger/engine")
                .resolve(EngineLibrary.VERSION));
    Map<String, String> environment = Map.of("XDG_CACHE_HOME", "/c", "VIEWLEDGER_ENGINE_DIR", "/e");
    assertThat(EngineLibrary.folder(null, environment)).isEqualTo(Path.of("/e"));
    assertThat(EngineLibrary.folder("/p", environment)).isEqualTo(Path.of("/p"));
  }

  @Test
  void missingLibraryNamesTheScript(@TempDir Path empty) {
    String before = System.setProperty("viewledger.engine.dir", empty.toString());
    try {
      assertThatThrownBy(EngineLibrary::locate)
          .hasMessage(
              "The ClickHouse engine is not at "
                  + empty.resolve("libchdb.so")
                  + ": run embedded-clickhouse/fetch-engine.sh");
    } finally {
      if (before == null) {
        System.clearProperty("viewledger.engine.dir");
      } else {
        System.setProperty("viewledger.engine.dir", before);
      }
    }
  }

  @Test
  void otherPlatformsAreToldOfTheServerSetting() {
    assertThat(EngineLibrary.unsupported("Linux", "amd64")).isNull();
    assertThat(EngineLibrary.unsupported("Linux", "aarch64")).isNull();
    assertThat(EngineLibrary.unsupported("Mac OS X", "aarch64")).isNull();
    assertThat(EngineLibrary.unsupported("Windows 11", "amd64"))
        .contains("Windows 11 amd64")
        .contains("clickhouse.url")
        .contains("CLICKHOUSE_URL");
    assertThat(EngineLibrary.unsupported("Linux", "riscv64")).isNotNull();
  }
}
