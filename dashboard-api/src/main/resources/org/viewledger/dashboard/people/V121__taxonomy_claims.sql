-- Versions of units' taxonomies that somebody took to publish; confirmed when the log had them.
CREATE TABLE taxonomy_claim (
  unit VARCHAR(256) NOT NULL,
  version INTEGER NOT NULL,
  person VARCHAR(100) NOT NULL,
  claimed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  confirmed BOOLEAN NOT NULL,
  PRIMARY KEY (unit, version)
);
