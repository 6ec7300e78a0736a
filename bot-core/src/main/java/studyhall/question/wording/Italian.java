package studyhall.question.wording;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Property;
import studyhall.question.Subject;

/** Italian stems. "Quale" and "voce" need the gender of no word that only the note knows. */
final class Italian implements Wording {
    /** First words of names that authors give to properties, each the noun that the value is. */
    private static final Set<String> NOUNS =
            Set.of(("agente anno area atomo autore battaglia campo capitale caratteristica categoria causa"
                            + " classe codice colore comando complessità composizione conseguenza costo data divisa"
                            + " durata effetto elemento enzima epoca esito fase fiume fondatore fonte forma formato"
                            + " formula funzione genere gruppo inventore legge lingua linguaggio livello luogo malattia"
                            + " materiale meccanismo metallo metodo modello moneta muscolo natura nome numero obiettivo"
                            + " opera operatore organo origine ormone paese parte periodo peso porta prezzo principio"
                            + " processo programma proprietà protocollo prodotto provincia reagente regime regione regno"
                            + " religione risultato ruolo secolo sede simbolo sintomo sistema sito specie stato stile"
                            + " strumento struttura superficie tecnica temperatura tempo territorio tipo titolo"
                            + " tribunale unità valore velocità vincitore vitamina voce zona")
                    .split(" "));

    private static final Pattern ABSTRACT = Pattern.compile(".{3,}(?:zione|sione|ità|ismo)");

    private static final Telling TELLING = new Telling(
            Pattern.compile(
                    "(?iu)\\b(?:autori|autrici|compositori|pittori|scultori|scrittori|scienziati|personaggi|protagonisti|filosofi|poeti|pensatori|economisti|inventori|artisti|architetti|musicisti|re|presidenti|persone|nomi)\\b"));

    private static final Set<String> EVERYBODY = Set.of("entrambi", "entrambe", "tutti", "tutte", "generale");

    static final Setting.Marks MARKS = new Setting.Marks("«", "»", "“", "”", " e ");

    private final Setting setting;
    private final SetWording sets;

    Italian(Places places) {
        setting = new Setting(places, "In «", "Negli appunti su «", "»", ", ", MARKS);
        sets = new ItalianSets(setting);
    }

    @Override
    public String meaningOf(Subject subject) {
        return TELLING.neutral(subject)
                ? setting.in(subject, "che cosa indicano gli appunti per " + MARKS.named(subject) + "?")
                : setting.in(
                        subject,
                        Turn.of(
                                        subject,
                                        "in che modo gli appunti descrivono ",
                                        "quale descrizione danno gli appunti di ")
                                + MARKS.named(subject)
                                + "?");
    }

    @Override
    public String termFor(Subject subject, String meaning) {
        return TELLING.neutral(subject)
                ? setting.in(
                        subject,
                        "a quale " + kind(subject) + " gli appunti associano quanto segue: " + MARKS.quoted(meaning)
                                + "?")
                : setting.in(
                        subject,
                        Turn.of(
                                        meaning,
                                        "quale voce corrisponde, secondo gli appunti, a questa descrizione: ",
                                        "a quale voce gli appunti danno questa descrizione: ")
                                + MARKS.quoted(meaning) + "?");
    }

    @Override
    public String valueOf(Subject subject, Property property) {
        String named = MARKS.named(subject);
        return setting.in(
                subject,
                switch (property.role()) {
                    case SITUATION -> "in quale caso gli appunti consigliano " + named + "?";
                    case PURPOSE -> "quale uso indicano gli appunti per " + named + "?";
                    case DESCRIPTION -> "in che modo gli appunti descrivono " + named + "?";
                    case DEFAULT -> "quale valore predefinito indicano gli appunti per " + named + "?";
                    default ->
                        noun(property)
                                ? "quale " + Nouns.lower(property.name()) + " indicano gli appunti per " + named + "?"
                                : "che cosa indicano gli appunti per " + named + " sotto " + label(property.name())
                                        + "?";
                });
    }

    @Override
    public String thingWith(Subject subject, Property property) {
        return setting.in(
                subject,
                switch (property.role()) {
                    case PURPOSE ->
                        "per quale " + kind(subject) + " gli appunti indicano questo uso: "
                                + MARKS.quoted(property.value()) + "?";
                    case SITUATION ->
                        "quale " + kind(subject) + " consigliano gli appunti in questo caso: "
                                + MARKS.quoted(property.value()) + "?";
                    case DESCRIPTION ->
                        "quale voce corrisponde, secondo gli appunti, a questa descrizione: "
                                + MARKS.quoted(property.value()) + "?";
                    case DEFAULT ->
                        "per quale " + kind(subject) + " gli appunti indicano " + given(property)
                                + " come valore predefinito?";
                    default ->
                        noun(property)
                                ? "per quale " + kind(subject) + " gli appunti indicano " + given(property) + " come "
                                        + Nouns.lower(property.name()) + "?"
                                : "per quale " + kind(subject) + " gli appunti indicano " + given(property) + " sotto "
                                        + label(property.name()) + "?";
                });
    }

    private static String given(Property property) {
        return Phrase.figure(property.value()) ? property.value() : MARKS.quoted(property.value());
    }

