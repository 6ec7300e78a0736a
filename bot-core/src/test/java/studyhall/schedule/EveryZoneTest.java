package studyhall.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Twenty years in all zones of the world, every hour of the day: each local date has exactly one instant, the first at
 * which a clock on the wall shows that time or a later one. Zones whose clocks do the same by the same rules are walked
 * through once.
 */
class EveryZoneTest {
    private static final LocalDate FROM = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 20 * 365 + 5;
    private static final int HOURS = 24;
    private static final List<LocalDate> DATES =
            FROM.datesUntil(FROM.plusDays(DAYS)).toList();

    @Test
    void eachLocalDateHasExactlyOneInstant() {
        Map<ZoneRules, String> zones = new LinkedHashMap<>();
        new TreeSet<>(ZoneId.getAvailableZoneIds())
                .forEach(name -> zones.putIfAbsent(ZoneId.of(name).getRules(), name));

        List<String> wrong = zones.values().parallelStream()
                .flatMap(name -> wrong(ZoneId.of(name)).stream())
                .toList();

        assertThat(zones.values()).contains("Pacific/Apia", "Australia/LHI", "Antarctica/Troll", "Africa/Cairo");
        assertThat(wrong).isEmpty();
    }

    private static List<String> wrong(ZoneId zone) {
        List<String> wrong = new ArrayList<>();
        long[] walked = walk(zone.getRules());
        for (int hour = 0; hour < HOURS; hour++) {
            LocalTimes times = new LocalTimes(LocalTime.of(hour, 0), zone, Days.daily());
            long before = Long.MIN_VALUE;
            for (int day = 0; day < DAYS; day++) {
                LocalDate date = DATES.get(day);
                long expected = walked[day * HOURS + hour];
                long actual = times.on(date).map(Instant::getEpochSecond).orElse(NO_DATE);
                boolean inOrder = actual == NO_DATE || actual > before;
                if (actual != expected || !inOrder) {
                    wrong.add(zone + " " + date + " " + hour + ":00 is " + actual + ", not " + expected);
                }
                before = actual == NO_DATE ? before : actual;
            }
        }
        return wrong;
    }

    private static final long NO_DATE = Long.MIN_VALUE;

    /**
     * Looks at the clock on the wall from instant to instant and writes down when it first shows each hour or a later time.
     * Knows of a zone only its offset at an instant: hour by hour, and minute by minute where that changes.
     */
    private static long[] walk(ZoneRules rules) {
        long[] first = new long[DAYS * HOURS];
        boolean[] seen = new boolean[DAYS];
        Arrays.fill(first, NO_DATE);
        long start = FROM.toEpochDay() * 24;
        long end = start + DAYS * 24L;
        long shown = 0;
        int then = offset(rules, (start - 30) * 3600);
        // the wall runs at most a day before or behind
        for (long hour = start - 30; hour < end + 30; hour++) {
            int now = then;
            then = offset(rules, hour * 3600 + 3600);
            int step = now == then && now % 3600 == 0 ? 3600 : now == then && now % 900 == 0 ? 900 : 60;
            for (long second = hour * 3600; second < hour * 3600 + 3600; second += step) {
                long wall = second + offset(rules, second);
                long day = Math.floorDiv(wall, 86_400L) - FROM.toEpochDay();
                if (day >= 0 && day < DAYS) {
                    seen[(int) day] = true;
                }
                long reached = Math.floorDiv(wall, 3600L) - start;
                for (; shown <= reached; shown++) {
                    if (shown < first.length) {
                        first[(int) shown] = second;
                    }
                }
            }
        }
        for (int i = 0; i < first.length; i++) {
            if (!seen[i / HOURS]) {
                first[i] = NO_DATE;
            }
        }
        return first;
    }

    private static int offset(ZoneRules rules, long second) {
        return rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }

    @Test
    void theWalkItselfSeesAnHourThatComesTwice() {
        long[] walked = walk(ZoneId.of("Europe/Berlin").getRules());
        LocalDate date = LocalDate.of(2026, 10, 25);
        int day = (int) (date.toEpochDay() - FROM.toEpochDay());

        assertThat(Instant.ofEpochSecond(walked[day * HOURS + 2]))
                .isEqualTo(LocalDateTime.of(date, LocalTime.of(2, 0)).toInstant(ZoneOffset.ofHours(2)));
        assertThat(Duration.ofSeconds(walked[day * HOURS + 3] - walked[day * HOURS + 2]))
                .isEqualTo(Duration.ofHours(2));
    }
}
