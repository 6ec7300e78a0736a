package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studyhall.discord.ShardLeases.Part;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** Who holds which shard, among processes that know of each other by one database only. */
class ShardLeasesTest {
    private final Database database = TestDatabase.fresh();
    private final ShardLeases one = process();
    private final ShardLeases two = process();

    private ShardLeases process() {
        return new ShardLeases(database.jdbi(), "bot", UUID.randomUUID());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoeverIsAloneHoldsAll() {
        assertThat(one.renew(4).owned()).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(one.renew(4).owned()).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void aSecondTakesNothingThatIsHeldAndItsPartOnceThatIsLeft() {
        one.renew(4);
        assertThat(two.renew(4).owned()).isEmpty();

        Part told = one.renew(4);
        assertThat(told.owned()).hasSize(4);
        assertThat(told.fair()).isEqualTo(2);
        one.release(3, 4);
        one.release(2, 4);
        assertThat(two.renew(4).owned()).containsExactlyInAnyOrder(2, 3);
        assertThat(one.renew(4).owned()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void whatIsNotRenewedIsAnothersAndWhoeverComesBackHasLostIt() {
        one.renew(2);
        outwait();
        assertThat(two.renew(2).owned()).containsExactlyInAnyOrder(0, 1);

        assertThat(one.renew(2).owned()).isEmpty();
    }

    @Test
    void anotherNumberOfShardsWaitsUntilAllOfTheFirstAreGone() {
        one.renew(2);
        assertThat(two.shardsOfOthers()).isEqualTo(2);
        assertThat(two.renew(3).owned()).isEmpty();

        one.leave();
        assertThat(two.shardsOfOthers()).isZero();
        assertThat(two.renew(3).owned()).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void anotherBotHasShardsOfItsOwn() {
        one.renew(1);
        assertThat(new ShardLeases(database.jdbi(), "another", UUID.randomUUID())
                        .renew(1)
                        .owned())
                .containsExactly(0);
    }

    /** As if nobody had renewed anything for long. */
    private void outwait() {
        database.jdbi().useHandle(handle -> {
            handle.execute("UPDATE discord_shard SET until = until - interval '1 minute'");
            handle.execute("UPDATE discord_replica SET until = until - interval '1 minute'");
        });
    }
}
