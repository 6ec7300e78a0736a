package studyhall.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.quiz.QuestionRests.Because;
import studyhall.quiz.Report.State;
import studyhall.standings.Players;
import studyhall.standings.RollUp;
import studyhall.standings.Workspaces;

/** Questions that people report, and what organisers decide. What was won stays: points are only ever added. Thread-safe. */
public final class Reports {
    /** Teams after whose reports a question rests by itself. */
    private static final int TEAMS = 2;

    /** What a report came to. */
    public record Made(Report report, boolean first, boolean news, boolean restsNow) {}

    /**
     * What a decision came to.
     *
     * @param taken whether it was this one; false where another organiser was quicker, whose decision is in the report
     * @param given how many players were given points
     */
    public record Decided(Report report, boolean taken, int given) {}

    private record Voice(long quiz, int number) {}

    private final Jdbi jdbi;
    private final Workspaces workspaces;
    private final Players players;

    public Reports(Jdbi jdbi, Workspaces workspaces, Players players) {
        this.jdbi = jdbi;
        this.workspaces = workspaces;
        this.players = players;
    }

    /**
     * Reports the question of a round.
     *
     * @throws NotNow when it is not over, or nobody knows it
     */
    public Made report(Scene scene, long quizId, int number) {
        long workspace = workspaces.idOf(scene.channel());
        long player = players.of(workspace, scene).id();
        return jdbi.inTransaction(handle -> {
            Round round = Quizzes.find(handle, workspace, quizId)
                    .flatMap(quiz -> Rounds.find(handle, quiz, number))
                    .filter(known -> known.state() == Round.State.CLOSED)
                    .orElseThrow(() -> new NotNow("I don't know this question any more, so it can't be reported."));
            Optional<Long> opened = open(handle, workspace, round);
            long id = opened.orElseGet(() -> opened(handle, workspace, round));
            boolean news = voice(handle, workspace, id, player, new Voice(quizId, number));
            boolean rested = QuestionRests.rests(handle, workspace, round);
            boolean restsNow = !rested && teams(handle, workspace, id) >= TEAMS;
            if (restsNow) {
                QuestionRests.rest(handle, workspace, round, Because.REPORTED);
            }
            return new Made(find(handle, workspace, id).orElseThrow(), opened.isPresent(), news, restsNow);
        });
    }

    private static Optional<Long> open(Handle handle, long workspace, Round round) {
        return handle.createQuery("""
                        INSERT INTO report (workspace_id, question_id, fact_version)
                        VALUES (:workspace, :question, :version)
                        ON CONFLICT (workspace_id, question_id, fact_version) WHERE state = 'OPEN' DO NOTHING
                        RETURNING id""")
                .bind("workspace", workspace)
                .bind("question", round.questionId())
                .bind("version", round.factVersion())
                .mapTo(Long.class)
                .findOne();
    }

    private static long opened(Handle handle, long workspace, Round round) {
        return handle.createQuery("""
                        SELECT id FROM report
                        WHERE workspace_id = :workspace AND question_id = :question AND fact_version = :version
                          AND state = 'OPEN'""")
                .bind("workspace", workspace)
                .bind("question", round.questionId())
                .bind("version", round.factVersion())
                .mapTo(Long.class)
                .one();
    }

    private static boolean voice(Handle handle, long workspace, long report, long player, Voice voice) {
        return handle.createUpdate("""
                        INSERT INTO report_voice (workspace_id, report_id, player_id, quiz_id, number, team_id)
                        VALUES (:workspace, :report, :player, :quiz, :number, (
                            SELECT team_id FROM team_member
                            WHERE workspace_id = :workspace AND player_id = :player AND left_at IS NULL))
                        ON CONFLICT DO NOTHING""")
                        .bind("workspace", workspace)
                        .bind("report", report)
                        .bind("player", player)
                        .bind("quiz", voice.quiz())
                        .bind("number", voice.number())
                        .execute()
                == 1;
    }

    private static int teams(Handle handle, long workspace, long report) {
        return handle.createQuery("""
                        SELECT count(DISTINCT team_id) FROM report_voice
                        WHERE workspace_id = :workspace AND report_id = :report""")
                .bind("workspace", workspace)
                .bind("report", report)
                .mapTo(int.class)
                .one();
    }

    /** A report; empty where there is none of that id. */
    public Optional<Report> find(long workspace, long id) {
        return jdbi.withHandle(handle -> find(handle, workspace, id));
    }

    /** Reports that wait for a decision, the oldest first. */
    public List<Report> waiting(long workspace, int limit) {
        return jdbi.withHandle(handle ->
                handle
                        .createQuery("""
                        SELECT id FROM report WHERE workspace_id = :workspace AND state = 'OPEN' ORDER BY id LIMIT :limit""")
                        .bind("workspace", workspace)
                        .bind("limit", limit)
                        .mapTo(Long.class)
                        .list()
                        .stream()
                        .flatMap(id -> find(handle, workspace, id).stream())
                        .toList());
    }

