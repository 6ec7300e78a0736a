package studyhall.question.wording;

import static studyhall.question.wording.Italian.MARKS;
import static studyhall.question.wording.Italian.label;

import java.util.List;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.Property;
import studyhall.question.Subject;

/** Italian stems about several things at once. */
final class ItalianSets implements SetWording {
    /** Before its own vowel "e" becomes "ed". */
    private static final Pattern E_SOUND = Pattern.compile("(?iu)[eéè]");

    private final Setting setting;

    ItalianSets(Setting setting) {
        this.setting = setting;
    }

    @Override
    public String belongs(String kind, String owner, String other) {
        return "Secondo gli appunti, quale voce appartiene a " + MARKS.quoted(owner) + " e non a " + MARKS.quoted(other)
                + "?";
    }

    @Override
    public String onlyOf(String kind, String owner) {
        return "Quale elenco nomina solo voci che gli appunti danno per " + MARKS.quoted(owner) + "?";
    }

    @Override
    public String ownerOf(Subject subject) {
        return "Secondo gli appunti, a che cosa appartiene " + MARKS.named(subject) + "?";
    }

    @Override
    public String counterpart(String noun, Fact.Cell given, String to) {
        return "Nel confronto degli appunti, quale nome sotto " + MARKS.quoted(to) + " corrisponde a " + given.value()
                + " sotto " + MARKS.quoted(given.column()) + "?";
    }

    @Override
    public String nameFor(String noun, Fact.Cell name) {
        return "Quale nome danno gli appunti sotto " + MARKS.quoted(name.column()) + " per "
                + MARKS.quoted(name.subject().markdown()) + "?";
    }

    @Override
    public String rowOf(String noun, Fact.Cell name) {
        return "Nel confronto degli appunti, a che cosa corrisponde " + name.value() + " sotto "
                + MARKS.quoted(name.column()) + "?";
    }

    @Override
    public String noCounterpart(String noun, Fact.Cell gap) {
        return "Nel confronto degli appunti, quale voce non ha un equivalente sotto " + MARKS.quoted(gap.column())
                + "?";
    }

    @Override
    public String noCounterparts(String noun, Fact.Cell gap) {
        return "Nel confronto degli appunti, quale coppia non ha un equivalente sotto " + MARKS.quoted(gap.column())
                + "?";
    }

    @Override
    public String onlyOneOf(Subject subject) {
        return "";
    }

    @Override
    public String uniqueTo(Subject subject, String owner) {
        return "Secondo gli appunti, quale voce esiste solo per " + MARKS.quoted(owner) + "?";
    }

    @Override
    public String without(String place, String thing) {
        return "";
    }

    @Override
    public String stepAfter(Fact of, String step) {
        return setting.in(of, "quale passo viene subito dopo " + MARKS.quoted(step) + "?");
    }

    @Override
    public String earliest(Fact of) {
        return setting.in(of, "quale di questi passi viene per primo?");
    }

    @Override
    public String firstEvent(String place) {
        return "Secondo le date degli appunti su " + MARKS.quoted(setting.title(place))
                + ", che cosa avvenne per primo?";
    }

    @Override
    public String most(Subject subject, String property, boolean highest, boolean years) {
        String what = years
                ? highest ? "l’anno più recente" : "l’anno più lontano nel tempo"
                : highest ? "il valore più alto" : "il valore più basso";
        return setting.in(
                subject,
                "per quale " + Italian.kind(subject) + " gli appunti indicano " + what + " sotto " + label(property)
                        + "?");
    }

    @Override
    public String rising(List<Subject> things, String property, boolean years) {
        String span = years ? "dall’anno più lontano al più recente" : "dal valore più basso al più alto";
        return setting.in(
                things.get(0),
                "secondo gli appunti, quale ordine di " + MARKS.all(things) + " va " + span + " sotto "
                        + label(property) + "?");
    }

    @Override
    public String pair(Subject subject, String property) {
        return setting.in(subject, "quale abbinamento è giusto, secondo gli appunti, sotto " + label(property) + "?");
    }

    @Override
    public String pairOfTerms(Subject subject) {
        return setting.in(subject, "quale abbinamento è giusto, secondo gli appunti?");
    }

    @Override
    public String inOrder(List<Subject> things, Property property) {
        String under = property.name().isEmpty() ? "" : " sotto " + label(property.name());
        return setting.in(
                things.get(0),
                "che cosa indicano gli appunti" + under + ", in quest’ordine, per " + MARKS.all(things) + "?");
    }

    @Override
    public String pairWithSame(Subject subject, String property) {
        return setting.in(
                subject, "per quale coppia gli appunti danno lo stesso valore sotto " + label(property) + "?");
    }

    @Override
    public String both(String one, String two) {
        return one + (E_SOUND.matcher(Markup.plain(two)).lookingAt() ? " ed " : " e ") + two;
    }

    @Override
    public String rather(Subject one, Subject two, List<Subject> all) {
        return setting.in(
                one, "che cosa indicano gli appunti per " + MARKS.named(one) + " e non per " + MARKS.named(two) + "?");
    }
}
