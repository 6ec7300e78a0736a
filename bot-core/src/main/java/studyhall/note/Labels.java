package studyhall.note;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that authors of any subject use for the parts of their notes. Nothing here belongs to one subject: these are the
 * names of places in a note, not of things that it is about.
 */
final class Labels {
    /** No label below is longer. */
    private static final int LONGEST = 30;

    /** Headings that say where, not what: their entries belong to the heading above. */
    private static final Set<String> ASIDES =
            list("overview, introduction, intro, summary, notes, note, key points, key concepts, key "
                    + "ideas, key takeaways, takeaways, key facts, facts, details, basics, general, misc, "
                    + "miscellaneous, other, exam tips, exam tip, tips, tip, gotchas, gotcha, pitfalls, "
                    + "caveats, remember, important, warning, faq, examples, example, answer, good to hear, "
                    + "conclusion, background, prerequisites, best practices, cheat sheet, quick reference, "
                    + "mnemonics, mnemonic, memory aids, merksätze, merksatz, merkhilfen, eselsbrücken, eselsbrücke, "
                    + "mnemotecnia, reglas mnemotécnicas, "
                    + "core components, components, core concepts, concepts, definitions, definition, terms, "
                    + "terminology, glossary, vocabulary, what is it, description, exam scenarios, scenarios, "
                    + "practice scenarios, case studies, quick facts, common mistakes, good to know, resumen, "
                    + "introducción, conceptos, conceptos clave, definiciones, ejemplos, notas, consejos, "
                    + "puntos clave, vocabulario, glosario, überblick, zusammenfassung, einleitung, begriffe, "
                    + "beispiele, hinweise, definitionen, résumé, notions, exemples, définitions, resumo, "
                    + "conceitos, exemplos, points clés, vocabulaire, généralités, lexique, à retenir, définition, introduzione, riassunto, "
                    + "concetti, concetti chiave, definizioni, esempi, lessico, da ricordare, introdução, definições, vocabulário, "
                    + "glossaire, pontos-chave");

    /** Headings whose entries lead elsewhere and state nothing. */
    private static final Set<String> ELSEWHERE =
            list("related topics, related, see also, links, additional links, resources, references, "
                    + "sources, further reading, table of contents, contents, toc, bibliography, credits, "
                    + "license, changelog, todo, to do, next steps, enlaces, referencias, véase también, "
                    + "quellen, siehe auch, références, voir aussi, referências, open questions, questions, "
                    + "navigation, liens, bibliographie, collegamenti, fonti, riferimenti, bibliografia, vedi anche, ligações, "
                    + "fontes, ver também");

    /** Properties of whatever stands above: with a subject over it, such a heading names an attribute. */
    private static final Set<String> PROPERTIES =
            list("advantages, disadvantages, pros, cons, benefits, drawbacks, limitations, limits, "
                    + "features, key features, use cases, use case, example use case, example use cases, "
                    + "use-cases, when to use, when not to use, use when, pricing, pricing model, cost, costs, "
                    + "strengths, weaknesses, characteristics, properties, uses, applications, trade-offs, "
                    + "tradeoffs, ventajas, desventajas, características, usos, vorteile, nachteile, "
                    + "eigenschaften, avantages, inconvénients, vantagens, desvantagens, vantaggi, svantaggi, caractéristiques, "
                    + "caratteristiche, symptômes, sintomi, sintomas, traitement, trattamento, tratamento, symptoms, causes, "
                    + "treatment, functions, functionalities, requirements, constraints");

    /** Labels that add a remark and name no property. */
    private static final Set<String> REMARKS = list(
            "note, notes, tip, tips, warning, important, remember, caution, exam tip, hint, nb, n.b., "
                    + "e.g., eg, i.e., info, gotcha, key point, takeaway, attention, nota, ojo, importante, "
                    + "high yield, high-yield, clinical pearl, pearl, hinweis, achtung, wichtig, remarque, à retenir, astuce, osservazione, attenzione, atenção, dica, observação, todo, fun fact, fyi, ps, pro tip");

    private static final Pattern CASE = Pattern.compile(
            "(?i)^(?:exam |sample |practice )?(?:scenario|case|situation|escenario|caso|fall|szenario|cas|scénario|caso|scenario|cenário)(?: study)?\\s*(?:\\d+|[A-Z])?$");

    /** Kinds that say only that there are several: of what, the heading above says. */
    private static final Set<String> SORTS =
            list("kind, type, sort, form, class, category, variant, example, item, thing, tipo, clase");

