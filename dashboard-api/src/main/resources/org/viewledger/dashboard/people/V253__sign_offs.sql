-- A second person's word on a closing. `token_hash` is that of the link; `figures_hash` that of the frozen figures when it was
-- asked. `state`: asked, approved, returned (with a reason; the closing was opened again).
CREATE TABLE sign_off (
  calendar VARCHAR(100) NOT NULL,
  period VARCHAR(200) NOT NULL,
  unit VARCHAR(100) NOT NULL,
  place INTEGER NOT NULL,
  asked_by VARCHAR(100) NOT NULL,
  asked_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  token_hash VARCHAR(64) NOT NULL,
  figures_hash VARCHAR(64) NOT NULL,
  state VARCHAR(16) NOT NULL,
  decided_by VARCHAR(100),
  decided_at TIMESTAMP(3) WITH TIME ZONE,
  reason VARCHAR(1000),
  PRIMARY KEY (calendar, period, unit, place),
  UNIQUE (token_hash)
);
