package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.FactBase;
import studyhall.question.Shape;
import studyhall.question.Subject;

/**
 * What happened when: entries of a list whose terms are dates or years.
 *
 * @param event what happened
 * @param order what sorts dates of one list
 */
record Events(Subject subject, Fact.Definition fact, String date, String event, double order) {
    /** Lists of dated entries, each with three at least. */
    static List<List<Events>> of(FactBase base) {
        Map<String, List<Events>> lists = new LinkedHashMap<>();
        for (Subject subject : base.subjects()) {
            Shape shape = base.shape(subject.name());
            boolean year = shape.form() == Shape.Form.NUMBER
                    && shape.unit().isEmpty()
                    && shape.number() >= 100
                    && shape.number() < 2100
                    && subject.term().text().length() >= 3
                    && subject.term().text().indexOf(',') < 0;
            if (subject.definitions().size() == 1 && (shape.form() == Shape.Form.DATE || year)) {
                Fact.Definition definition = subject.definitions().get(0);
                double order = year ? shape.number() * 372 : shape.number();
                lists.computeIfAbsent(definition.meta().siblings(), list -> new ArrayList<>())
                        .add(new Events(
                                subject, definition, subject.name(), Phrases.option(definition.meaning()), order));
            }
        }
        return lists.values().stream()
                .filter(list -> list.size() >= 3 && list.stream().anyMatch(Events::late))
                .toList();
    }

    /** Numbers of three figures alone may be codes: 404 is no year unless one such as 1066 or a date stands beside it. */
    private boolean late() {
        return date.length() > 3;
    }

    /** Whether one of the two dates lies within the other: then either is true of both. */
    boolean meets(Events other, FactBase base) {
        return order == other.order || base.sameTime(Markup.plain(date), Markup.plain(other.date));
    }

    String place() {
        return subject.title();
    }

    String said() {
        return date + ": " + event;
    }
}
