package studyhall.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.quiz.StreakBoard;
import studyhall.standings.Board;
import studyhall.standings.Kind;
import studyhall.standings.Period;
import studyhall.standings.Player;
import studyhall.standings.Players;
import studyhall.standings.Standings;
import studyhall.standings.Team;
import studyhall.standings.Teams;
import studyhall.standings.Workspace;
import studyhall.standings.Workspaces;

/** Reads leaderboards for whoever asks. */
public record Boards(
        Workspaces workspaces, Players players, Teams teams, Standings standings, StreakBoard streaks, Clock clock) {
    /** A board as its message, with the place of whoever asks. */
    Message of(Scene scene, Period period, Kind kind) {
        Workspace workspace = workspaces.of(scene.channel());
        Player player = players.of(workspace.id(), scene);
        List<Team> all = teams.list(workspace);
        if (kind == Kind.TEAM
                && all.stream().filter(team -> team.members().size() >= 2).count() < 2) {
            return BoardMessages.noTeams(all, period);
        }
        long own = kind == Kind.PLAYER
                ? player.id()
                : teamOf(all, player).map(Team::id).orElse(0L);
        LocalDate day = LocalDate.now(clock.withZone(workspace.zone()));
        Board board = standings.board(workspace, kind, period, day, own);
        return BoardMessages.board(board, workspace.zone(), streaks(workspace, kind, day, own));
    }

    private static Optional<Team> teamOf(List<Team> teams, Player player) {
        return teams.stream()
                .filter(team -> team.members().stream().anyMatch(member -> member.id() == player.id()))
                .findFirst();
    }

    /** The same for everybody to see, where no line is anybody's own. */
    Message shared(Scene scene, Period period, Kind kind) {
        Workspace workspace = workspaces.of(scene.channel());
        LocalDate day = LocalDate.now(clock.withZone(workspace.zone()));
        return BoardMessages.shared(
                standings.board(workspace, kind, period, day, 0),
                workspace.zone(),
                streaks(workspace, kind, day, 0),
                scene.userName());
    }

    private String streaks(Workspace workspace, Kind kind, LocalDate day, long own) {
        return kind == Kind.TEAM ? "" : streaks.line(workspace.id(), day, own);
    }
}
