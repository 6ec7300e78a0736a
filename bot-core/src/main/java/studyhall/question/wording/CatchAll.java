package studyhall.question.wording;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Headings below which an author puts whatever is left: what stands there is no list of one kind, and they name no place. */
public final class CatchAll {
    private static final Pattern ADORNED = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private static final Set<String> HEADINGS = Set.of(
            ("remember;to remember;things to remember;reminder;reminders;exam tips;exam tip;exam facts;exam notes;exam traps"
                            + ";tips;tips and tricks;tips & tricks;quick tips;gotchas;common gotchas;pitfalls;traps;misc;miscellaneous;notes"
                            + ";other notes;general notes;key facts;quick facts;fun facts;facts;must know;must-know;good to know;key points"
                            + ";key takeaways;takeaways;last minute;random;odds and ends;don't forget;do not forget;nota bene"
                            + ";recuerda;recordar;para recordar;consejos;notas;varios;datos clave;puntos clave;trampas"
                            + ";merke;merken;nicht vergessen;notizen;tipps;prüfungstipps;wichtiges;verschiedenes;sonstiges;stolperfallen;fallstricke"
                            + ";à retenir;à savoir;a retenir;rappels;divers;astuces;conseils;pièges;points clés;à ne pas oublier"
                            + ";da ricordare;ricorda;promemoria;varie;consigli;appunti;note;punti chiave;trappole"
                            + ";lembrar;lembre-se;para lembrar;dicas;notas gerais;diversos;pontos-chave;armadilhas")
                    .split(";"));

    private CatchAll() {}

    /** Whether a heading is one of these, however it is adorned. */
    public static boolean is(String heading) {
        return HEADINGS.contains(
                ADORNED.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll(""));
    }
}
