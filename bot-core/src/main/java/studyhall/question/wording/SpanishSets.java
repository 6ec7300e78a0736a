package studyhall.question.wording;

import java.util.List;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.Property;
import studyhall.question.Subject;

/** Spanish stems about several things at once. */
final class SpanishSets implements SetWording {
    /** Before such a sound "y" becomes "e". */
    private static final Pattern I_SOUND = Pattern.compile("(?iu)h?[ií](?![aeo])");

    private final Setting setting;

    SpanishSets(Setting setting) {
        this.setting = setting;
    }

    @Override
    public String belongs(String kind, String owner, String other) {
        return "¿Qué opción pertenece en los apuntes a " + owner + " y no a " + other + "?";
    }

    @Override
    public String onlyOf(String kind, String owner) {
        return "¿Cuál de estas listas solo nombra elementos que los apuntes dan para " + owner + "?";
    }

    @Override
    public String ownerOf(Subject subject) {
        return "Según los apuntes, ¿a qué opción pertenece " + subject.name() + "?";
    }

    @Override
    public String counterpart(String noun, Fact.Cell given, String to) {
        return "En la comparación de los apuntes, ¿qué nombre de " + to + " cumple la misma función que "
                + given.value() + " en " + given.column() + "?";
    }

    @Override
    public String nameFor(String noun, Fact.Cell name) {
        return "¿Qué nombre dan los apuntes en " + name.column() + " para "
                + Spanish.MARKS.quoted(name.subject().markdown()) + "?";
    }

    @Override
    public String rowOf(String noun, Fact.Cell name) {
        return "En la comparación de los apuntes, ¿a qué corresponde " + name.value() + " en " + name.column() + "?";
    }

    @Override
    public String noCounterpart(String noun, Fact.Cell gap) {
        return "En la comparación de los apuntes, ¿qué opción no tiene equivalente en " + gap.column() + "?";
    }

    @Override
    public String noCounterparts(String noun, Fact.Cell gap) {
        return "En la comparación de los apuntes, ¿qué pareja no tiene equivalente en " + gap.column() + "?";
    }

    @Override
    public String onlyOneOf(Subject subject) {
        return setting.in(subject, "¿de qué pareja permiten los apuntes elegir solo un elemento?");
    }

    @Override
    public String uniqueTo(Subject subject, String owner) {
        return "¿Qué opción indican los apuntes que solo existe en " + owner + "?";
    }

    @Override
    public String without(String place, String thing) {
        return "";
    }

    @Override
    public String stepAfter(Fact of, String step) {
        return setting.in(of, "¿qué paso viene justo después de " + Spanish.MARKS.quoted(step) + "?");
    }

    @Override
    public String earliest(Fact of) {
        return setting.in(of, "¿cuál de estos pasos va primero?");
    }

    @Override
    public String firstEvent(String place) {
        return "Según las fechas de los apuntes sobre " + setting.title(place) + ", ¿qué ocurrió primero?";
    }

    @Override
    public String most(Subject subject, String property, boolean highest, boolean years) {
        if (years) {
            return setting.in(
                    subject,
                    "¿para qué " + Spanish.kind(subject) + " dan los apuntes el año más "
                            + (highest ? "reciente" : "antiguo") + Spanish.under(subject.ofTable(), property) + "?");
        }
        return setting.in(
                subject,
                "según las cifras de los apuntes, ¿qué " + Spanish.kind(subject) + " tiene el valor más "
                        + (highest ? "alto" : "bajo") + Spanish.under(subject.ofTable(), property) + "?");
    }

    @Override
    public String rising(List<Subject> things, String property, boolean years) {
        String span = years ? "del año más antiguo al más reciente" : "de la cifra más baja a la más alta";
        return setting.in(
                things.get(0),
                "según los apuntes, ¿qué orden de " + Spanish.MARKS.all(things) + " va " + span
                        + Spanish.under(things.get(0).ofTable(), property) + "?");
    }

    @Override
    public String pair(Subject subject, String property) {
        return setting.in(
                subject, "¿qué pareja coincide con los apuntes" + Spanish.under(subject.ofTable(), property) + "?");
    }

    @Override
    public String pairOfTerms(Subject subject) {
        return setting.in(subject, "según los apuntes, ¿qué pareja es correcta?");
    }

    @Override
    public String inOrder(List<Subject> things, Property property) {
        String under =
                property.name().isEmpty() ? "" : Spanish.under(property.fact() instanceof Fact.Cell, property.name());
        return setting.in(
                things.get(0),
                "¿qué indican los apuntes" + under + " para " + Spanish.MARKS.all(things) + ", en este orden?");
    }

    @Override
    public String pairWithSame(Subject subject, String property) {
        return setting.in(
                subject, "según los apuntes, ¿qué pareja coincide" + Spanish.under(subject.ofTable(), property) + "?");
    }

    @Override
    public String both(String one, String two) {
        return one + (I_SOUND.matcher(Markup.plain(two)).lookingAt() ? " e " : " y ") + two;
    }

    @Override
    public String rather(Subject one, Subject two, List<Subject> all) {
        return setting.in(one, "¿qué dan los apuntes para " + one.name() + " y no para " + two.name() + "?");
    }
}
