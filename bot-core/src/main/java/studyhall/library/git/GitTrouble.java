package studyhall.library.git;

import java.io.IOException;

/** Why notes could not be fetched: a sentence for whoever runs the program, without user or token. */
public class GitTrouble extends IOException {
    private static final long serialVersionUID = 1;

    GitTrouble(String message) {
        super(message);
    }

    /** The commit itself is no good, so that asking again gives the same. */
    static final class BadCommit extends GitTrouble {
        private static final long serialVersionUID = 1;
        private final String commit;

        BadCommit(String commit, String why) {
            super("Commit " + brief(commit) + " " + why);
            this.commit = commit;
        }

        String commit() {
            return commit;
        }
    }

    /** As Git shortens it. */
    static String brief(String commit) {
        return commit.substring(0, Math.min(10, commit.length()));
    }
}
