package studyhall.quiz;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What somebody has to show: days in a row, and badges. Thread-safe. */
public final class Honours {
    private final Jdbi jdbi;

    public Honours(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Challenges answered in a row; 0 when the row is broken. */
    public int streak(long workspace, long player, LocalDate today) {
        return jdbi.withHandle(handle -> Streaks.of(handle, workspace, player, today));
    }

    /** In words, the dearest first. */
    public List<String> badges(long workspace, long player) {
        return jdbi.withHandle(handle -> Badges.of(handle, workspace, player));
    }
}
