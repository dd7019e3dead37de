-- What somebody chose for a file whose headings have this digest; next month's file is read the same way.
CREATE TABLE file_choice (
  signature CHAR(64) PRIMARY KEY,
  chosen VARCHAR(20000) NOT NULL,
  person VARCHAR(100) NOT NULL,
  chosen_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- Why an import was taken back, in the words of who did it.
CREATE TABLE import_withdrawal (
  import_id CHAR(64) PRIMARY KEY,
  person VARCHAR(100) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  withdrawn_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
