-- Topics that a dated label stands for: a campaign's, or those of a month's orientation.
CREATE TABLE campaign_topic (
  unit VARCHAR(256) NOT NULL,
  label VARCHAR(256) NOT NULL,
  topic VARCHAR(256) NOT NULL,
  PRIMARY KEY (unit, label, topic)
);
