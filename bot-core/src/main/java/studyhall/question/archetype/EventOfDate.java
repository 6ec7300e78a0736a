package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.wording.Wording;

/** A date is given, what happened is asked; what happened on other dates is wrong. */
public final class EventOfDate implements Archetype {
    @Override
    public String name() {
        return "event-of-date";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (List<Events> events : Events.of(base)) {
            for (Events event : events) {
                List<Distractor> others = new ArrayList<>();
                boolean shared = false;
                for (Events other : events) {
                    shared |= other != event && other.order() == event.order();
                    if (!other.meets(event, base)) {
                        others.add(Distractor.known(other.event(), other.said(), other.fact()));
                    }
                }
                if (!shared) {
                    drafts.accept(Draft.value(
                            event.subject(),
                            event.fact(),
                            name(),
                            "",
                            wording.eventOn(event.place(), event.date()),
                            event.event(),
                            others));
                }
            }
        }
    }
}
