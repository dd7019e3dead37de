-- Standard SQL only: the same file makes the tables of H2 and of PostgreSQL.
CREATE TABLE session (
  id_hash CHAR(64) PRIMARY KEY,
  person VARCHAR(100) NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- One file brought in. `content` is the digest of file, mapping, platform and page; `withdrawals` says how often that
-- content had been withdrawn before, so that it may come in again under another id.
CREATE TABLE import_account (
  id CHAR(64) PRIMARY KEY,
  content CHAR(64) NOT NULL,
  withdrawals INTEGER NOT NULL,
  state VARCHAR(16) NOT NULL,
  file_name VARCHAR(255) NOT NULL,
  person VARCHAR(100) NOT NULL,
  recorded_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  changed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  row_count BIGINT NOT NULL,
  reading_count BIGINT NOT NULL,
  refused_count BIGINT NOT NULL,
  post_count BIGINT NOT NULL,
  page_count BIGINT NOT NULL,
  first_observed_at TIMESTAMP(3) WITH TIME ZONE,
  last_observed_at TIMESTAMP(3) WITH TIME ZONE,
  UNIQUE (content, withdrawals)
);

-- `state`: sending, accepted, withdrawing, withdrawn. What is between two states is finished by asking for it again.
CREATE TABLE import_offset (
  import_id CHAR(64) NOT NULL REFERENCES import_account (id),
  topic_partition VARCHAR(100) NOT NULL,
  last_offset BIGINT NOT NULL,
  PRIMARY KEY (import_id, topic_partition)
);

CREATE TABLE import_refusal (
  import_id CHAR(64) NOT NULL REFERENCES import_account (id),
  place INTEGER NOT NULL,
  line BIGINT NOT NULL,
  file_column VARCHAR(200),
  cell VARCHAR(200),
  reason VARCHAR(64) NOT NULL,
  vi VARCHAR(1000) NOT NULL,
  en VARCHAR(1000) NOT NULL,
  PRIMARY KEY (import_id, place)
);

CREATE TABLE import_notice (
  import_id CHAR(64) NOT NULL REFERENCES import_account (id),
  place INTEGER NOT NULL,
  vi VARCHAR(1000) NOT NULL,
  en VARCHAR(1000) NOT NULL,
  PRIMARY KEY (import_id, place)
);

-- The posts that a withdrawal must reach.
CREATE TABLE import_post (
  import_id CHAR(64) NOT NULL REFERENCES import_account (id),
  platform VARCHAR(20) NOT NULL,
  page_id VARCHAR(256) NOT NULL,
  post_id VARCHAR(256) NOT NULL,
  PRIMARY KEY (import_id, platform, page_id, post_id)
);
