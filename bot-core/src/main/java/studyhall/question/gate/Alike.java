package studyhall.question.gate;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Gate;

/** S4: the key alone has, or alone lacks, a digit, a term in code or an absolute word. */
public final class Alike implements Gate {
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?i)\\b(?:always|never|only|all|none|must|every|cannot)\\b");
    private static final List<Predicate<String>> MARKS = List.of(
            text -> text.chars().anyMatch(Character::isDigit),
            text -> text.indexOf('`') >= 0,
            text -> ABSOLUTE.matcher(text).find());

    @Override
    public String name() {
        return "alike";
    }

    @Override
    public Optional<String> refuses(Draft draft, FactBase base) {
        for (Predicate<String> mark : MARKS) {
            boolean key = mark.test(draft.key());
            if (draft.distractors().stream().noneMatch(distractor -> mark.test(distractor.text()) == key)) {
                return Optional.of("the right option would look unlike all others");
            }
        }
        return Optional.empty();
    }
}
