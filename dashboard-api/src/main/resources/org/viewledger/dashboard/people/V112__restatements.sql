-- What a closed figure, or one that a citation pinned, has become: at most one row a figure and day of the reporting zone.
-- `subject` is C|calendar|period|unit|place or P|citation. An empty topic is the total.
CREATE TABLE restatement (
  subject VARCHAR(500) NOT NULL,
  basis VARCHAR(32) NOT NULL,
  metric VARCHAR(100) NOT NULL,
  topic VARCHAR(200) NOT NULL,
  found_day DATE NOT NULL,
  value_before NUMERIC(39),
  value_after NUMERIC(39),
  cause VARCHAR(32) NOT NULL,
  person VARCHAR(100),
  found_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  cut BIGINT NOT NULL,
  PRIMARY KEY (subject, basis, metric, topic, found_day)
);
