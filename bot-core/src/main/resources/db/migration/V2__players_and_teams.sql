-- Where people play. All that a workspace's people do carries its id.
CREATE TABLE workspace (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    platform text NOT NULL,
    external text NOT NULL,
    -- days, weeks and months of the boards begin and end here
    zone text NOT NULL DEFAULT 'UTC',
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (platform, external)
);

-- A person is (home workspace, user), also as a guest in another workspace's channel.
CREATE TABLE player (
    workspace_id bigint NOT NULL REFERENCES workspace ON DELETE CASCADE,
    id bigint GENERATED ALWAYS AS IDENTITY,
    home text NOT NULL,
    external text NOT NULL,
    -- as last seen, so that a board names without mentioning
    name text NOT NULL,
    hidden boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    UNIQUE (workspace_id, home, external)
);

CREATE TABLE team (
    workspace_id bigint NOT NULL REFERENCES workspace ON DELETE CASCADE,
    id bigint GENERATED ALWAYS AS IDENTITY,
    name text NOT NULL,
    emoji text NOT NULL DEFAULT '',
    captain_id bigint,
    created_at timestamptz NOT NULL DEFAULT now(),
    archived_at timestamptz,
    PRIMARY KEY (workspace_id, id),
    FOREIGN KEY (workspace_id, captain_id) REFERENCES player (workspace_id, id)
);

CREATE UNIQUE INDEX team_name ON team (workspace_id, lower(name)) WHERE archived_at IS NULL;

-- Memberships with their history: points stay where they were won.
CREATE TABLE team_member (
    workspace_id bigint NOT NULL,
    team_id bigint NOT NULL,
    player_id bigint NOT NULL,
    joined_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    left_at timestamptz,
    PRIMARY KEY (workspace_id, team_id, player_id, joined_at),
    FOREIGN KEY (workspace_id, team_id) REFERENCES team (workspace_id, id) ON DELETE CASCADE,
    FOREIGN KEY (workspace_id, player_id) REFERENCES player (workspace_id, id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX team_member_now ON team_member (workspace_id, player_id) WHERE left_at IS NULL;
