package studyhall.app;

import java.util.Optional;
import studyhall.Config;
import studyhall.app.operations.OperatorServer;
import studyhall.library.Library;

/**
 * What a person who starts the program wants to know: what is on, and where; what is off, and what would switch it on. Holds
 * no secret, as what it is made of masks them.
 *
 * @param place where the notes come from
 * @param page the port of the playground; 0 where it is not served
 * @param slack where Slack is reached, when it is on
 */
record Banner(
        Config config,
        String place,
        Library library,
        int page,
        Optional<OperatorServer> operator,
        Optional<String> slack) {
    private static final String FORM = "  %-10s %s%n";

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Study Hall is open");
        text.append(page > 0 ? ": http://127.0.0.1:" + page : "").append(System.lineSeparator());
        line(
                text,
                "notes",
                place + ": " + library.notes().size() + (library.notes().size() == 1 ? " note" : " notes"));
        line(text, "database", config.database().map(Object::toString).orElse("built in, kept in " + config.data()));
        line(text, "slack", slack.orElse("off; SLACK_BOT_TOKEN and SLACK_APP_TOKEN switch it on"));
        line(
                text,
                "discord",
                config.discord()
                        .map(discord -> "connected as the bot of DISCORD_TOKEN")
                        .orElse("off; DISCORD_TOKEN switches it on"));
        line(
                text,
                "playground",
                page > 0 ? "http://127.0.0.1:" + page + ", this machine only" : "off, as Slack has PORT");
        if (page > 0) {
            line(text, "inspector", "http://127.0.0.1:" + page + "/inspector");
        }
        line(
                text,
                "metrics",
                operator.map(Banner::metrics).orElse("off; STUDYHALL_METRICS=127.0.0.1:9464 switches them on"));
        text.append("Ctrl-C ends it; what has been answered is kept.").append(System.lineSeparator());
        return text.toString();
    }

    private static String metrics(OperatorServer server) {
        return "http://" + server.host() + ":" + server.port() + "/metrics, with /healthz and /readyz";
    }

    private static void line(StringBuilder text, String name, String words) {
        text.append(String.format(FORM, name, words));
    }
}
