package studyhall.question.gate;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import studyhall.note.Markup;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.Shape;

/** S5 and S6: an empty cell, "N/A", or a bare yes or no is neither an answer nor a wrong option. */
public final class NoGap implements Gate {
    private static final Pattern NOD = Pattern.compile(
            "(?i)(?:yes|no|true|false|sí|si|ja|nein|oui|non|vrai|faux|sì|vero|falso|sim|não|partly|partially|partial|optional|limited|✅|❌|✓|✗)(?:\\s*[,;:(/–—].*)?");
    /** "Yes, with limits": who says yes is right too. */
    private static final Predicate<String> NODS = text -> text.length() < 60
            && (NOD.matcher(Markup.plain(text).strip()).matches()
                    || text.indexOf('`') < 0 && text.codePoints().noneMatch(Character::isLetterOrDigit));

    @Override
    public String name() {
        return "no-gap";
    }

    @Override
    public Optional<String> refuses(Draft draft, FactBase base) {
        if (empty(draft.key(), base)) {
            return Optional.of("an empty value, or a bare yes or no, is no answer");
        }
        return draft.clue().isEmpty() || !empty(draft.clue(), base)
                ? Optional.empty()
                : Optional.of("an empty value, or a bare yes or no, points to nothing");
    }

    @Override
    public boolean allows(Draft draft, Distractor distractor, FactBase base) {
        return !empty(distractor.text(), base);
    }

    private static boolean empty(String text, FactBase base) {
        Shape.Form form = base.shape(text).form();
        return form == Shape.Form.GAP || form == Shape.Form.BOOLEAN || base.holds(NODS, text);
    }
}
