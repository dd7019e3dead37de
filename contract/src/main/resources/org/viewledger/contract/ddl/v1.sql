-- Version 1 of the tables. Statements end with a semicolon at the end of a line; each may run again and changes nothing.
-- {{metric columns}} stands for six nullable columns a catalogue metric; a metric that joins the catalogue later is added
-- by ALTER TABLE … ADD COLUMN IF NOT EXISTS.
CREATE DATABASE IF NOT EXISTS viewledger;

CREATE TABLE IF NOT EXISTS viewledger.schema_version (
  version UInt32,
  applied_at DateTime64(3, 'UTC') DEFAULT now64(3)
) ENGINE = ReplacingMergeTree ORDER BY version;

-- The raw record: append-only, every row with its Kafka position and the first cut it had. A replay writes the same row
-- under a later cut; the row of the smallest cut stays, hence the negated version.
CREATE TABLE IF NOT EXISTS viewledger.observation (
  platform LowCardinality(String), page_id String, post_id String,
  kafka_topic LowCardinality(String), kafka_partition UInt32, kafka_offset UInt64,
  observed_at DateTime64(3, 'UTC'), recorded_at DateTime64(3, 'UTC'), source LowCardinality(String),
  metrics Map(LowCardinality(String), Int64), fields Map(LowCardinality(String), String),
  cut UInt64, cut_order UInt64 MATERIALIZED bitNot(cut)
) ENGINE = ReplacingMergeTree(cut_order)
ORDER BY (platform, page_id, post_id, kafka_topic, kafka_partition, kafka_offset);

CREATE TABLE IF NOT EXISTS viewledger.withdrawal (
  platform LowCardinality(String), page_id String, post_id String,
  kafka_topic LowCardinality(String), kafka_partition UInt32, kafka_offset UInt64,
  withdraws String, recorded_at DateTime64(3, 'UTC'), by String, reason Nullable(String),
  cut UInt64, cut_order UInt64 MATERIALIZED bitNot(cut)
) ENGINE = ReplacingMergeTree(cut_order)
ORDER BY (platform, page_id, post_id, kafka_topic, kafka_partition, kafka_offset);

-- A field that a record does not say is not in `said`; one in `said` with a null value was said to be unknown.
CREATE TABLE IF NOT EXISTS viewledger.post_record (
  platform LowCardinality(String), page_id String, post_id String,
  kafka_topic LowCardinality(String), kafka_partition UInt32, kafka_offset UInt64,
  said Array(LowCardinality(String)), published_at Nullable(DateTime64(3, 'UTC')), kind Nullable(String),
  title Nullable(String), text Nullable(String), permalink Nullable(String), hashtags Array(String),
  hashtags_known Bool, aliases Array(String), origin Nullable(String), same_as Nullable(String),
  replaces Nullable(String), status Nullable(String), source LowCardinality(String),
  recorded_at DateTime64(3, 'UTC'),
  cut UInt64, cut_order UInt64 MATERIALIZED bitNot(cut)
) ENGINE = ReplacingMergeTree(cut_order)
ORDER BY (platform, page_id, post_id, kafka_topic, kafka_partition, kafka_offset);

CREATE TABLE IF NOT EXISTS viewledger.page_record (
  platform LowCardinality(String), page_id String,
  kafka_topic LowCardinality(String), kafka_partition UInt32, kafka_offset UInt64,
  said Array(LowCardinality(String)), name Nullable(String), source LowCardinality(String),
  recorded_at DateTime64(3, 'UTC'),
  cut UInt64, cut_order UInt64 MATERIALIZED bitNot(cut)
) ENGINE = ReplacingMergeTree(cut_order)
ORDER BY (platform, page_id, kafka_topic, kafka_partition, kafka_offset);

CREATE TABLE IF NOT EXISTS viewledger.page_reading (
  platform LowCardinality(String), page_id String,
  kafka_topic LowCardinality(String), kafka_partition UInt32, kafka_offset UInt64,
  metric LowCardinality(String), from_day Nullable(Date), to_day Nullable(Date), zone Nullable(String),
  value Nullable(Int64), observed_at DateTime64(3, 'UTC'), recorded_at DateTime64(3, 'UTC'),
  source LowCardinality(String),
  cut UInt64, cut_order UInt64 MATERIALIZED bitNot(cut)
) ENGINE = ReplacingMergeTree(cut_order)
ORDER BY (platform, page_id, kafka_topic, kafka_partition, kafka_offset);

