package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Property;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.wording.Role;
import studyhall.question.wording.Wording;

/** The allowed values are given, the setting that takes them is asked. */
public final class EnumeratedValues implements Archetype {
    /**
     * The values of a setting.
     *
     * @param text as the author lists them, or one behind the other where each has a line of its own
     */
    record Takes(Subject subject, Fact fact, String text) {}

    @Override
    public String name() {
        return "enumerated-values";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        List<Takes> all = takes(base);
        for (Takes takes : all) {
            boolean shared = all.stream()
                    .anyMatch(
                            other -> other != takes && base.words(other.text()).equals(base.words(takes.text())));
            if (!shared) {
                drafts.accept(draft(base, wording, takes, all));
            }
        }
    }

    /** Settings whose values the note lists, in one line or one below the other. */
    static List<Takes> takes(FactBase base) {
        List<Takes> all = new ArrayList<>();
        Map<String, List<Subject>> groups = new LinkedHashMap<>();
        for (Subject subject : base.subjects()) {
            for (List<Property> values : subject.properties().values()) {
                Property first = values.get(0);
                if (values.size() == 1
                        && first.role() == Role.VALUES
                        && first.value().indexOf('`') >= 0) {
                    all.add(new Takes(subject, first.fact(), Phrases.core(first.value())));
                }
            }
            for (Fact.Member member : subject.members()) {
                groups.computeIfAbsent(
                                subject.scope() + "\n" + member.group().toLowerCase(Locale.ROOT),
                                key -> new ArrayList<>())
                        .add(subject);
            }
        }
        groups.values().forEach(members -> group(base, members, all));
        return all;
    }

    private static void group(FactBase base, List<Subject> members, List<Takes> all) {
        Fact.Member first = members.get(0).members().get(0);
        String values = String.join(", ", members.stream().map(Subject::name).toList());
        if (members.size() >= 2) {
            Subject group = base.subjects().stream()
                    .filter(subject -> subject.term().text().equalsIgnoreCase(first.group()))
                    .findFirst()
                    .orElseGet(() -> Subject.groupOf(first));
            all.add(new Takes(group, first, values));
        }
    }

    private Draft draft(FactBase base, Wording wording, Takes takes, List<Takes> all) {
        List<Distractor> others = new ArrayList<>();
        for (Takes other : all) {
            // what belongs elsewhere nobody would take for it
            if (other != takes && together(takes.fact(), other.fact())) {
                add(others, takes, other.subject(), other.subject().name() + ": " + other.text(), other.fact());
            }
        }
        for (Subject peer : base.subjects()) {
            Property word = word(base, peer);
            if (word != null
                    && together(takes.fact(), word.fact())
                    && !base.words(word.value()).within(base.words(takes.text()))) {
                add(others, takes, peer, Phrases.isTrueOf(peer, word), word.fact());
            }
        }
        if (others.size() == 1) {
            // beside another that takes such values, what takes a number is a known different set too
            for (Subject peer : base.subjects()) {
                Property figure = figure(base, peer);
                if (figure != null
                        && together(takes.fact(), figure.fact())
                        && NamedUnit.of(peer.term()).isEmpty()) {
                    add(others, takes, peer, Phrases.isTrueOf(peer, figure), figure.fact());
                }
            }
        }
        return Draft.other(
                takes.fact(),
                name(),
                "",
                wording.takesValues(takes.subject(), takes.text()),
                takes.text(),
                takes.subject().name(),
                others);
    }

    /** Whether two settings belong to one thing; of what belongs to the note as a whole, to one section. */
    private static boolean together(Fact one, Fact two) {
        List<String> first = one.source().breadcrumb();
        List<String> second = two.source().breadcrumb();
        return one.scope().equals(two.scope())
                && (!one.scope().equals(first.get(0))
                        || first.get(first.size() - 1).equals(second.get(second.size() - 1)));
    }

    private static void add(List<Distractor> others, Takes takes, Subject peer, String trueOf, Fact fact) {
        boolean there = others.stream().anyMatch(other -> other.text().equals(peer.name()));
        if (!there
                && !peer.name().equals(takes.subject().name())
                && peer.term().code() == takes.subject().term().code()
                && peer.members().isEmpty()) {
            others.add(Distractor.known(peer.name(), trueOf, fact));
        }
    }

    /** A default in code that is no number: its setting takes such words, among them one that is none of these. */
    private static @org.jspecify.annotations.Nullable Property word(FactBase base, Subject peer) {
        for (List<Property> values : peer.properties().values()) {
            Property first = values.get(0);
            boolean code = first.value().indexOf('`') == 0
                    && first.value().indexOf('`', 1) == first.value().length() - 1;
            if (first.role() == Role.DEFAULT
                    && code
                    && !base.shape(first.value()).ordered()) {
                return first;
            }
        }
        return null;
    }

    private static @org.jspecify.annotations.Nullable Property figure(FactBase base, Subject peer) {
        for (List<Property> values : peer.properties().values()) {
            Shape.Form form = base.shape(values.get(0).value()).form();
            if (form == Shape.Form.RANGE || form == Shape.Form.NUMBER) {
                return values.get(0);
            }
        }
        return null;
    }
}
