package studyhall.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Term;
import studyhall.question.Truths.Saying;

/**
 * How the things of one note hang together: what is said of exactly one, which is explained by another or is a kind of
 * it, and which words tell a few from all others. Not thread-safe.
 */
public final class Relations {
    /** More things than these that a word is said of, and it tells none of them. */
    private static final int RARE = 3;

    private static final Pattern EXTENDS = Pattern.compile(
            "(?i)(?:built|based|runs|extends|extension|variant|version|type|"
                    + "kind|form|subset|subclass|case|layer|wrapper|successor|managed|basiert|basado|tipo|art|type|forme|forma|variante|basé|basée|basato|baseado) ");
    private static final Pattern CONTRAST = Pattern.compile(
            "(?i)\\b(?:no|not|without|unlike|instead|rather|than|vs|versus|replaces|sin|ohne|statt|kein\\w*|nicht|sans|pas|senza|non|sem|não)\\b");

    private final List<Fact> all;
    private final Truths truths;
    private final Function<String, Words> words;
    private final Map<String, List<Fact>> own = new HashMap<>();
    private final Map<String, Set<String>> spread = new HashMap<>();

    Relations(List<Fact> all, Truths truths, Function<String, Words> words) {
        this.all = all;
        this.truths = truths;
        this.words = words;
    }

    /** What the note says of exactly this, wherever it stands; not what it says of others that mention it. */
    public List<Fact> factsOf(String name) {
        List<Fact> known = own.get(name);
        if (known != null) {
            return known;
        }
        String folded = Term.fold(name);
        List<Fact> facts = new ArrayList<>();
        for (Saying saying : truths.of(folded)) {
            if (Term.fold(saying.fact().subject().text()).equals(folded)) {
                facts.add(saying.fact());
            }
        }
        own.put(name, facts);
        return facts;
    }

    /** Whether the note explains the one by the name of the other, and not by what it has or is without it. */
    public boolean explainedBy(String one, String other) {
        Words name = words.apply(other);
        return !name.isEmpty()
                && factsOf(one).stream()
                        .anyMatch(fact -> name.within(words.apply(fact.statement()))
                                && !CONTRAST.matcher(fact.statement()).find());
    }

    /** Whether the note says of the one that it is the other: "Broker that leads" of a controller, beside brokers. */
    public boolean isOne(String one, String other) {
        Words name = words.apply(other);
        for (Fact fact : name.isEmpty() ? List.<Fact>of() : factsOf(one)) {
            String[] said = fact.statement().split(" ", other.split(" ").length + 3);
            int before = EXTENDS.matcher(fact.statement()).lookingAt() ? 2 : 1;
            int beginning = Math.min(said.length, other.split(" ").length + before);
            if (name.within(words.apply(String.join(" ", List.of(said).subList(0, beginning))))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word tells a few things of the note from the others: "replay" does, what half of the note speaks of not. */
    public boolean rare(String stem) {
        if (spread.isEmpty()) {
            for (Fact fact : all) {
                String name = Term.fold(fact.subject().text());
                words.apply(fact.statement()).each(word -> spread.computeIfAbsent(word, first -> new HashSet<>())
                        .add(name));
            }
        }
        return spread.getOrDefault(stem, Set.of()).size() <= RARE;
    }
}
