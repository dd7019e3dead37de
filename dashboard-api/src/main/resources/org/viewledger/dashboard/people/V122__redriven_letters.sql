-- Dead letters that were sent again, by where they stood in the log; confirmed when the log had them.
CREATE TABLE redriven_letter (
  origin_topic VARCHAR(100) NOT NULL,
  origin_partition INTEGER NOT NULL,
  origin_offset BIGINT NOT NULL,
  reason VARCHAR(64) NOT NULL,
  person VARCHAR(100) NOT NULL,
  redriven_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  confirmed BOOLEAN NOT NULL,
  PRIMARY KEY (origin_topic, origin_partition, origin_offset)
);
