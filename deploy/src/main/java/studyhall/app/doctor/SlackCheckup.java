package studyhall.app.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studyhall.Config;
import studyhall.Secret;
import studyhall.slack.SlackManifest;

/** Whether Slack takes the tokens, and what they allow. */
record SlackCheckup(Optional<Config.Slack> slack, Web web) implements Checkup {
    private static final URI SLACK = URI.create("https://slack.com/api/");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public List<Finding> look() {
        if (slack.isEmpty()) {
            return List.of(Finding.off("slack", "SLACK_BOT_TOKEN and SLACK_APP_TOKEN are not set"));
        }
        List<Finding> findings = new ArrayList<>();
        slack.get().botToken().ifPresent(token -> bot(token, findings));
        slack.get().appToken().ifPresent(token -> app(token, findings));
        if (slack.get().install().isPresent()) {
            findings.add(Finding.note(
                    "slack", "workspaces install the app themselves at /slack/install; their tokens are tried in use"));
        }
        if (slack.get().signingSecret().isPresent()) {
            findings.add(Finding.note(
                    "slack", "SLACK_SIGNING_SECRET is tried by Slack's first request; a wrong one logs a warning"));
        }
        return findings;
    }

    private void bot(Secret token, List<Finding> findings) {
        Optional<Web.Answer> answer = call("auth.test", token);
        JsonNode said = read(answer);
        if (!said.path("ok").asBoolean()) {
            findings.add(refused(
                    "SLACK_BOT_TOKEN",
                    said,
                    "Copy the Bot User OAuth Token again from OAuth & Permissions at api.slack.com/apps, or install the"
                            + " app again there."));
            return;
        }
        PlatformClock.trouble("Slack", answer.flatMap(Web.Answer::ahead)).ifPresent(findings::add);
        List<String> missing = missing(answer.flatMap(each -> each.header("x-oauth-scopes")));
        if (missing.isEmpty()) {
            findings.add(Finding.ok("slack", "enters " + said.path("team").asText() + " with all scopes"));
        } else {
            findings.add(Finding.wrong(
                    "slack",
                    "SLACK_BOT_TOKEN lacks the scope" + (missing.size() == 1 ? " " : "s ") + String.join(", ", missing)
                            + ".",
                    "Paste the manifest (deploy/run slack manifest) under App Manifest at api.slack.com/apps, then"
                            + " Reinstall to Workspace; the token may change."));
        }
    }

    private static List<String> missing(Optional<String> granted) {
        if (granted.isEmpty()) {
            return List.of();
        }
        Set<String> scopes =
                Arrays.stream(granted.get().split(",")).map(String::strip).collect(Collectors.toSet());
        return SlackManifest.SCOPES.stream()
                .filter(scope -> !scopes.contains(scope))
                .toList();
    }

    private void app(Secret token, List<Finding> findings) {
        JsonNode said = read(call("apps.connections.open", token));
        if (said.path("ok").asBoolean()) {
            findings.add(Finding.ok("slack", "Socket Mode can be opened"));
        } else {
            findings.add(refused(
                    "SLACK_APP_TOKEN",
                    said,
                    "Under Basic Information, App-Level Tokens, generate one with connections:write, and switch Socket"
                            + " Mode on."));
        }
    }

    private static Finding refused(String variable, JsonNode said, String remedy) {
        return said.isMissingNode()
                ? Finding.wrong(
                        "slack",
                        "Slack does not answer.",
                        "Check this machine's network, its proxy and SLACK_API_URL if you set it.")
                : Finding.wrong(
                        "slack",
                        "Slack does not take " + variable + " ("
                                + said.path("error").asText("no reason").replaceAll("[^a-z_ ]", "") + ").",
                        remedy);
    }

    private Optional<Web.Answer> call(String method, Secret token) {
        URI base = slack.flatMap(Config.Slack::api).orElse(SLACK);
        return web.post(base.resolve(method), "Bearer " + token.value());
    }

    private static JsonNode read(Optional<Web.Answer> answer) {
        try {
            JsonNode read = answer.isEmpty()
                    ? MissingNode.getInstance()
                    : JSON.readTree(answer.get().body());
            return read.has("ok") ? read : MissingNode.getInstance();
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
