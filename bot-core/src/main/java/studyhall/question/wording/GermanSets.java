package studyhall.question.wording;

import java.util.List;
import studyhall.note.Fact;
import studyhall.question.Property;
import studyhall.question.Subject;

/**
 * German stems. The place stands in front with a colon, and names stand in quotation marks, so that none needs the gender
 * or the case of a word that only the note knows.
 */
final class GermanSets implements SetWording {
    private final Setting setting;

    GermanSets(Setting setting) {
        this.setting = setting;
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
        return "Wozu gehört " + German.MARKS.named(subject) + " in den Notizen?";
    }

    @Override
    public String counterpart(String noun, Fact.Cell given, String to) {
        return "Was entspricht im Vergleich der Notizen unter " + German.MARKS.quoted(to) + " dem Eintrag "
                + given.value() + " unter " + German.MARKS.quoted(given.column()) + "?";
    }

    @Override
    public String nameFor(String noun, Fact.Cell name) {
        return "Welchen Namen nennen die Notizen unter " + German.MARKS.quoted(name.column()) + " für "
                + German.MARKS.quoted(name.subject().markdown()) + "?";
    }

    @Override
    public String rowOf(String noun, Fact.Cell name) {
        return "Wofür steht im Vergleich der Notizen " + name.value() + " unter " + German.MARKS.quoted(name.column())
                + "?";
    }

    @Override
    public String noCounterpart(String noun, Fact.Cell gap) {
        return "Welcher dieser Einträge hat im Vergleich der Notizen keine Entsprechung unter "
                + German.MARKS.quoted(gap.column()) + "?";
    }

    @Override
    public String noCounterparts(String noun, Fact.Cell gap) {
        return "Welches Paar hat im Vergleich der Notizen keine Entsprechung unter " + German.MARKS.quoted(gap.column())
                + "?";
    }

    @Override
    public String onlyOneOf(Subject subject) {
        return setting.in(subject, "Aus welchem Paar lassen die Notizen nur eines wählen?");
    }

    @Override
    public String uniqueTo(Subject subject, String owner) {
        return "Was davon gibt es laut den Notizen nur in " + owner + "?";
    }

    @Override
    public String without(String place, String thing) {
        return "";
    }

    @Override
    public String stepAfter(Fact of, String step) {
        return setting.in(of, "Welcher Schritt folgt in den Notizen direkt auf " + German.MARKS.quoted(step) + "?");
    }

    @Override
    public String earliest(Fact of) {
        return setting.in(of, "Welcher dieser Schritte kommt in den Notizen zuerst?");
    }

    @Override
    public String firstEvent(String place) {
        return setting.title(place) + ": Was davon kam nach den Daten in den Notizen zuerst?";
    }

    @Override
    public String most(Subject subject, String property, boolean highest, boolean years) {
        return setting.in(
                subject,
                "Wozu nennen die Notizen unter " + German.MARKS.quoted(property)
                        + (years
                                ? " das " + (highest ? "späteste" : "früheste") + " Jahr?"
                                : " die " + (highest ? "größte" : "kleinste") + " Zahl?"));
    }

    @Override
    public String rising(List<Subject> things, String property, boolean years) {
        String span = years ? "vom frühesten zum spätesten Jahr" : "von der kleinsten zur größten Zahl";
        return setting.in(
                things.get(0),
                "Welche Reihenfolge von " + German.MARKS.all(things) + " führt in den Notizen unter "
                        + German.MARKS.quoted(property) + " " + span + "?");
    }

    @Override
    public String pair(Subject subject, String property) {
        return setting.in(
                subject, "Welche Zuordnung unter " + German.MARKS.quoted(property) + " ist laut den Notizen richtig?");
    }

    @Override
    public String pairOfTerms(Subject subject) {
        return setting.in(subject, "Welche Zuordnung ist laut den Notizen richtig?");
    }

    @Override
    public String inOrder(List<Subject> things, Property property) {
        String under = property.name().isEmpty() ? "" : " unter " + German.MARKS.quoted(property.name());
        return setting.in(
                things.get(0),
                "Was geben die Notizen in dieser Reihenfolge zu " + German.MARKS.all(things) + under + " an?");
    }

    @Override
    public String pairWithSame(Subject subject, String property) {
        return setting.in(
                subject,
                "Für welches Paar geben die Notizen unter " + German.MARKS.quoted(property) + " denselben Wert an?");
    }

    @Override
    public String both(String one, String two) {
        return one + " und " + two;
    }

    @Override
    public String rather(Subject one, Subject two, List<Subject> all) {
        return setting.in(
                one,
                "Was geben die Notizen für " + German.MARKS.named(one) + " und nicht für " + German.MARKS.named(two)
                        + " an?");
    }
}
