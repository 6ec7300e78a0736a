package studyhall.quiz;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import studyhall.library.OwnNote;
import studyhall.question.Question;

/**
 * A challenge to come.
 *
 * @param topicName as shown; from notes, so escape it
 * @param pool all questions of the topic
 * @param first those of the pool that are to be asked before others, such as on what was shown lately; may be empty
 * @param questions how many to ask; fewer where the pool has fewer
 * @param closesAt the last instant at which a tap counts; up to two days ahead
 * @param date the local day of the channel, once for each streak
 * @param zone of that day
 */
public record ChallengePlan(
        String topicName,
        List<Question> pool,
        List<Question> first,
        int questions,
        Instant closesAt,
        LocalDate date,
        ZoneId zone) {
    /** When a challenge closes, by the channel's clock, unless somebody chose otherwise. */
    public static final LocalTime EVENING = LocalTime.of(20, 0);

    /** Less than this is no challenge that people can find time for. */
    private static final Duration SHORTEST = Duration.ofHours(1);

    private static final Duration OTHERWISE = Duration.ofHours(12);

    public ChallengePlan {
        pool = List.copyOf(pool);
        first = List.copyOf(first);
    }

    /** The same without what only the workspace's own notes ask, for leagues: their questions are seen by others too. */
    ChallengePlan ofSharedNotes() {
        return new ChallengePlan(topicName, shared(pool), shared(first), questions, closesAt, date, zone);
    }

    private static List<Question> shared(List<Question> questions) {
        return questions.stream()
                .filter(question -> !OwnNote.is(question.source().file()))
                .toList();
    }

    /** When a challenge closes that opens now: this evening, or half a day later where the evening is too near or over. */
    public static Instant closing(ZonedDateTime opens) {
        ZonedDateTime evening = opens.with(EVENING);
        boolean near = evening.isBefore(opens.plus(SHORTEST));
        return near ? opens.plus(OTHERWISE).toInstant() : evening.toInstant();
    }
}
