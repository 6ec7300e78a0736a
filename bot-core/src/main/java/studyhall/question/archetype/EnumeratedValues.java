package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;
import studyhall.question.Shape;
import studyhall.question.Subject;

/** The allowed values are given, the setting that takes them is asked. */
public final class EnumeratedValues implements Archetype {
    @Override
    public String name() {
        return "enumerated-values";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        Map<Subject, Fact.Attribute> takers = new LinkedHashMap<>();
        for (Subject subject : base.subjects()) {
            for (String label : List.of("values", "allowed values", "options", "possible values", "valores", "werte")) {
                List<Fact.Attribute> given = subject.attributes().getOrDefault(label, List.of());
                if (given.size() == 1 && given.get(0).value().indexOf('`') >= 0) {
                    takers.put(subject, given.get(0));
                }
            }
        }
        takers.forEach((subject, fact) -> drafts.accept(draft(base, subject, fact)));
    }

    private Draft draft(FactBase base, Subject subject, Fact.Attribute fact) {
        String values = Phrases.core(fact.value());
        List<Draft.Distractor> distractors = new ArrayList<>();
        for (Subject peer : subject.peers()) {
            // a number or a range is a known different set of values
            Fact differing = peer.facts().stream()
                    .filter(other -> other instanceof Fact.Attribute attribute
                            && (base.shape(attribute.value()).form() == Shape.Form.RANGE
                                    || base.shape(attribute.value()).form() == Shape.Form.NUMBER))
                    .findFirst()
                    .orElse(null);
            if (differing != null) {
                distractors.add(new Draft.Distractor(
                        peer.name(),
                        Grade.A,
                        Phrases.isTrueOf(peer, differing),
                        differing.source().fromLine()));
            }
        }
        return new Draft(
                fact,
                name(),
                "",
                Phrases.which(subject) + " takes the values " + values + "?",
                values,
                subject.name(),
                distractors,
                "",
                Draft.Sort.SHUFFLED);
    }
}
