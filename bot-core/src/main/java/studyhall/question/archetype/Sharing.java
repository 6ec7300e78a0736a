package studyhall.question.archetype;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.FactBase;
import studyhall.question.Subject;
import studyhall.question.Words;

/**
 * What a thing may have in common with its neighbours though the note says it of this one alone: what it lacks, what it
 * costs, what it uses, needs or works with. That a neighbour is silent does not make it false there; only where the
 * neighbour has a word of its own on the matter do the two differ.
 */
final class Sharing {
    private static final Pattern LACKS = Pattern.compile(
            "(?i)(?:no|not|without|zero|never|nothing|cannot|can't|does not|doesn't|do not|don't|sin|no hay|no se|ohne|kein\\w*"
                    + "|nicht|pas d[e'’].*|sans|ne .* pas|n['’]\\w+ pas|senza|non|sem|não)\\b.*");
    private static final Pattern COSTS = Pattern.compile(
            "(?i)(?:pay|paid|pays|billed|billing|charged|charges?|free|priced?|pricing|costs?|billable|no (?:extra |additional )?(?:charge|cost)"
                    + "|[$€£]|\\d[\\d.,]*\\s?%(?! of)|gratis|gratuit\\w+|se paga|kostenlos|kostet)(?:\\W.*)?"
                    + "|.*\\bSLA\\b.*|\\d+[- ](?:day|month|year)s?\\b.*\\b(?:free|trial)\\b.*|.*\\bfree (?:tier|trial)\\b.*");
    /** With one of these a line says what the thing has to do with others, not what it is. */
    private static final Pattern RELATES = Pattern.compile(
            "(?i)(?:takes|acquires|uses|using|utili[sz]es|requires?|needs?|depends on|relies on|integrates?|integrated with|pre-?configured|configurable"
                    + "|comes with|available (?:in|on|as|for|from|via)|accessible|encrypted|replicated|backed up|monitored|logged"
                    + "|works?|applies to|(?:enabled|configured|attached|associated|deployed|managed|created|defined|stored|hosted|accessed"
                    + "|limited|scoped|shared|required|supported|installed|included) (?:by|per|in|on|at|to|with|for|from|via|through|across|as)"
                    + "|scales?|runs (?:on|in|as)|based on|written in|built (?:on|in|with)|open[- ]source|serverless"
                    + "|usa|utiliza|requiere|necesita|nutzt|verwendet|benötigt|braucht|utilise|nécessite|requiert|richiede|usa|utilizza|requer|precisa)\\b.*");

    /** Whether a line says what its thing is, has or does not. */
    static final Predicate<String> LACKING =
            text -> LACKS.matcher(Markup.plain(text)).matches();

    /** Made of such words alone, a line says of what sort its thing is, and others may be of that sort too. */
    private static final Set<String> QUALITIES = Set.of(
            ("regional zonal global local international managed serverless stateless stateful distributed central centralized"
                            + " centralised internal external public private native optional mandatory free paid proprietary commercial"
                            + " scalable durable reliable secure resilient redundant fault-tolerant highly fully available multi-region"
                            + " multi-regional multi-tenant single-tenant open open-source closed virtual physical persistent"
                            + " temporary permanent automatic manual modern legacy lightweight cloud-based self-hosted hosted"
                            + " resource resources service services feature tool product offering solution component option system"
                            + " platform software hardware and or by default a an the regionales globales servicio gestionado dienst")
                    .split(" "));

    private Sharing() {}

    /** Whether a neighbour may well be or have the same. */
    static boolean common(String text) {
        String plain = Markup.plain(text);
        return sort(plain)
                || LACKS.matcher(plain).matches()
                || COSTS.matcher(plain).matches()
                || RELATES.matcher(plain).matches();
    }

    /** Whether what a thing only lacks or is of a sort may be so with another, which has no word on the matter. */
    static boolean alsoSo(FactBase base, String meaning, Subject other) {
        String plain = Markup.plain(meaning);
        boolean vague = sort(plain) || LACKS.matcher(plain).matches();
        return vague && !differs(base, meaning, other);
    }

    /** Whether this can be taken as untrue of another: it is nothing that others share, or that one differs in it. */
    static boolean differs(FactBase base, String text, Subject other) {
        String plain = Markup.plain(text);
        if (COSTS.matcher(plain).matches()) {
            return told(other, said -> COSTS.matcher(said).matches());
        }
        if (LACKS.matcher(plain).matches()) {
            // what the one lacks the other must have, in its name or in a line
            Words lacking = base.words(text);
            return base.words(other.name()).meets(lacking)
                    || told(
                            other,
                            said -> !LACKS.matcher(said).matches()
                                    && base.words(said).meets(lacking));
        }
        if (sort(plain)) {
            return told(other, said -> sort(said) && !base.words(said).meets(base.words(text)));
        }
        String verb = first(plain);
        return !RELATES.matcher(plain).matches()
                || told(other, said -> first(said).equals(verb));
    }

    private static boolean sort(String plain) {
        for (String word : plain.toLowerCase(Locale.ROOT).split("[ ,;/]+")) {
            if (!QUALITIES.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean told(Subject other, Predicate<String> matter) {
        List<Fact> facts = other.facts();
        return facts.stream().anyMatch(fact -> matter.test(Markup.plain(text(fact))));
    }

    private static String text(Fact fact) {
        return fact instanceof Fact.Definition definition ? definition.meaning() : fact.statement();
    }

    private static String first(String plain) {
        int space = plain.indexOf(' ');
        return (space < 0 ? plain : plain.substring(0, space)).toLowerCase(Locale.ROOT);
    }
}
