package studyhall.question.wording;

import java.util.Locale;
import java.util.Set;

/** Headers over rows that are cases rather than things: what somebody needs, wants or sees. */
public final class Situations {
    private static final Set<String> NOUNS = Set.of(
            "need",
            "needs",
            "goal",
            "goals",
            "requirement",
            "requirements",
            "scenario",
            "scenarios",
            "situation",
            "situations",
            "problem",
            "problems",
            "symptom",
            "symptoms",
            "objective",
            "objectives",
            "challenge",
            "challenges",
            "use case",
            "use cases",
            "case",
            "cases",
            "issue",
            "issues",
            "necesidad",
            "objetivo",
            "escenario",
            "requisito",
            "situación",
            "problema",
            "caso",
            "bedarf",
            "ziel",
            "anforderung",
            "szenario",
            "problemstellung",
            "besoin",
            "objectif",
            "exigence",
            "scénario",
            "problème",
            "symptôme",
            "cas",
            "bisogno",
            "obiettivo",
            "situazione",
            "sintomo",
            "caso d'uso",
            "necessidade",
            "cenário",
            "situação",
            "sintoma");

    private Situations() {}

    /** Whether a header, or the noun that was made of it, stands over cases. */
    public static boolean headed(String header) {
        return NOUNS.contains(header.strip().toLowerCase(Locale.ROOT));
    }
}