    /** Headings over what is measured: the terms below them have these, they are none of them. */
    private static final Set<String> MEASURES =
            list("temperature, ratio, price, port, size, weight, limit, date, year, speed, distance, height, "
                    + "population, frequency, code, number, cost, dose, duration, time, rate, value, range, score, "
                    + "percentage, capacity, density, default, length, area, depth, abbreviation, symbol, unit");

    /** What stands at the head of a note about the note. */
    private static final Set<String> METADATA = list(
            "created, created at, created by, created time, updated, last updated, last edited, last edited time, "
                    + "modified, status, author, authors, date, tags, tag, url, source, reviewed, publish, version, property, "
                    + "lecturer, semester, course code, erstellt, autor, estado, fecha, auteur, créé, autore, data, professeur, docente, professor");

    /** Headers over names that do not say of what. */
    private static final Set<String> NAMING = list("name, term, item, nombre, término, nom, nome, begriff");

    private static final Set<String> PROBLEM = list(
            "problem, issue, challenge, symptom, problema, síntoma, symptome, problème, sintomo, sintoma, symptôme");

    private static final Set<String> SOLUTION = list(
            "solution, solutions, answer, answers, fix, recommendation, approach, solución, "
                    + "respuesta, lösung, antwort, solução, resposta, réponse, soluzione, risposta, what to do, remedy");

    /** What comes of an answer, or speaks for it: no answer itself. */
    private static final Set<String> OUTCOMES =
            list("result, results, outcome, trade-off, trade-offs, tradeoff, tradeoffs, reason, why, "
                    + "because, note, benefit, effect, drawback, caveat, resultado, ergebnis, résultat, por "
                    + "qué, grund, explanation, impact, cost, takeaway, lesson");

    private Labels() {}

    private static boolean has(Set<String> labels, String label) {
        return label.length() <= LONGEST && labels.contains(norm(label));
    }

    private static Set<String> list(String words) {
        return Set.of(words.split(", "));
    }

    /** The property that a heading such as "Advantages of XGBoost" names below "XGBoost"; empty where it names none. */
    static String propertyOf(String heading, String subject) {
        if (property(heading)) {
            return heading;
        }
        int of = heading.toLowerCase(Locale.ROOT).indexOf(" of ");
        boolean same = of > 0 && heading.substring(of + 4).strip().equalsIgnoreCase(subject);
        return same && property(heading.substring(0, of)) ? heading.substring(0, of) : "";
    }

    static boolean outcome(String label) {
        return has(OUTCOMES, label);
    }

    static boolean aside(String heading) {
        return has(ASIDES, heading);
    }

    static boolean elsewhere(String heading) {
        return has(ELSEWHERE, heading);
    }

    static boolean property(String heading) {
        return has(PROPERTIES, heading);
    }

    static boolean remark(String label) {
        return has(REMARKS, label);
    }

    static boolean measure(String kind) {
        return MEASURES.contains(kind);
    }

    static boolean metadata(String label) {
        return has(METADATA, label);
    }

    static boolean naming(String header) {
        return NAMING.contains(header);
    }

    static boolean sorts(String kind) {
        return SORTS.contains(kind);
    }

    static boolean scenario(String label) {
        return label.length() <= LONGEST
                && label.length() > 2
                && mayBeCase(Character.toLowerCase(label.charAt(0)), Character.toLowerCase(label.charAt(1)))
                && CASE.matcher(label).matches();
    }

    /** A look at two letters costs far less than a pattern, and is asked for each entry. */
    private static boolean mayBeCase(char first, char second) {
        return switch (first) {
            case 's' -> second == 'a' || second == 'c' || second == 'i' || second == 'z';
            case 'e' -> second == 'x' || second == 's';
            case 'p' -> second == 'r';
            case 'c', 'f' -> second == 'a';
            default -> false;
        };
    }

    static boolean problem(String label) {
        return has(PROBLEM, label);
    }

    static boolean solution(String label) {
        return has(SOLUTION, label);
    }

    static String norm(String label) {
        String lower = label.strip().toLowerCase(Locale.ROOT);
        int end = lower.length();
        while (end > 0 && !Character.isLetterOrDigit(lower.charAt(end - 1)) && lower.charAt(end - 1) != '.') {
            end--;
        }
        int start = 0;
        while (start < end && !Character.isLetterOrDigit(lower.charAt(start))) {
            start++;
        }
        return lower.substring(start, end);
    }
}
