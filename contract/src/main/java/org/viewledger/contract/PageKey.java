package org.viewledger.contract;

/**
 * Identity of a page.
 *
 * @param platform a {@link Platform#id()}
 * @param pageId the platform's own id, without {@code |}
 */
public record PageKey(String platform, String pageId) implements Comparable<PageKey> {
  public PageKey {
    KeyPart.check("platform", platform);
    KeyPart.check("pageId", pageId);
  }

  /** The Kafka record key, {@code platform|pageId}. */
  public String text() {
    return platform + '|' + pageId;
  }

  @Override
  public int compareTo(PageKey other) {
    return text().compareTo(other.text());
  }
}
