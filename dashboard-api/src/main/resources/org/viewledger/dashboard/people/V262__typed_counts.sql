-- Counts that somebody typed in. `told_at`: the time they named; `observed_at`: the time that counts.
-- `state`: sending, accepted, withdrawing, withdrawn. What is between two states is finished by asking for it again.
CREATE TABLE manual_entry (
  id VARCHAR(64) PRIMARY KEY,
  state VARCHAR(16) NOT NULL,
  person VARCHAR(100) NOT NULL,
  recorded_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  changed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  platform VARCHAR(20) NOT NULL,
  page_id VARCHAR(256) NOT NULL,
  post_id VARCHAR(256) NOT NULL,
  page_name VARCHAR(1000),
  title VARCHAR(1000),
  published_at TIMESTAMP(3) WITH TIME ZONE,
  told_at TIMESTAMP(3) WITH TIME ZONE,
  observed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  reason VARCHAR(1000)
);

CREATE TABLE manual_count (
  entry_id VARCHAR(64) NOT NULL REFERENCES manual_entry (id),
  metric VARCHAR(64) NOT NULL,
  total BIGINT NOT NULL,
  PRIMARY KEY (entry_id, metric)
);

CREATE TABLE manual_offset (
  entry_id VARCHAR(64) NOT NULL REFERENCES manual_entry (id),
  topic_partition VARCHAR(100) NOT NULL,
  last_offset BIGINT NOT NULL,
  PRIMARY KEY (entry_id, topic_partition)
);