    private static Optional<Report> find(Handle handle, long workspace, long id) {
        Optional<State> state = handle.createQuery(
                        "SELECT state FROM report WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .map((row, context) -> State.valueOf(row.getString("state")))
                .findOne();
        // whoever reported it may have had their traces removed
        return state.flatMap(now -> asked(handle, workspace, id).map(round -> {
            List<String> names = new ArrayList<>();
            List<UserRef> users = new ArrayList<>();
            handle.createQuery("""
                            SELECT platform, home, player.external, name FROM report_voice
                            JOIN player ON player.workspace_id = report_voice.workspace_id AND player.id = player_id
                            JOIN workspace ON workspace.id = report_voice.workspace_id
                            WHERE report_voice.workspace_id = :workspace AND report_id = :id
                            ORDER BY report_voice.made_at, player_id""")
                    .bind("workspace", workspace)
                    .bind("id", id)
                    .map((row, context) -> {
                        names.add(row.getString("name"));
                        return new UserRef(
                                Platform.valueOf(row.getString("platform")),
                                row.getString("home"),
                                row.getString("external"));
                    })
                    .forEach(users::add);
            return new Report(
                    workspace,
                    id,
                    now,
                    new Report.Asked(
                            round.stem(),
                            round.options().get(round.rightOption()),
                            round.explanation(),
                            round.citation(),
                            round.sourceText()),
                    Figures.of(handle, workspace, round.questionId(), round.factVersion()),
                    names,
                    users,
                    QuestionRests.rests(handle, workspace, round));
        }));
    }

    /** The round that it was reported on first. */
    private static Optional<Round> asked(Handle handle, long workspace, long id) {
        return handle.createQuery("""
                        SELECT round.* FROM report_voice JOIN round USING (workspace_id, quiz_id, number)
                        WHERE workspace_id = :workspace AND report_id = :id
                        ORDER BY report_voice.made_at, player_id LIMIT 1""")
                .bind("workspace", workspace)
                .bind("id", id)
                .map((row, context) -> QuizRows.round(row))
                .findOne();
    }

    /**
     * Decides. What is voided may be retired as well; nothing else is decided twice.
     *
     * @param by our id of the organiser, where it is known in this workspace
     */
    public Optional<Decided> decide(long workspace, long id, State decision, @Nullable Long by) {
        return jdbi.inTransaction(handle -> find(handle, workspace, id).map(report -> {
            if (!take(handle, workspace, id, decision, by)) {
                return new Decided(report, false, 0);
            }
            Round round = asked(handle, workspace, id).orElseThrow();
            int given = 0;
            switch (decision) {
                case RETIRED -> QuestionRests.rest(handle, workspace, round, Because.RETIRED);
                case VOIDED -> given = makeUp(handle, workspace, id);
                default -> QuestionRests.wake(handle, workspace, round);
            }
            return new Decided(find(handle, workspace, id).orElseThrow(), true, given);
        }));
    }

    private static boolean take(Handle handle, long workspace, long id, State decision, @Nullable Long by) {
        return handle.createUpdate("""
                        UPDATE report SET state = :decision, decided_by = :by, decided_at = clock_timestamp()
                        WHERE workspace_id = :workspace AND id = :id
                          AND (state = 'OPEN' OR state = 'VOIDED' AND :decision = 'RETIRED')""")
                        .bind("workspace", workspace)
                        .bind("id", id)
                        .bind("decision", decision.name())
                        .bind("by", by)
                        .execute()
                == 1;
    }

    /** Gives everybody who answered what a right answer without haste earns, where they have less. */
    private static int makeUp(Handle handle, long workspace, long report) {
        List<Voice> rounds = handle.createQuery("""
                        SELECT DISTINCT quiz_id, number FROM report_voice
                        WHERE workspace_id = :workspace AND report_id = :id ORDER BY quiz_id, number""")
                .bind("workspace", workspace)
                .bind("id", report)
                .map((row, context) -> new Voice(row.getLong("quiz_id"), row.getInt("number")))
                .list();
        // a round of the same quiz may be closing just now; all are held before the boards are, as a close does it
        Map<Long, Quiz> quizzes = new TreeMap<>();
        for (Voice round : rounds) {
            quizzes.put(
                    round.quiz(), Quizzes.hold(handle, workspace, round.quiz()).orElseThrow());
        }
        int given = 0;
        for (Voice round : rounds) {
            given += handle.createUpdate("""
                            INSERT INTO adjustment (workspace_id, quiz_id, number, player_id, reason, points)
                            SELECT workspace_id, quiz_id, number, player_id, 'VOID', :base - points - adjusted
                            FROM answer CROSS JOIN LATERAL (
                                SELECT coalesce(sum(adjustment.points), 0) AS adjusted FROM adjustment
                                WHERE adjustment.workspace_id = answer.workspace_id
                                  AND adjustment.quiz_id = answer.quiz_id AND adjustment.number = answer.number
                                  AND adjustment.player_id = answer.player_id) AS before
                            WHERE workspace_id = :workspace AND quiz_id = :quiz AND number = :number
                              AND points + adjusted < :base
                            ON CONFLICT DO NOTHING""")
                    .bind("workspace", workspace)
                    .bind("quiz", round.quiz())
                    .bind("number", round.number())
                    .bind("base", Scoring.RIGHT)
                    .execute();
        }
        quizzes.forEach((id, quiz) -> RollUp.quiz(handle, workspace, id, quiz.day(), quiz.mode() == Mode.CHALLENGE));
        return given;
    }
}
