package studyhall.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import studyhall.note.Fact;
import studyhall.question.Draft.Distractor;

/** Writes all sound questions that a set of facts gives. Deterministic: the order of notes does not matter. */
public final class QuestionWriter {
    private final List<Archetype> archetypes;
    private final List<Gate> gates;

    /**
     * A writer.
     *
     * @param archetypes kinds of questions to try, in order of preference
     * @param gates what may refuse, in the order of asking
     */
    public QuestionWriter(List<Archetype> archetypes, List<Gate> gates) {
        this.archetypes = List.copyOf(archetypes);
        this.gates = List.copyOf(gates);
    }

    /** With all archetypes and gates of the house. */
    public QuestionWriter() {
        this(studyhall.question.archetype.Archetypes.all(), studyhall.question.gate.Gates.all());
    }

    /**
     * What was written and what was refused.
     *
     * @param drafts how many drafts the archetypes proposed
     */
    public record Written(List<Question> questions, List<Refusal> refusals, int drafts) {
        public Written {
            questions = List.copyOf(questions);
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * Writes questions.
     *
     * @param facts of the whole library, since a distractor must be false given all of it
     */
    public Written write(List<Fact> facts) {
        Map<String, List<Fact>> notes = new TreeMap<>();
        for (Fact fact : facts) {
            notes.computeIfAbsent(fact.source().file(), file -> new ArrayList<>())
                    .add(fact);
        }
        Map<String, List<Subject>> everywhere = new HashMap<>();
        List<FactBase> bases = new ArrayList<>();
        for (List<Fact> note : notes.values()) {
            FactBase base = new FactBase(note, name -> everywhere.getOrDefault(name, List.of()));
            base.subjects().forEach(subject -> everywhere
                    .computeIfAbsent(subject.lowerName(), name -> new ArrayList<>())
                    .add(subject));
            bases.add(base);
        }
        Work work = new Work();
        bases.forEach(work::note);
        return work.written();
    }

    /** Writes the questions of one note of a library. */
    public Written write(FactBase note) {
        Work work = new Work();
        work.note(note);
        return work.written();
    }

    /** One run. */
    private final class Work {
        private final List<Question> questions = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private int drafts;

        Written written() {
            return new Written(questions, refusals, drafts);
        }

        void note(FactBase base) {
            Set<String> asked = new HashSet<>();
            Set<QuestionId> ids = new HashSet<>();
            for (Archetype archetype : archetypes) {
                archetype.propose(base, draft -> {
                    drafts++;
                    if (ids.contains(draft.id())) {
                        return;
                    }
                    judge(draft, base).ifPresent(question -> {
                        if (asked.add(question.stem()) && ids.add(question.id())) {
                            questions.add(question);
                        }
                    });
                });
            }
        }

        private Optional<Question> judge(Draft proposed, FactBase base) {
            Draft draft = proposed;
            for (Gate gate : gates) {
                Draft before = draft;
                List<Distractor> kept = new ArrayList<>(before.distractors().size());
                for (Distractor distractor : before.distractors()) {
                    if (gate.allows(before, distractor, base)) {
                        kept.add(distractor);
                    }
                }
                if (kept.size() < before.distractors().size()) {
                    draft = before.with(kept);
                }
                if (gate.name().equals("enough-distractors")) {
                    draft = draft.with(Choosing.of(draft, base));
                }
                Optional<String> refusal = gate.refuses(draft, base);
                if (refusal.isPresent()) {
                    refusals.add(new Refusal(
                            draft.fact().source().file(),
                            draft.fact().source().fromLine(),
                            draft.archetype(),
                            gate.name(),
                            refusal.get()));
                    return Optional.empty();
                }
            }
            return Optional.of(Choosing.question(draft));
        }
    }
}
