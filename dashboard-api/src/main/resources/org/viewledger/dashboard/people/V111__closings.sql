-- A unit's closings of a period, counted from 1 by `place`. `state`: closing (its rows are being written), closed, reopened,
-- abandoned (stopped half-way and never valid). Frozen figures are in the warehouse's closed_post_period.
CREATE TABLE closing (
  calendar VARCHAR(100) NOT NULL,
  period VARCHAR(200) NOT NULL,
  unit VARCHAR(100) NOT NULL,
  place INTEGER NOT NULL,
  state VARCHAR(16) NOT NULL,
  from_day DATE NOT NULL,
  to_day DATE NOT NULL,
  cut BIGINT NOT NULL,
  known_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  closed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  person VARCHAR(100) NOT NULL,
  reopened_at TIMESTAMP(3) WITH TIME ZONE,
  reopened_by VARCHAR(100),
  reason VARCHAR(1000),
  every_page BOOLEAN NOT NULL,
  examined_cut BIGINT NOT NULL,
  examined_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  revision BIGINT NOT NULL,
  PRIMARY KEY (calendar, period, unit, place)
);

-- The pages that a closing counts, where it is not all of them.
CREATE TABLE closing_page (
  calendar VARCHAR(100) NOT NULL,
  period VARCHAR(200) NOT NULL,
  unit VARCHAR(100) NOT NULL,
  place INTEGER NOT NULL,
  platform VARCHAR(20) NOT NULL,
  page_id VARCHAR(256) NOT NULL,
  PRIMARY KEY (calendar, period, unit, place, platform, page_id),
  FOREIGN KEY (calendar, period, unit, place) REFERENCES closing (calendar, period, unit, place)
);
