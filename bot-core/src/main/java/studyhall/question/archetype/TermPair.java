package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Hash;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.gate.Distinct;
import studyhall.question.gate.Signs;
import studyhall.question.wording.Wording;

/** Terms beside short meanings: which pair is as the list has it? In all others the note gives the term another meaning. */
public final class TermPair implements Archetype {
    private static final int FEWEST = 5;
    private static final int LONGEST = 36;

    @Override
    public String name() {
        return "which-term-pair";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        Map<String, List<Subject>> lists = new LinkedHashMap<>();
        for (Subject subject : base.subjects()) {
            if (subject.definitions().size() == 1 && fit(base, subject) && !Meanings.weak(subject)) {
                lists.computeIfAbsent(
                                subject.scope()
                                        + subject.definitions().get(0).meta().siblings(),
                                list -> new ArrayList<>())
                        .add(subject);
            }
        }
        for (List<Subject> list : lists.values()) {
            if (list.size() >= FEWEST) {
                long seed = Hash.of(list.get(0).definitions().get(0).key().value() + name());
                int key = (int) Long.remainderUnsigned(seed, list.size());
                drafts.accept(draft(base, wording, list, key, 1 + (int) Long.remainderUnsigned(seed >>> 8, 3)));
            }
        }
    }

    /** Short enough for two in one option, and no name that tells its meaning itself. */
    private static boolean fit(FactBase base, Subject subject) {
        String meaning = meaning(subject);
        return meaning.length() <= LONGEST
                && subject.name().length() <= LONGEST
                && !base.shape(subject.name()).ordered()
                && Meanings.names(subject.term())
                && !Meanings.lists(meaning)
                && base.shape(meaning).form() == Shape.Form.PHRASE
                && !Signs.sign(subject.name(), firstWord(meaning))
                && base.echo(subject.name(), meaning).words().isEmpty();
    }

    private static String firstWord(String meaning) {
        int space = meaning.indexOf(' ');
        return space < 0 ? meaning : meaning.substring(0, space);
    }

    private static String meaning(Subject subject) {
        return Phrases.core(subject.definitions().get(0).meaning());
    }

    private Draft draft(FactBase base, Wording wording, List<Subject> list, int key, int distance) {
        List<Distractor> others = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Subject term = list.get(i);
            Subject lender = list.get((i + distance) % list.size());
            boolean apart = i != key
                    && lender != list.get(key)
                    && !Distinct.same(meaning(term), meaning(lender), base)
                    && !base.saidOf(term.name(), meaning(lender))
                    && base.echo(term.name(), meaning(lender)).words().isEmpty();
            if (apart) {
                Fact.Definition definition = term.definitions().get(0);
                others.add(Distractor.known(pair(term, lender), () -> Phrases.isTrueOf(term, definition), definition));
            }
        }
        Subject right = list.get(key);
        return Draft.other(
                right.definitions().get(0),
                name(),
                "",
                wording.sets().pairOfTerms(right),
                "",
                pair(right, right),
                others);
    }

    private static String pair(Subject term, Subject lender) {
        return term.name() + " – " + meaning(lender);
    }
}
