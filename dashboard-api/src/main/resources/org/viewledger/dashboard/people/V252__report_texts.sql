-- A person's own words for a part of a report's skeleton, by the part's name.
CREATE TABLE report_text (
  calendar VARCHAR(100) NOT NULL,
  period VARCHAR(200) NOT NULL,
  unit VARCHAR(100) NOT NULL,
  part VARCHAR(50) NOT NULL,
  words VARCHAR(20000) NOT NULL,
  person VARCHAR(100) NOT NULL,
  written_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (calendar, period, unit, part)
);

-- That a unit's report of a period was handed in; it is no task any more.
CREATE TABLE report_sent (
  calendar VARCHAR(100) NOT NULL,
  period VARCHAR(200) NOT NULL,
  unit VARCHAR(100) NOT NULL,
  person VARCHAR(100) NOT NULL,
  sent_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (calendar, period, unit)
);
