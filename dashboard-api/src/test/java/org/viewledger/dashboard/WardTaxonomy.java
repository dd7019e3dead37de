package org.viewledger.dashboard;

/** The rules in force in {@link WardCase}, as the job writes them. */
final class WardTaxonomy {
  private static final String BODY =
      """
      {"v":1,"unit":"all","version":%d,"recordedAt":"2026-01-02T00:00:00.000Z",
       "topics":[{"id":"xay-dung-dang","name":"Xây dựng Đảng","nameEn":"Party building","priority":90,
         "rules":[{"phrase":"Đại hội Đảng bộ","weight":5}]},
        {"id":"van-hoa","name":"Văn hóa","priority":10,"rules":[{"hashtag":"#tet","weight":3}]}],
       "shield":["Bí thư Đảng ủy"],"labels":[{"id":"tet","name":"Mừng xuân","from":"2026-01-11","to":"2026-02-20"}]}
      """;

  private WardTaxonomy() {}

  /** Writes a version of the unit of everything. */
  static void write(LedgerTables tables, int version) {
    tables.run(
        "INSERT INTO viewledger.taxonomy (unit, kafka_topic, kafka_partition, kafka_offset,"
            + " taxonomy_version, body, recorded_at, cut) VALUES ('all', 'taxonomy', 0, "
            + version
            + ", "
            + version
            + ", '"
            + BODY.formatted(version).replace("\n", " ")
            + "', '2026-01-02 00:00:00.000', 4711)");
  }
}
