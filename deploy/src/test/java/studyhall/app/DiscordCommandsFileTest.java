package studyhall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studyhall.command.CommandSpec;
import studyhall.discord.DiscordCommands;

class DiscordCommandsFileTest {
    /** Written by {@code deploy/run discord commands}. */
    private static final Path FILE = Path.of("discord", "commands.json");

    @Test
    void theFileHoldsWhatIsDeclared() throws IOException {
        List<CommandSpec> commands = Declared.commands(
                new Surroundings(Map.of(), Path.of("."), System.out, System.err, false),
                studyhall.chat.Platform.DISCORD);

        String json = new DiscordCommands(commands).json();
        if (Boolean.getBoolean("golden.refresh")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, json);
        }

        assertThat(json)
                .as(
                        "Refresh it by the flag -Dgolden.refresh=true, or by: deploy/run discord commands > deploy/discord/commands.json")
                .isEqualTo(Files.readString(FILE));
    }
}
