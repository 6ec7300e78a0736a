package studyhall.app.bare;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.util.EnumSet;
import java.util.Map;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** As little as answers one command on Slack and on Discord with the libraries that both document. */
final class BareBot {
    private BareBot() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> environment = System.getenv();
        discord(environment);
        SlackConfig settings = new SlackConfig();
        settings.setMethodsEndpointUrlPrefix(environment.get("SLACK_API_URL"));
        Slack slack = Slack.getInstance(settings);
        App app = new App(AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(environment.get("SLACK_BOT_TOKEN"))
                .build());
        app.command("/study", (request, context) -> {
            context.respond("eta");
            return context.ack();
        });
        new SocketModeApp(environment.get("SLACK_APP_TOKEN"), SocketModeClient.Backend.JavaWebSocket, app).start();
    }

    private static void discord(Map<String, String> environment) {
        String gateway = environment.getOrDefault("DISCORD_GATEWAY_URL", "");
        JDABuilder.createLight(environment.get("DISCORD_TOKEN"), EnumSet.noneOf(GatewayIntent.class))
                .setRestConfig(new RestConfig().setBaseUrl(environment.getOrDefault("DISCORD_API_URL", "")))
                .setSessionController(new SessionControllerAdapter() {
                    @Override
                    public String getGateway() {
                        return gateway;
                    }
                })
                .setCompression(Compression.NONE)
                .addEventListeners(new ListenerAdapter() {
                    @Override
                    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
                        event.reply("eta").setEphemeral(true).queue();
                    }
                })
                .build();
    }
}
