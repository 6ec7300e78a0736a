-- When somebody of the workspace was told what the bot is and how to begin; once.
ALTER TABLE workspace ADD COLUMN welcomed_at timestamptz;