    /** Whether a header is a noun beyond doubt that its values are, so that it can be built into the sentence. */
    private static boolean noun(Property property) {
        String name = Nouns.lower(property.name());
        int space = name.indexOf(' ');
        String head = space < 0 ? name : name.substring(0, space);
        return property.role() == Role.NOUN
                && (NOUNS.contains(head) || ABSTRACT.matcher(head).matches());
    }

    /** "organo", where a table says so; else "voce". */
    static String kind(Subject subject) {
        return Corner.noun(subject, "i", "voce");
    }

    /** A property by its name as its author wrote it, quoted once. */
    static String label(String property) {
        return MARKS.quoted(property);
    }

    @Override
    public String defaultOf(Subject subject, Property property) {
        return setting.in(subject, "quale valore predefinito indicano gli appunti per " + MARKS.named(subject) + "?");
    }

    @Override
    public String rangeOf(Subject subject, Property property) {
        return setting.in(
                subject,
                "quale intervallo indicano gli appunti per " + MARKS.named(subject) + " sotto " + label(property.name())
                        + "?");
    }

    @Override
    public String thingWithBoth(Subject subject, Property one, Property two) {
        return setting.in(
                subject,
                "per quale " + kind(subject) + " gli appunti indicano " + given(one) + " sotto " + label(one.name())
                        + " e " + given(two) + " sotto " + label(two.name()) + "?");
    }

    @Override
    public String recommendedFor(Subject subject, String situation) {
        return setting.in(
                subject,
                "quale " + kind(subject) + " consigliano gli appunti in questo caso: " + MARKS.quoted(situation) + "?");
    }

    @Override
    public String changeTowards(Subject subject, String effect) {
        return setting.in(subject, "quale modifica collegano gli appunti a " + MARKS.quoted(effect) + "?");
    }

    @Override
    public String effectOf(Subject subject, boolean upwards) {
        return setting.in(
                subject, "quale effetto collegano gli appunti a " + MARKS.quoted(change(subject, upwards)) + "?");
    }

    @Override
    public String change(Subject subject, boolean upwards) {
        return (upwards ? "Aumentare " : "Ridurre ") + subject.name();
    }

    @Override
    public String adviceFor(String place, String premise, String role) {
        return "Che cosa consigliano gli appunti su " + title(place) + role(role) + " in questo caso: "
                + MARKS.quoted(premise) + "?";
    }

    @Override
    public String caseFor(String place, String advice, String role) {
        return "In quale caso gli appunti su " + title(place) + " consigliano quanto segue" + role(role) + ": "
                + MARKS.quoted(advice) + "?";
    }

    private String title(String place) {
        return MARKS.quoted(setting.title(place));
    }

    private static String role(String role) {
        return role.isEmpty() || EVERYBODY.contains(role.toLowerCase(Locale.ROOT)) ? "" : " per " + role;
    }

    @Override
    public String aboutWhich(Subject subject, String statement) {
        return setting.in(
                subject, "di quale " + kind(subject) + " dicono gli appunti: " + MARKS.quoted(statement) + "?");
    }

    @Override
    public String whatOf(Subject subject) {
        return setting.in(subject, "che cosa dicono gli appunti di " + MARKS.named(subject) + "?");
    }

    @Override
    public String limit(Subject subject, String what, boolean upper, boolean counted) {
        String whose = subject.isTitle() ? "" : " per " + MARKS.named(subject);
        return setting.in(
                subject,
                "quale limite " + (upper ? "massimo" : "minimo") + " indicano gli appunti" + whose + " sotto "
                        + MARKS.quoted(what) + "?");
    }

    @Override
    public String takesValues(Subject subject, String values) {
        return setting.in(subject, "secondo gli appunti, quale voce ammette i valori " + values + "?");
    }

    @Override
    public String valuesOf(Subject subject) {
        return setting.in(subject, "secondo gli appunti, quali valori ammette " + MARKS.named(subject) + "?");
    }

    @Override
    public String formulaOf(Subject subject) {
        return setting.in(subject, "quale formula danno gli appunti per " + MARKS.named(subject) + "?");
    }

    @Override
    public String formulaWith(Subject subject, String top, String topName, String bottom, String bottomName) {
        return "Ci sono " + top + " " + topName + " e " + bottom + " " + bottomName
                + ". Secondo la formula degli appunti, quanto vale " + subject.name() + "?";
    }

    @Override
    public String dateOf(String place, String event) {
        return "Quale data danno gli appunti su " + title(place) + " per " + MARKS.quoted(event) + "?";
    }

    @Override
    public String eventOn(String place, String date) {
        return "Che cosa riportano gli appunti su " + title(place) + " per la data " + MARKS.quoted(date) + "?";
    }

    @Override
    public String gapIn(Fact.Card card) {
        return setting.in(card, "che cosa manca in " + MARKS.quoted(card.question()) + "?");
    }

    @Override
    public String backOf(Fact.Card card) {
        return setting.in(card, "che cosa corrisponde a " + MARKS.quoted(card.question()) + "?");
    }

    @Override
    public SetWording sets() {
        return sets;
    }
}
