package studyhall.note;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that authors of any subject use for the parts of their notes. Nothing here belongs to one subject: these are the
 * names of places in a note, not of things that it is about.
 */
final class Labels {
    /** Headings that say where, not what: their entries belong to the heading above. */
    private static final Set<String> ASIDES = Set.of(
            "overview",
            "introduction",
            "intro",
            "summary",
            "notes",
            "note",
            "key points",
            "key concepts",
            "key ideas",
            "key takeaways",
            "takeaways",
            "key facts",
            "facts",
            "details",
            "basics",
            "general",
            "misc",
            "miscellaneous",
            "other",
            "exam tips",
            "exam tip",
            "tips",
            "tip",
            "gotchas",
            "gotcha",
            "pitfalls",
            "caveats",
            "remember",
            "important",
            "warning",
            "faq",
            "examples",
            "example",
            "answer",
            "good to hear",
            "conclusion",
            "background",
            "prerequisites",
            "best practices",
            "cheat sheet",
            "quick reference",
            "core components",
            "components",
            "core concepts",
            "concepts",
            "definitions",
            "definition",
            "terms",
            "terminology",
            "glossary",
            "vocabulary",
            "what is it",
            "description",
            "exam scenarios",
            "scenarios",
            "practice scenarios",
            "case studies",
            "quick facts",
            "common mistakes",
            "good to know",
            "resumen",
            "introducción",
            "conceptos",
            "conceptos clave",
            "definiciones",
            "ejemplos",
            "notas",
            "consejos",
            "puntos clave",
            "vocabulario",
            "glosario",
            "überblick",
            "zusammenfassung",
            "einleitung",
            "begriffe",
            "beispiele",
            "hinweise",
            "definitionen",
            "résumé",
            "notions",
            "exemples",
            "définitions",
            "resumo",
            "conceitos",
            "exemplos");

    /** Headings whose entries lead elsewhere and state nothing. */
    private static final Set<String> ELSEWHERE = Set.of(
            "related topics",
            "related",
            "see also",
            "links",
            "additional links",
            "resources",
            "references",
            "sources",
            "further reading",
            "table of contents",
            "contents",
            "toc",
            "bibliography",
            "credits",
            "license",
            "changelog",
            "todo",
            "to do",
            "next steps",
            "enlaces",
            "referencias",
            "véase también",
            "quellen",
            "siehe auch",
            "références",
            "voir aussi",
            "referências",
            "open questions",
            "questions",
            "navigation");

    /** Properties of whatever stands above: with a subject over it, such a heading names an attribute. */
    private static final Set<String> PROPERTIES = Set.of(
            "advantages",
            "disadvantages",
            "pros",
            "cons",
            "benefits",
            "drawbacks",
            "limitations",
            "limits",
            "features",
            "key features",
            "use cases",
            "use case",
            "when to use",
            "when not to use",
            "use when",
            "pricing",
            "pricing model",
            "cost",
            "costs",
            "strengths",
            "weaknesses",
            "characteristics",
            "properties",
            "uses",
            "applications",
            "trade-offs",
            "tradeoffs",
            "ventajas",
            "desventajas",
            "características",
            "usos",
            "vorteile",
            "nachteile",
            "eigenschaften",
            "avantages",
            "inconvénients",
            "vantagens",
            "desvantagens",
            "symptoms",
            "causes",
            "treatment",
            "functions",
            "functionalities",
            "requirements",
            "constraints");

    /** Labels that add a remark and name no property. */
    private static final Set<String> REMARKS = Set.of(
            "note",
            "notes",
            "tip",
            "tips",
            "warning",
            "important",
            "remember",
            "caution",
            "exam tip",
            "hint",
            "nb",
            "n.b.",
            "e.g.",
            "eg",
            "i.e.",
            "info",
            "gotcha",
            "key point",
            "takeaway",
            "attention",
            "nota",
            "ojo",
            "importante",
            "hinweis",
            "achtung",
            "wichtig",
            "remarque",
            "todo",
            "fun fact",
            "fyi",
            "ps",
            "pro tip");

    private static final Pattern CASE = Pattern.compile(
            "(?i)^(?:exam |sample |practice )?(?:scenario|case|situation|escenario|caso|fall|szenario|cas)(?: study)?\\s*(?:\\d+|[A-Z])?$");

    private static final Set<String> PROBLEM =
            Set.of("problem", "issue", "challenge", "symptom", "problema", "síntoma", "symptome", "problème");

    private static final Set<String> SOLUTION = Set.of(
            "solution",
            "solutions",
            "answer",
            "answers",
            "fix",
            "recommendation",
            "approach",
            "solución",
            "respuesta",
            "lösung",
            "antwort",
            "solução",
            "resposta",
            "what to do",
            "remedy");

    private Labels() {}

    static boolean aside(String heading) {
        return ASIDES.contains(norm(heading));
    }

    static boolean elsewhere(String heading) {
        return ELSEWHERE.contains(norm(heading));
    }

    static boolean property(String heading) {
        return PROPERTIES.contains(norm(heading));
    }

    static boolean remark(String label) {
        return REMARKS.contains(norm(label));
    }

    static boolean scenario(String label) {
        return CASE.matcher(label.strip()).matches();
    }

    static boolean problem(String label) {
        return PROBLEM.contains(norm(label));
    }

    static boolean solution(String label) {
        return SOLUTION.contains(norm(label));
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
