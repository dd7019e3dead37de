-- A figure that somebody cites, with all that is needed to compute it again. Numbered within the year of its making.
CREATE TABLE citation (
  cited_year INTEGER NOT NULL,
  place INTEGER NOT NULL,
  person VARCHAR(100) NOT NULL,
  cited_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  basis VARCHAR(32) NOT NULL,
  metric VARCHAR(100) NOT NULL,
  from_day DATE NOT NULL,
  to_day DATE NOT NULL,
  at_day DATE,
  book VARCHAR(10) NOT NULL,
  unit VARCHAR(100) NOT NULL,
  cut BIGINT NOT NULL,
  known_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  figure NUMERIC(39),
  low NUMERIC(39),
  high NUMERIC(39),
  estimated BOOLEAN NOT NULL,
  corrections NUMERIC(39) NOT NULL,
  not_dated NUMERIC(39) NOT NULL,
  last_read TIMESTAMP(3) WITH TIME ZONE,
  latest NUMERIC(39),
  latest_over_topics NUMERIC(39),
  examined_cut BIGINT NOT NULL,
  examined_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (cited_year, place)
);

-- The filters of a cited question: `dimension` is platform, page, topic, label or kind.
CREATE TABLE citation_filter (
  cited_year INTEGER NOT NULL,
  place INTEGER NOT NULL,
  dimension VARCHAR(16) NOT NULL,
  choice VARCHAR(300) NOT NULL,
  PRIMARY KEY (cited_year, place, dimension, choice),
  FOREIGN KEY (cited_year, place) REFERENCES citation (cited_year, place)
);
