-- A citation is a numbered sheet: a sentence and the figures that it cites, one or several. What was a row's own figure becomes its
-- first. A sheet that is withdrawn stays, with its number, who withdrew it and why.
CREATE TABLE citation_figure (
  cited_year INTEGER NOT NULL,
  place INTEGER NOT NULL,
  part INTEGER NOT NULL,
  basis VARCHAR(32) NOT NULL,
  metric VARCHAR(100) NOT NULL,
  from_day DATE NOT NULL,
  to_day DATE NOT NULL,
  at_day DATE,
  book VARCHAR(10) NOT NULL,
  units_then BOOLEAN NOT NULL,
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
  PRIMARY KEY (cited_year, place, part),
  FOREIGN KEY (cited_year, place) REFERENCES citation (cited_year, place)
);

INSERT INTO citation_figure (cited_year, place, part, basis, metric, from_day, to_day, at_day, book, units_then, cut, known_at, figure,
  low, high, estimated, corrections, not_dated, last_read, latest, latest_over_topics, examined_cut, examined_at)
SELECT cited_year, place, 1, basis, metric, from_day, to_day, at_day, book, FALSE, cut, known_at, figure,
  low, high, estimated, corrections, not_dated, last_read, latest, latest_over_topics, examined_cut, examined_at
FROM citation;

-- The filters of a cited question: `dimension` is platform, page, topic, label or kind.
CREATE TABLE citation_figure_filter (
  cited_year INTEGER NOT NULL,
  place INTEGER NOT NULL,
  part INTEGER NOT NULL,
  dimension VARCHAR(16) NOT NULL,
  choice VARCHAR(300) NOT NULL,
  PRIMARY KEY (cited_year, place, part, dimension, choice),
  FOREIGN KEY (cited_year, place, part) REFERENCES citation_figure (cited_year, place, part)
);

INSERT INTO citation_figure_filter (cited_year, place, part, dimension, choice)
SELECT cited_year, place, 1, dimension, choice FROM citation_filter;

DROP TABLE citation_filter;

-- How many posts of which page stood behind a figure when it was cited, and what they came to.
CREATE TABLE citation_figure_page (
  cited_year INTEGER NOT NULL,
  place INTEGER NOT NULL,
  part INTEGER NOT NULL,
  platform VARCHAR(20) NOT NULL,
  page_id VARCHAR(256) NOT NULL,
  posts BIGINT NOT NULL,
  figure NUMERIC(39) NOT NULL,
  PRIMARY KEY (cited_year, place, part, platform, page_id),
  FOREIGN KEY (cited_year, place, part) REFERENCES citation_figure (cited_year, place, part)
);

ALTER TABLE citation ADD COLUMN sentence VARCHAR(2000);
ALTER TABLE citation ADD COLUMN withdrawn_at TIMESTAMP(3) WITH TIME ZONE;
ALTER TABLE citation ADD COLUMN withdrawn_by VARCHAR(100);
ALTER TABLE citation ADD COLUMN withdrawn_why VARCHAR(1000);
ALTER TABLE citation DROP COLUMN basis;
ALTER TABLE citation DROP COLUMN metric;
ALTER TABLE citation DROP COLUMN from_day;
ALTER TABLE citation DROP COLUMN to_day;
ALTER TABLE citation DROP COLUMN at_day;
ALTER TABLE citation DROP COLUMN book;
ALTER TABLE citation DROP COLUMN cut;
ALTER TABLE citation DROP COLUMN known_at;
ALTER TABLE citation DROP COLUMN figure;
ALTER TABLE citation DROP COLUMN low;
ALTER TABLE citation DROP COLUMN high;
ALTER TABLE citation DROP COLUMN estimated;
ALTER TABLE citation DROP COLUMN corrections;
ALTER TABLE citation DROP COLUMN not_dated;
ALTER TABLE citation DROP COLUMN last_read;
ALTER TABLE citation DROP COLUMN latest;
ALTER TABLE citation DROP COLUMN latest_over_topics;
ALTER TABLE citation DROP COLUMN examined_cut;
ALTER TABLE citation DROP COLUMN examined_at;
