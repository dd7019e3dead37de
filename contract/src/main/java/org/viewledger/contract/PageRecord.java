package org.viewledger.contract;

import java.time.Instant;

/** Something learnt about a page. */
public record PageRecord(PageKey page, Patch<String> name, String source, Instant recordedAt)
    implements Event {
  @Override
  public String key() {
    return page.text();
  }

  @Override
  public String topic() {
    return Topics.PAGES;
  }
}
