-- A league is a workspace of its own, of platform LEAGUE: its players are people of the workspaces that are in it, so its
-- teams, boards, seasons and recount are those of any workspace.
CREATE TABLE league (
    workspace_id bigint PRIMARY KEY REFERENCES workspace ON DELETE CASCADE,
    name text NOT NULL,
    founded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE league_member (
    league_id bigint NOT NULL REFERENCES league ON DELETE CASCADE,
    workspace_id bigint NOT NULL REFERENCES workspace ON DELETE CASCADE,
    -- where its challenges appear
    channel text NOT NULL,
    -- the organiser who joined it
    organiser_id bigint NOT NULL,
    joined_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    left_at timestamptz,
    PRIMARY KEY (league_id, workspace_id, joined_at),
    FOREIGN KEY (workspace_id, organiser_id) REFERENCES player (workspace_id, id)
);

CREATE UNIQUE INDEX league_member_now ON league_member (workspace_id) WHERE left_at IS NULL;

-- An invitation: a code that an organiser gave away, then who asks to join by it.
CREATE TABLE league_invite (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    league_id bigint NOT NULL REFERENCES league ON DELETE CASCADE,
    -- of the code, which itself is kept nowhere
    code_hash text NOT NULL UNIQUE,
    host_id bigint NOT NULL REFERENCES workspace ON DELETE CASCADE,
    host_player_id bigint NOT NULL,
    expires_at timestamptz NOT NULL,
    -- OPEN, ASKED, JOINED, REFUSED
    state text NOT NULL DEFAULT 'OPEN',
    guest_id bigint REFERENCES workspace ON DELETE CASCADE,
    guest_player_id bigint,
    guest_channel text,
    FOREIGN KEY (host_id, host_player_id) REFERENCES player (workspace_id, id),
    FOREIGN KEY (guest_id, guest_player_id) REFERENCES player (workspace_id, id)
);

ALTER TABLE quiz
    -- the challenge of the league that this one is a place of
    ADD COLUMN league_id bigint REFERENCES league,
    ADD COLUMN league_quiz_id bigint;

CREATE INDEX quiz_of_league ON quiz (league_id, league_quiz_id) WHERE league_id IS NOT NULL;

-- Identities that are one person: in leagues they play as the one that they point to.
CREATE TABLE person_link (
    home text NOT NULL,
    external text NOT NULL,
    to_home text NOT NULL,
    to_external text NOT NULL,
    linked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (home, external)
);

CREATE INDEX person_link_to ON person_link (to_home, to_external);

CREATE TABLE link_code (
    code_hash text PRIMARY KEY,
    home text NOT NULL,
    external text NOT NULL,
    expires_at timestamptz NOT NULL
);
