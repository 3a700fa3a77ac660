-- When the object was last written, in seconds since 1970; what is there already counts as of now.
ALTER TABLE a4j_object ADD COLUMN touched_at BIGINT DEFAULT EXTRACT(EPOCH FROM CURRENT_TIMESTAMP);
ALTER TABLE a4j_object ALTER COLUMN touched_at DROP DEFAULT;
-- Objects of every tenant that have a pair.
CREATE INDEX a4j_metadata_pair ON a4j_metadata (pair, seq);
