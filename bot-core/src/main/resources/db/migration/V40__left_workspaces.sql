-- When a platform said that the bot was removed from it: its data goes some time later, unless it comes back.
ALTER TABLE workspace ADD COLUMN left_at timestamptz;

CREATE INDEX workspace_left ON workspace (left_at) WHERE left_at IS NOT NULL;

-- Who started a quiz or planned a post is not removed alone; with the whole workspace it is, and then the order of the
-- tables must not matter.
DO $$
DECLARE
    held record;
BEGIN
    FOR held IN SELECT conrelid::regclass AS of_table, conname FROM pg_constraint
                WHERE contype = 'f' AND confdeltype = 'a' AND NOT condeferrable
                  AND connamespace = current_schema()::regnamespace
    LOOP
        EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE', held.of_table, held.conname);
    END LOOP;
END
$$;
