-- How often a fact was reviewed: the number of a review is part of what scatters its next date.
ALTER TABLE memory ADD COLUMN reviews int NOT NULL DEFAULT 0;
