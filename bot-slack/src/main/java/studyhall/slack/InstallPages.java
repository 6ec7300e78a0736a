package studyhall.slack;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.Config;
import studyhall.chat.ChatException;

/**
 * The two pages of Slack's OAuth v2: one that leads to Slack's question whether to install, and the one that Slack leads
 * back to, with a code that is exchanged for the workspace's token. Thread-safe.
 */
public final class InstallPages {
    /** Where the pages are, as Bolt for Java has them. */
    public static final String INSTALL = "/slack/install";

    public static final String REDIRECT = "/slack/oauth_redirect";

    private static final Logger log = LoggerFactory.getLogger(InstallPages.class);
    private static final String COOKIE = "studyhall-install";
    private static final int MAX_PARAMETER = 500;

    /**
     * A page.
     *
     * @param headers beside the status and the type, which is HTML
     */
    public record Page(int status, Map<String, String> headers, String html) {
        public Page {
            headers = Map.copyOf(headers);
        }
    }

    /** Who installed the app where. */
    record Installed(Installation installation, Origin origin) {}

    private final Config.SlackInstall config;
    private final URI slack;
    private final SlackApi api;
    private final InstallStates states;
    private final Installations installations;
    private final Consumer<Installed> installed;

    /**
     * Wires the pages.
     *
     * @param slack the base of Slack's own pages, ending in {@code /}
     * @param installed is told of each installation, after the browser has its page
     */
    InstallPages(
            Config.SlackInstall config,
            URI slack,
            SlackApi api,
            InstallStates states,
            Installations installations,
            Consumer<Installed> installed) {
        this.config = config;
        this.slack = slack;
        this.api = api;
        this.states = states;
        this.installations = installations;
        this.installed = installed;
    }

    /**
     * The page with the button, good for one installation in this browser.
     *
     * @param cookies the browser's, by name
     * @param secure whether the browser came by HTTPS
     */
    public Page install(Map<String, String> cookies, boolean secure) {
        // another tab of the same browser may have begun as well
        String browser = Optional.ofNullable(cookies.get(COOKIE))
                .filter(known -> known.matches("[A-Za-z0-9_-]{43}"))
                .orElseGet(states::browser);
        String query = "client_id=" + encoded(config.clientId()) + "&scope="
                + encoded(String.join(",", SlackManifest.SCOPES)) + "&state=" + encoded(states.begin(browser))
                + redirect().map(uri -> "&redirect_uri=" + encoded(uri)).orElse("");
        String cookie = COOKIE + "=" + browser + "; Path=/slack; HttpOnly; SameSite=Lax; Max-Age="
                + InstallStates.GOOD.toSeconds() + (secure ? "; Secure" : "");
        String link = slack.resolve("oauth/v2/authorize") + "?" + query;
        return page(
                200,
                "Study Hall for Slack",
                "<p>Look-ups, daily tips and team quizzes from your study notes.</p><p><a class=\"go\" href=\""
                        + escaped(link) + "\">Add to Slack</a></p>",
                Map.of("Set-Cookie", cookie));
    }

    /**
     * Where Slack leads back to.
     *
     * @param parameters of the address
     */
    public Page redirected(Map<String, String> parameters, Map<String, String> cookies) {
        String state = parameters.getOrDefault("state", "");
        String browser = cookies.getOrDefault(COOKIE, "");
        boolean ours = plausible(state) && plausible(browser) && states.finish(state, browser);
        if (!ours) {
            log.info("An installation was refused that this browser did not begin, or not just now");
            return again(400, "This installation was not begun in this browser, or took longer than ten minutes.");
        }
        if (parameters.containsKey("error")) {
            return again(200, "Nothing was installed, since Slack was not allowed to.");
        }
        String code = parameters.getOrDefault("code", "");
        if (!plausible(code)) {
            return again(400, "Slack did not say what it allowed.");
        }
        try {
            Installed done = exchange(code);
            installed.accept(done);
            return page(
                    200,
                    "Study Hall is in " + escaped(done.installation().name()),
                    "<p>It has written to you in Slack how to begin.</p><p><a class=\"go\" href=\""
                            + escaped(slack.resolve("app_redirect?team="
                                            + encoded(done.origin().team())) + "") + "\">Open Slack</a></p>",
                    Map.of());
        } catch (ChatException e) {
            log.warn("An installation failed: {}", e.getMessage());
            return again(502, "Slack did not complete the installation.");
        }
    }

    private Installed exchange(String code) {
        OAuthV2AccessResponse given = api.call(
                "oauth.v2.access",
                methods -> methods.oauthV2Access(call -> {
                    redirect().ifPresent(call::redirectUri);
                    return call.clientId(config.clientId())
                            .clientSecret(config.clientSecret().value())
                            .code(code);
                }));
        boolean forAll = given.isEnterpriseInstall() && given.getEnterprise() != null;
        String team = given.getTeam() == null ? "" : given.getTeam().getId();
        String enterprise =
                given.getEnterprise() == null ? "" : given.getEnterprise().getId();
        String place = forAll || team.isEmpty() ? enterprise : team;
        String named = forAll || team.isEmpty()
                ? Optional.ofNullable(given.getEnterprise())
                        .map(each -> each.getName())
                        .orElse(place)
                : Optional.ofNullable(given.getTeam().getName()).orElse(place);
        String installer =
                given.getAuthedUser() == null ? "" : given.getAuthedUser().getId();
        if (place.isEmpty() || given.getAccessToken() == null || !"bot".equals(given.getTokenType())) {
            throw new ChatException(ChatException.Kind.FORBIDDEN, "Slack gave no bot token.");
        }
        Installation installation = installations.put(
                place,
                named,
                Optional.ofNullable(given.getBotUserId()).orElse(""),
                installer,
                Optional.ofNullable(given.getScope()).orElse(""),
                given.getAccessToken());
        log.info("The app was installed in {} by {}", place, installer);
        return new Installed(installation, new Origin(team, enterprise));
    }

    private Optional<String> redirect() {
        return config.address().map(base -> base.resolve(REDIRECT.substring(1)).toString());
    }

    private static boolean plausible(String parameter) {
        return !parameter.isEmpty() && parameter.length() <= MAX_PARAMETER;
    }

    private static Page again(int status, String why) {
        return page(
                status,
                "Not installed",
                "<p>" + escaped(why) + "</p><p><a class=\"go\" href=\"" + INSTALL.substring("/slack/".length())
                        + "\">Start again</a></p>",
                Map.of());
    }

    private static Page page(int status, String title, String body, Map<String, String> headers) {
        String style = "body{font:18px/1.5 system-ui,sans-serif;max-width:32em;margin:15vh auto;padding:0 1em;"
                + "color:#1d1c1d;background:#fff}.go{display:inline-block;padding:.6em 1.2em;border-radius:.4em;"
                + "background:#2f3e9e;color:#fff;text-decoration:none}"
                + "@media(prefers-color-scheme:dark){body{color:#e8e8e8;background:#1a1d21}.go{background:#5566d6}}";
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Cache-Control", "no-store");
        // the address of the second page carries a code
        all.put("Referrer-Policy", "no-referrer");
        all.put("X-Content-Type-Options", "nosniff");
        all.put(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'");
        return new Page(
                status,
                all,
                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\""
                        + " content=\"width=device-width,initial-scale=1\"><title>" + title + "</title><style>" + style
                        + "</style><h1>" + title + "</h1>" + body + "</html>\n");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
