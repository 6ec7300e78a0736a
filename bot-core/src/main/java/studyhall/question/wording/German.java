package studyhall.question.wording;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import studyhall.note.Fact;
import studyhall.question.Property;
import studyhall.question.Subject;

/**
 * German stems. The place stands in front with a colon, and names stand in quotation marks, so that none needs the gender
 * or the case of a word that only the note knows.
 */
final class German implements Wording {
    private static final Set<String> EVERYBODY = Set.of("beide", "alle", "allgemein");

    private final Places places;

    German(Places places) {
        this.places = places;
    }

    @Override
    public String meaningOf(Subject subject) {
        return in(subject, "Was steht in den Notizen zu " + named(subject) + "?");
    }

    @Override
    public String termFor(Subject subject, String meaning) {
        return in(subject, "Zu welchem dieser Einträge steht in den Notizen: " + quoted(meaning) + "?");
    }

    @Override
    public String valueOf(Subject subject, Property property) {
        return in(subject, "Was geben die Notizen zu " + named(subject) + " unter " + label(property) + " an?");
    }

    @Override
    public String thingWith(Subject subject, Property property) {
        return in(
                subject,
                "Zu welchem dieser Einträge geben die Notizen unter " + label(property) + " Folgendes an: "
                        + given(property) + "?");
    }

    @Override
    public String defaultOf(Subject subject, Property property) {
        return in(subject, "Welchen Standardwert nennen die Notizen für " + named(subject) + "?");
    }

    @Override
    public String rangeOf(Subject subject, Property property) {
        return in(
                subject,
                "Welchen Bereich nennen die Notizen für " + named(subject) + " unter " + label(property) + "?");
    }

    @Override
    public String thingWithBoth(Subject subject, Property one, Property two) {
        return in(
                subject,
                "Zu welchem dieser Einträge geben die Notizen unter " + label(one) + " " + given(one) + " und unter "
                        + label(two) + " " + given(two) + " an?");
    }

    @Override
    public String belongs(String kind, String owner, String other) {
        return "Welcher dieser Einträge gehört in den Notizen zu " + owner + " und nicht zu " + other + "?";
    }

    @Override
    public String onlyOf(String kind, String owner) {
        return "Welche dieser Listen nennt nur, was in den Notizen zu " + owner + " gehört?";
    }

    @Override
    public String ownerOf(Subject subject) {
        return "Wozu gehört " + named(subject) + " in den Notizen?";
    }

    @Override
    public String counterpart(String noun, Fact.Cell given, String to) {
        return "Was entspricht im Vergleich der Notizen unter " + quoted(to) + " dem Eintrag " + given.value()
                + " unter " + quoted(given.column()) + "?";
    }

    @Override
    public String nameFor(String noun, Fact.Cell name) {
        return "Welchen Namen nennen die Notizen unter " + quoted(name.column()) + " für "
                + quoted(name.subject().markdown()) + "?";
    }

    @Override
    public String rowOf(String noun, Fact.Cell name) {
        return "Wofür steht im Vergleich der Notizen " + name.value() + " unter " + quoted(name.column()) + "?";
    }

    @Override
    public String noCounterpart(String noun, Fact.Cell gap) {
        return "Welcher dieser Einträge hat im Vergleich der Notizen keine Entsprechung unter " + quoted(gap.column())
                + "?";
    }

    @Override
    public String noCounterparts(String noun, Fact.Cell gap) {
        return "Welches Paar hat im Vergleich der Notizen keine Entsprechung unter " + quoted(gap.column()) + "?";
    }

    @Override
    public String recommendedFor(Subject subject, String situation) {
        return in(subject, "Was davon empfehlen die Notizen in diesem Fall: " + quoted(situation) + "?");
    }

    @Override
    public String changeTowards(Subject subject, String effect) {
        return in(subject, "Welche Änderung verbinden die Notizen mit " + quoted(effect) + "?");
    }

    @Override
    public String effectOf(Subject subject, boolean upwards) {
        return in(subject, "Welche Wirkung verbinden die Notizen mit „" + change(subject, upwards) + "“?");
    }

    @Override
    public String change(Subject subject, boolean upwards) {
        return subject.name() + (upwards ? " erhöhen" : " senken");
    }

    @Override
    public String onlyOneOf(Subject subject) {
        return in(subject, "Aus welchem Paar lassen die Notizen nur eines wählen?");
    }

    @Override
    public String adviceFor(String place, String premise, String role) {
        return place(place) + ": Was empfehlen die Notizen" + role(role) + " in diesem Fall: " + quoted(premise) + "?";
    }

    @Override
    public String caseFor(String place, String advice, String role) {
        return place(place) + ": Für welchen Fall empfehlen die Notizen" + role(role) + " dies: " + quoted(advice)
                + "?";
    }

    private static String role(String role) {
        return role.isEmpty() || EVERYBODY.contains(role.toLowerCase(Locale.ROOT)) ? "" : " für " + role;
    }

