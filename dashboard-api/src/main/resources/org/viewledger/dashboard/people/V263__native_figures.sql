-- What somebody read on a platform's own screen, to stand beside ours.
CREATE TABLE native_figure (
  id VARCHAR(64) PRIMARY KEY,
  platform VARCHAR(20) NOT NULL,
  page_id VARCHAR(256) NOT NULL,
  first_day DATE NOT NULL,
  last_day DATE NOT NULL,
  noun VARCHAR(20) NOT NULL,
  figure NUMERIC(20) NOT NULL,
  tolerance_percent NUMERIC(4, 1) NOT NULL,
  person VARCHAR(100) NOT NULL,
  noted_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
