-- A superior's form, uploaded once; its file in parts, in order.
CREATE TABLE superior_form (
  form_id INTEGER NOT NULL,
  unit VARCHAR(100) NOT NULL,
  name VARCHAR(200) NOT NULL,
  person VARCHAR(100) NOT NULL,
  uploaded_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (form_id)
);

CREATE TABLE superior_form_part (
  form_id INTEGER NOT NULL,
  place INTEGER NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (form_id, place),
  FOREIGN KEY (form_id) REFERENCES superior_form (form_id)
);

-- Which figure goes into a cell, and what the form's field is taken to mean. `channel` is empty for all, a platform, or a page.
CREATE TABLE superior_form_tie (
  form_id INTEGER NOT NULL,
  cell VARCHAR(120) NOT NULL,
  label VARCHAR(500) NOT NULL,
  figure VARCHAR(32) NOT NULL,
  channel VARCHAR(300) NOT NULL,
  meaning VARCHAR(1000) NOT NULL,
  person VARCHAR(100) NOT NULL,
  tied_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (form_id, cell),
  FOREIGN KEY (form_id) REFERENCES superior_form (form_id)
);

-- The same as it was when a period was closed: what was meant then stays with the closing.
CREATE TABLE superior_form_kept (
  form_id INTEGER NOT NULL,
  calendar VARCHAR(100) NOT NULL,
  period VARCHAR(200) NOT NULL,
  unit VARCHAR(100) NOT NULL,
  place INTEGER NOT NULL,
  cell VARCHAR(120) NOT NULL,
  label VARCHAR(500) NOT NULL,
  figure VARCHAR(32) NOT NULL,
  channel VARCHAR(300) NOT NULL,
  meaning VARCHAR(1000) NOT NULL,
  person VARCHAR(100) NOT NULL,
  tied_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (form_id, calendar, period, unit, place, cell),
  FOREIGN KEY (form_id) REFERENCES superior_form (form_id)
);
