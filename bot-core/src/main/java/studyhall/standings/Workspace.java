package studyhall.standings;

import java.time.ZoneId;

/**
 * A place where people play, with boards of its own.
 *
 * @param id ours, part of every key of what its people do
 * @param zone where its days and weeks begin
 */
public record Workspace(long id, ZoneId zone) {}
