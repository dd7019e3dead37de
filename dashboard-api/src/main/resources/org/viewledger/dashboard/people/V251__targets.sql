-- What a unit has set itself to reach in a period of a calendar: items, videos, views, engagement or followers; never persons.
CREATE TABLE report_target (
  unit VARCHAR(100) NOT NULL,
  calendar VARCHAR(100) NOT NULL,
  period VARCHAR(200) NOT NULL,
  metric VARCHAR(32) NOT NULL,
  amount NUMERIC(39) NOT NULL,
  person VARCHAR(100) NOT NULL,
  set_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (unit, calendar, period, metric)
);
