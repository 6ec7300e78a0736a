package studyhall.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import studyhall.chat.Cut;
import studyhall.chat.MessageRef;
import studyhall.note.Source;
import studyhall.question.Option;
import studyhall.question.Question;
import studyhall.standings.RollUp;

/** The rounds of a quiz in the database. */
final class Rounds {
    /** Of the lines that a question came from; more is no fact any more. */
    private static final int MAX_SOURCE = 2_000;

    private Rounds() {}

    /** Keeps a question as it is now. */
    static void add(
            Handle handle,
            long workspace,
            long quiz,
            int number,
            Question question,
            String citation,
            int readingMillis,
            int windowMillis) {
        List<Option> options = question.options();
        handle.createUpdate("""
                        INSERT INTO round
                            (workspace_id, quiz_id, number, question_id, fact_key, fact_version, stem, options,
                             right_option, explanation, citation, true_of, reading_millis, window_millis, topic,
                             source_text)
                        VALUES (:workspace, :quiz, :number, :question, :fact, :version, :stem, :options,
                                :right, :explanation, :citation, :trueOf, :reading, :window, :topic, :source)""")
                .bind("workspace", workspace)
                .bind("quiz", quiz)
                .bind("number", number)
                .bind("question", question.id().shortId())
                .bind("fact", question.fact().value())
                .bind("version", question.factVersion())
                .bind("stem", question.stem())
                .bindArray(
                        "options",
                        String.class,
                        options.stream().map(Option::text).toList())
                .bind("right", question.key())
                .bind("explanation", question.explanation())
                .bind("citation", citation)
                .bindArray(
                        "trueOf",
                        String.class,
                        options.stream().map(Rounds::trueOf).toList())
                .bind("reading", readingMillis)
                .bind("window", windowMillis)
                .bind("topic", topic(question.source()))
                .bind("source", kept(question.source().text()))
                .execute();
    }

    /** Lines of a note as they are kept. */
    static String kept(String lines) {
        return Cut.at(MAX_SOURCE, lines.replace("\0", ""));
    }

    /** Keeps how the lines of the quiz's round read now. */
    static void changed(Handle handle, Quiz quiz, String now) {
        handle.createUpdate("""
                        UPDATE round SET now_text = :now
                        WHERE workspace_id = :workspace AND quiz_id = :quiz AND number = :number""")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .bind("number", quiz.round())
                .bind("now", now)
                .execute();
    }

    /** The note and its section, as topics are named. */
    private static String topic(Source source) {
        return String.join(
                " › ",
                source.breadcrumb().subList(0, Math.min(2, source.breadcrumb().size())));
    }

    private static String trueOf(Option option) {
        return option.evidence()
                .filter(evidence -> !evidence.trueOf().isEmpty())
                .map(evidence -> evidence.trueOf() + (evidence.line() > 0 ? " (line " + evidence.line() + ")" : ""))
                .orElse("");
    }

    static Optional<Round> find(Handle handle, Quiz quiz, int number) {
        return all(handle, quiz).stream()
                .filter(round -> round.number() == number)
                .findFirst();
    }

    static List<Round> all(Handle handle, Quiz quiz) {
        return handle.createQuery(
                        "SELECT * FROM round WHERE workspace_id = :workspace AND quiz_id = :quiz ORDER BY number")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .map((row, context) -> QuizRows.round(row))
                .list();
    }

    /** Opens a round, before its message is posted: a tap on it may come sooner than we hear of the message. */
    static void open(Handle handle, Quiz quiz, int number) {
        handle.createUpdate("""
                        UPDATE round SET state = 'OPEN', opened_at = clock_timestamp(),
                            closes_at = clock_timestamp() + window_millis * interval '1 millisecond'
                        WHERE workspace_id = :workspace AND quiz_id = :quiz AND number = :number
                          AND state = 'WAITING'""")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .bind("number", number)
                .execute();
    }

    /** Keeps where the question stands; its time begins only now that people can see it. */
    static void posted(Handle handle, Quiz quiz, int number, MessageRef message) {
        handle.createUpdate("""
                        UPDATE round SET message_id = :message, message_at = :at, opened_at = clock_timestamp(),
                            closes_at = clock_timestamp() + window_millis * interval '1 millisecond'
                        WHERE workspace_id = :workspace AND quiz_id = :quiz AND number = :number
                          AND state = 'OPEN' AND message_id IS NULL""")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .bind("number", number)
                .bind("message", message.id())
                .bind("at", message.at())
                .execute();
    }

