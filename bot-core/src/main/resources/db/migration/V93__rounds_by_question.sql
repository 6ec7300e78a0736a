-- The question first: PostgreSQL must not take this index for finding one round, which it did while the table was young,
-- and then read all rounds of the workspace for each answer.
DROP INDEX round_of_question;
CREATE INDEX round_of_question ON round (question_id, workspace_id);
