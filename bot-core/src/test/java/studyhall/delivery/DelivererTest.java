package studyhall.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studyhall.chat.ChannelRef;
import studyhall.chat.ChatException;
import studyhall.chat.ChatException.Kind;
import studyhall.chat.Platform;
import studyhall.chat.Share;
import studyhall.delivery.PostOffice.Weather;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

class DelivererTest {
    private Database database;
    private PostOffice office;
    private ChannelRef study;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        office = new PostOffice(database.jdbi());
        study = office.channel("w", "study");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsInTheOutboxIsPostedOnce() {
        office.add(office.draft(study, "TIP", ""));

        assertThat(office.deliverer().drain()).isEqualTo(1);
        assertThat(office.deliverer().drain()).isZero();

        assertThat(office.shown()).containsExactly("TIP of 2026-06-01");
        assertThat(office.states()).containsExactly("TIP POSTED");
    }

    @Test
    void aChannelGetsEachKindOnceADate() {
        assertThat(office.add(office.draft(study, "TIP", ""))).isEqualTo(1);
        assertThat(office.add(office.draft(study, "TIP", ""))).isZero();
        assertThat(office.add(office.draft(office.channel("w", "other"), "TIP", "")))
                .isEqualTo(1);
    }

    @Test
    void whatRidesAlongIsInOnePost() {
        office.add(office.draft(study, "TIP", ""), office.draft(study, "CHALLENGE", "TIP"));

        office.deliverer().drain();

        assertThat(office.shown()).containsExactly("TIP+CHALLENGE of 2026-06-01");
        assertThat(office.states()).containsExactly("TIP POSTED", "CHALLENGE POSTED");
    }

    @Test
    void whatComesTooLateToRideAlongIsAPostOfItsOwn() {
        office.add(office.draft(study, "TIP", ""));
        office.deliverer().drain();

        office.add(office.draft(study, "TIP", ""), office.draft(study, "CHALLENGE", "TIP"));
        office.deliverer().drain();

        assertThat(office.shown()).containsExactly("TIP of 2026-06-01", "CHALLENGE of 2026-06-01");
    }

    @Test
    void nothingIsPostedWhenThereIsNothingToSay() {
        office.add(office.draft(study, "NOTHING", ""));

        office.deliverer().drain();

        assertThat(office.shown()).isEmpty();
        assertThat(office.states()).containsExactly("NOTHING SKIPPED");
    }

    @Test
    void whatCouldNotBePostedOnItsDayIsSkipped() {
        office.add(office.draft(study, "TIP", ""));
        office.clock.pass(Duration.ofHours(16));

        office.deliverer().drain();

        assertThat(office.shown()).isEmpty();
        assertThat(office.states()).containsExactly("TIP SKIPPED");
    }

    @Test
    void aPlatformThatIsDownIsTriedAgainLaterAndLater() {
        office.add(office.draft(study, "TIP", ""));
        office.fake.refuse(Optional.of(new ChatException(Kind.LATER, "down")));
        Deliverer deliverer = office.deliverer();

        assertThat(deliverer.drain()).isEqualTo(1);
        assertThat(deliverer.drain()).as("at once").isZero();
        office.clock.pass(Duration.ofSeconds(5));
        assertThat(deliverer.drain()).as("after five seconds").isEqualTo(1);
        office.clock.pass(Duration.ofSeconds(4));
        assertThat(deliverer.drain()).as("not yet the third time").isZero();
        office.fake.refuse(Optional.empty());
        office.clock.pass(Duration.ofSeconds(6));
        deliverer.drain();

        assertThat(office.shown()).hasSize(1);
        assertThat(office.states()).containsExactly("TIP POSTED");
    }

