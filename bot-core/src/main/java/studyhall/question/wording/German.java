package studyhall.question.wording;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Property;
import studyhall.question.Subject;

/**
 * German stems. The place stands in front with a colon, and names stand in quotation marks, so that none needs the gender
 * or the case of a word that only the note knows.
 */
final class German implements Wording {
    /** Nouns over the first column of a table; of a feminine one "welcher" is asked, of all others "welchem". */
    private static final Pattern FEMININE = Pattern.compile("\\p{Lu}\\p{L}{3,}(?:ung|heit|keit|schaft|ion|tät|enz|anz)"
            + "|Größe|Schicht|Epoche|Form|Stufe|Phase|Klasse|Art|Zelle|Säure|Base|Pflanze|Sprache|Stadt|Drüse|Regel|Formel|Sorte"
            + "|Methode|Familie|Zone|Farbe|Person|Maßnahme|Insel|Partei|Rebsorte|Schlacht");

    private static final Set<String> OTHERS = Set.of(
            ("Land Organ Hormon Vitamin Enzym Metall Element Tier Gerät Bauteil Gesetz Werk Ereignis Protokoll Programm"
                            + " Werkzeug Stoff Berg Fluss Planet Muskel Nerv Knochen Autor Komponist Maler Dichter Stil Typ Baustein Dienst"
                            + " Befehl Prozess Vertrag Anspruch Staat Kontinent Kaiser König Wein Käse Verfahren Modell System Bauelement"
                            + " Instrument Mineral Gestein Jahr Erreger Antibiotikum Medikament")
                    .split(" "));

    private static final Set<String> EVERYBODY = Set.of("beide", "alle", "allgemein");

    static final Setting.Marks MARKS = new Setting.Marks("„", "“", "‚", "‘", " und ");

    private final Setting setting;
    private final SetWording sets;

    German(Places places) {
        setting = new Setting(places, "", "", "", ": ", MARKS);
        sets = new GermanSets(setting);
    }

    @Override
    public String meaningOf(Subject subject) {
        return setting.in(
                subject,
                Turn.of(
                        subject,
                        "Was steht in den Notizen zu " + MARKS.named(subject) + "?",
                        "Was geben die Notizen zu " + MARKS.named(subject) + " an?"));
    }

    @Override
    public String termFor(Subject subject, String meaning) {
        return setting.in(
                subject,
                Turn.of(
                                meaning,
                                "Zu welchem dieser Einträge steht in den Notizen: ",
                                "Zu welchem dieser Einträge geben die Notizen dies an: ")
                        + MARKS.quoted(meaning)
                        + "?");
    }

    @Override
    public String valueOf(Subject subject, Property property) {
        return setting.in(
                subject, "Was geben die Notizen zu " + MARKS.named(subject) + " unter " + label(property) + " an?");
    }

    @Override
    public String thingWith(Subject subject, Property property) {
        return setting.in(
                subject,
                which(subject) + " geben die Notizen unter " + label(property) + " Folgendes an: " + given(property)
                        + "?");
    }

    @Override
    public String defaultOf(Subject subject, Property property) {
        return setting.in(subject, "Welchen Standardwert nennen die Notizen für " + MARKS.named(subject) + "?");
    }

    @Override
    public String rangeOf(Subject subject, Property property) {
        return setting.in(
                subject,
                "Welchen Bereich nennen die Notizen für " + MARKS.named(subject) + " unter " + label(property) + "?");
    }

    @Override
    public String thingWithBoth(Subject subject, Property one, Property two) {
        return setting.in(
                subject,
                which(subject) + " geben die Notizen unter " + label(one) + " " + given(one) + " und unter "
                        + label(two) + " " + given(two) + " an?");
    }

    @Override
    public String recommendedFor(Subject subject, String situation) {
        return setting.in(subject, "Was davon empfehlen die Notizen in diesem Fall: " + MARKS.quoted(situation) + "?");
    }

    @Override
    public String changeTowards(Subject subject, String effect) {
        return setting.in(subject, "Welche Änderung verbinden die Notizen mit " + MARKS.quoted(effect) + "?");
    }

    @Override
    public String effectOf(Subject subject, boolean upwards) {
        return setting.in(subject, "Welche Wirkung verbinden die Notizen mit „" + change(subject, upwards) + "“?");
    }

    @Override
    public String change(Subject subject, boolean upwards) {
        return subject.name() + (upwards ? " erhöhen" : " senken");
    }

    @Override
    public String adviceFor(String place, String premise, String role) {
        return setting.title(place) + ": Was empfehlen die Notizen" + role(role) + " in diesem Fall: "
                + MARKS.quoted(premise) + "?";
    }

    @Override
    public String caseFor(String place, String advice, String role) {
        return setting.title(place) + ": Für welchen Fall empfehlen die Notizen" + role(role) + " dies: "
                + MARKS.quoted(advice) + "?";
    }

    /** "Zu welcher Größe", where a table says so and the gender is known. */
    private static String which(Subject subject) {
        String noun = Corner.word(subject);
        return FEMININE.matcher(noun).matches()
                ? "Zu welcher " + noun
                : OTHERS.contains(noun) ? "Zu welchem " + noun : "Zu welchem dieser Einträge";
    }

    private static String role(String role) {
        return role.isEmpty() || EVERYBODY.contains(role.toLowerCase(Locale.ROOT)) ? "" : " für " + role;
    }

    @Override
    public String aboutWhich(Subject subject, String statement) {
        return setting.in(subject, "Worüber sagen die Notizen dies: " + MARKS.quoted(statement) + "?");
    }

    @Override
    public String whatOf(Subject subject) {
        return setting.in(subject, "Was sagen die Notizen über " + MARKS.named(subject) + "?");
    }

    @Override
    public String limit(Subject subject, String what, boolean upper, boolean counted) {
        return setting.in(
                subject,
                "Welche " + (upper ? "Obergrenze" : "Untergrenze") + " nennen die Notizen"
                        + (subject.isTitle() ? "" : " für " + MARKS.named(subject)) + " unter " + MARKS.quoted(what)
                        + "?");
    }

    @Override
    public String takesValues(Subject subject, String values) {
        return setting.in(subject, "Was davon nimmt in den Notizen die Werte " + values + " an?");
    }

    @Override
    public String valuesOf(Subject subject) {
        return setting.in(subject, "Welche Werte nimmt " + MARKS.named(subject) + " in den Notizen an?");
    }

    @Override
    public String formulaOf(Subject subject) {
        return setting.in(subject, "Welche Formel geben die Notizen für " + MARKS.named(subject) + " an?");
    }

    @Override
    public String formulaWith(Subject subject, String top, String topName, String bottom, String bottomName) {
        return "";
    }

    @Override
    public String dateOf(String place, String event) {
        return setting.title(place) + ": Welches Datum nennen die Notizen für " + MARKS.quoted(event) + "?";
    }

    @Override
    public String eventOn(String place, String date) {
        return setting.title(place) + ": Was verzeichnen die Notizen für " + date + "?";
    }

    private static String given(Property property) {
        return Phrase.figure(property.value()) ? property.value() : MARKS.quoted(property.value());
    }

    private static String label(Property property) {
        return MARKS.quoted(property.name());
    }

    @Override
    public String gapIn(Fact.Card card) {
        return setting.in(card, "Was fehlt in " + MARKS.quoted(card.question()) + "?");
    }

    @Override
    public String backOf(Fact.Card card) {
        return setting.in(card, "Was gehört zu " + MARKS.quoted(card.question()) + "?");
    }

    @Override
    public SetWording sets() {
        return sets;
    }
}
