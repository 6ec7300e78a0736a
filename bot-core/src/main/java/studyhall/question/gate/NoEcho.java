package studyhall.question.gate;

import java.util.Optional;
import java.util.Set;
import studyhall.note.Markup;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.Echo;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.Words;

/** S4: a word of the clue, a part of one, or its initials, that stand in the key and in no other option. */
public final class NoEcho implements Gate {
    /** Words with which the house asks. */
    private static final Words OURS = Words.of("note list give describe recommend according record date pair word case "
            + "describes description comes right first step entry figure values change link say belongs");
    /** Letters in a row that nobody takes for chance. */
    private static final int SPELLED = 5;

    @Override
    public String name() {
        return "no-echo";
    }

    /** The letter alone of "class A". */
    private static String letter(String text) {
        int space = text.indexOf(' ');
        return space > 0 && space == text.lastIndexOf(' ') && text.length() - space <= 3
                ? text.substring(space + 1)
                : text;
    }

    /** Whether the one is a letter or two with which the other begins: "Z" and "Zulu", "M" and "mega". */
    private static boolean initial(String clue, String option) {
        String one = letter(Markup.plain(clue));
        String two = letter(Markup.plain(option));
        String shorter = one.length() < two.length() ? one : two;
        String longer = one.length() < two.length() ? two : one;
        return !shorter.isEmpty()
                && shorter.length() <= 2
                && longer.length() > 2
                && shorter.codePoints().allMatch(Character::isLetter)
                && longer.regionMatches(true, 0, shorter, 0, shorter.length());
    }

    /** Whether a word of the key, and of no other option, stands anywhere in the stem, such as in its heading. */
    private static boolean said(Draft chosen, FactBase base) {
        Words key = base.words(chosen.key());
        if (base.shape(chosen.key()).ordered() || !key.meets(base.words(chosen.stem()))) {
            return false;
        }
        // the title is what all options are about
        String title = chosen.fact().source().breadcrumb().get(0);
        Set<String> stem = Hints.words(Markup.plain(chosen.stem()));
        stem.removeAll(Hints.words(title));
        stem.removeAll(Hints.words(Markup.plain(chosen.clue())));
        for (String word : Hints.words(Markup.plain(chosen.key()))) {
            Words stems = base.words(word);
            if (stem.contains(word)
                    && !stems.isEmpty()
                    && !stems.within(OURS)
                    && chosen.distractors().stream()
                            .noneMatch(other -> base.words(other.text()).meets(stems))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<String> refusesChoice(Draft chosen, FactBase base) {
        if (said(chosen, base)) {
            return Optional.of("the rest of the question gives the answer away");
        }
        if (initial(chosen.clue(), chosen.key())
                && chosen.distractors().stream().noneMatch(other -> initial(chosen.clue(), other.text()))) {
            return Optional.of("the first letter gives the answer away");
        }
        Echo key = base.echo(chosen.clue(), chosen.key());
        if (key.initials()) {
            return Optional.of("the initials give the answer away");
        }
        if (key.words().isEmpty()) {
            return Optional.empty();
        }
        int most = 0;
        int spelled = 0;
        for (Distractor distractor : chosen.distractors()) {
            Echo other = base.echo(chosen.clue(), distractor.text());
            most = Math.max(most, other.words().size());
            spelled = Math.max(spelled, other.letters());
        }
        for (String word : key.words()) {
            if (chosen.distractors().stream()
                    .noneMatch(other ->
                            base.echo(chosen.clue(), other.text()).words().contains(word))) {
                return Optional.of("the name gives the answer away");
            }
        }
        if (key.words().size() > most) {
            return Optional.of("the answer repeats more of the question than any other option");
        }
        return key.letters() >= SPELLED && spelled + 2 <= key.letters()
                ? Optional.of("the answer is spelled in the question")
                : Optional.empty();
    }
}
