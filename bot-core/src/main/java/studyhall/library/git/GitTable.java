package studyhall.library.git;

import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import studyhall.library.git.GitTrouble.BadCommit;

/** What all replicas know of the notes at one address in Git. Thread-safe. */
record GitTable(Jdbi jdbi, String place) {
    /** A commit that was no good is looked at again after this, in case that the fault was here. */
    private static final int AGAIN_SECONDS = 3_600;

    /**
     * Where things stand.
     *
     * @param number of the version; 0 before the first
     * @param trouble why there is nothing newer; empty when all is well
     * @param refused a commit that was no good; empty when there is none, or it is long ago
     * @param due whether it is time to ask the server
     */
    record State(long number, String commit, String trouble, String refused, boolean due) {
        static final State NEW = new State(0, "", "", "", true);
    }

    State state(Duration every) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT number, commit, trouble,
                            CASE WHEN refused_at > now() - make_interval(secs => :again) THEN refused ELSE '' END AS refused,
                            asked_at <= now() - make_interval(secs => :every) AS due
                        FROM git_notes WHERE place = :place""")
                .bind("place", place)
                .bind("again", AGAIN_SECONDS)
                .bind("every", every.toMillis() / 1000.0)
                .map((row, context) -> new State(
                        row.getLong("number"),
                        row.getString("commit"),
                        row.getString("trouble"),
                        row.getString("refused"),
                        row.getBoolean("due")))
                .findOne()
                .orElse(State.NEW));
    }

    /** Whether it falls to this replica to ask the server; from then on to none for a while. */
    boolean claim(Duration every) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO git_notes (place) VALUES (:place)
                        ON CONFLICT (place) DO UPDATE SET asked_at = now()
                        WHERE git_notes.asked_at <= now() - make_interval(secs => :every)""")
                        .bind("place", place)
                        .bind("every", every.toMillis() / 1000.0)
                        .execute())
                > 0;
    }

    /** The notes that all are to serve; empty before the first. */
    Optional<Numbered> read() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT number, commit, content FROM git_notes WHERE place = :place AND number > 0")
                .bind("place", place)
                .map((row, context) -> new Numbered(
                        row.getLong("number"), NotePack.of(row.getString("commit"), row.getBytes("content"))))
                .findOne());
    }

    /** Notes with the number of their version. */
    record Numbered(long number, NotePack pack) {}

    /** From now on all serve this. */
    void publish(NotePack pack) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO git_notes (place, number, commit, content) VALUES (:place, 1, :commit, :content)
                        ON CONFLICT (place) DO UPDATE SET number = git_notes.number + 1, commit = :commit,
                            content = :content, trouble = '', refused = '', refused_at = NULL""")
                .bind("place", place)
                .bind("commit", pack.commit())
                .bind("content", pack.bytes())
                .execute());
    }

    /** The newest is served. */
    void well() {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE git_notes SET trouble = '', refused = '', refused_at = NULL
                        WHERE place = :place AND trouble <> ''""").bind("place", place).execute());
    }

    /** There may be something newer, and this is why it is not served. */
    void trouble(GitTrouble trouble) {
        String refused = trouble instanceof BadCommit bad ? bad.commit() : "";
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE git_notes SET trouble = :trouble,
                            refused = CASE WHEN :refused = '' THEN refused ELSE :refused END,
                            refused_at = CASE WHEN :refused = '' THEN refused_at ELSE now() END
                        WHERE place = :place""")
                .bind("place", place)
                .bind("trouble", String.valueOf(trouble.getMessage()))
                .bind("refused", refused)
                .execute());
    }
}
