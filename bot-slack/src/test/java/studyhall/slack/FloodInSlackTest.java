package studyhall.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studyhall.slack.LocalRooms.Member;
import studyhall.slack.LocalRooms.Post;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

class FloodInSlackTest {
    @Test
    void whoSendsMoreThanAPersonCanIsAskedToWaitInPrivateAndNobodyElseIs() {
        try (Database database = TestDatabase.fresh();
                LocalSlack slack = new LocalSlack()) {
            slack.member(new Member("U0ADA", "ada", "Ada", true));
            slack.member(new Member("U0BEN", "ben", "Ben", false));
            try (Hall hall = new Hall(database, slack, false, true, Clock.systemUTC())) {
                Evening evening = new Evening(slack, new Wire.Http(hall.http()), "");
                Post found = evening.asked("U0ADA", "eta");
                JsonObject press = slack.payloads()
                        .press("U0ADA", found, LocalRooms.button(found.blocks(), "Quiz me"), Optional.empty());
                int asked = 0;
                for (int i = 0; i < 200; i++) {
                    JsonObject acknowledged = evening.wire()
                            .command(slack.payloads().command("U0ADA", LocalSlack.STUDY, "lookup eta" + " ".repeat(i)));
                    if (acknowledged.toString().contains("Try again in ")) {
                        asked++;
                    }
                    // the very same would be taken for a forgery
                    press.addProperty("number", i);
                    evening.wire().interactive(press);
                }
                assertThat(asked).isBetween(100, 199);
                assertThat(evening.asked("U0BEN", "eta").text()).startsWith("eta");
            }
            assertThat(slack.mistakes()).isEmpty();
        }
    }
}
