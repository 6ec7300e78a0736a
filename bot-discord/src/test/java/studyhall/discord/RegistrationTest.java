package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.discord.local.LocalDiscord;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

class RegistrationTest {
    private static final String EVERYWHERE = "applications/" + LocalDiscord.BOT + "/commands";

    @Test
    void commandsAreDeclaredAtTheFirstStart() throws IOException {
        try (Database database = TestDatabase.fresh();
                Group group = new Group(database)) {
            Awaitility.await()
                    .atMost(20, TimeUnit.SECONDS)
                    .until(() -> group.discord.declared().containsKey(EVERYWHERE));
            assertThat(String.valueOf(group.discord.declared().get(EVERYWHERE))).contains("\"study\"", "\"lookup\"");
            assertThat(group.discord.complaints()).isEmpty();
        }
    }

    @Test
    void theyAreDeclaredAgainOnlyWhenTheyDiffer() {
        try (Database database = TestDatabase.fresh();
                LocalDiscord discord = new LocalDiscord();
                DiscordBot bot = Studio.login(discord, false, database.jdbi())) {
            Registration registration = bot.registration();
            registration.declare(commands("help"), Optional.empty());
            registration.declare(commands("help"), Optional.empty());
            assertThat(declarations(discord)).hasSize(1);

            registration.declare(commands("help", "tip"), Optional.empty());
            assertThat(declarations(discord)).hasSize(2);
        }
    }

    @Test
    void aServerForTryingOutHasCopiesThatGoWhenItIsNoMoreNamed() {
        try (Database database = TestDatabase.fresh();
                LocalDiscord discord = new LocalDiscord();
                DiscordBot bot = Studio.login(discord, false, database.jdbi())) {
            String inServer = "applications/" + LocalDiscord.BOT + "/guilds/" + discord.guild() + "/commands";
            Registration registration = bot.registration();
            registration.declare(commands("help"), Optional.of(discord.guild()));
            assertThat(declared(discord, inServer)).isEqualTo(1);
            assertThat(discord.declared()).doesNotContainKey(EVERYWHERE);

            registration.declare(commands("help"), Optional.empty());
            assertThat(declared(discord, inServer)).isZero();
            assertThat(declared(discord, EVERYWHERE)).isEqualTo(1);
            registration.declare(commands("help"), Optional.empty());
            assertThat(declarations(discord)).hasSize(3);
        }
    }

    @Test
    void aRefusedDeclarationIsTriedAgainAtTheNextStart() {
        try (Database database = TestDatabase.fresh();
                LocalDiscord discord = new LocalDiscord();
                DiscordBot bot = Studio.login(discord, false, database.jdbi())) {
            discord.fail(
                    "applications/", 1, 403, "{\"code\":50001,\"message\":\"Missing Access\"}", java.util.Map.of());
            bot.registration().declare(commands("help"), Optional.empty());
            bot.registration().declare(commands("help"), Optional.empty());

            assertThat(declared(discord, EVERYWHERE)).isEqualTo(1);
        }
    }

    private static int declared(LocalDiscord discord, String path) {
        return java.util.Objects.requireNonNull(discord.declared().get(path)).length();
    }

    private static List<String> declarations(LocalDiscord discord) {
        return discord.requests().stream()
                .filter(request -> request.startsWith("PUT applications/"))
                .toList();
    }

    private static DiscordCommands commands(String... paths) {
        return new DiscordCommands(java.util.Arrays.stream(paths)
                .map(path -> new CommandSpec(
                        path, "Does it", List.of(), Visibility.PRIVATE, Place.ANYWHERE, Role.EVERYONE, List.of()))
                .toList());
    }
}
