-- Who did what: only ever added to. Each row's own digest covers the row and the digest of the row before it, so that one
-- that is changed or taken out shows. `audit_head` is the last row; it is held by whoever adds the next.
CREATE TABLE audit_entry (
  place BIGINT PRIMARY KEY,
  written_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  person VARCHAR(100) NOT NULL,
  deed VARCHAR(40) NOT NULL,
  subject VARCHAR(600) NOT NULL,
  detail VARCHAR(1000) NOT NULL,
  previous_hash VARCHAR(64) NOT NULL,
  own_hash VARCHAR(64) NOT NULL
);

CREATE TABLE audit_head (
  id INTEGER PRIMARY KEY,
  place BIGINT NOT NULL,
  own_hash VARCHAR(64) NOT NULL
);
INSERT INTO audit_head (id, place, own_hash)
  VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
