package studyhall.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalTimesTest {
    private static LocalTimes daily(String time, String zone) {
        return new LocalTimes(LocalTime.parse(time), ZoneId.of(zone), Days.daily());
    }

    @ParameterizedTest
    @CsvSource({
        // an ordinary day
        "Europe/Berlin, 2026-06-01, 08:00, 2026-06-01T06:00:00Z",
        // 02:00 to 03:00 are left out: the first instant after
        "Europe/Berlin, 2026-03-29, 02:30, 2026-03-29T01:00:00Z",
        // 02:00 to 03:00 come twice: the earlier
        "Europe/Berlin, 2026-10-25, 02:30, 2026-10-25T00:30:00Z",
        // half an hour only
        "Australia/Lord_Howe, 2026-10-04, 02:10, 2026-10-03T15:30:00Z",
        // midnight itself is left out
        "Africa/Cairo, 2026-04-24, 00:00, 2026-04-23T22:00:00Z",
        // the last hour of a day is left out, so that what follows is the next day
        "America/Nuuk, 2026-03-28, 23:30, 2026-03-29T01:00:00Z",
    })
    void aDateHasOneInstant(String zone, LocalDate date, String time, Instant expected) {
        assertThat(daily(time, zone).on(date)).contains(expected);
    }

    @Test
    void aDateThatAZoneLeftOutHasNone() {
        LocalTimes samoa = daily("08:00", "Pacific/Apia");

        assertThat(samoa.on(LocalDate.parse("2011-12-30"))).isEmpty();
        assertThat(samoa.after(LocalDate.parse("2011-12-29")).date()).isEqualTo(LocalDate.parse("2011-12-31"));
    }

    @Test
    void onlyDaysThatWereChosenCome() {
        LocalTimes twice = new LocalTimes(
                LocalTime.of(18, 0), ZoneOffset.UTC, new Days(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)));

        Occurrence thursday = twice.after(Instant.parse("2026-06-02T00:00:00Z"));
        Occurrence monday = twice.after(thursday.date());

        assertThat(thursday.at()).isEqualTo("2026-06-04T18:00:00Z");
        assertThat(monday.at()).isEqualTo("2026-06-08T18:00:00Z");
    }

    @Test
    void theOccurrenceAfterAnInstantIsLaterThanIt() {
        LocalTimes morning = daily("08:00", "Pacific/Kiritimati");

        assertThat(morning.after(Instant.parse("2026-06-01T17:59:59Z")).at()).isEqualTo("2026-06-01T18:00:00Z");
        assertThat(morning.after(Instant.parse("2026-06-01T18:00:00Z")).at()).isEqualTo("2026-06-02T18:00:00Z");
    }

    @Test
    void whatWasMissedGoesOutLateWhileItsDayLasts() {
        LocalTimes morning = daily("08:00", "Europe/Berlin");

        LocalTimes.Due due = morning.due(LocalDate.parse("2026-06-01"), Instant.parse("2026-06-01T21:59:00Z"));

        assertThat(due.post()).map(Occurrence::date).contains(LocalDate.parse("2026-06-01"));
        assertThat(due.skipped()).isZero();
        assertThat(due.next().date()).isEqualTo("2026-06-02");
    }

    @Test
    void whatWasMissedIsCountedOnceItsDayIsOver() {
        LocalTimes morning = daily("08:00", "Europe/Berlin");

        LocalTimes.Due due = morning.due(LocalDate.parse("2026-06-01"), Instant.parse("2026-06-03T22:00:00Z"));

        assertThat(due.post()).isEmpty();
        assertThat(due.skipped()).isEqualTo(3);
        assertThat(due.next().date()).isEqualTo("2026-06-04");
    }

    @Test
    void ofSeveralMissedOnesTheOneOfTodayGoesOut() {
        LocalTimes morning = daily("08:00", "Europe/Berlin");

        LocalTimes.Due due = morning.due(LocalDate.parse("2026-06-01"), Instant.parse("2026-06-03T10:00:00Z"));

        assertThat(due.post()).map(Occurrence::date).contains(LocalDate.parse("2026-06-03"));
        assertThat(due.skipped()).isEqualTo(2);
    }

    @Test
    void anInstantStoredUnderOldRulesOfTheZoneIsPutRight() {
        LocalTimes morning = daily("08:00", "Europe/Berlin");

        // stored as if summer time were two hours ahead of what it is
        LocalTimes.Due due = morning.due(LocalDate.parse("2026-06-01"), Instant.parse("2026-06-01T05:00:00Z"));

        assertThat(due.post()).isEmpty();
        assertThat(due.skipped()).isZero();
        assertThat(due.next().at()).isEqualTo("2026-06-01T06:00:00Z");
    }

    @Test
    void anOccurrenceThatAGapPutOnTheNextDayMayStillGoOut() {
        LocalTimes late = daily("23:30", "America/Nuuk");

        LocalTimes.Due due = late.due(LocalDate.parse("2026-03-28"), Instant.parse("2026-03-29T01:00:01Z"));

        assertThat(due.post()).map(Occurrence::date).contains(LocalDate.parse("2026-03-28"));
        assertThat(due.next().at()).isEqualTo("2026-03-30T00:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "daily, 127, daily",
        "weekdays, 31, weekdays",
        "'mon, wed', 5, 'Mon, Wed'",
        "Tuesdays and fri, 18, 'Tue, Fri'",
        "weekend, 96, 'Sat, Sun'",
    })
    void daysAreReadAsTyped(String typed, int bits, String words) {
        Optional<Days> days = Days.of(typed);

        assertThat(days).map(Days::bits).contains(bits);
        assertThat(days).map(Days::words).contains(words);
        assertThat(days).contains(Days.ofBits(bits));
    }

    @ParameterizedTest
    @CsvSource({"someday", "m", "''", "mon yesterday"})
    void aWordThatIsNoDayIsNotGuessed(String typed) {
        assertThat(Days.of(typed)).isEmpty();
    }
}
