package studyhall.app.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studyhall.Config;

/** Whether Discord takes the token, sends what people do to us, and lets us connect. */
record DiscordCheckup(Optional<Config.Discord> discord, Web web) implements Checkup {
    private static final URI DISCORD = URI.create("https://discord.com/api/v10/");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public List<Finding> look() {
        if (discord.isEmpty()) {
            return List.of(Finding.off("discord", "DISCORD_TOKEN is not set"));
        }
        Optional<Web.Answer> self = call("users/@me");
        if (self.isEmpty() || self.get().status() >= 500) {
            return List.of(Finding.wrong(
                    "discord",
                    "Discord does not answer.",
                    "Check this machine's network, its proxy and DISCORD_API_URL if you set it."));
        }
        if (self.get().status() != 200) {
            return List.of(Finding.wrong(
                    "discord",
                    "Discord does not take DISCORD_TOKEN (" + self.get().status() + ").",
                    "Press Reset Token on your application's page Bot at discord.com/developers, and copy what it"
                            + " shows."));
        }
        List<Finding> findings = new ArrayList<>();
        PlatformClock.trouble("Discord", self.get().ahead()).ifPresent(findings::add);
        findings.add(
                Finding.ok("discord", "enters as " + read(self).path("username").asText()));
        application(findings);
        sessions(findings);
        discord.get().guild().ifPresent(guild -> guild(guild, findings));
        return findings;
    }

    private void application(List<Finding> findings) {
        String elsewhere =
                read(call("applications/@me")).path("interactions_endpoint_url").asText("");
        if (!elsewhere.isEmpty() && !elsewhere.equals("null")) {
            findings.add(Finding.wrong(
                    "discord",
                    "Discord sends what people do to " + elsewhere + ", not to this bot.",
                    "Empty Interactions Endpoint URL on the application's page General Information."));
        }
    }

    private void sessions(List<Finding> findings) {
        JsonNode limit = read(call("gateway/bot")).path("session_start_limit");
        if (limit.has("remaining") && limit.path("remaining").asInt() == 0) {
            findings.add(Finding.wrong(
                    "discord",
                    "This bot has connected too often today.",
                    "Wait " + Math.max(1, limit.path("reset_after").asLong() / 60_000)
                            + " minutes, and find out what restarts it again and again."));
        }
    }

    private void guild(String guild, List<Finding> findings) {
        int status = call("guilds/" + guild).map(Web.Answer::status).orElse(0);
        if (status == 403 || status == 404) {
            findings.add(Finding.wrong(
                    "discord",
                    "The bot is not in the server of DISCORD_GUILD.",
                    "Invite it by the link in deploy/guides/discord.md, or leave DISCORD_GUILD out."));
        }
    }

    private Optional<Web.Answer> call(String path) {
        Config.Discord settings = discord.orElseThrow();
        return web.get(
                settings.api().orElse(DISCORD).resolve(path),
                Optional.of("Bot " + settings.token().value()));
    }

    private static JsonNode read(Optional<Web.Answer> answer) {
        try {
            return answer.isPresent() && answer.get().status() == 200
                    ? JSON.readTree(answer.get().body())
                    : MissingNode.getInstance();
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
