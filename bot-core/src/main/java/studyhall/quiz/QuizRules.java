package studyhall.quiz;

import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Where and by whom quizzes may be started in a workspace, as its organisers say. Thread-safe. */
public record QuizRules(Jdbi jdbi) {
    /**
     * A workspace's rule.
     *
     * @param channels where; empty for everywhere
     */
    public record Rule(boolean organisersOnly, Set<String> channels) {
        public Rule {
            channels = Set.copyOf(channels);
        }

        /** Whether a channel is one where quizzes may be started. */
        public boolean in(String channel) {
            return channels.isEmpty() || channels.contains(channel);
        }

        /** The same with a channel allowed beside those that are. */
        public Rule with(String channel) {
            Set<String> more = new HashSet<>(channels);
            more.add(channel);
            return new Rule(organisersOnly, more);
        }

        /** The same without a channel; without the last one, everywhere. */
        public Rule without(String channel) {
            Set<String> fewer = new HashSet<>(channels);
            fewer.remove(channel);
            return new Rule(organisersOnly, fewer);
        }
    }

    /** What holds in a workspace. */
    public Rule of(long workspace) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT organisers_only, channels FROM quiz_rule WHERE workspace_id = :workspace")
                .bind("workspace", workspace)
                .map((row, context) -> new Rule(
                        row.getBoolean(1), Set.of((String[]) row.getArray(2).getArray())))
                .findOne()
                .orElseGet(() -> new Rule(false, Set.of())));
    }

    /** Sets what holds from now on. */
    public void set(long workspace, Rule rule) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO quiz_rule VALUES (:workspace, :organisers, :channels)
                        ON CONFLICT (workspace_id) DO UPDATE
                        SET organisers_only = excluded.organisers_only, channels = excluded.channels""")
                .bind("workspace", workspace)
                .bind("organisers", rule.organisersOnly())
                .bindArray(
                        "channels",
                        String.class,
                        rule.channels().stream().sorted().toList())
                .execute());
    }
}
