package studyhall.question.wording;

import static studyhall.question.wording.French.ASKED;
import static studyhall.question.wording.French.MARKS;

import java.util.List;
import studyhall.note.Fact;
import studyhall.question.Property;
import studyhall.question.Subject;

/** French stems about several things at once. */
final class FrenchSets implements SetWording {
    private final Setting setting;

    FrenchSets(Setting setting) {
        this.setting = setting;
    }

    @Override
    public String belongs(String kind, String owner, String other) {
        return "D’après les notes, quelle entrée se rapporte à " + MARKS.quoted(owner) + " et non à "
                + MARKS.quoted(other) + ASKED;
    }

    @Override
    public String onlyOf(String kind, String owner) {
        return "Quelle liste ne nomme que des entrées que les notes donnent pour " + MARKS.quoted(owner) + ASKED;
    }

    @Override
    public String ownerOf(Subject subject) {
        return "D’après les notes, à quoi se rapporte " + MARKS.named(subject) + ASKED;
    }

    @Override
    public String counterpart(String noun, Fact.Cell given, String to) {
        return "Dans la comparaison des notes, quel nom sous " + MARKS.quoted(to) + " correspond à " + given.value()
                + " sous " + MARKS.quoted(given.column()) + ASKED;
    }

    @Override
    public String nameFor(String noun, Fact.Cell name) {
        return "Quel nom les notes donnent-elles sous " + MARKS.quoted(name.column()) + " pour "
                + MARKS.quoted(name.subject().markdown()) + ASKED;
    }

    @Override
    public String rowOf(String noun, Fact.Cell name) {
        return "Dans la comparaison des notes, à quoi correspond " + name.value() + " sous "
                + MARKS.quoted(name.column()) + ASKED;
    }

    @Override
    public String noCounterpart(String noun, Fact.Cell gap) {
        return "Dans la comparaison des notes, quelle entrée n’a pas d’équivalent sous " + MARKS.quoted(gap.column())
                + ASKED;
    }

    @Override
    public String noCounterparts(String noun, Fact.Cell gap) {
        return "Dans la comparaison des notes, quelle paire n’a pas d’équivalent sous " + MARKS.quoted(gap.column())
                + ASKED;
    }

    @Override
    public String onlyOneOf(Subject subject) {
        return "";
    }

    @Override
    public String uniqueTo(Subject subject, String owner) {
        return "Quelle entrée n’existe, d’après les notes, que pour " + MARKS.quoted(owner) + ASKED;
    }

    @Override
    public String without(String place, String thing) {
        return "";
    }

    @Override
    public String stepAfter(Fact of, String step) {
        return setting.in(of, "quelle étape vient juste après " + MARKS.quoted(step) + ASKED);
    }

    @Override
    public String earliest(Fact of) {
        return setting.in(of, "laquelle de ces étapes vient en premier" + ASKED);
    }

    @Override
    public String firstEvent(String place) {
        return "D’après les dates des notes sur " + MARKS.quoted(setting.title(place))
                + ", quel événement vient en premier" + ASKED;
    }

    @Override
    public String most(Subject subject, String property, boolean highest, boolean years) {
        String what = years
                ? "l’année la plus " + (highest ? "récente" : "ancienne")
                : "la valeur la plus " + (highest ? "élevée" : "basse");
        return setting.in(
                subject,
                "pour " + French.which(subject) + " les notes donnent-elles " + what + " sous " + French.label(property)
                        + ASKED);
    }

    @Override
    public String rising(List<Subject> things, String property, boolean years) {
        String span =
                years ? "de l’année la plus ancienne à la plus récente" : "de la valeur la plus basse à la plus élevée";
        return setting.in(
                things.get(0),
                "d’après les notes, quel ordre de " + MARKS.all(things) + " va " + span + " sous "
                        + French.label(property) + ASKED);
    }

    @Override
    public String pair(Subject subject, String property) {
        return setting.in(
                subject, "quelle association est juste, d’après les notes, sous " + French.label(property) + ASKED);
    }

    @Override
    public String pairOfTerms(Subject subject) {
        return setting.in(subject, "quelle association est juste, d’après les notes" + ASKED);
    }

    @Override
    public String inOrder(List<Subject> things, Property property) {
        String under = property.name().isEmpty() ? "" : " sous " + French.label(property.name());
        return setting.in(
                things.get(0),
                "qu’indiquent les notes" + under + ", dans cet ordre, pour " + MARKS.all(things) + ASKED);
    }

    @Override
    public String pairWithSame(Subject subject, String property) {
        return setting.in(
                subject,
                "pour quelle paire les notes donnent-elles la même valeur sous " + French.label(property) + ASKED);
    }

    @Override
    public String both(String one, String two) {
        return one + " et " + two;
    }

    @Override
    public String rather(Subject one, Subject two, List<Subject> all) {
        return setting.in(
                one, "qu’indiquent les notes pour " + MARKS.named(one) + " et non pour " + MARKS.named(two) + ASKED);
    }
}
