-- The object that a link links, so that all links of it are found.
ALTER TABLE a4j_object ADD COLUMN linked VARCHAR(64);
-- The bytes of a vector store's file, so that they can be summed.
ALTER TABLE a4j_object ADD COLUMN bytes BIGINT;
-- When the object is gone by itself, in seconds since 1970.
ALTER TABLE a4j_object ADD COLUMN gone_at BIGINT;
CREATE INDEX a4j_object_linked ON a4j_object (linked);
CREATE INDEX a4j_object_parent ON a4j_object (parent);
CREATE INDEX a4j_object_tag ON a4j_object (tag);

-- The tasks of reading files: beside those of runs, so that neither waits for the other.
CREATE TABLE a4j_file_task (
  task_name            VARCHAR(100) NOT NULL,
  task_instance        VARCHAR(100) NOT NULL,
  task_data            BYTEA,
  execution_time       TIMESTAMP WITH TIME ZONE NOT NULL,
  picked               BOOLEAN      NOT NULL,
  picked_by            VARCHAR(200),
  last_success         TIMESTAMP WITH TIME ZONE,
  last_failure         TIMESTAMP WITH TIME ZONE,
  consecutive_failures INTEGER,
  last_heartbeat       TIMESTAMP WITH TIME ZONE,
  version              BIGINT       NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX a4j_file_task_execution_time ON a4j_file_task (execution_time);
CREATE INDEX a4j_file_task_last_heartbeat ON a4j_file_task (last_heartbeat);
