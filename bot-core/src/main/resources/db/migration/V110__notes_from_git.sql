-- The shared notes where they come from Git: one replica fetches them, and all serve what stands here.
CREATE TABLE git_notes (
    place text PRIMARY KEY, -- the address without user and password
    number bigint NOT NULL DEFAULT 0, -- of the version, from 1; 0 before the first
    commit text NOT NULL DEFAULT '',
    content bytea,
    asked_at timestamptz NOT NULL DEFAULT now(), -- when a replica last asked the server
    trouble text NOT NULL DEFAULT '', -- why there is nothing newer
    refused text NOT NULL DEFAULT '', -- the commit that was no good
    refused_at timestamptz
);
