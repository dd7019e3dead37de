-- Whose closing or citation a restatement is of, so that a unit's newest are found among its own and not among everybody's.
ALTER TABLE restatement ADD COLUMN unit VARCHAR(100);

UPDATE restatement SET unit = (
  SELECT closing.unit FROM closing
  WHERE restatement.subject = 'C|' || closing.calendar || '|' || closing.period || '|' || closing.unit || '|' || CAST(closing.place AS VARCHAR(20)))
WHERE subject LIKE 'C|%';

-- A citation's later figures have a subject of their own, P|place-year|part.
UPDATE restatement SET unit = (
  SELECT citation.unit FROM citation
  WHERE restatement.subject = 'P|' || CAST(citation.place AS VARCHAR(20)) || '-' || CAST(citation.cited_year AS VARCHAR(20))
    OR restatement.subject LIKE 'P|' || CAST(citation.place AS VARCHAR(20)) || '-' || CAST(citation.cited_year AS VARCHAR(20)) || '|%')
WHERE subject LIKE 'P|%';

CREATE INDEX restatement_unit ON restatement (unit, found_day);
