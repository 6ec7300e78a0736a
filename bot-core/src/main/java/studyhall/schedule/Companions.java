package studyhall.schedule;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What comes along with a planned activity, on the same days: the announcement and the reminder of a quiz. */
final class Companions {
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private Companions() {}

    /**
     * When they come.
     *
     * @param morning when the channel gets its morning post, which an announcement should be in
     */
    static Map<Activity, LocalTimes> of(Activity activity, LocalTimes times, Optional<LocalTime> morning) {
        Map<Activity, LocalTimes> companions = new LinkedHashMap<>();
        if (activity == Activity.QUIZ) {
            LocalTime anHourBefore = before(times.at(), 60);
            LocalTime usual =
                    morning.filter(time -> !time.isAfter(anHourBefore)).orElse(MORNING);
            LocalTime call = usual.isAfter(anHourBefore) ? anHourBefore : usual;
            companions.put(Activity.CALL, new LocalTimes(call, times.zone(), times.days()));
            LocalTime soon = before(times.at(), (int) Activity.REMINDED.toMinutes());
            companions.put(Activity.SOON, new LocalTimes(soon, times.zone(), times.days()));
        }
        return companions;
    }

    /** Not before the day itself, which it stands for. */
    private static LocalTime before(LocalTime time, int minutes) {
        int of = time.getHour() * 60 + time.getMinute() - minutes;
        return LocalTime.MIDNIGHT.plusMinutes(Math.max(0, of) % MINUTES_OF_A_DAY);
    }
}
