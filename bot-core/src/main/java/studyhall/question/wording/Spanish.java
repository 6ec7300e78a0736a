package studyhall.question.wording;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.Property;
import studyhall.question.Subject;

/** Spanish stems. None needs the gender of a word that only the note knows; where one would, the stem stays empty. */
final class Spanish implements Wording {
    /** First words of names that authors give to properties, each the noun that the value is. */
    private static final Set<String> NOUNS =
            Set.of(("año área autor batalla capa capital causa clase clave color comando complejidad consecuencia"
                            + " coste efecto elemento enfermedad enzima época equipo especie espacio estado estilo estructura"
                            + " etapa factor familia fase fecha forma formato fórmula fuente fundador género grado grupo"
                            + " herramienta hormona idioma lenguaje ley licencia lugar material medida metal método modelo modo monto nivel"
                            + " nombre número objetivo obra operador órgano origen país período periodo peso plazo precio proceso"
                            + " protocolo puerto rango régimen región resultado rey río siglo símbolo sistema tamaño técnica"
                            + " temperatura territorio tiempo tipo unidad valor velocidad vitamina zona dosis")
                    .split(" "));

    /** "-ción", "-dad": endings that only nouns have; "-miento" is as often what happened as where. */
    private static final Pattern ABSTRACT = Pattern.compile(".{3,}(?:ción|sión|dad|ismo|itud)");

