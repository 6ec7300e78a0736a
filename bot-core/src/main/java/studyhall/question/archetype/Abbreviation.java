package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import studyhall.note.Markup;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;
import studyhall.question.Subject;

/** An abbreviation with its long form in parentheses: what does it stand for? Other long forms are wrong. */
public final class Abbreviation implements Archetype {
    private record Pair(Subject subject, String letters, String words) {}

    @Override
    public String name() {
        return "abbreviation";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        List<Pair> pairs = new ArrayList<>();
        for (Subject subject : base.subjects()) {
            for (String gloss : subject.term().glosses()) {
                String term = subject.term().text();
                if (stands(term, gloss)) {
                    pairs.add(new Pair(subject, term, Markup.escape(gloss)));
                } else if (stands(gloss, term)) {
                    pairs.add(new Pair(subject, gloss, subject.name()));
                }
            }
        }
        for (Pair pair : pairs) {
            List<Draft.Distractor> distractors = new ArrayList<>();
            for (Pair other : pairs) {
                if (!other.letters().equals(pair.letters())) {
                    distractors.add(new Draft.Distractor(
                            other.words(),
                            Grade.A,
                            other.letters() + " stands for: " + other.words(),
                            other.subject().facts().get(0).source().fromLine()));
                }
            }
            drafts.accept(new Draft(
                    pair.subject().facts().get(0),
                    name(),
                    "",
                    "What does " + Markup.plain(pair.letters()) + " stand for in the notes?",
                    "",
                    pair.words(),
                    distractors,
                    "",
                    Draft.Sort.SHUFFLED));
        }
    }

    private static boolean stands(String letters, String words) {
        if (letters.length() < 2
                || letters.length() > 6
                || !letters.equals(letters.toUpperCase(Locale.ROOT))
                || letters.indexOf(' ') >= 0) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        for (String word : words.split("[\\s-]+")) {
            if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
                initials.append(Character.toUpperCase(word.charAt(0)));
            }
        }
        return initials.toString().equals(letters);
    }
}