-- A person's topic for a post, or its withdrawal; the latest stands as a whole.
CREATE TABLE IF NOT EXISTS viewledger.assignment (
  platform LowCardinality(String), page_id String, post_id String,
  kafka_topic LowCardinality(String), kafka_partition UInt32, kafka_offset UInt64,
  primary_topic Nullable(String), labels Array(String), by String, reason Nullable(String),
  recorded_at DateTime64(3, 'UTC'), withdrawn Bool,
  cut UInt64, cut_order UInt64 MATERIALIZED bitNot(cut)
) ENGINE = ReplacingMergeTree(cut_order)
ORDER BY (platform, page_id, post_id, kafka_topic, kafka_partition, kafka_offset);

-- A unit's topics, labels and rules: `body` is the record's JSON.
CREATE TABLE IF NOT EXISTS viewledger.taxonomy (
  unit String,
  kafka_topic LowCardinality(String), kafka_partition UInt32, kafka_offset UInt64,
  taxonomy_version UInt32, body String, recorded_at DateTime64(3, 'UTC'),
  cut UInt64, cut_order UInt64 MATERIALIZED bitNot(cut)
) ENGINE = ReplacingMergeTree(cut_order)
ORDER BY (unit, kafka_topic, kafka_partition, kafka_offset);

-- What a taxonomy's rules made of a text, and why. The text is named by lower-case hex SHA-256 of title, text and hashtags
-- in UTF-8 with U+001F between them (unknown counts as empty); a post's id without any text has no row. `evidence` holds
-- what decided: the rule, the words as found, where (title or body), the points. A row's first cut is when it took effect.
CREATE TABLE IF NOT EXISTS viewledger.classification (
  platform LowCardinality(String), page_id String, post_id String,
  text_digest String, unit LowCardinality(String), taxonomy_version UInt32, matcher_version UInt32,
  taxonomy_recorded_at DateTime64(3, 'UTC'),
  topic LowCardinality(String), score UInt32, close Bool, second_topic LowCardinality(Nullable(String)), second_score UInt32,
  evidence Array(Tuple(topic String, rule String, found String, place String, points UInt32)),
  cut UInt64, cut_order UInt64 MATERIALIZED bitNot(cut)
) ENGINE = ReplacingMergeTree(cut_order)
ORDER BY (platform, page_id, post_id, text_digest, unit, taxonomy_version, matcher_version, taxonomy_recorded_at);

CREATE TABLE IF NOT EXISTS viewledger.dead_letter (
  kafka_topic LowCardinality(String), kafka_partition UInt32, kafka_offset UInt64,
  reason LowCardinality(String), detail String, raw String, appended_at DateTime64(3, 'UTC'),
  cut UInt64, cut_order UInt64 MATERIALIZED bitNot(cut)
) ENGINE = ReplacingMergeTree(cut_order)
ORDER BY (kafka_topic, kafka_partition, kafka_offset);

-- A post as known now. `metrics`: opening balance and the day of the first point, first and last point, last value.
CREATE TABLE IF NOT EXISTS viewledger.post (
  platform LowCardinality(String), page_id String, post_id String,
  published_at Nullable(DateTime64(3, 'UTC')), publish_day Nullable(Date), kind LowCardinality(Nullable(String)),
  title Nullable(String), text Nullable(String), permalink Nullable(String), hashtags Array(String),
  aliases Array(String), origin LowCardinality(Nullable(String)), same_as Nullable(String),
  replaces Nullable(String), status LowCardinality(Nullable(String)), status_at Nullable(DateTime64(3, 'UTC')),
  topic LowCardinality(String), labels Array(String),
  metrics Map(LowCardinality(String), Tuple(opening Int64, opening_day Date, first_at DateTime64(3, 'UTC'),
    last Int64, last_at DateTime64(3, 'UTC'), from_publication Bool)),
  last_read Nullable(DateTime64(3, 'UTC')),
  is_deleted UInt8, version UInt64
) ENGINE = ReplacingMergeTree(version, is_deleted)
ORDER BY (platform, page_id, post_id);

-- A wide row a post and day (local to the reporting zone).
CREATE TABLE IF NOT EXISTS viewledger.post_day (
  platform LowCardinality(String), page_id String, post_id String, day Date,
  {{metric columns}},
  others Map(LowCardinality(String), Tuple(gain Int64, closing Int64, below Int64, above Int64, low Int64, high Int64)),
  is_deleted UInt8, version UInt64
) ENGINE = ReplacingMergeTree(version, is_deleted)
ORDER BY (platform, page_id, post_id, day)
-- A hundred columns with a mebibyte to write into each are more memory than a query may take: let the buffers grow instead.
SETTINGS min_columns_to_activate_adaptive_write_buffer = 16;