    /** Spanish writes only names with a capital in their second word. */
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}.'’-]+(?: (?:van |von )?\\p{Lu}[\\p{L}.'’-]*){1,3}");

    private static final Pattern PEOPLE = Pattern.compile(
            "(?iu)\\b(?:autores|autoras|compositores|pintores|escultores|escritores|científicos|personajes|filósofos|poetas|pensadores|economistas|inventores|artistas|arquitectos|músicos|reyes|presidentes|personas|nombres)\\b");

    /** Before such a sound "y" becomes "e". */
    private static final Pattern I_SOUND = Pattern.compile("(?iu)h?[ií](?![aeo])");

    private static final Set<String> EVERYBODY = Set.of("ambos", "ambas", "todos", "todas", "general");

    private final Places places;

    Spanish(Places places) {
        this.places = places;
    }

    @Override
    public String meaningOf(Subject subject) {
        return neutral(subject)
                ? in(subject, "¿qué indican los apuntes para " + named(subject) + "?")
                : in(subject, "¿cómo describen los apuntes " + named(subject) + "?");
    }

    /** Whether what stands beside it may be no description: a value by an arrow, what a person did, a name alone. */
    private static boolean neutral(Subject subject) {
        return subject.linked()
                || NAME.matcher(subject.term().text()).matches()
                || PEOPLE.matcher(subject.section() + " " + subject.place()).find()
                || Brief.listed(subject)
                || subject.definitions().stream()
                        .anyMatch(definition ->
                                definition.meaning().indexOf(' ') < 0 || Brief.members(definition.meaning()));
    }

    @Override
    public String termFor(Subject subject, String meaning) {
        if (neutral(subject)) {
            return in(subject, "¿con cuál de estos relacionan los apuntes lo siguiente: " + quoted(meaning) + "?");
        }
        return in(subject, "¿a cuál de estos corresponde en los apuntes esta descripción: " + quoted(meaning) + "?");
    }

    @Override
    public String valueOf(Subject subject, Property property) {
        return in(
                subject,
                switch (property.role()) {
                    case SITUATION -> "¿cuándo recomiendan los apuntes " + subject.name() + "?";
                    case PURPOSE -> "¿qué uso dan los apuntes a " + subject.name() + "?";
                    case DESCRIPTION -> "¿cómo describen los apuntes " + named(subject) + "?";
                    case DEFAULT -> "¿qué valor por defecto tiene " + subject.name() + "?";
                    default ->
                        noun(property)
                                ? "¿qué " + Nouns.lower(property.name()) + " indican los apuntes para " + named(subject)
                                        + "?"
                                : "¿qué indican los apuntes para " + named(subject) + " en cuanto a " + label(property)
                                        + "?";
                });
    }

    @Override
    public String thingWith(Subject subject, Property property) {
        String given = Phrase.figure(property.value()) ? property.value() : quoted(property.value());
        return in(
                subject,
                switch (property.role()) {
                    case PURPOSE -> "¿a cuál de estos dan los apuntes este uso: " + quoted(property.value()) + "?";
                    case SITUATION -> "¿cuál de estos recomiendan los apuntes para " + quoted(property.value()) + "?";
                    case DESCRIPTION ->
                        "¿a cuál de estos corresponde en los apuntes esta descripción: " + quoted(property.value())
                                + "?";
                    case DEFAULT -> "¿cuál de estos tiene por defecto el valor " + given + "?";
                    default ->
                        noun(property)
                                ? "¿para cuál de estos indican los apuntes " + given + " como "
                                        + Nouns.lower(property.name()) + "?"
                                : "¿para cuál de estos indican los apuntes " + given + " en cuanto a " + label(property)
                                        + "?";
                });
    }

    /** Whether a header is a noun beyond doubt that its values are, so that it can be built into the sentence. */
    private static boolean noun(Property property) {
        String name = Nouns.lower(property.name());
        int space = name.indexOf(' ');
        String head = space < 0 ? name : name.substring(0, space);
        return property.role() == Role.NOUN
                && (NOUNS.contains(head) || ABSTRACT.matcher(head).matches());
    }

    private static String label(Property property) {
        String name = Nouns.lower(property.name());
        return name.startsWith("“") ? name : "«" + name + "»";
    }

    @Override
    public String defaultOf(Subject subject, Property property) {
        return in(subject, "¿qué valor por defecto tiene " + subject.name() + "?");
    }

    @Override
    public String rangeOf(Subject subject, Property property) {
        return in(
                subject,
                "¿qué intervalo dan los apuntes para " + subject.name() + " en cuanto a " + label(property) + "?");
    }

    @Override
    public String thingWithBoth(Subject subject, Property one, Property two) {
        return in(
                subject,
                "según los apuntes, ¿a cuál de estos corresponde " + one.value() + " en cuanto a " + label(one) + " y "
                        + two.value() + " en cuanto a " + label(two) + "?");
    }

    @Override
    public String belongs(String kind, String owner, String other) {
        return "¿Cuál de estos pertenece en los apuntes a " + owner + " y no a " + other + "?";
    }

    @Override
    public String onlyOf(String kind, String owner) {
        return "¿Cuál de estas listas solo nombra elementos que los apuntes dan para " + owner + "?";
    }

    @Override
    public String ownerOf(Subject subject) {
        return "Según los apuntes, ¿a cuál de estos pertenece " + subject.name() + "?";
    }

    @Override
    public String counterpart(String noun, Fact.Cell given, String to) {
        return "En la comparación de los apuntes, ¿qué nombre de " + to + " cumple la misma función que "
                + given.value() + " en " + given.column() + "?";
    }

    @Override
    public String nameFor(String noun, Fact.Cell name) {
        return "¿Qué nombre dan los apuntes en " + name.column() + " para "
                + quoted(name.subject().markdown()) + "?";
    }

    @Override
    public String rowOf(String noun, Fact.Cell name) {
        return "En la comparación de los apuntes, ¿a qué corresponde " + name.value() + " en " + name.column() + "?";
    }

    @Override
    public String noCounterpart(String noun, Fact.Cell gap) {
        return "En la comparación de los apuntes, ¿cuál de estos no tiene equivalente en " + gap.column() + "?";
    }

    @Override
    public String noCounterparts(String noun, Fact.Cell gap) {
        return "En la comparación de los apuntes, ¿qué pareja no tiene equivalente en " + gap.column() + "?";
    }

    @Override
    public String recommendedFor(Subject subject, String situation) {
        return in(subject, "¿cuál de estos recomiendan los apuntes en este caso: " + quoted(situation) + "?");
    }

    @Override
    public String changeTowards(Subject subject, String effect) {
        return in(subject, "¿qué cambio relacionan los apuntes con " + quoted(effect) + "?");
    }

    @Override
    public String effectOf(Subject subject, boolean upwards) {
        return in(
                subject,
                "¿qué efecto relacionan los apuntes con " + (upwards ? "aumentar " : "reducir ") + subject.name()
                        + "?");
    }

    @Override
    public String change(Subject subject, boolean upwards) {
        return (upwards ? "Aumentar " : "Reducir ") + subject.name();
    }

    @Override
    public String onlyOneOf(Subject subject) {
        return in(subject, "¿de qué pareja permiten los apuntes elegir solo un elemento?");
    }

    @Override
    public String adviceFor(String place, String premise, String role) {
        return "¿Qué recomiendan los apuntes sobre " + place(place) + role(role) + " en este caso: " + quoted(premise)
                + "?";
    }

    @Override
    public String caseFor(String place, String advice, String role) {
        return "¿Para qué caso recomiendan los apuntes sobre " + place(place) + role(role) + " lo siguiente: "
                + quoted(advice) + "?";
    }

    private static String role(String role) {
        return role.isEmpty() || EVERYBODY.contains(role.toLowerCase(Locale.ROOT)) ? "" : " para " + role;
    }

    @Override
    public String aboutWhich(Subject subject, String statement) {
        return in(subject, "¿de cuál de estos dicen los apuntes: " + quoted(statement) + "?");
    }

    @Override
    public String whatOf(Subject subject) {
        return in(subject, "¿qué dicen los apuntes de " + named(subject) + "?");
    }

    @Override
    public String limit(Subject subject, String what, boolean upper, boolean counted) {
        String whose = subject.isTitle() ? "" : " para " + subject.name();
        return in(
                subject,
                "según los apuntes, ¿qué límite " + (upper ? "máximo" : "mínimo") + " hay" + whose + " en cuanto a «"
                        + what + "»?");
    }

    @Override
    public String takesValues(Subject subject, String values) {
        return in(subject, "según los apuntes, ¿cuál de estos admite los valores " + values + "?");
    }

    @Override
    public String valuesOf(Subject subject) {
        return in(subject, "según los apuntes, ¿qué valores admite " + subject.name() + "?");
    }

    @Override
    public String uniqueTo(Subject subject, String owner) {
        return "¿Cuál de estos indican los apuntes que solo existe en " + owner + "?";
    }

    @Override
    public String formulaOf(Subject subject) {
        return in(subject, "¿qué fórmula dan los apuntes para " + subject.name() + "?");
    }

    @Override
    public String formulaWith(Subject subject, String top, String topName, String bottom, String bottomName) {
        return "Hay " + top + " " + topName + " y " + bottom + " " + bottomName
                + ". Según la fórmula de los apuntes, ¿cuánto vale " + subject.name() + "?";
    }

    @Override
    public String without(String place, String thing) {
        return "";
    }

    @Override
    public String stepAfter(Fact of, String step) {
        return in(of) + "¿qué paso viene justo después de " + quoted(step) + "?";
    }

    @Override
    public String earliest(Fact of) {
        return in(of) + "¿cuál de estos pasos va primero?";
    }

    @Override
    public String dateOf(String place, String event) {
        return "¿Qué fecha dan los apuntes sobre " + place(place) + " para " + quoted(event) + "?";
    }

    @Override
    public String eventOn(String place, String date) {
        return "¿Qué registran los apuntes sobre " + place(place) + " para la fecha " + date + "?";
    }

    @Override
    public String firstEvent(String place) {
        return "Según las fechas de los apuntes sobre " + place(place) + ", ¿qué ocurrió primero?";
    }

    @Override
    public String most(Subject subject, String property, boolean highest, boolean years) {
        if (years) {
            return in(
                    subject,
                    "¿para cuál de estos dan los apuntes el año más " + (highest ? "reciente" : "antiguo")
                            + " en cuanto a «" + Nouns.lower(property) + "»?");
        }
        return in(
                subject,
                "según las cifras de los apuntes, ¿cuál de estos tiene el valor más " + (highest ? "alto" : "bajo")
                        + " en cuanto a «" + Nouns.lower(property) + "»?");
    }

    @Override
    public String rising(List<Subject> things, String property, boolean years) {
        String span = years ? "del año más antiguo al más reciente" : "de la cifra más baja a la más alta";
        return in(
                things.get(0),
                "según los apuntes, ¿qué orden de " + all(things) + " va " + span + " en cuanto a «"
                        + Nouns.lower(property) + "»?");
    }

    private static String all(List<Subject> things) {
        List<String> names = things.stream().map(Spanish::named).toList();
        String last = names.get(names.size() - 1);
        return String.join(", ", names.subList(0, names.size() - 1)) + " y " + last;
    }

    @Override
    public String pair(Subject subject, String property) {
        return in(subject, "¿qué pareja coincide con los apuntes en cuanto a «" + Nouns.lower(property) + "»?");
    }

    @Override
    public String pairOfTerms(Subject subject) {
        return in(subject, "¿en qué pareja va el nombre con lo que los apuntes indican para él?");
    }

    @Override
    public String inOrder(List<Subject> things, Property property) {
        String under = property.name().isEmpty() ? "" : " en cuanto a " + label(property);
        return in(things.get(0), "¿qué indican los apuntes" + under + " para " + all(things) + ", en este orden?");
    }

    @Override
    public String pairWithSame(Subject subject, String property) {
        return in(subject, "según los apuntes, ¿qué pareja coincide en cuanto a «" + Nouns.lower(property) + "»?");
    }

    @Override
    public String both(String one, String two) {
        return one + (I_SOUND.matcher(Markup.plain(two)).lookingAt() ? " e " : " y ") + two;
    }

    @Override
    public String rather(Subject one, Subject two, List<Subject> all) {
        return in(one, "¿qué dan los apuntes para " + one.name() + " y no para " + two.name() + "?");
    }

    private String in(Fact step) {
        String section = places.about(step);
        String title = place(step.source().breadcrumb().get(0));
        return "En los apuntes sobre «" + title + "»" + (section.isEmpty() ? "" : " (" + section + ")") + ", ";
    }

    private String in(Subject subject, String rest) {
        String title = place(subject.title());
        String section = places.of(subject);
        return "En «" + title + "»" + (section.isEmpty() ? "" : " (" + section + ")") + ", " + rest;
    }

    private static String named(Subject subject) {
        return subject.term().code() ? subject.name() : quoted(subject.name());
    }

    private String place(String title) {
        return places.title(title);
    }

    private static String quoted(String value) {
        return "«" + Phrase.withoutStop(value).replace('«', '“').replace('»', '”') + "»";
    }
}