    @Override
    public String aboutWhich(Subject subject, String statement) {
        return in(subject, "Worüber sagen die Notizen dies: " + quoted(statement) + "?");
    }

    @Override
    public String whatOf(Subject subject) {
        return in(subject, "Was sagen die Notizen über " + named(subject) + "?");
    }

    @Override
    public String limit(Subject subject, String what, boolean upper, boolean counted) {
        return in(
                subject,
                "Welche " + (upper ? "Obergrenze" : "Untergrenze") + " nennen die Notizen"
                        + (subject.isTitle() ? "" : " für " + named(subject)) + " unter " + quoted(what) + "?");
    }

    @Override
    public String takesValues(Subject subject, String values) {
        return in(subject, "Was davon nimmt in den Notizen die Werte " + values + " an?");
    }

    @Override
    public String valuesOf(Subject subject) {
        return in(subject, "Welche Werte nimmt " + named(subject) + " in den Notizen an?");
    }

    @Override
    public String uniqueTo(Subject subject, String owner) {
        return "Was davon gibt es laut den Notizen nur in " + owner + "?";
    }

    @Override
    public String formulaOf(Subject subject) {
        return in(subject, "Welche Formel geben die Notizen für " + named(subject) + " an?");
    }

    @Override
    public String formulaWith(Subject subject, String top, String topName, String bottom, String bottomName) {
        return "";
    }

    @Override
    public String without(String place, String thing) {
        return "";
    }

    @Override
    public String stepAfter(Fact of, String step) {
        return in(of) + ": Welcher Schritt folgt in den Notizen direkt auf " + quoted(step) + "?";
    }

    @Override
    public String earliest(Fact of) {
        return in(of) + ": Welcher dieser Schritte kommt in den Notizen zuerst?";
    }

    @Override
    public String dateOf(String place, String event) {
        return place(place) + ": Welches Datum nennen die Notizen für " + quoted(event) + "?";
    }

    @Override
    public String eventOn(String place, String date) {
        return place(place) + ": Was verzeichnen die Notizen für " + date + "?";
    }

    @Override
    public String firstEvent(String place) {
        return place(place) + ": Was davon kam nach den Daten in den Notizen zuerst?";
    }

    @Override
    public String most(Subject subject, String property, boolean highest, boolean years) {
        return in(
                subject,
                "Wozu nennen die Notizen unter " + quoted(property)
                        + (years
                                ? " das " + (highest ? "späteste" : "früheste") + " Jahr?"
                                : " die " + (highest ? "größte" : "kleinste") + " Zahl?"));
    }

    @Override
    public String rising(List<Subject> things, String property, boolean years) {
        String span = years ? "vom frühesten zum spätesten Jahr" : "von der kleinsten zur größten Zahl";
        return in(
                things.get(0),
                "Welche Reihenfolge von " + all(things) + " führt in den Notizen unter " + quoted(property) + " " + span
                        + "?");
    }

    private static String all(List<Subject> things) {
        List<String> names = things.stream().map(German::named).toList();
        String last = names.get(names.size() - 1);
        return String.join(", ", names.subList(0, names.size() - 1)) + " und " + last;
    }

    @Override
    public String pair(Subject subject, String property) {
        return in(subject, "Welches Paar aus Eintrag und " + quoted(property) + " geben die Notizen an?");
    }

    @Override
    public String pairOfTerms(Subject subject) {
        return in(subject, "In welchem Paar steht neben dem Namen, was die Notizen zu ihm angeben?");
    }

    @Override
    public String inOrder(List<Subject> things, Property property) {
        String under = property.name().isEmpty() ? "" : " unter " + label(property);
        return in(things.get(0), "Was geben die Notizen in dieser Reihenfolge zu " + all(things) + under + " an?");
    }

    @Override
    public String pairWithSame(Subject subject, String property) {
        return in(subject, "Für welches Paar geben die Notizen unter " + quoted(property) + " denselben Wert an?");
    }

    @Override
    public String both(String one, String two) {
        return one + " und " + two;
    }

    @Override
    public String rather(Subject one, Subject two, List<Subject> all) {
        return in(one, "Was geben die Notizen für " + named(one) + " und nicht für " + named(two) + " an?");
    }

    private String in(Fact step) {
        String section = places.about(step);
        return place(step.source().breadcrumb().get(0)) + (section.isEmpty() ? "" : " (" + section + ")");
    }

    private String in(Subject subject, String rest) {
        String title = place(subject.title());
        String section = places.of(subject);
        return title + (section.isEmpty() ? "" : " (" + section + ")") + ": " + rest;
    }

    private static String named(Subject subject) {
        return subject.term().code() ? subject.name() : quoted(subject.name());
    }

    private static String given(Property property) {
        return Phrase.figure(property.value()) ? property.value() : quoted(property.value());
    }

    private static String label(Property property) {
        return quoted(property.name());
    }

    private String place(String title) {
        return places.title(title);
    }

    private static String quoted(String value) {
        return "„" + Phrase.withoutStop(value).replace('„', '‚').replace('“', '‘') + "“";
    }
}