-- The in-period ledger. Sums of 64-bit balances over posts are 128 bits wide. `posts` counts the posts with a row that day.
CREATE TABLE IF NOT EXISTS viewledger.topic_day (
  metric LowCardinality(String), day Date, platform LowCardinality(String), page_id String, topic LowCardinality(String),
  gain Int128, low Int128, high Int128, below Int128, above Int128, corrections Int128, not_dated Int128,
  posts Int64,
  is_deleted UInt8, version UInt64
) ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYear(day)
ORDER BY (metric, day, platform, page_id, topic);

-- Lifetime values of the posts published that day, `posts` of them with a figure.
CREATE TABLE IF NOT EXISTS viewledger.topic_cohort (
  metric LowCardinality(String), publish_day Date, platform LowCardinality(String), page_id String,
  topic LowCardinality(String),
  value Int128, posts Int64,
  is_deleted UInt8, version UInt64
) ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYear(publish_day)
ORDER BY (metric, publish_day, platform, page_id, topic);

CREATE TABLE IF NOT EXISTS viewledger.topic_posts (
  publish_day Date, platform LowCardinality(String), page_id String, topic LowCardinality(String),
  posts Int64, own Int64, shared Int64,
  is_deleted UInt8, version UInt64
) ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYear(publish_day)
ORDER BY (publish_day, platform, page_id, topic);

-- What a closing froze, as tagged and as known at its cut: a row a post and metric under `revision` 0, never changed again, nor
-- by a rebuild nor by a purge. Rows of later revisions say what a frozen one had become when the closing was looked at again;
-- of a post that was gone by then `present` is 0. `closing` counts the closings of a unit's period from 1. The metric `posts`
-- (balance 1) names the posts published in the period, with or without a figure. `balance` is the closing balance of the last
-- day, which `below` and `above` are also of.
CREATE TABLE IF NOT EXISTS viewledger.closed_post_period (
  calendar LowCardinality(String), period LowCardinality(String), unit LowCardinality(String), closing UInt32,
  metric LowCardinality(String), platform LowCardinality(String), page_id String, post_id String, revision UInt64,
  from_day Date, to_day Date, cut UInt64, known_at DateTime64(3, 'UTC'),
  topic LowCardinality(String), labels Array(String), kind LowCardinality(Nullable(String)),
  origin LowCardinality(Nullable(String)), same_as Nullable(String), replaces Nullable(String),
  status LowCardinality(Nullable(String)), published_at Nullable(DateTime64(3, 'UTC')), in_cohort Bool,
  days UInt32, gain Int64, low Int128, high Int128, below Int64, above Int64, below_before Int64, above_before Int64,
  corrections Int128, not_dated Int64, balance Nullable(Int64), last_at Nullable(DateTime64(3, 'UTC')),
  present UInt8
) ENGINE = ReplacingMergeTree
ORDER BY (calendar, period, unit, closing, metric, platform, page_id, post_id, revision);

-- A checkpoint's commit. `offsets` names for "topic:partition" the offset next to read, of all partitions in every 'done';
-- `rows` what the commit wrote by table. A number is generation << 40 | checkpoint; checkpoint 0 is the start of a
-- generation: 'start' where it goes on (means nothing to a reader), 'open' where everything is counted anew, with the log's
-- end in `offsets`, and 'done' when a cut covers that end. What a reader sees is of the newest 'done' if no cut has an 'open'
-- without a 'done' and the newest 'done' is the same before and after. Cuts from before a rebuild stay as history; their
-- offsets say nothing any more, those of the newest 'done' do.
CREATE TABLE IF NOT EXISTS viewledger.cut (
  cut UInt64, state Enum8('start' = 0, 'open' = 1, 'done' = 2), at DateTime64(3, 'UTC'),
  offsets Map(String, UInt64), rows Map(LowCardinality(String), UInt64)
) ENGINE = ReplacingMergeTree
ORDER BY (cut, state);

-- Where the job counts everything anew while the tables above go on being read; it then exchanges them one by one, between
-- `open` and `done` of a cut in viewledger.cut, and removes them here. Tables like those above are made here for the time of a
-- rebuild; only `cut` is always here, with rows while a rebuild is under way: the 'open' of its first has the log's end to be
-- reached in `offsets`, the newest 'done' how far it is.
CREATE DATABASE IF NOT EXISTS viewledger_rebuild;

CREATE TABLE IF NOT EXISTS viewledger_rebuild.cut (
  cut UInt64, state Enum8('start' = 0, 'open' = 1, 'done' = 2), at DateTime64(3, 'UTC'),
  offsets Map(String, UInt64), rows Map(LowCardinality(String), UInt64)
) ENGINE = ReplacingMergeTree
ORDER BY (cut, state);
