-- Who has left their workspace drops out of teams; whoever does something is there.
ALTER TABLE player ADD COLUMN gone_at timestamptz;

-- When somebody was last seen, or the platform was last asked about them.
ALTER TABLE player ADD COLUMN here_at timestamptz NOT NULL DEFAULT now();
