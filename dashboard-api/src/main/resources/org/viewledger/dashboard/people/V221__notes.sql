-- What the team says of a day, shown beside the figures of that day: an event, a page that was down. Withdrawn, never deleted.
CREATE TABLE day_note (
  id VARCHAR(36) PRIMARY KEY,
  unit VARCHAR(100) NOT NULL,
  noted_day DATE NOT NULL,
  words VARCHAR(200) NOT NULL,
  person VARCHAR(100) NOT NULL,
  written_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  withdrawn_at TIMESTAMP(3) WITH TIME ZONE,
  withdrawn_by VARCHAR(100)
);

CREATE INDEX day_note_by_day ON day_note (unit, noted_day);

-- Until when a person has seen the changes of closed figures, so that only later ones are a task.
CREATE TABLE restatement_seen (
  person VARCHAR(100) PRIMARY KEY,
  seen_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
