package studyhall.quiz;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import studyhall.chat.SmallMarkdown;
import studyhall.standings.Board;
import studyhall.standings.Kind;
import studyhall.standings.Period;
import studyhall.standings.Standings;
import studyhall.standings.Workspace;

/** What a big screen in a room shows of a workspace: the quiz that is on, and who is ahead this week. Thread-safe. */
public final class LiveBoard {
    /**
     * What is to be seen now. All texts are plain.
     *
     * @param teams empty while no two teams have points
     */
    public record View(Optional<Live> live, List<Board.Line> players, List<Board.Line> teams) {
        public View {
            players = List.copyOf(players);
            teams = List.copyOf(teams);
        }
    }

    /**
     * A quiz that is on.
     *
     * @param number of the question; 0 while people join
     * @param stem of the question; empty while people join
     * @param answered how many have answered; while people join, how many are in
     * @param votes by option once the question is closed; empty before
     * @param right the right option once the question is closed; -1 before
     * @param endsAt when the question closes or the quiz begins, by the database's clock; null when it waits for somebody
     */
    public record Live(
            String topic,
            int number,
            int rounds,
            String stem,
            List<String> options,
            int answered,
            List<Integer> votes,
            int right,
            @Nullable Instant endsAt) {
        public Live {
            options = List.copyOf(options);
            votes = List.copyOf(votes);
        }
    }

    private final Jdbi jdbi;
    private final Standings standings;
    private final Clock clock;

    public LiveBoard(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.standings = new Standings(jdbi);
        this.clock = clock;
    }

    /** Reads it. */
    public View of(Workspace workspace) {
        LocalDate day = LocalDate.now(clock.withZone(workspace.zone()));
        Board players = standings.board(workspace, Kind.PLAYER, Period.WEEK, day, 0);
        Board teams = standings.board(workspace, Kind.TEAM, Period.WEEK, day, 0);
        Optional<Live> live = jdbi.withHandle(handle -> live(handle, workspace.id()));
        return new View(live, players.top(), teams.size() > 1 ? teams.top() : List.of());
    }

    private static Optional<Live> live(Handle handle, long workspace) {
        return handle.createQuery(QuizRows.QUIZ + """
                        WHERE quiz.workspace_id = :workspace AND phase <> 'OVER' AND mode <> 'CHALLENGE'
                        ORDER BY quiz.id DESC LIMIT 1""")
                .bind("workspace", workspace)
                .map((row, context) -> QuizRows.quiz(row))
                .findOne()
                .map(quiz -> live(handle, quiz));
    }

    private static Live live(Handle handle, Quiz quiz) {
        if (quiz.round() == 0) {
            int joined = Quizzes.joined(handle, quiz).size();
            return new Live(
                    quiz.topicName(), 0, quiz.rounds(), "", List.of(), joined, List.of(), -1, due(handle, quiz));
        }
        Round round = Rounds.find(handle, quiz, quiz.round()).orElseThrow();
        boolean closed = round.state() == Round.State.CLOSED;
        List<Integer> votes = closed ? Results.tally(handle, quiz, round).votes() : List.of();
        return new Live(
                quiz.topicName(),
                round.number(),
                quiz.rounds(),
                SmallMarkdown.plain(round.stem()),
                IntStream.range(0, round.options().size())
                        .mapToObj(option -> SmallMarkdown.plain(round.options().get(option)))
                        .toList(),
                Rounds.answered(handle, quiz, round.number()),
                votes,
                closed ? round.rightOption() : -1,
                closed ? null : round.closesAt());
    }

    private static @Nullable Instant due(Handle handle, Quiz quiz) {
        return handle.createQuery("SELECT due_at FROM quiz WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", quiz.workspaceId())
                .bind("id", quiz.id())
                .mapTo(Instant.class)
                .findOne()
                .orElse(null);
    }
}
