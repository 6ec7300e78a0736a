package studyhall.app;

import java.io.PrintStream;
import java.util.List;
import studyhall.library.author.Advice;
import studyhall.library.author.Adviser.Advised;

/** Prints what an author may want to mend: what is wrong first, then what is worth most. */
final class NotesAdvice {
    /** A list that can be worked through after reading it. */
    static final int SHOWN = 10;

    private final PrintStream out;
    private final boolean all;

    NotesAdvice(PrintStream out, boolean all) {
        this.out = out;
        this.all = all;
    }

    void print(Advised advised) {
        section(advised.of(Advice.Kind.CONTRADICTION), "Contradictions");
        section(advised.of(Advice.Kind.EDIT), "Edits worth most, each tried on its note");
        section(advised.of(Advice.Kind.DUPLICATE), "Defined twice");
        if (advised.untried() > 0) {
            out.println();
            out.println(Count.of(advised.untried(), "more edit") + " were not tried, since that takes time; mend these"
                    + " first, or check notes one by one.");
        }
    }

    private void section(List<Advice> advice, String title) {
        if (advice.isEmpty()) {
            return;
        }
        int shown = all ? advice.size() : Math.min(SHOWN, advice.size());
        out.println();
        out.println(title
                + (shown < advice.size() ? " (" + shown + " of " + advice.size() + ", --all for the rest)" : "") + ":");
        advice.subList(0, shown).forEach(this::one);
    }

    private void one(Advice advice) {
        out.println("  " + advice.file() + ":" + advice.line() + ": " + advice.said() + worth(advice));
        out.println("      " + advice.proposal());
    }

    static String worth(Advice advice) {
        return switch (advice.kind()) {
            case EDIT -> " +" + Count.of(advice.questions(), "question");
            case CONTRADICTION ->
                advice.questions() == 0 ? "" : " " + Count.of(advice.questions(), "question") + " on it";
            case DUPLICATE -> "";
        };
    }
}
