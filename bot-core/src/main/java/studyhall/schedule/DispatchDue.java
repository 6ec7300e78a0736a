package studyhall.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.ChannelRef;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.delivery.Draft;
import studyhall.delivery.Outbox;
import studyhall.schedule.LocalTimes.Due;
import studyhall.schedule.QuietDates.Quiet;
import studyhall.schedule.Schedule.Pause;
import studyhall.storage.DatabaseClock;

/**
 * A tick: moves on what is due and writes it into the outbox, in one transaction for each batch of channels. A channel's
 * row is locked while it is looked at, so ticks may overlap, on one replica or several, without harm. All that is due in
 * a channel becomes one post, and in the morning also what is due later that morning. Thread-safe.
 */
public final class DispatchDue {
    private static final Logger log = LoggerFactory.getLogger(DispatchDue.class);

    /** Large enough that a hundred thousand take twenty transactions, small enough that each is over within a second. */
    static final int BATCH = 5_000;

    private static final LocalTime NOON = LocalTime.NOON;

    private final Jdbi jdbi;
    private final DatabaseClock clock;

    public DispatchDue(Jdbi jdbi, DatabaseClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What a tick has done.
     *
     * @param posts rows that are new in the outbox
     * @param skipped days that went by while nothing ran
     */
    public record Outcome(int posts, int skipped) {
        Outcome plus(Outcome other) {
            return new Outcome(posts + other.posts, skipped + other.skipped);
        }
    }

    private record Channel(long workspace, String channel) {}

    private record Awaited(LocalTimes times, LocalDate date) {}

    /** A schedule that fires, or rests from now on. */
    private record Move(Schedule schedule, Occurrence next, int skipped, Pause pause) {}

    /** Dispatches all channels in which an activity is due. */
    public Outcome run(Activity activity) {
        Batch first = next(activity);
        Outcome all = first.outcome();
        if (first.claimed() == BATCH) {
            // two lanes pass over each other's locked rows: while one works out instants, PostgreSQL writes for the
            // other
            CompletableFuture<Outcome> lane =
                    CompletableFuture.supplyAsync(() -> rest(activity), work -> new Thread(work, "tick").start());
            all = all.plus(rest(activity)).plus(lane.join());
        }
        if (all.skipped() > 0) {
            log.warn("{} posts were skipped, since their day went by while nothing ran", all.skipped());
        }
        return all;
    }

    private Outcome rest(Activity activity) {
        Outcome all = new Outcome(0, 0);
        Batch batch;
        do {
            batch = next(activity);
            all = all.plus(batch.outcome());
        } while (batch.claimed() == BATCH);
        return all;
    }

    private Batch next(Activity activity) {
        return jdbi.inTransaction(handle -> batch(handle, activity));
    }

    private record Batch(int claimed, Outcome outcome) {}

    private Batch batch(Handle handle, Activity activity) {
        Instant now = clock.now(handle);
        List<Channel> channels = claim(handle, activity, now);
        if (channels.isEmpty()) {
            return new Batch(0, new Outcome(0, 0));
        }
        Map<Awaited, Due> known = new HashMap<>();
        List<Draft> drafts = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        List<Channel> ignored = new ArrayList<>();
        Set<Quiet> quiet =
                QuietDates.of(handle, channels.stream().map(Channel::workspace).collect(Collectors.toSet()));
        for (List<Planned> planned : plans(handle, channels).values()) {
            new OneChannel(planned, now, quiet, known, drafts, moves, ignored).plan();
        }
        int posts = Outbox.add(handle, drafts);
        move(handle, moves);
        // a channel or two in a batch, so one statement each
        ignored.forEach(each -> Silence.set(handle, each.workspace(), each.channel(), Rhythm.QUIET, Optional.empty()));
        int skipped = moves.stream().mapToInt(Move::skipped).sum();
        return new Batch(channels.size(), new Outcome(posts, skipped));
    }

    /** Locks channels, passing over those that another tick has locked. */
    private static List<Channel> claim(Handle handle, Activity activity, Instant now) {
        return handle.createQuery("""
                        SELECT study_channel.workspace_id, study_channel.channel
                        FROM schedule JOIN study_channel USING (workspace_id, channel)
                        WHERE activity = :activity AND NOT paused AND next_at <= :now
                        ORDER BY next_at LIMIT :batch FOR UPDATE OF study_channel SKIP LOCKED""")
                .bind("activity", activity.name())
                .bind("now", now)
                .bind("batch", BATCH)
                .map((row, context) -> new Channel(row.getLong("workspace_id"), row.getString("channel")))
                .list();
    }

    /** A schedule with what its channel and its creator stand for. */
    private record Planned(
            Schedule schedule,
            boolean allowed,
            Optional<LocalDate> exam,
            Rhythm rhythm,
            int untouched,
            UserRef creator) {
        /** Whether nobody has touched anything for so long that this is the day to ask. */
        boolean ignored() {
            return schedule.activity().daily() && rhythm == Rhythm.USUAL && untouched >= Silence.PATIENCE;
        }

        /** The closing belongs to the channel: without it nobody would be asked how to go on. */
        boolean mayFire() {
            return allowed || schedule.activity() == Activity.CLOSING;
        }

        Occurrence after(LocalDate date) {
            return Silence.after(schedule.activity().daily() ? rhythm : Rhythm.USUAL, schedule.times(), date);
        }
    }

    /** What these channels have, read once they are locked: what another tick has moved on is no longer due. */
    private static Map<Channel, List<Planned>> plans(Handle handle, List<Channel> channels) {
        Map<Channel, List<Planned>> plans = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT schedule.*, workspace.platform, workspace.external, study_channel.exam_on,
                               rhythm, untouched, creator.home, creator.external AS creator,
                               organiser.player_id IS NOT NULL AS allowed
                        FROM unnest(:workspaces, :channels) AS claimed (workspace_id, channel)
                        JOIN schedule USING (workspace_id, channel)
                        JOIN study_channel USING (workspace_id, channel)
                        JOIN workspace ON workspace.id = workspace_id
                        JOIN player AS creator
                          ON creator.workspace_id = schedule.workspace_id AND creator.id = creator_id
                        LEFT JOIN organiser
                          ON organiser.workspace_id = schedule.workspace_id AND player_id = creator_id
                        WHERE NOT paused""")
                .bind(
                        "workspaces",
                        channels.stream().mapToLong(Channel::workspace).toArray())
                .bind("channels", channels.stream().map(Channel::channel).toArray(String[]::new))
                .map((row, context) -> new Planned(
                        Schedules.read(row),
                        row.getBoolean("allowed"),
                        Optional.ofNullable(row.getObject("exam_on", LocalDate.class)),
                        Rhythm.valueOf(row.getString("rhythm")),
                        row.getInt("untouched"),
                        new UserRef(
                                Platform.valueOf(row.getString("platform")),
                                row.getString("home"),
                                row.getString("creator"))))
                .forEach(planned -> plans.computeIfAbsent(
                                new Channel(
                                        planned.schedule().workspaceId(),
                                        planned.schedule().channel().channel()),
                                channel -> new ArrayList<>())
                        .add(planned));
        return plans;
    }

    /** Decides for one channel what fires now. */
    private record OneChannel(
            List<Planned> planned,
            Instant now,
            Set<Quiet> quiet,
            Map<Awaited, Due> known,
            List<Draft> drafts,
            List<Move> moves,
            List<Channel> ignored) {
        void plan() {
            List<Planned> inOrder = planned.stream()
                    .sorted(Comparator.comparing(each -> each.schedule().activity()))
                    .toList();
            Map<LocalDate, List<Draft>> byDate = new LinkedHashMap<>();
            Optional<Occurrence> morning = Optional.empty();
            for (Planned each : inOrder) {
                if (!each.schedule().next().at().isAfter(now)) {
                    Optional<Occurrence> fired = fire(each, byDate);
                    if (fired.isPresent()
                            && each.schedule().activity().combines()
                            && each.schedule().times().at().isBefore(NOON)) {
                        morning = fired;
                    }
                }
            }
            if (morning.isPresent()) {
                for (Planned each : inOrder) {
                    if (laterThatMorning(each, morning.get())) {
                        bringForward(each, byDate);
                    }
                }
            }
            byDate.values().forEach(this::combine);
        }

        private Optional<Occurrence> fire(Planned each, Map<LocalDate, List<Draft>> byDate) {
            Schedule schedule = each.schedule();
            if (!each.mayFire()) {
                moves.add(new Move(schedule, schedule.next(), 0, Pause.CREATOR));
                return Optional.empty();
            }
            Due due = known.computeIfAbsent(
                    new Awaited(schedule.times(), schedule.next().date()),
                    awaited -> awaited.times().due(awaited.date(), now));
            Optional<Occurrence> fired =
                    due.post().filter(post -> !quiet.contains(new Quiet(schedule.workspaceId(), post.date())));
            if (fired.isPresent() && each.ignored()) {
                ask(each, fired.get());
                return Optional.empty();
            }
            boolean over = each.exam().isPresent()
                    && schedule.activity() != Activity.CLOSING
                    && fired.filter(post -> post.date().isAfter(each.exam().get()))
                            .isPresent();
            Pause pause =
                    over || schedule.activity() == Activity.CLOSING && fired.isPresent() ? Pause.EXAM : Pause.NONE;
            Occurrence next = due.post().map(post -> each.after(post.date())).orElse(due.next());
            moves.add(new Move(schedule, next, due.skipped(), pause));
            if (over) {
                return Optional.empty();
            }
            fired.ifPresent(post -> draft(schedule, post, byDate));
            return fired;
        }

        /** In place of one more post that nobody reads: asks once, and goes on weekly. */
        private void ask(Planned each, Occurrence unposted) {
            Schedule schedule = each.schedule();
            moves.add(
                    new Move(schedule, Silence.after(Rhythm.QUIET, schedule.times(), unposted.date()), 0, Pause.NONE));
            Channel channel =
                    new Channel(schedule.workspaceId(), schedule.channel().channel());
            if (!ignored.contains(channel)) {
                ignored.add(channel);
                drafts.add(new Draft(
                                schedule.workspaceId(),
                                schedule.channel(),
                                unposted.date(),
                                SilenceLetter.KIND,
                                Optional.empty(),
                                unposted.at(),
                                schedule.times().endOf(unposted))
                        .to(each.creator()));
            }
        }

        private boolean laterThatMorning(Planned each, Occurrence morning) {
            Schedule schedule = each.schedule();
            boolean open = each.exam().isEmpty()
                    || !schedule.next().date().isAfter(each.exam().get());
            return schedule.next().at().isAfter(now)
                    && schedule.next().date().equals(morning.date())
                    && schedule.times().at().isBefore(NOON)
                    && schedule.activity().combines()
                    && !each.ignored()
                    && each.mayFire()
                    && open;
        }

        private void bringForward(Planned each, Map<LocalDate, List<Draft>> byDate) {
            Schedule schedule = each.schedule();
            draft(schedule, schedule.next(), byDate);
            moves.add(new Move(schedule, each.after(schedule.next().date()), 0, Pause.NONE));
        }

        private static void draft(Schedule schedule, Occurrence post, Map<LocalDate, List<Draft>> byDate) {
            ChannelRef channel = schedule.channel();
            byDate.computeIfAbsent(post.date(), date -> new ArrayList<>())
                    .add(new Draft(
                            schedule.workspaceId(),
                            channel,
                            post.date(),
                            schedule.activity().name(),
                            Optional.empty(),
                            post.at(),
                            schedule.expiry(post)));
        }

        /** The first carries the others. */
        private void combine(List<Draft> ofDate) {
            List<Draft> together = new ArrayList<>();
            for (Draft draft : ofDate) {
                (Activity.valueOf(draft.kind()).combines() ? together : drafts).add(draft);
            }
            for (int i = 0; i < together.size(); i++) {
                drafts.add(
                        i == 0
                                ? together.get(0)
                                : together.get(i).riding(together.get(0).kind()));
            }
        }
    }

    private static void move(Handle handle, List<Move> moves) {
        handle.createUpdate("""
                        UPDATE schedule
                        SET next_on = moved.date::date, next_at = moved.next::timestamptz,
                            skipped = schedule.skipped + moved.skipped, paused = moved.held <> '', held = moved.held
                        FROM unnest(:workspaces, :channels, :activities, :dates, :next, :skipped, :held)
                          AS moved (workspace_id, channel, activity, date, next, skipped, held)
                        WHERE schedule.workspace_id = moved.workspace_id AND schedule.channel = moved.channel
                          AND schedule.activity = moved.activity""")
                .bind(
                        "workspaces",
                        moves.stream()
                                .mapToLong(move -> move.schedule().workspaceId())
                                .toArray())
                .bind("channels", texts(moves, move -> move.schedule().channel().channel()))
                .bind(
                        "activities",
                        texts(moves, move -> move.schedule().activity().name()))
                .bind("dates", texts(moves, move -> move.next().date().toString()))
                .bind("next", texts(moves, move -> move.next().at().toString()))
                .bind("skipped", moves.stream().mapToInt(Move::skipped).toArray())
                .bind(
                        "held",
                        texts(
                                moves,
                                move -> move.pause() == Pause.NONE
                                        ? ""
                                        : move.pause().name()))
                .execute();
    }

    private static String[] texts(List<Move> moves, java.util.function.Function<Move, String> part) {
        return moves.stream().map(part).toArray(String[]::new);
    }
}
