/**
 * Who plays and who is ahead: workspaces, players, teams, and leaderboards that are rolled up when a round closes.
 * Nothing here knows how a quiz runs.
 */
@NullMarked
package studyhall.standings;

import org.jspecify.annotations.NullMarked;
