package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.wording.Wording;

/** An event is given, its date is asked; dates of other events are wrong. */
public final class DateOfEvent implements Archetype {
    @Override
    public String name() {
        return "date-of-event";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (List<Events> events : Events.of(base)) {
            for (Events event : events) {
                List<Distractor> others = new ArrayList<>();
                for (Events other : events) {
                    if (!other.meets(event, base) && !other.event().equalsIgnoreCase(event.event())) {
                        others.add(Distractor.known(other.date(), other.said(), other.fact()));
                    }
                }
                drafts.accept(Draft.other(
                                event.fact(),
                                name(),
                                "",
                                wording.dateOf(event.place(), event.event()),
                                event.event(),
                                event.date(),
                                others)
                        .sorted(true));
            }
        }
    }
}
