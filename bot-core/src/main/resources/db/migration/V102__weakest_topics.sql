-- Whether the topic that a channel's people are expected to know least on the day of the exam picks its tips.
ALTER TABLE study_channel ADD COLUMN weakest_tips boolean NOT NULL DEFAULT false;

-- Why a tip was chosen, in the small Markdown; empty for one in its turn.
ALTER TABLE tip_shown ADD COLUMN why text NOT NULL DEFAULT '';
