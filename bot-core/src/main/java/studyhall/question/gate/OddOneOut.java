package studyhall.question.gate;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import studyhall.note.Markup;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.Shape;
import studyhall.question.Words;
import studyhall.question.wording.Phrase;

/** S4: the key alone has, or alone lacks, what all other options share: a sign, a digit, an absolute word, a word. */
public final class OddOneOut implements Gate {
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?i)\\b(?:always|never|only|all|none|must|every|cannot|siempre|nunca|solo|sólo)\\b");
    private static final List<Predicate<String>> MARKS = List.of(
            text -> text.indexOf('`') >= 0,
            text -> text.indexOf('(') >= 0,
            text -> text.indexOf('/') >= 0,
            text -> ABSOLUTE.matcher(text).find(),
            Phrase::startsWithVerb);
    private static final Predicate<String> DIGITS =
            text -> Markup.plain(text).chars().anyMatch(Character::isDigit);
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]{1,5}");
    private static final Predicate<String> SHORTENED =
            text -> ABBREVIATION.matcher(text).matches();
    private static final Pattern ARTICLE = Pattern.compile(
            "(?iu)(?:el|las?|los|una?|les?|une|des|il|lo|gli|un|os?|as?|uma?|der|die|das|eine?)\\b|l['’]");

    private static final Predicate<String> NEGATIVE =
            text -> !text.isEmpty() && "-−–".indexOf(Markup.plain(text).charAt(0)) >= 0;
    private static final Predicate<String> COMMAS = text -> text.indexOf(',') >= 0;

    /** In longer texts nobody counts commas. */
    private static final int SHORT = 30;

    @Override
    public String name() {
        return "odd-one-out";
    }

    @Override
    public Optional<String> refusesChoice(Draft chosen, FactBase base) {
        Shape shape = base.shape(chosen.key());
        if (shape.ordered()) {
            return odd(chosen, NEGATIVE, base)
                    ? Optional.of("the right option alone would have a minus, or none")
                    : Optional.empty();
        }
        for (Predicate<String> mark : MARKS) {
            if (odd(chosen, mark, base)) {
                return Optional.of("the right option would look unlike all others");
            }
        }
        if (!base.english()
                && (odd(chosen, Phrase::acts)
                        || odd(chosen, text -> ARTICLE.matcher(text).lookingAt()))) {
            return Optional.of("the right option alone would begin with a verb, or with an article");
        }
        if (base.language().equals("de") && odd(chosen, text -> Character.isLowerCase(text.charAt(0)))) {
            return Optional.of("the right option alone would begin with a noun, or with none");
        }
        if (shape.form() == Shape.Form.PHRASE
                && odd(chosen, COMMAS, base)
                && chosen.key().length() < SHORT) {
            return Optional.of("the right option would be the only one that is a list, or that is none");
        }
        if (chosen.distractors().size() < 3 && odd(chosen, SHORTENED, base)) {
            return Optional.of("the right option alone would be an abbreviation");
        }
        boolean code = shape.form() == Shape.Form.CODE;
        if (!code && odd(chosen, DIGITS, base)) {
            return Optional.of("the right option would look unlike all others");
        }
        return chosen.distractors().size() >= 3 && lacksCommonWord(chosen, base)
                ? Optional.of("all other options share a word that the right one lacks")
                : Optional.empty();
    }

    /** Whether a wrong option stands out as a right one must not: no fault, but a choice without it tells less. */
    public static boolean lopsided(Draft chosen, FactBase base) {
        if (base.shape(chosen.key()).ordered()) {
            return false;
        }
        for (Predicate<String> mark : MARKS) {
            if (lopsided(chosen, mark, base)) {
                return true;
            }
        }
        return lopsided(chosen, DIGITS, base) || lopsided(chosen, COMMAS, base) || muchLonger(chosen);
    }

    /** Whether a wrong option is the longest by as much as a right one must not be. */
    private static boolean muchLonger(Draft chosen) {
        int longest = chosen.key().length();
        int second = 0;
        for (Distractor distractor : chosen.distractors()) {
            int length = distractor.text().length();
            second = length > longest ? longest : Math.max(second, length);
            longest = Math.max(longest, length);
        }
        return longest > 16 && second * 4 < longest * 3;
    }

    private static boolean lopsided(Draft chosen, Predicate<String> mark, FactBase base) {
        int marked = base.holds(mark, chosen.key()) ? 1 : 0;
        for (Distractor distractor : chosen.distractors()) {
            marked += base.holds(mark, distractor.text()) ? 1 : 0;
        }
        return marked == 1 || marked == chosen.distractors().size();
    }

    private static boolean odd(Draft chosen, Predicate<String> mark) {
        boolean key = mark.test(Markup.plain(chosen.key()));
        return chosen.distractors().stream().noneMatch(other -> mark.test(Markup.plain(other.text())) == key);
    }

    private static boolean odd(Draft chosen, Predicate<String> mark, FactBase base) {
        boolean key = base.holds(mark, chosen.key());
        for (Distractor distractor : chosen.distractors()) {
            if (base.holds(mark, distractor.text()) == key) {
                return false;
            }
        }
        return true;
    }

    private static boolean lacksCommonWord(Draft chosen, FactBase base) {
        Words key = base.words(chosen.key());
        Words first = base.words(chosen.distractors().get(0).text());
        for (String word : first.echoedIn(first)) {
            boolean common = !key.has(word);
            for (Distractor distractor : chosen.distractors()) {
                common &= base.words(distractor.text()).has(word);
            }
            if (common) {
                return true;
            }
        }
        return false;
    }
}
