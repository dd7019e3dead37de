-- Rules 3 to 8 of the accounting rules. An array holds one value of each of the bench's metrics. Days are local ones, as
-- days since 1970; the zone is seven hours ahead of UTC, the whole year.
INSERT INTO viewledger.post_day (platform, page_id, post_id, day, {columns}, is_deleted, version)
WITH
  points AS (
    SELECT platform, page_id, post_id, toUnixTimestamp64Milli(observed_at) AS t, [{metrics}] AS v
    FROM viewledger.observation WHERE {range}
    UNION ALL
    SELECT platform, page_id, post_id, toUnixTimestamp64Milli(assumeNotNull(published_at)), arrayWithConstant(4, toInt64(0))
    FROM viewledger.post_record WHERE {range}
  ),
  gaps AS (
    SELECT platform, page_id, post_id, t AS t0, v AS v0,
      leadInFrame(t, 1, t) OVER following AS t1,
      leadInFrame(v, 1, v) OVER following AS v1
    FROM points
    WINDOW following AS (
      PARTITION BY platform, page_id, post_id ORDER BY t ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)
  ),
  -- A row for each midnight after t0 and at or before t1; after the last point, for the one that closes its day.
  closings AS (
    SELECT platform, page_id, post_id, v0, v1,
      arrayJoin(range(
        intDiv(t0 + 25200000, 86400000),
        if(t1 = t0, intDiv(t0 + 25200000, 86400000) + 1, intDiv(t1 + 25200000, 86400000)))) AS d,
      (d + 1) * 86400000 - 25200000 AS midnight,
      greatest(t1 - t0, 1) AS span,
      t1 > midnight AS inside,
      if(inside, t0, 0) AS gap,
      arrayMap((a, b) -> a + if(t1 = t0, 0, intDiv((b - a) * (midnight - t0) - if(b < a, span - 1, 0), span)), v0, v1) AS closing,
      if(inside, arrayMap((a, b, c) -> c - least(a, b), v0, v1, closing), arrayWithConstant(4, toInt64(0))) AS below,
      if(inside, arrayMap((a, b, c) -> greatest(a, b) - c, v0, v1, closing), arrayWithConstant(4, toInt64(0))) AS above
    FROM gaps
  ),
  pairs AS (
    SELECT platform, page_id, post_id, d, v0, v1, gap, closing, below, above,
      lagInFrame(closing, 1, arrayWithConstant(4, toInt64(0))) OVER preceding AS opening,
      lagInFrame(below, 1, arrayWithConstant(4, toInt64(0))) OVER preceding AS below_before,
      lagInFrame(above, 1, arrayWithConstant(4, toInt64(0))) OVER preceding AS above_before,
      lagInFrame(gap, 1, 0) OVER preceding AS gap_before
    FROM closings
    WINDOW preceding AS (
      PARTITION BY platform, page_id, post_id ORDER BY d ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
  ),
  days AS (
    SELECT platform, page_id, post_id, toDate(d) AS day, closing, below, above,
      arrayMap((c, o) -> c - o, closing, opening) AS gain,
      gap > 0 AND gap = gap_before AS one_gap,
      if(one_gap, arrayMap((a, b) -> least(0, b - a), v0, v1), arrayMap((g, b, a) -> g - b - a, gain, below, above_before)) AS low,
      if(one_gap, arrayMap((a, b) -> greatest(0, b - a), v0, v1), arrayMap((g, a, b) -> g + a + b, gain, above, below_before)) AS high
    FROM pairs
  )
SELECT platform, page_id, post_id, day, {values}, 0, {cut}
FROM days;
