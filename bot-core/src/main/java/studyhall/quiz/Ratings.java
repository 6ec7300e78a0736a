package studyhall.quiz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jdbi.v3.core.Handle;
import studyhall.chat.ChannelRef;
import studyhall.question.Question;

/** Ratings of players and questions in the database. */
final class Ratings {
    /** Whoever played the channel's last quizzes will play the next. */
    private static final int LAST_QUIZZES = 3;

    private record Rated(String version, double difficulty) {}

    private Ratings() {}

    /**
     * Learns from a round, in the transaction that closes it and after its boards were rolled up, which lets in one at a
     * time. What somebody proposed to their team is their own answer here.
     */
    static void learn(Handle handle, Quiz quiz, Round round, List<Given> answers) {
        if (answers.isEmpty()) {
            return;
        }
        Map<Long, Elo> players = players(handle, quiz, answers);
        Elo question = question(handle, quiz, round);
        Map<Long, Elo> after = new HashMap<>();
        for (Given given : answers) {
            Elo.After both = Elo.answered(
                    players.getOrDefault(given.player(), Elo.NEW),
                    question,
                    round.options().size(),
                    given.option() == round.rightOption());
            after.put(given.player(), both.player());
            question = both.question();
        }
        write(handle, quiz, after);
        write(handle, quiz, round, question);
    }

    private static Map<Long, Elo> players(Handle handle, Quiz quiz, List<Given> answers) {
        Map<Long, Elo> players = new HashMap<>();
        handle.createQuery("""
                        SELECT player_id, ability, answers FROM player_rating
                        WHERE workspace_id = :workspace AND player_id = ANY (:players)""")
                .bind("workspace", quiz.workspaceId())
                .bindArray(
                        "players",
                        Long.class,
                        answers.stream().map(Given::player).toList())
                .map((row, context) ->
                        Map.entry(row.getLong("player_id"), new Elo(row.getDouble("ability"), row.getInt("answers"))))
                .forEach(entry -> players.put(entry.getKey(), entry.getValue()));
        return players;
    }

    private static Elo question(Handle handle, Quiz quiz, Round round) {
        return handle.createQuery("""
                        SELECT difficulty, answers FROM question_rating
                        WHERE workspace_id = :workspace AND question_id = :question AND fact_version = :version""")
                .bind("workspace", quiz.workspaceId())
                .bind("question", round.questionId())
                .bind("version", round.factVersion())
                .map((row, context) -> new Elo(row.getDouble("difficulty"), row.getInt("answers")))
                .findOne()
                .orElse(Elo.NEW);
    }

    private static void write(Handle handle, Quiz quiz, Map<Long, Elo> players) {
        List<Long> ids = new ArrayList<>(players.keySet());
        List<Elo> ratings = ids.stream().map(players::get).toList();
        handle.createUpdate("""
                        INSERT INTO player_rating (workspace_id, player_id, ability, answers)
                        SELECT :workspace, * FROM unnest(:players, :abilities, :answers)
                        ON CONFLICT (workspace_id, player_id) DO UPDATE SET
                            ability = excluded.ability, answers = excluded.answers""")
                .bind("workspace", quiz.workspaceId())
                .bindArray("players", Long.class, ids)
                .bindArray(
                        "abilities",
                        Double.class,
                        ratings.stream().map(Elo::value).toList())
                .bindArray(
                        "answers",
                        Integer.class,
                        ratings.stream().map(Elo::answers).toList())
                .execute();
    }

    private static void write(Handle handle, Quiz quiz, Round round, Elo question) {
        handle.createUpdate("""
                        INSERT INTO question_rating (workspace_id, question_id, fact_version, difficulty, answers)
                        VALUES (:workspace, :question, :version, :difficulty, :answers)
                        ON CONFLICT (workspace_id, question_id) DO UPDATE SET
                            fact_version = excluded.fact_version, difficulty = excluded.difficulty,
                            answers = excluded.answers""")
                .bind("workspace", quiz.workspaceId())
                .bind("question", round.questionId())
                .bind("version", round.factVersion())
                .bind("difficulty", question.value())
                .bind("answers", question.answers())
                .execute();
    }

    /** The share of right answers to expect of a question from those who play in a channel. */
    static ToDoubleFunction<Question> expected(Handle handle, long workspace, ChannelRef channel) {
        double ability = ability(handle, workspace, channel);
        Map<String, Rated> questions = new HashMap<>();
        handle.createQuery(
                        "SELECT question_id, fact_version, difficulty FROM question_rating WHERE workspace_id = :workspace")
                .bind("workspace", workspace)
                .map((row, context) -> Map.entry(
                        row.getString("question_id"),
                        new Rated(row.getString("fact_version"), row.getDouble("difficulty"))))
                .forEach(entry -> questions.put(entry.getKey(), entry.getValue()));
        return question -> {
            Rated rated =
                    questions.isEmpty() ? null : questions.get(question.id().shortId());
            double difficulty =
                    rated == null || !rated.version().equals(question.factVersion()) ? 0 : rated.difficulty();
            return Elo.expected(ability, difficulty, question.options().size());
        };
    }

    /** The mean of those who played here lately; who has no rating yet counts as middling. */
    private static double ability(Handle handle, long workspace, ChannelRef channel) {
        return handle.createQuery("""
                        SELECT coalesce(avg(coalesce(ability, 0)), 0) FROM (
                            SELECT DISTINCT subject_id FROM quiz_score
                            WHERE workspace_id = :workspace AND kind = 'PLAYER' AND quiz_id IN (
                                SELECT id FROM quiz WHERE workspace_id = :workspace AND channel = :channel
                                ORDER BY id DESC LIMIT :quizzes)
                        ) AS lately
                        LEFT JOIN player_rating AS rating
                          ON rating.workspace_id = :workspace AND rating.player_id = subject_id""")
                .bind("workspace", workspace)
                .bind("channel", channel.channel())
                .bind("quizzes", LAST_QUIZZES)
                .mapTo(Double.class)
                .one();
    }
}
