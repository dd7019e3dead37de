-- Platforms' exports: rows of posts that match none the ledger knows are held until a person settles them; page figures
-- come in and go out with their import.
ALTER TABLE import_account ADD COLUMN held_count BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE import_account ADD COLUMN page_reading_count BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE import_refusal ADD COLUMN held BOOLEAN DEFAULT FALSE NOT NULL;
