package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Hash;
import studyhall.question.wording.Wording;

/** Of some dated events, which came first? One question for each list, seldom about the very first. */
public final class FirstEvent implements Archetype {
    @Override
    public String name() {
        return "first-event";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (List<Events> list : Events.of(base)) {
            List<Events> events = new ArrayList<>(list);
            events.sort(Comparator.comparingDouble(Events::order));
            int from = (int)
                    Long.remainderUnsigned(Hash.of(list.get(0).fact().key().value()), Math.max(1, events.size() - 3));
            Events first = events.get(from);
            List<Distractor> others = new ArrayList<>();
            for (Events later : events.subList(from + 1, events.size())) {
                if (later.order() > first.order() && !later.meets(first, base)) {
                    others.add(Distractor.known(later.event(), later.said(), later.fact()));
                }
            }
            drafts.accept(Draft.other(
                    first.fact(), name(), "", wording.sets().firstEvent(first.place()), "", first.event(), others));
        }
    }
}
