package studyhall.slack;

import com.slack.api.Slack;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import studyhall.chat.Signals;

/** Makes what speaks to Slack with a token. Each workspace gets its own, since Slack counts calls by workspace. */
record SlackClients(Slack slack, Waiting waiting, HttpClient http, Clock clock, Signals signals) {
    /**
     * What acts in a workspace.
     *
     * @param withdrawn is told when Slack says that the token is good for nothing any more
     */
    SlackWorkspace workspace(String id, String token, Runnable withdrawn) {
        return workspace(id, token, api(token, withdrawn));
    }

    SlackWorkspace workspace(String id, String token, SlackApi api) {
        URI base = URI.create(slack.getConfig().getMethodsEndpointUrlPrefix());
        SlackChat chat = new SlackChat(
                api, id, new Pictures(api, waiting, http), new ChannelPace(waiting), new WritingCheck(api, clock));
        return new SlackWorkspace(id, api, chat, new People(api, waiting), new GivenFiles(http, api, base, token));
    }

    SlackApi api(String token, Runnable withdrawn) {
        return new SlackApi(slack.methods(token), waiting, withdrawn, signals);
    }

    /** For methods that take no token. */
    SlackApi anonymous() {
        return new SlackApi(slack.methods(), waiting, () -> {}, signals);
    }
}
