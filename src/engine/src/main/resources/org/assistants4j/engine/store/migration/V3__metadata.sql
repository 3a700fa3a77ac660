-- The metadata by which objects are found: of each pair a hash, which is short, of one form in
-- every database, and unlike the pair may hold any character. The sequence is the object's own.
CREATE TABLE a4j_metadata (
  object_id VARCHAR(64)  NOT NULL,
  pair      VARCHAR(64)  NOT NULL,
  tenant    VARCHAR(128) NOT NULL,
  seq       BIGINT       NOT NULL,
  PRIMARY KEY (object_id, pair)
);
CREATE INDEX a4j_metadata_find ON a4j_metadata (tenant, pair, seq);
