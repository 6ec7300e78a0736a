package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studyhall.note.Markup;
import studyhall.note.Term;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.Echo;
import studyhall.question.FactBase;
import studyhall.question.Hash;
import studyhall.question.Option;
import studyhall.question.Property;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.gate.Distinct;
import studyhall.question.wording.Role;
import studyhall.question.wording.Wording;

/** Two things have the same value: which pair? In every other pair the two are known to differ. */
public final class SharedValue implements Archetype {
    /** Letters of the shortest root that two names are seen to share. */
    private static final int ROOT = 3;

    private static final Pattern PART = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private record Held(Subject thing, Property property) {}

    @Override
    public String name() {
        return "same-value";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        Map<String, List<Held>> groups = new LinkedHashMap<>();
        Stream.concat(base.subjects().stream(), base.tables().stream().flatMap(table -> table.things().stream()))
                .forEach(subject -> subject.properties().forEach((name, values) -> {
                    if (values.size() == 1
                            && typed(base, values.get(0))
                            && !subject.isTitle()
                            && !subject.ofColumn()
                            && base.echo(subject.name(), values.get(0).value())
                                    .words()
                                    .isEmpty()) {
                        String group = subject.ofTable() ? subject.row() : subject.kindOfOwner();
                        groups.computeIfAbsent(group + "\n" + name, key -> new ArrayList<>())
                                .add(new Held(subject, values.get(0)));
                    }
                }));
        groups.forEach((group, held) -> {
            if (held.size() >= 4 && !group.startsWith("\n")) {
                propose(base, wording, held, drafts);
            }
        });
    }

    private static boolean typed(FactBase base, Property property) {
        Shape shape = base.shape(property.value());
        Role role = property.role();
        boolean name = shape.form() == Shape.Form.PHRASE && property.value().length() <= 24;
        return (shape.ordered() || shape.form() == Shape.Form.CODE || name)
                && (role == Role.NOUN || role == Role.DEFAULT);
    }

    private void propose(FactBase base, Wording wording, List<Held> held, Consumer<Draft> drafts) {
        if (common(held)) {
            return;
        }
        long seed = Hash.of(held.get(0).property().fact().key().value() + name());
        int start = (int) Long.remainderUnsigned(seed, held.size());
        for (int i = 0; i < held.size(); i++) {
            Held one = held.get((start + i) % held.size());
            for (int j = i + 1; j < held.size(); j++) {
                Held two = held.get((start + j) % held.size());
                if (two.property().value().equals(one.thing().term().text())
                        || base.isThing(one.property().value())) {
                    // "Adenine and thymine" pair with each other: that is no value they share
                    continue;
                }
                if (same(one.property().value(), two.property().value())
                        && one.thing().term().code() == two.thing().term().code()) {
                    Draft draft = draft(base, wording, held, one, two);
                    if (!pointed(draft, one, two)) {
                        drafts.accept(draft);
                        return;
                    }
                }
            }
        }
    }

    /** "M" is mega and "m" is milli: capitals make no difference only in words. */
    private static boolean same(String one, String two) {
        return Term.fold(one).equals(Term.fold(two));
    }

    /** Whether nearly all have one value, so that whoever sees the odd one in every other pair knows the answer. */
    private static boolean common(List<Held> held) {
        Map<String, Integer> counts = new HashMap<>();
        held.forEach(each -> counts.merge(Term.fold(each.property().value()), 1, Integer::sum));
        return counts.values().stream().anyMatch(count -> count * 3 > held.size() * 2);
    }

    /** Whether the two share letters in a row, as "iBGP" and "eBGP" do, and the two of no other pair as many. */
    private static boolean pointed(Draft draft, Held one, Held two) {
        if (part(one.thing().name(), two.thing().name())
                && draft.distractors().stream()
                        .noneMatch(other -> part(other.of().get(0), other.of().get(1)))) {
            return true;
        }
        int shared = Echo.inCommon(one.thing().name(), two.thing().name());
        int shorter = Math.min(one.thing().name().length(), two.thing().name().length());
        // "Application" and "Presentation" end alike as many words do
        return shared >= ROOT
                && shared * 2 >= shorter
                && draft.distractors().stream()
                        .allMatch(other ->
                                Echo.inCommon(other.of().get(0), other.of().get(1)) < Math.min(shared, ROOT));
    }

    /** Whether two names are made with one part, as "maxSurge" and "maxUnavailable" are. */
    private static boolean part(String one, String two) {
        Set<String> parts = new HashSet<>(parts(one));
        return parts(two).stream().anyMatch(parts::contains);
    }

    private static List<String> parts(String name) {
        return PART.splitAsStream(Markup.plain(name))
                .filter(part -> part.length() >= ROOT)
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList();
    }

    private Draft draft(FactBase base, Wording wording, List<Held> held, Held one, Held two) {
        List<Distractor> others = others(base, wording, held, one, two, 2);
        // a thing that stands in every wrong pair would point at itself
        return Draft.other(
                        one.property().fact(),
                        name(),
                        "",
                        wording.sets().pairWithSame(one.thing(), one.property().name()),
                        "",
                        pair(wording, one, two),
                        others.size() >= 3 ? others : others(base, wording, held, one, two, 1))
                .explained(Phrases.isTrueOf(one.thing(), one.property()) + "; "
                        + Phrases.isTrueOf(two.thing(), two.property()) + ".");
    }

    /** Pairs that are known to differ, each thing in so many at most. */
    private static List<Distractor> others(
            FactBase base, Wording wording, List<Held> held, Held one, Held two, int most) {
        List<Distractor> others = new ArrayList<>();
        Map<String, Integer> used = new HashMap<>();
        for (int i = 0; i < held.size(); i++) {
            for (int j = i + 1; j < held.size(); j++) {
                Held left = held.get(i);
                Held right = held.get(j);
                boolean key = List.of(left, right).contains(one)
                        && List.of(left, right).contains(two);
                boolean often = used.getOrDefault(left.thing().name(), 0) >= most
                        || used.getOrDefault(right.thing().name(), 0) >= most;
                if (!key
                        && !often
                        && !Distinct.same(
                                left.property().value(), right.property().value(), base)) {
                    used.merge(left.thing().name(), 1, Integer::sum);
                    used.merge(right.thing().name(), 1, Integer::sum);
                    others.add(new Distractor(
                            pair(wording, left, right),
                            Option.Grade.A,
                            () -> Phrases.isTrueOf(left.thing(), left.property()) + "; "
                                    + Phrases.isTrueOf(right.thing(), right.property()),
                            left.property().fact().source().fromLine(),
                            List.of(left.thing().name(), right.thing().name())));
                }
            }
        }
        return others;
    }

    private static String pair(Wording wording, Held one, Held two) {
        return wording.sets().both(one.thing().option(), two.thing().option());
    }
}
