-- A challenge is a quiz of mode CHALLENGE: all its rounds are open at once and for hours, each person is asked alone, and
-- nothing is shown of it between the question and the reveal. What a quiz needs of a replica every second, it does not.
ALTER TABLE quiz
    -- the local day of its channel, which streaks go by, and the zone of that day
    ADD COLUMN local_date date,
    ADD COLUMN zone text,
    -- the instant of the last tap that counts, wherever it is played
    ADD COLUMN closes_at timestamptz,
    -- the post that carries it; empty when it is a message of its own
    ADD COLUMN post_key text;

DROP INDEX quiz_live_in_channel;
CREATE UNIQUE INDEX quiz_live_in_channel ON quiz (workspace_id, channel) WHERE phase <> 'OVER' AND mode <> 'CHALLENGE';
CREATE UNIQUE INDEX quiz_of_post ON quiz (workspace_id, post_key) WHERE post_key IS NOT NULL;
CREATE INDEX quiz_of_day ON quiz (workspace_id, day);
CREATE INDEX quiz_to_show ON quiz (id) WHERE (phase <> 'OVER' AND mode <> 'CHALLENGE') OR shown < step;
CREATE INDEX challenge_of_day ON quiz (workspace_id, channel, local_date) WHERE mode = 'CHALLENGE';

ALTER TABLE quiz_score
    -- counts beside the best quizzes of a day
    ADD COLUMN daily boolean NOT NULL DEFAULT false;

-- Questions whose answer somebody was shown outside a quiz, such as in practice: they do not score that day.
CREATE TABLE revealed (
    workspace_id bigint NOT NULL,
    player_id bigint NOT NULL,
    day date NOT NULL,
    question_id text NOT NULL,
    revealed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (workspace_id, player_id, day, question_id),
    FOREIGN KEY (workspace_id, player_id) REFERENCES player (workspace_id, id) ON DELETE CASCADE
);

-- How many challenges in a row somebody has answered, by the local days of their channel.
CREATE TABLE streak (
    workspace_id bigint NOT NULL,
    player_id bigint NOT NULL,
    days int NOT NULL,
    best int NOT NULL,
    last_on date NOT NULL,
    -- where the last one was answered: days without a challenge there do not break it
    channel text NOT NULL,
    -- the last missed day that was forgiven
    frozen_on date,
    PRIMARY KEY (workspace_id, player_id),
    FOREIGN KEY (workspace_id, player_id) REFERENCES player (workspace_id, id) ON DELETE CASCADE
);

CREATE INDEX streak_longest ON streak (workspace_id, days DESC);
