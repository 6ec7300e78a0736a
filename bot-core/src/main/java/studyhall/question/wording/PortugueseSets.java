package studyhall.question.wording;

import static studyhall.question.wording.Portuguese.MARKS;
import static studyhall.question.wording.Portuguese.label;

import java.util.List;
import studyhall.note.Fact;
import studyhall.question.Property;
import studyhall.question.Subject;

/** Portuguese stems about several things at once. */
final class PortugueseSets implements SetWording {
    private final Setting setting;

    PortugueseSets(Setting setting) {
        this.setting = setting;
    }

    @Override
    public String belongs(String kind, String owner, String other) {
        return "Segundo as notas, que item pertence a " + MARKS.quoted(owner) + " e não a " + MARKS.quoted(other) + "?";
    }

    @Override
    public String onlyOf(String kind, String owner) {
        return "Que lista só nomeia itens que as notas dão para " + MARKS.quoted(owner) + "?";
    }

    @Override
    public String ownerOf(Subject subject) {
        return "Segundo as notas, a que pertence " + MARKS.named(subject) + "?";
    }

    @Override
    public String counterpart(String noun, Fact.Cell given, String to) {
        return "Na comparação das notas, que nome em " + MARKS.quoted(to) + " corresponde a " + given.value() + " em "
                + MARKS.quoted(given.column()) + "?";
    }

    @Override
    public String nameFor(String noun, Fact.Cell name) {
        return "Que nome dão as notas em " + MARKS.quoted(name.column()) + " para "
                + MARKS.quoted(name.subject().markdown()) + "?";
    }

    @Override
    public String rowOf(String noun, Fact.Cell name) {
        return "Na comparação das notas, a que corresponde " + name.value() + " em " + MARKS.quoted(name.column())
                + "?";
    }

    @Override
    public String noCounterpart(String noun, Fact.Cell gap) {
        return "Na comparação das notas, que item não tem equivalente em " + MARKS.quoted(gap.column()) + "?";
    }

    @Override
    public String noCounterparts(String noun, Fact.Cell gap) {
        return "Na comparação das notas, que par não tem equivalente em " + MARKS.quoted(gap.column()) + "?";
    }

    @Override
    public String onlyOneOf(Subject subject) {
        return "";
    }

    @Override
    public String uniqueTo(Subject subject, String owner) {
        return "Segundo as notas, que item só existe em " + MARKS.quoted(owner) + "?";
    }

    @Override
    public String without(String place, String thing) {
        return "";
    }

    @Override
    public String stepAfter(Fact of, String step) {
        return setting.in(of, "que passo vem logo depois de " + MARKS.quoted(step) + "?");
    }

    @Override
    public String earliest(Fact of) {
        return setting.in(of, "qual destes passos vem primeiro?");
    }

    @Override
    public String firstEvent(String place) {
        return "Pelas datas das notas sobre " + MARKS.quoted(setting.title(place)) + ", o que aconteceu primeiro?";
    }

    @Override
    public String most(Subject subject, String property, boolean highest, boolean years) {
        String what = years
                ? highest ? "o ano mais recente" : "o ano mais antigo"
                : highest ? "o valor mais alto" : "o valor mais baixo";
        return setting.in(
                subject,
                "para que " + Portuguese.kind(subject) + " as notas indicam " + what + " em " + label(property) + "?");
    }

    @Override
    public String rising(List<Subject> things, String property, boolean years) {
        String span = years ? "do ano mais antigo ao mais recente" : "do valor mais baixo ao mais alto";
        return setting.in(
                things.get(0),
                "segundo as notas, que ordem de " + MARKS.all(things) + " vai " + span + " em " + label(property)
                        + "?");
    }

    @Override
    public String pair(Subject subject, String property) {
        return setting.in(subject, "que associação está certa, segundo as notas, em " + label(property) + "?");
    }

    @Override
    public String pairOfTerms(Subject subject) {
        return setting.in(subject, "que associação está certa, segundo as notas?");
    }

    @Override
    public String inOrder(List<Subject> things, Property property) {
        String under = property.name().isEmpty() ? "" : " em " + label(property.name());
        return setting.in(
                things.get(0), "o que indicam as notas" + under + ", nesta ordem, para " + MARKS.all(things) + "?");
    }

    @Override
    public String pairWithSame(Subject subject, String property) {
        return setting.in(subject, "para que par as notas dão o mesmo valor em " + label(property) + "?");
    }

    @Override
    public String both(String one, String two) {
        return one + " e " + two;
    }

    @Override
    public String rather(Subject one, Subject two, List<Subject> all) {
        return setting.in(
                one, "o que indicam as notas para " + MARKS.named(one) + " e não para " + MARKS.named(two) + "?");
    }
}