    /**
     * Closes a round, gives its answers their points, and rolls them up. Waits for answers that are being written; none
     * comes after.
     *
     * @return how many answered; empty when the round was not open
     */
    static Optional<Integer> close(Handle handle, Quiz quiz) {
        if (!end(handle, quiz, Round.State.CLOSED)) {
            return Optional.empty();
        }
        Round round = find(handle, quiz, quiz.round()).orElseThrow();
        List<Given> given = given(handle, quiz, quiz.round());
        Map<Long, Integer> points = Verdicts.points(quiz.mode(), round, given);
        handle.createUpdate("""
                        UPDATE answer SET points = scored.points
                        FROM unnest(:players, :points) AS scored (player_id, points)
                        WHERE workspace_id = :workspace AND quiz_id = :quiz AND number = :number
                          AND answer.player_id = scored.player_id""")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .bind("number", quiz.round())
                .bindArray("players", Long.class, List.copyOf(points.keySet()))
                .bindArray("points", Integer.class, List.copyOf(points.values()))
                .execute();
        Seen.adjust(handle, quiz, quiz.round());
        RollUp.quiz(handle, quiz.workspaceId(), quiz.id(), quiz.day(), quiz.mode() == Mode.CHALLENGE);
        Ratings.learn(handle, quiz, round, given);
        return Optional.of(given.size());
    }

    /** Ends an open round without counting it. */
    static void skip(Handle handle, Quiz quiz) {
        end(handle, quiz, Round.State.SKIPPED);
    }

    /**
     * Takes the round's row for itself before it changes it: the change alone would not wait for answers that are being
     * written, nor they for it ({@link Answers}).
     */
    private static boolean end(Handle handle, Quiz quiz, Round.State state) {
        handle.createQuery("""
                        SELECT number FROM round
                        WHERE workspace_id = :workspace AND quiz_id = :quiz AND number = :number FOR UPDATE""")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .bind("number", quiz.round())
                .mapTo(Integer.class)
                .findOne();
        return handle.createUpdate("""
                        UPDATE round SET state = :state, closed_at = clock_timestamp()
                        WHERE workspace_id = :workspace AND quiz_id = :quiz AND number = :number
                          AND state = 'OPEN'""")
                        .bind("workspace", quiz.workspaceId())
                        .bind("quiz", quiz.id())
                        .bind("number", quiz.round())
                        .bind("state", state.name())
                        .execute()
                == 1;
    }

    /** Answers of a round with the team that each player was in when the quiz began, the quickest first. */
    static List<Given> given(Handle handle, Quiz quiz, int number) {
        return handle.createQuery("""
                        SELECT answer.player_id, option, took_millis, coalesce(roster.team_id, 0) AS team,
                               team.captain_id IS NOT DISTINCT FROM answer.player_id AS captain
                        FROM answer
                        LEFT JOIN quiz_roster AS roster USING (workspace_id, quiz_id, player_id)
                        LEFT JOIN team ON team.workspace_id = answer.workspace_id AND team.id = roster.team_id
                        WHERE answer.workspace_id = :workspace AND answer.quiz_id = :quiz AND number = :number
                        ORDER BY took_millis, answer.player_id""")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .bind("number", number)
                .map((row, context) -> new Given(
                        row.getLong("player_id"),
                        row.getInt("option"),
                        row.getInt("took_millis"),
                        row.getLong("team"),
                        row.getBoolean("captain")))
                .list();
    }

    /** Rounds that are over while the chat does not show them so, with what it shows. */
    static Map<Integer, String> unfinished(Handle handle, Quiz quiz) {
        Map<Integer, String> shownAs = new TreeMap<>();
        handle.createQuery("""
                        SELECT number, coalesce(shown_as, '') AS shown_as FROM round
                        WHERE workspace_id = :workspace AND quiz_id = :quiz AND state IN ('CLOSED', 'SKIPPED')
                          AND shown_as IS DISTINCT FROM 'FINAL' AND message_id IS NOT NULL""")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .map((row, context) -> Map.entry(row.getInt("number"), row.getString("shown_as")))
                .forEach(entry -> shownAs.put(entry.getKey(), entry.getValue()));
        return shownAs;
    }

    static void shown(Handle handle, Quiz quiz, int number, String as) {
        handle.createUpdate("""
                        UPDATE round SET shown_as = :as
                        WHERE workspace_id = :workspace AND quiz_id = :quiz AND number = :number""")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .bind("number", number)
                .bind("as", as)
                .execute();
    }

    /** What the chat shows of a round is not known any more. */
    static void unshown(Handle handle, Quiz quiz, int number) {
        handle.createUpdate("""
                        UPDATE round SET shown_as = NULL
                        WHERE workspace_id = :workspace AND quiz_id = :quiz AND number = :number""")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .bind("number", number)
                .execute();
    }

    /** How many answered a round so far. */
    static int answered(Handle handle, Quiz quiz, int number) {
        return handle.createQuery("""
                        SELECT count(*) FROM answer
                        WHERE workspace_id = :workspace AND quiz_id = :quiz AND number = :number""")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .bind("number", number)
                .mapTo(int.class)
                .one();
    }

    /** The moment that people see the round close, by the database's clock. */
    static Instant closesAt(Round round) {
        return java.util.Objects.requireNonNull(round.closesAt());
    }
}
