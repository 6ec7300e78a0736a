package studyhall.quiz;

import java.util.List;

/** What became of a tap on an option. */
sealed interface Tap {
    /** As figures call it. */
    String word();

    /** It counts. */
    record Counted(int option) implements Tap {
        @Override
        public String word() {
            return "counted";
        }
    }

    /** An earlier one counts. */
    record Already(int option) implements Tap {
        @Override
        public String word() {
            return "already";
        }
    }

    /** The round is over. */
    record Late() implements Tap {
        @Override
        public String word() {
            return "late";
        }
    }

    /** There is no such round or option. */
    record Unknown() implements Tap {
        @Override
        public String word() {
            return "unknown";
        }
    }

    /**
     * It is a proposal to the team.
     *
     * @param team its name; empty for somebody who plays without one
     * @param votes the options that its members propose, the first proposal first
     * @param names those members, in the same order
     */
    record Proposed(int option, String team, List<Integer> votes, List<String> names) implements Tap {
        public Proposed {
            votes = List.copyOf(votes);
            names = List.copyOf(names);
        }

        @Override
        public String word() {
            return "proposed";
        }
    }
}
