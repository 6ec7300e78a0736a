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
import studyhall.question.gate.OddOneOut;
import studyhall.question.wording.Wording;

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
     * @param cards questions of the author's own that have no sound wrong options
     * @param tally how much was tried
     */
    public record Written(List<Question> questions, List<Refusal> refusals, List<RecallCard> cards, Tally tally) {
        /** What notes give that say nothing. */
        public static final Written NOTHING =
                new Written(List.of(), List.of(), List.of(), new Tally(Map.of(), Map.of()));

        public Written {
            questions = List.copyOf(questions);
            refusals = List.copyOf(refusals);
            cards = List.copyOf(cards);
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
        Map<String, List<String>> everywhere = new HashMap<>();
        List<FactBase> bases = new ArrayList<>();
        for (List<Fact> note : notes.values()) {
            FactBase base = new FactBase(note, name -> everywhere.getOrDefault(name, List.of()));
            for (Subject thing : notes.size() > 1 ? base.things() : List.<Subject>of()) {
                List<String> lines = everywhere.computeIfAbsent(thing.foldedName(), name -> new ArrayList<>());
                thing.facts().forEach(fact -> lines.add(thing.term().text() + " " + fact.statement()));
            }
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
        private final List<RecallCard> cards = new ArrayList<>();
        private final Tally.Counting tally = new Tally.Counting();

        Written written() {
            return new Written(questions, refusals, cards, tally.sum());
        }

        void note(FactBase base) {
            Optional<Wording> wording = base.wording();
            Set<String> asked = new HashSet<>();
            Set<QuestionId> ids = new HashSet<>();
            Set<String> choices = new HashSet<>();
            int before = questions.size();
            if (wording.isPresent()) {
                for (Archetype archetype : archetypes) {
                    archetype.propose(base, wording.get(), draft -> {
                        if (draft.stem().isEmpty() || asked.contains(draft.stem())) {
                            return;
                        }
                        String same = base.same(draft);
                        if (asked.contains(same) || ids.contains(draft.id())) {
                            return;
                        }
                        tally.draft(draft);
                        judge(draft, base).ifPresent(question -> {
                            asked.add(question.stem());
                            asked.add(same);
                            ids.add(question.id());
                            questions.add(question);
                            if (draft.fact() instanceof Fact.Card) {
                                choices.add(draft.fact().key().value());
                            }
                        });
                    });
                }
            }
            spread(questions.subList(before, questions.size()));
            if (wording.isEmpty()) {
                base.first()
                        .ifPresent(fact -> refusals.add(new Refusal(
                                fact.source().file(),
                                fact.source().fromLine(),
                                "any",
                                "language",
                                "there are no words yet to ask in this note's language; it gives tips and look-ups")));
            }
            for (Fact.Card card : base.cards()) {
                if (card.meta().quiz() && !choices.contains(card.key().value())) {
                    cards.add(RecallCard.of(card));
                }
            }
        }

        /** Leaves out what a note has too much of. */
        private void spread(List<Question> own) {
            Set<Question> surplus = new Spread(own).surplus();
            for (Question question : surplus.isEmpty() ? List.<Question>of() : own) {
                if (surplus.contains(question)) {
                    Refusal refusal = new Refusal(
                            question.source().file(),
                            question.source().fromLine(),
                            question.archetype(),
                            Spread.GATE,
                            Spread.REASON);
                    tally.refused(refusal);
                    refusals.add(refusal);
                }
            }
            own.removeIf(surplus::contains);
        }

        private Optional<Question> judge(Draft proposed, FactBase base) {
            for (Gate gate : gates) {
                Optional<String> reason = gate.refuses(proposed, base);
                if (reason.isPresent()) {
                    return refuse(proposed, gate, reason.get());
                }
            }
            Draft sound = ordered(proposed.with(allowed(proposed, base)), base);
            Choosing choosing = new Choosing(sound, base);
            Draft fit = null;
            Refusal refusal = null;
            boolean even = false;
            for (int attempt = 0; attempt < choosing.tries() && !even; attempt++) {
                if (fit != null && attempt >= choosing.full()) {
                    break;
                }
                Draft chosen = sound.with(choosing.choice(attempt));
                Refusal unfit = unfit(chosen, base);
                if (unfit == null) {
                    even = !OddOneOut.lopsided(chosen, base);
                    fit = fit == null || even ? chosen : fit;
                } else if (refusal == null) {
                    refusal = unfit;
                }
            }
            if (fit != null) {
                return Optional.of(Choosing.question(fit, base));
            }
            if (refusal != null) {
                tally.refused(refusal);
                refusals.add(refusal);
            }
            return Optional.empty();
        }

        /** Numbers are read in their order, whatever they are the names of. */
        private Draft ordered(Draft draft, FactBase base) {
            boolean numbers = base.shape(draft.key()).ordered()
                    && draft.distractors().stream()
                            .allMatch(other -> base.shape(other.text()).ordered());
            return numbers ? draft.sorted(true) : draft;
        }

        private List<Distractor> allowed(Draft draft, FactBase base) {
            List<Distractor> kept = new ArrayList<>(draft.distractors().size());
            for (Distractor distractor : draft.distractors()) {
                boolean allowed = true;
                for (Gate gate : gates) {
                    allowed = allowed && gate.allows(draft, distractor, base);
                }
                if (allowed) {
                    kept.add(distractor);
                }
            }
            return kept;
        }

        private @org.jspecify.annotations.Nullable Refusal unfit(Draft chosen, FactBase base) {
            for (Gate gate : gates) {
                Optional<String> reason = gate.refusesChoice(chosen, base);
                if (reason.isPresent()) {
                    return refusal(chosen, gate, reason.get());
                }
            }
            return null;
        }

        private Optional<Question> refuse(Draft draft, Gate gate, String reason) {
            Refusal refusal = refusal(draft, gate, reason);
            tally.refused(refusal);
            refusals.add(refusal);
            return Optional.empty();
        }
    }

    private static Refusal refusal(Draft draft, Gate gate, String reason) {
        return new Refusal(
                draft.fact().source().file(), draft.fact().source().fromLine(), draft.archetype(), gate.name(), reason);
    }
}
