-- Whether the result of a quiz hangs below its announcement, where a platform has threads.
ALTER TABLE quiz_rule ADD COLUMN threaded boolean NOT NULL DEFAULT false;
