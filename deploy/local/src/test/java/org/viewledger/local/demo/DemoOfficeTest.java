package org.viewledger.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.contract.Event;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PageRecord;
import org.viewledger.local.ledger.UnitsOfSettings;
import org.viewledger.local.settings.Settings;
import org.viewledger.local.settings.SettingsFile;

final class DemoOfficeTest {
  private static final Instant END = Instant.parse("2026-11-22T02:00:00Z");

  @Test
  void everySamplePageBelongsToTheWardWhosePeopleAreThere(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("viewledger.yaml");
    DemoOffice.writeSettings(file);
    Settings settings = SettingsFile.read(file);
    Set<PageKey> pages = new HashSet<>();
    for (Event event : DemoWard.events(DemoWard.DEFAULT_SEED, END, ZoneId.of("Asia/Ho_Chi_Minh"))) {
      if (event instanceof PageRecord page) {
        pages.add(page.page());
      }
    }

    assertThat(
            new UnitsOfSettings(settings)
                .pages()
                .pages(DemoOffice.WARD, LocalDate.of(2026, 11, 22))
                .orElseThrow())
        .containsExactlyInAnyOrderElementsOf(pages);
  }
}
