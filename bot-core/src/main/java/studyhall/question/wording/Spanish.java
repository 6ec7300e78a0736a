package studyhall.question.wording;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import studyhall.note.Fact;
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

    private static final Telling TELLING = new Telling(
            Pattern.compile(
                    "(?iu)\\b(?:autores|autoras|compositores|pintores|escultores|escritores|científicos|personajes|filósofos|poetas|pensadores|economistas|inventores|artistas|arquitectos|músicos|reyes|presidentes|personas|nombres)\\b"));

    private static final Set<String> EVERYBODY = Set.of("ambos", "ambas", "todos", "todas", "general");

    static final Setting.Marks MARKS = new Setting.Marks("«", "»", "“", "”", " y ");

    private final Setting setting;
    private final SetWording sets;

    Spanish(Places places) {
        setting = new Setting(places, "En «", "En los apuntes sobre «", "»", ", ", MARKS);
        sets = new SpanishSets(setting);
    }

    @Override
    public String meaningOf(Subject subject) {
        return TELLING.neutral(subject)
                ? setting.in(subject, "¿qué indican los apuntes para " + MARKS.named(subject) + "?")
                : setting.in(
                        subject,
                        Turn.of(subject, "¿cómo describen los apuntes ", "¿qué descripción dan los apuntes de ")
                                + MARKS.named(subject)
                                + "?");
    }

    @Override
    public String termFor(Subject subject, String meaning) {
        if (TELLING.neutral(subject)) {
            return setting.in(
                    subject,
                    "¿con qué " + kind(subject) + " relacionan los apuntes esto: " + MARKS.quoted(meaning) + "?");
        }
        return setting.in(
                subject,
                Turn.of(
                                meaning,
                                "¿a qué " + kind(subject) + " corresponde en los apuntes esta descripción: ",
                                "¿a qué " + kind(subject) + " dan los apuntes esta descripción: ")
                        + MARKS.quoted(meaning) + "?");
    }

    @Override
    public String valueOf(Subject subject, Property property) {
        return setting.in(
                subject,
                switch (property.role()) {
                    case SITUATION -> "¿cuándo recomiendan los apuntes " + subject.name() + "?";
                    case PURPOSE -> "según los apuntes, ¿para qué sirve " + MARKS.named(subject) + "?";
                    case DESCRIPTION -> "¿cómo describen los apuntes " + MARKS.named(subject) + "?";
                    case DEFAULT -> "¿qué valor por defecto tiene " + subject.name() + "?";
                    default ->
                        noun(property)
                                ? "¿qué " + Nouns.lower(property.name()) + " indican los apuntes para "
                                        + MARKS.named(subject) + "?"
                                : "¿qué indican los apuntes para " + MARKS.named(subject) + under(property) + "?";
                });
    }

    @Override
    public String thingWith(Subject subject, Property property) {
        // "los apuntes 137 a 158" would read as if the notes themselves were counted
        String given = MARKS.quoted(property.value());
        return setting.in(
                subject,
                switch (property.role()) {
                    case PURPOSE ->
                        "¿para qué " + kind(subject) + " indican los apuntes este uso: "
                                + MARKS.quoted(property.value()) + "?";
                    case SITUATION ->
                        "¿qué " + kind(subject) + " recomiendan los apuntes para " + MARKS.quoted(property.value())
                                + "?";
                    case DESCRIPTION ->
                        "¿a qué " + kind(subject) + " corresponde en los apuntes esta descripción: "
                                + MARKS.quoted(property.value()) + "?";
                    case DEFAULT -> "¿qué " + kind(subject) + " tiene por defecto el valor " + given + "?";
                    default ->
                        noun(property)
                                ? "¿para qué " + kind(subject) + " indican los apuntes " + given + " como "
                                        + Nouns.lower(property.name()) + "?"
                                : "¿para qué " + kind(subject) + " indican los apuntes " + given + under(property)
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

    private static String under(Property property) {
        return under(property.fact() instanceof Fact.Cell, property.name());
    }

    /** A header may be a verb, "Regula", of which nothing can be said but that it stands over a column. */
    static String under(boolean table, String property) {
        return table ? " en la columna " + MARKS.quoted(property) : " en cuanto a " + label(property);
    }

    /** "capa", where a table says so; else "opción". */
    static String kind(Subject subject) {
        return Corner.noun(subject, "s", "opción");
    }

    /** A property by its name, quoted once. */
    static String label(String property) {
        String name = Nouns.lower(property);
        return name.startsWith("“") ? name : "«" + name + "»";
    }

    @Override
    public String defaultOf(Subject subject, Property property) {
        return setting.in(subject, "¿qué valor por defecto tiene " + subject.name() + "?");
    }

    @Override
    public String rangeOf(Subject subject, Property property) {
        return setting.in(subject, "¿qué intervalo dan los apuntes para " + subject.name() + under(property) + "?");
    }

    @Override
    public String thingWithBoth(Subject subject, Property one, Property two) {
        return setting.in(
                subject,
                "según los apuntes, ¿a qué " + kind(subject) + " corresponde " + one.value() + under(one) + " y "
                        + two.value() + under(two) + "?");
    }

    @Override
    public String recommendedFor(Subject subject, String situation) {
        return setting.in(
                subject,
                "¿qué " + kind(subject) + " recomiendan los apuntes en este caso: " + MARKS.quoted(situation) + "?");
    }

    @Override
    public String changeTowards(Subject subject, String effect) {
        return setting.in(subject, "¿qué cambio relacionan los apuntes con " + MARKS.quoted(effect) + "?");
    }

    @Override
    public String effectOf(Subject subject, boolean upwards) {
        return setting.in(
                subject,
                "¿qué efecto relacionan los apuntes con " + (upwards ? "aumentar " : "reducir ") + subject.name()
                        + "?");
    }

    @Override
    public String change(Subject subject, boolean upwards) {
        return (upwards ? "Aumentar " : "Reducir ") + subject.name();
    }

    @Override
    public String adviceFor(String place, String premise, String role) {
        return "¿Qué recomiendan los apuntes sobre " + setting.title(place) + role(role) + " en este caso: "
                + MARKS.quoted(premise) + "?";
    }

    @Override
    public String caseFor(String place, String advice, String role) {
        return "¿Para qué caso recomiendan los apuntes sobre " + setting.title(place) + role(role) + " lo siguiente: "
                + MARKS.quoted(advice) + "?";
    }

    private static String role(String role) {
        return role.isEmpty() || EVERYBODY.contains(role.toLowerCase(Locale.ROOT)) ? "" : " para " + role;
    }

    @Override
    public String aboutWhich(Subject subject, String statement) {
        return setting.in(subject, "¿de qué " + kind(subject) + " dicen los apuntes: " + MARKS.quoted(statement) + "?");
    }

    @Override
    public String whatOf(Subject subject) {
        return setting.in(subject, "¿qué dicen los apuntes de " + MARKS.named(subject) + "?");
    }

    @Override
    public String limit(Subject subject, String what, boolean upper, boolean counted) {
        String whose = subject.isTitle() ? "" : " para " + subject.name();
        return setting.in(
                subject,
                "según los apuntes, ¿qué límite " + (upper ? "máximo" : "mínimo") + " hay" + whose + " en cuanto a «"
                        + what + "»?");
    }

    @Override
    public String takesValues(Subject subject, String values) {
        return setting.in(subject, "según los apuntes, ¿qué " + kind(subject) + " admite los valores " + values + "?");
    }

    @Override
    public String valuesOf(Subject subject) {
        return setting.in(subject, "según los apuntes, ¿qué valores admite " + subject.name() + "?");
    }

    @Override
    public String formulaOf(Subject subject) {
        return setting.in(subject, "¿qué fórmula dan los apuntes para " + subject.name() + "?");
    }

    @Override
    public String formulaWith(Subject subject, String top, String topName, String bottom, String bottomName) {
        return "Hay " + top + " " + topName + " y " + bottom + " " + bottomName
                + ". Según la fórmula de los apuntes, ¿cuánto vale " + subject.name() + "?";
    }

    @Override
    public String dateOf(String place, String event) {
        return "¿Qué fecha dan los apuntes sobre " + setting.title(place) + " para " + MARKS.quoted(event) + "?";
    }

    @Override
    public String eventOn(String place, String date) {
        return "¿Qué registran los apuntes sobre " + setting.title(place) + " para la fecha " + date + "?";
    }

    @Override
    public String gapIn(Fact.Card card) {
        return setting.in(card, "¿qué falta en " + MARKS.quoted(card.question()) + "?");
    }

    @Override
    public String backOf(Fact.Card card) {
        return setting.in(card, "¿qué corresponde a " + MARKS.quoted(card.question()) + "?");
    }

    @Override
    public SetWording sets() {
        return sets;
    }
}
