package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.FactBase;

/** What is to be done in a case, step by step, and what is said beside it. */
final class Cases {
    private static final Set<String> ASIDES = Set.of(
            "result",
            "results",
            "trade-off",
            "tradeoff",
            "trade-offs",
            "why",
            "reason",
            "note",
            "outcome",
            "caveat",
            "because",
            "rationale",
            "impact",
            "resultado",
            "motivo",
            "nota",
            "ergebnis",
            "grund");
    private static final Pattern STEPS =
            Pattern.compile("\\s+AND\\s+|\\s+and then\\s+|[;,]\\s+(?:then |and )?(?=[a-zA-Z]+ `)|,\\s+(?=[a-z]+ )");

    private static final Pattern LISTED = Pattern.compile("(?:^|, |^\\S+ )(?:\\S+ ){0,3}(?:and|or|y|o|und|oder) ");

    private Cases() {}

    /** Whether this says what to do, rather than what comes of it. */
    static boolean advises(Fact.Advice advice) {
        return !ASIDES.contains(advice.role().toLowerCase(Locale.ROOT));
    }

    /** The role where the note speaks of it elsewhere, since only then it is something that advice can be for. */
    static String role(FactBase base, Fact.Advice advice) {
        return base.knows(advice.role()) ? Markup.escape(advice.role()) : "";
    }

    /** The single steps of one advice: "Set `a` AND `b`" is two. */
    static List<String> steps(Fact.Advice advice) {
        List<String> steps = new ArrayList<>();
        String verb = "";
        for (String part : STEPS.split(Phrases.core(advice.text()))) {
            String step = part.strip();
            if (step.startsWith("`") && !verb.isEmpty()) {
                step = verb + " " + step;
            }
            int space = step.indexOf(' ');
            verb = space > 0 ? step.substring(0, space) : verb;
            if (!step.isEmpty()) {
                steps.add(Character.toUpperCase(step.charAt(0)) + step.substring(1));
            }
        }
        return steps;
    }

    /** The case in a few words, as an option: its first clause where that says enough. */
    static String named(Fact.Scenario scenario) {
        String core = Phrases.core(scenario.premise());
        int comma = core.indexOf(", ");
        // "needs caching, routing and failover" is one clause
        boolean list = comma >= 0 && LISTED.matcher(core.substring(comma + 2)).find();
        String first = comma < 0 || list ? core : Phrases.core(core.substring(0, comma));
        return first.split(" ").length >= 2 ? first : core;
    }

    /** Premise and problem, as a reader of the question needs them. */
    static String premise(Fact.Scenario scenario) {
        return scenario.problem().isEmpty()
                ? scenario.premise()
                : scenario.premise() + " — " + Phrases.option(scenario.problem());
    }
}
