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
     * @param threaded whether the result hangs below the announcement, where a platform has threads
     */
    public record Rule(boolean organisersOnly, Set<String> channels, boolean threaded) {
        /** What holds where nobody has said anything. */
        static final Rule USUAL = new Rule(false, Set.of(), false);

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
            return new Rule(organisersOnly, more, threaded);
        }

        /** The same without a channel; without the last one, everywhere. */
        public Rule without(String channel) {
            Set<String> fewer = new HashSet<>(channels);
            fewer.remove(channel);
            return new Rule(organisersOnly, fewer, threaded);
        }

        /** The same with other people who may start quizzes. */
        public Rule by(boolean organisers) {
            return new Rule(organisers, channels, threaded);
        }

        /** The same in every channel. */
        public Rule everywhere() {
            return new Rule(organisersOnly, Set.of(), threaded);
        }

        /** The same with the result in another place. */
        public Rule threaded(boolean below) {
            return new Rule(organisersOnly, channels, below);
        }
    }

    /** What holds in a workspace. */
    public Rule of(long workspace) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT organisers_only, channels, threaded FROM quiz_rule WHERE workspace_id = :workspace")
                .bind("workspace", workspace)
                .map((row, context) -> new Rule(
                        row.getBoolean(1), Set.of((String[]) row.getArray(2).getArray()), row.getBoolean(3)))
                .findOne()
                .orElse(Rule.USUAL));
    }

    /** Sets what holds from now on. */
    public void set(long workspace, Rule rule) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO quiz_rule (workspace_id, organisers_only, channels, threaded)
                        VALUES (:workspace, :organisers, :channels, :threaded)
                        ON CONFLICT (workspace_id) DO UPDATE
                        SET organisers_only = excluded.organisers_only, channels = excluded.channels,
                            threaded = excluded.threaded""")
                .bind("workspace", workspace)
                .bind("organisers", rule.organisersOnly())
                .bind("threaded", rule.threaded())
                .bindArray(
                        "channels",
                        String.class,
                        rule.channels().stream().sorted().toList())
                .execute());
    }
}
