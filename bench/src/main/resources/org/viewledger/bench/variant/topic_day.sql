INSERT INTO viewledger.topic_day
  (metric, day, platform, page_id, topic, gain, low, high, below, above, corrections, not_dated, posts, is_deleted, version)
SELECT '{metric}', day, platform, page_id, 'unclassified',
  sum(toInt128(assumeNotNull({metric}_gain))), sum(toInt128(assumeNotNull({metric}_low))),
  sum(toInt128(assumeNotNull({metric}_high))), sum(toInt128(assumeNotNull({metric}_below))),
  sum(toInt128(assumeNotNull({metric}_above))), sum(toInt128(least(0, assumeNotNull({metric}_gain)))), 0, count(), 0, {cut}
FROM viewledger.post_day
WHERE isNotNull({metric}_gain)
GROUP BY day, platform, page_id;
