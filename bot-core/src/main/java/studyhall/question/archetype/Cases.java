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
    /** Labels under which authors of any subject say what to do: any other must name something that the note is about. */
    private static final Set<String> ADVISING =
            Set.of(("both;all;either;any;general;everything;each;in general;overall;solution;answer;fix;remedy;"
                            + "recommendation;recommended;approach;action;actions;what to do;do;do this;use;choose;pick;try;"
                            + "best choice;best option;best answer;best;pattern;service;services;tool;tools;design;architecture;"
                            + "settings;setting;configuration;config;command;also;then;next;first;second;finally;afterwards;"
                            + "preprocessing;postprocessing;data;data preparation;features;feature engineering;model;modelling;"
                            + "training;inference;deployment;monitoring;evaluation;storage;security;network;networking;compute;"
                            + "database;application;infrastructure;frontend;backend;client;server;code;"
                            + "ambos;ambas;todos;todas;en general;solución;respuesta;recomendación;usar;beide;alle;allgemein;"
                            + "tous;toutes;réponse;recommandation;tutti;soluzione;risposta;solução;resposta;recomendação;"
                            + "lösung;antwort;empfehlung;maßnahme")
                    .split(";"));

    private static final Pattern NUMBERED = Pattern.compile("(?i)(?:step|option|paso|schritt) ?\\d+|\\d+");
    /** What speaks against something, or for it, or of what comes of it: no advice, whatever else the label names. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)\\b(?:why|not|no|never|avoid|don['’]t|wrong|incorrect|trade-?offs?|risks?|problems?|drawbacks?|downsides?"
                    + "|cons|pitfalls?|traps?|mistakes?|alternatives?|because|reasons?|instead|unless|except|results?|outcomes?"
                    + "|caveats?|rationale|impact|notes?|beware|warning|limitations?|costs?|por qué|motivo|nunca|evitar|errores"
                    + "|riesgo|nota|resultado|warum|nicht|nie|kein\\w*|falsch|grund|risiko|nachteil\\w*|ergebnis|pourquoi|jamais|éviter|risque|remarque|résultat|perché|evitare|rischio|risultato|risco|evite)\\b");
    /** Texts that do not say what is to be done. */
    private static final Pattern SPEAKS = Pattern.compile(
            "(?i)(?:why|not|never|avoid|don['’]t|do not|because|otherwise|beware|wrong|no|nunca|evitar|porque|nicht|nie|weil|pourquoi|jamais|éviter|parce|car|perché|mai|evitare|não)\\b.*");
    /** What stands for something that only the line before names: in a first clause, nothing in it can be meant. */
    private static final Pattern LEANS = Pattern.compile(
            "(?i)^(?:(?!(?:and|or|so|y|und|oder) )[^ ,;]+ )*"
                    + "(?:it|them|they|this|these|those|its|their|ello|sie|diese[rsnm]?|celui-ci|celle-ci|cela|esso|essa|ciò|isso|isto|ele|ela)(?=[,.;]? |[,.;]?$)");

    /** What only goes on from a step before it. */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?i)(?:after|afterwards|then|finally|next|lastly|después|luego|finalmente|danach|dann|schließlich|zuletzt|puis|ensuite|enfin|poi|infine|quindi|dopo|depois|então|por fim)[ ,].*");

    /** Words that begin a sentence and are no names. */
    private static final Pattern ARTICLE =
            Pattern.compile("(?:The|An?|El|La|Los|Las|Un|Una|Der|Die|Das|Le|Les|Il|O|Os) ");

    private static final Pattern STEPS =
            Pattern.compile("\\s+AND\\s+|\\s+and then\\s+|[;,]\\s+(?:then |and )?(?=[a-zA-Z]+ `)");
    private static final Pattern STEP = Pattern.compile("(?:[a-zA-Z]+ )?`[^`]+`(?: [^,]*)?");

    /** Of fewer, each is of a subject of its own, and what is done there tells where. */
    static final int FEWEST = 4;

    private Cases() {}

    /** Whether this says what to do, rather than why, why not, or what comes of it; of an unknown label nobody can tell. */
    static boolean advises(FactBase base, Fact.Advice advice) {
        String role = advice.role().toLowerCase(Locale.ROOT).strip();
        boolean labelled = role.isEmpty()
                || ADVISING.contains(role)
                || NUMBERED.matcher(role).matches()
                || base.knows(advice.role()) && !ASIDE.matcher(role).find();
        return labelled
                && !SPEAKS.matcher(advice.text()).matches()
                && !GOES_ON.matcher(advice.text()).matches()
                && !LEANS.matcher(advice.text()).lookingAt();
    }

    /** The role where the note speaks of it elsewhere, since only then it is something that advice can be for. */
    static String role(FactBase base, Fact.Advice advice) {
        return base.knows(advice.role()) ? Markup.escape(advice.role()) : "";
    }

    /** Whether advice under the one label can be wrong for a case under the other: under no name, any can. */
    static boolean together(FactBase base, Fact.Advice asked, Fact.Advice other) {
        return asked.role().equals(other.role()) || role(base, asked).isEmpty();
    }

    /** The single steps of one advice where each names what it changes: "Set `a` AND `b`" is two; else the whole of it. */
    static List<String> steps(Fact.Advice advice) {
        String whole = Phrases.core(advice.text());
        List<String> steps = new ArrayList<>();
        String verb = "";
        for (String part : STEPS.split(whole)) {
            String step = part.strip();
            if (!STEP.matcher(step).matches()) {
                return List.of(capital(whole));
            }
            if (step.startsWith("`") && !verb.isEmpty()) {
                step = verb + " " + step;
            }
            int space = step.indexOf(' ');
            verb = space > 0 ? step.substring(0, space) : verb;
            steps.add(capital(step));
        }
        return steps;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A sentence goes on small, a name and an abbreviation stay as they are. */
    private static String lowered(String text) {
        boolean word = text.length() > 1
                && Character.isLowerCase(text.charAt(1))
                && ARTICLE.matcher(text).lookingAt();
        return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }

    /** The case as an option: the whole of it, since a part of it may be another case too. */
    static String named(Fact.Scenario scenario) {
        return Phrases.core(scenario.premise());
    }

    /** Premise and problem, as a reader of the question needs them. */
    static String premise(Fact.Scenario scenario) {
        return scenario.problem().isEmpty()
                ? scenario.premise()
                : scenario.premise() + " (" + lowered(Phrases.option(scenario.problem())) + ")";
    }
}
