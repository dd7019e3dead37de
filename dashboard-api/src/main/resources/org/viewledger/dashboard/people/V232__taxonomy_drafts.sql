-- What a person is changing in a unit's topics and has not published.
CREATE TABLE taxonomy_draft (
  person VARCHAR(100) NOT NULL,
  unit VARCHAR(256) NOT NULL,
  base INTEGER NOT NULL,
  body TEXT NOT NULL,
  changed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (person, unit)
);
-- Who published a version, and why.
CREATE TABLE taxonomy_change (
  unit VARCHAR(256) NOT NULL,
  version INTEGER NOT NULL,
  person VARCHAR(100) NOT NULL,
  why VARCHAR(1000) NOT NULL,
  published_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (unit, version)
);
