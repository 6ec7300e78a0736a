package studyhall.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreakTest {
    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    /** Plays days with a challenge: + answered, - missed, blank for none; gives the streak after the last answer. */
    private static int played(String days) {
        Streak streak = null;
        List<LocalDate> missed = new ArrayList<>();
        for (int i = 0; i < days.length(); i++) {
            LocalDate day = MONDAY.plusDays(i);
            if (days.charAt(i) == '-') {
                missed.add(day);
            } else if (days.charAt(i) == '+') {
                streak = streak == null ? Streak.begun(day) : streak.answered(day, missed);
                missed.clear();
            }
        }
        return streak == null ? 0 : streak.after(missed);
    }

    @Test
    void eachAnsweredDayCounts() {
        assertThat(played("+++++")).isEqualTo(5);
    }

    @Test
    void daysWithoutAChallengeDoNotMatter() {
        assertThat(played("+++++  +++")).isEqualTo(8);
        assertThat(played("+      +      +      +")).isEqualTo(4);
    }

    @Test
    void oneMissedDayOfAWeekIsForgiven() {
        assertThat(played("++-++")).isEqualTo(4);
        assertThat(played("++-++++ +-+++")).isEqualTo(10);
    }

    @Test
    void aSecondMissedDayOfTheSameWeekBreaksIt() {
        assertThat(played("+-+-+")).isEqualTo(1);
        assertThat(played("+--+")).isEqualTo(1);
        assertThat(played("+--")).isZero();
    }

    @Test
    void sundayAndMondayAreOfTwoWeeks() {
        assertThat(played("+++++++-+++++")).isEqualTo(12);
        assertThat(played("++++++--+++++")).isEqualTo(11);
    }

    @Test
    void whereAChallengeComesOnceAWeekThreeMissesBreakIt() {
        assertThat(played("+      -      -      +")).isEqualTo(2);
        assertThat(played("+      -      -      -      +")).isEqualTo(1);
    }

    @Test
    void aMissIsOnlyTakenWhenTheStreakGoesOn() {
        assertThat(played("+++-")).isEqualTo(3);
        assertThat(played("+++- -")).isZero();
    }

    @Test
    void theBestIsKept() {
        Streak streak = Streak.begun(MONDAY);
        for (LocalDate day : Stream.iterate(MONDAY.plusDays(1), day -> day.plusDays(1))
                .limit(4)
                .toList()) {
            streak = streak.answered(day, List.of());
        }
        Streak broken = streak.answered(MONDAY.plusDays(20), List.of(MONDAY.plusDays(6), MONDAY.plusDays(5), MONDAY));

        assertThat(broken.days()).isEqualTo(1);
        assertThat(broken.best()).isEqualTo(5);
        assertThat(broken.answered(MONDAY, List.of())).isEqualTo(broken);
    }
}
