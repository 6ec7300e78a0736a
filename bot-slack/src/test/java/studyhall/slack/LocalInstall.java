package studyhall.slack;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The tokens that a local Slack has given out, and the codes that are exchanged for them. */
final class LocalInstall {
    static final String CLIENT = "111.222";
    static final String SECRET = "client-secret-of-the-app";

    /**
     * What somebody allowed.
     *
     * @param enterprise the organisation; empty for a workspace of its own
     * @param forAll whether it was installed for all workspaces of the organisation
     */
    record Allowed(String team, String enterprise, boolean forAll, String installer) {}

    private final Map<String, Allowed> codes = new ConcurrentHashMap<>();
    private final Map<String, String> teams = new ConcurrentHashMap<>();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private final AtomicLong ids = new AtomicLong();

    /** A token that acts in a team. */
    void token(String token, String team) {
        teams.put(token, team);
    }

    /** Somebody pressed Allow: the code that the browser is led back with. */
    String allow(Allowed allowed) {
        String code = "code-" + ids.incrementAndGet();
        codes.put(code, allowed);
        return code;
    }

    /** Withdraws all tokens of a place. */
    void revoke(String team) {
        teams.forEach((token, of) -> {
            if (of.equals(team)) {
                revoked.add(token);
            }
        });
    }

    Optional<String> refusal(String token) {
        return revoked.contains(token)
                ? Optional.of("token_revoked")
                : teams.containsKey(token) ? Optional.empty() : Optional.of("invalid_auth");
    }

    String team(String token) {
        return Optional.ofNullable(teams.get(token)).orElseThrow();
    }

    /** Exchanges a code, once. */
    JsonObject access(Map<String, String> form, String authorization) {
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        boolean known = authorization.equals(basic)
                || CLIENT.equals(form.get("client_id")) && SECRET.equals(form.get("client_secret"));
        if (!known) {
            return Json.error("bad_client_secret");
        }
        if (!"https://study.example/slack/oauth_redirect".equals(form.get("redirect_uri"))) {
            return Json.error("bad_redirect_uri");
        }
        Allowed allowed = codes.remove(form.getOrDefault("code", ""));
        if (allowed == null) {
            return Json.error("invalid_code");
        }
        String token = "xoxb-" + allowed.team() + "-" + ids.incrementAndGet();
        token(token, allowed.team());
        JsonObject answer = Json.ok(
                "access_token",
                token,
                "token_type",
                "bot",
                "scope",
                String.join(",", SlackManifest.SCOPES),
                "bot_user_id",
                "U0BOT",
                "app_id",
                "A0STUDY");
        answer.addProperty("is_enterprise_install", allowed.forAll());
        answer.add("authed_user", Json.object("id", allowed.installer()));
        if (!allowed.forAll()) {
            answer.add("team", Json.object("id", allowed.team(), "name", "Team <" + allowed.team() + ">"));
        }
        if (!allowed.enterprise().isEmpty()) {
            answer.add("enterprise", Json.object("id", allowed.enterprise(), "name", "Org " + allowed.enterprise()));
        }
        return answer;
    }
}
