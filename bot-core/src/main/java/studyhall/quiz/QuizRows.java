package studyhall.quiz;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studyhall.chat.Platform;

/** Rows of the quiz tables as values. */
final class QuizRows {
    /** What {@link #quiz} reads; append a condition. */
    static final String QUIZ = """
            SELECT quiz.*, workspace.platform, workspace.external, player.name AS starter_name,
                   (SELECT name FROM league WHERE league.workspace_id = quiz.league_id) AS league_name,
                   (extract(epoch FROM due_at - clock_timestamp()) * 1000)::bigint AS due_in_millis
            FROM quiz
            JOIN workspace ON workspace.id = quiz.workspace_id
            JOIN player ON player.workspace_id = quiz.workspace_id AND player.id = quiz.starter_id
            """;

    private QuizRows() {}

    static Quiz quiz(ResultSet row) throws SQLException {
        long due = row.getLong("due_in_millis");
        Long dueInMillis = row.wasNull() ? null : due;
        String ending = row.getString("ending");
        return new Quiz(
                row.getLong("workspace_id"),
                row.getLong("id"),
                Platform.valueOf(row.getString("platform")),
                row.getString("external"),
                row.getString("channel"),
                Mode.valueOf(row.getString("mode")),
                row.getString("topic_name"),
                row.getLong("starter_id"),
                row.getString("starter_name"),
                row.getInt("rounds"),
                Phase.valueOf(row.getString("phase")),
                row.getInt("round"),
                row.getInt("step"),
                row.getInt("shown"),
                dueInMillis,
                row.getBoolean("paused"),
                row.getInt("silent_rounds"),
                ending == null ? null : Ending.valueOf(ending),
                row.getObject("day", LocalDate.class),
                row.getString("message_id"),
                instant(row, "message_at"));
    }

    static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getInt("number"),
                Round.State.valueOf(row.getString("state")),
                row.getString("question_id"),
                row.getString("fact_key"),
                row.getString("fact_version"),
                row.getString("stem"),
                texts(row.getArray("options")),
                row.getInt("right_option"),
                row.getString("explanation"),
                row.getString("citation"),
                texts(row.getArray("true_of")),
                row.getString("source_text"),
                row.getString("now_text"),
                row.getInt("reading_millis"),
                row.getInt("window_millis"),
                row.getString("message_id"),
                instant(row, "message_at"),
                instant(row, "closes_at"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