    @Test
    void thePlatformsOwnWaitIsNeverUndercut() {
        office.add(office.draft(study, "TIP", ""));
        office.fake.refuse(Optional.of(ChatException.later("429", Duration.ofMinutes(3))));
        Deliverer deliverer = office.deliverer();
        deliverer.drain();
        office.fake.refuse(Optional.empty());

        office.clock.pass(Duration.ofSeconds(179));
        assertThat(deliverer.drain()).isZero();
        office.clock.pass(Duration.ofSeconds(2));
        assertThat(deliverer.drain()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedForGoodIsDeadUntilSomebodyRetriesIt() {
        office.add(office.draft(study, "TIP", ""), office.draft(study, "CHALLENGE", "TIP"));
        office.fake.refuse(Optional.of(new ChatException(Kind.FORBIDDEN, "Invite me to #study")));
        office.deliverer().drain();
        office.fake.refuse(Optional.empty());
        OutboxDesk desk = new OutboxDesk(database.jdbi());

        List<OutboxDesk.Line> dead = desk.list(Set.of(State.DEAD), 10);
        assertThat(dead).extracting(OutboxDesk.Line::error).containsOnly("Invite me to #study");
        assertThat(office.deliverer().drain()).isZero();
        assertThat(desk.retry(dead.get(0).id())).isTrue();
        assertThat(desk.retry(dead.get(0).id())).as("twice").isFalse();
        office.clock.set(Instant.now(java.time.Clock.systemUTC()).plusSeconds(60));
        office.deliverer().drain();

        assertThat(office.shown()).containsExactly("TIP+CHALLENGE of 2026-06-01");
    }

    @Test
    void wordsThatCannotBeFoundAreTriedAgainAndThenDead() {
        office.add(office.draft(study, "TIP", ""));
        office.writerFails = Optional.of(new IllegalStateException("notes are being read"));
        Deliverer deliverer = office.deliverer();
        for (int i = 0; i < BackOff.ATTEMPTS; i++) {
            deliverer.drain();
            office.clock.pass(Duration.ofMinutes(11));
        }

        assertThat(office.states()).containsExactly("TIP DEAD");
    }

    @Test
    void aCrashAfterThePostIsFoundByItsTraceAndNotPostedAgain() {
        office.add(office.draft(study, "TIP", ""));
        office.weather = Weather.CRASH_AFTER;
        office.deliverer().drain();
        office.weather = Weather.FAIR;

        office.recovery().run();
        assertThat(office.states()).as("it may still be on its way").containsExactly("TIP SENDING");
        office.clock.pass(OutboxRecovery.SENDING.plusSeconds(1));
        office.recovery().run();
        office.deliverer().drain();

        assertThat(office.states()).containsExactly("TIP POSTED");
        assertThat(office.times).hasSize(1);
    }

    @Test
    void aDatabaseThatIsAwayWhileAPostIsShownHearsOfItOnceItIsBack() {
        AtomicInteger away = new AtomicInteger();
        Jdbi leaving = Jdbi.create(() -> {
                    if (away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        throw new SQLException("The database is being restarted");
                    }
                    return database.jdbi().open().getConnection();
                })
                .installPlugin(new PostgresPlugin());
        PostOffice there = new PostOffice(leaving);
        there.whenShown = () -> away.set(3);
        there.add(there.draft(study, "TIP", ""));

        there.deliverer().drain();

        assertThat(there.states()).containsExactly("TIP POSTED");
        assertThat(there.times).hasSize(1);
    }

    @Test
    void aCrashBeforeThePostIsPostedOnceThePlatformSaysThatItIsNotThere() {
        office.add(office.draft(study, "TIP", ""));
        office.weather = Weather.CRASH_BEFORE;
        office.deliverer().drain();
        office.weather = Weather.FAIR;

        office.clock.pass(OutboxRecovery.SENDING.plusSeconds(1));
        office.recovery().run();
        office.deliverer().drain();

        assertThat(office.states()).containsExactly("TIP POSTED");
        assertThat(office.times).hasSize(1);
    }

    @Test
    void whatNobodyCanTellIsAmbiguousAndNeverPostedByItself() {
        office.add(office.draft(study, "TIP", ""));
        office.weather = Weather.REPLY_CUT;
        office.canTell = false;
        office.deliverer().drain();
        office.weather = Weather.FAIR;

        for (int i = 0; i < 5; i++) {
            office.clock.pass(OutboxRecovery.SENDING.plusSeconds(1));
            office.recovery().run();
            office.deliverer().drain();
        }

        assertThat(office.states()).containsExactly("TIP AMBIGUOUS");
        assertThat(office.times).hasSize(1);
    }

    @Test
    void whatADeadReplicaHadClaimedGoesToAnotherAfterTheLease() {
        office.add(office.draft(study, "TIP", ""));
        Post claimed = claim(UUID.randomUUID()).get(0);

        office.recovery().run();
        assertThat(office.deliverer().drain()).as("while the lease lasts").isZero();
        office.clock.pass(Outbox.LEASE);
        office.recovery().run();
        assertThat(office.deliverer().drain()).isEqualTo(1);
        boolean begun = database.jdbi()
                .inTransaction(handle -> Outbox.begin(handle, claimed, UUID.randomUUID(), office.clock.instant()));

        assertThat(begun).as("the late one").isFalse();
        assertThat(office.times).hasSize(1);
    }

    @Test
    void aReplicaWhoseLeaseRanOutLeavesTheRowAlone() {
        office.add(office.draft(study, "TIP", ""));
        UUID slow = UUID.randomUUID();
        Post claimed = claim(slow).get(0);
        office.clock.pass(Outbox.LEASE);

        boolean begun =
                database.jdbi().inTransaction(handle -> Outbox.begin(handle, claimed, slow, office.clock.instant()));

        assertThat(begun).isFalse();
    }

    @Test
    void whatAReplicaHadClaimedIsHandedBackWhenItEnds() {
        office.add(office.draft(study, "TIP", ""));
        UUID ending = UUID.randomUUID();
        claim(ending);

        int handed = database.jdbi().inTransaction(handle -> Outbox.release(handle, ending));

        assertThat(handed).isEqualTo(1);
        assertThat(office.deliverer().drain()).isEqualTo(1);
    }

    @Test
    void aWorkspaceWithManyChannelsDoesNotHoldUpTheOthers() {
        Draft[] many = new Draft[40];
        for (int i = 0; i < many.length; i++) {
            many[i] = office.draft(office.channel("big", "c" + i), "TIP", "");
        }
        office.add(many);
        office.clock.pass(Duration.ofMillis(500));
        office.add(office.draft(office.channel("small", "only"), "TIP", ""));

        List<Post> first = database.jdbi()
                .inTransaction(handle -> Outbox.claim(
                        handle, UUID.randomUUID(), Platform.CONSOLE, Share.ALL, 2, office.clock.instant()));

        assertThat(first).extracting(post -> post.channel().workspace()).containsExactlyInAnyOrder("big", "small");
    }

    @Test
    void aProcessTakesRowsOfTheShardsThatItHoldsOnly() {
        String first = Long.toString(7L << 22 << 1);
        String second = Long.toString((7L << 22 << 1) + (1L << 22));
        office.add(office.draft(office.channel(first, "c1"), "TIP", ""));
        office.add(office.draft(office.channel(second, "c2"), "TIP", ""));

        assertThat(claim(new Share(2, Set.of()))).isEmpty();
        assertThat(claim(new Share(2, Set.of(1))))
                .extracting(post -> post.channel().workspace())
                .containsExactly(second);
        assertThat(claim(new Share(2, Set.of(0, 1))))
                .extracting(post -> post.channel().workspace())
                .containsExactly(first);
    }

    private List<Post> claim(Share share) {
        return database.jdbi()
                .inTransaction(handle ->
                        Outbox.claim(handle, UUID.randomUUID(), Platform.CONSOLE, share, 10, office.clock.instant()));
    }

    @Test
    void placesOfABudgetAreSharedByAllReplicas() {
        Duration gap = Duration.ofMillis(100);
        Instant now = office.clock.instant();

        Instant one = take(10, gap, now).first();
        Instant other = take(1, gap, now).first();
        Instant later = take(1, gap, now.plusSeconds(60)).first();

        assertThat(one).isEqualTo(now);
        assertThat(other).isEqualTo(now.plusSeconds(1));
        assertThat(later).as("what nobody took is not saved up").isEqualTo(now.plusSeconds(60));
    }

    private RateBudget.Places take(int calls, Duration gap, Instant now) {
        return database.jdbi()
                .inTransaction(handle -> RateBudget.take(handle, "B", calls, gap, Deliverer.HORIZON, now));
    }

    @Test
    void whatReplicasTakeAndDieWithCostsTheOthersSecondsAndNotMinutes() {
        Draft[] many = new Draft[300];
        for (int i = 0; i < many.length; i++) {
            many[i] = office.draft(new ChannelRef(Platform.SLACK, "T1", "C" + i), "TIP", "");
        }
        office.add(many);

        for (int replica = 0; replica < 3; replica++) {
            List<Deliverer.Placed> placed = office.deliverer(Platform.SLACK).claim(Platform.SLACK, 100);
            assertThat(placed).hasSize(replica == 0 ? 20 : 0).allSatisfy(each -> assertThat(each.delay())
                    .isLessThan(Deliverer.HORIZON));
        }
        assertThat(office.states())
                .filteredOn(state -> state.endsWith("CLAIMED"))
                .hasSize(20);

        office.clock.pass(Deliverer.HORIZON.plusSeconds(1));
        assertThat(office.deliverer(Platform.SLACK).claim(Platform.SLACK, 100))
                .as("the first three are dead, and what they took is over")
                .hasSize(20)
                .first()
                .satisfies(each -> assertThat(each.delay()).isZero());
    }

    private List<Post> claim(UUID owner) {
        return database.jdbi()
                .inTransaction(
                        handle -> Outbox.claim(handle, owner, Platform.CONSOLE, Share.ALL, 10, office.clock.instant()));
    }
}
