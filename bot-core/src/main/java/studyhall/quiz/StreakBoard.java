package studyhall.quiz;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Streaks as leaderboards tell them, in the small Markdown. Thread-safe. */
public record StreakBoard(Jdbi jdbi) {
    private static final int LONGEST = 3;

    /**
     * {@code Streaks: Ada 12 days, Ben 5 · yours 3}; empty where nobody has one.
     *
     * @param own our id of whoever asks; 0 for nobody
     */
    public String line(long workspace, LocalDate today, long own) {
        return jdbi.withHandle(handle -> {
            List<Streaks.Standing> longest = Streaks.longest(handle, workspace, today, LONGEST);
            int mine = own == 0 ? 0 : Streaks.of(handle, workspace, own, today);
            boolean listed = longest.stream().anyMatch(streak -> streak.player() == own);
            String all = ChallengeMessages.streaks(longest);
            if (mine == 0 || listed) {
                return all;
            }
            return all.isEmpty() ? "Your streak: " + (mine == 1 ? "1 day" : mine + " days") : all + " · yours " + mine;
        });
    }

    /** Somebody's own streak in days; 0 for none. */
    public int of(long workspace, LocalDate today, long player) {
        return jdbi.withHandle(handle -> Streaks.of(handle, workspace, player, today));
    }
}
