-- Processes that serve Discord, so that each knows how many shards are its part.
CREATE TABLE discord_replica (
    application text NOT NULL,
    replica uuid NOT NULL,
    until timestamptz NOT NULL,
    PRIMARY KEY (application, replica)
);

-- Who holds a shard: a second session on it would receive the same events.
CREATE TABLE discord_shard (
    application text NOT NULL,
    shard int NOT NULL,
    shards int NOT NULL,
    replica uuid NOT NULL,
    until timestamptz NOT NULL,
    PRIMARY KEY (application, shards, shard)
);
