package studyhall.question.wording;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Property;
import studyhall.question.Subject;

/** Portuguese stems. "Que" and "item" need the gender of no word that only the note knows. */
final class Portuguese implements Wording {
    /** First words of names that authors give to properties, each the noun that the value is. */
    private static final Set<String> NOUNS =
            Set.of(("agente ano área átomo autor autora batalha campo capital característica categoria causa"
                            + " classe código comando complexidade consequência cor custo data desfecho dinastia doença"
                            + " efeito elemento enzima época equipe escala espécie estado estilo estrutura etapa família"
                            + " fase fonte forma formato fórmula fundador função gênero género grupo hormona hormônio"
                            + " idade idioma inventor lei língua linguagem local lugar mecanismo medida metal método"
                            + " modelo moeda músculo natureza nível nome número objetivo obra operador órgão origem país"
                            + " parte período peso ponto porta prazo preço processo produto propriedade protocolo"
                            + " reagente regime região rei reinado religião resultado rio século símbolo sintoma sistema"
                            + " tamanho técnica temperatura tempo território tipo título unidade valor velocidade"
                            + " vencedor vitamina volume zona")
                    .split(" "));

    private static final Pattern ABSTRACT = Pattern.compile(".{3,}(?:ção|são|dade|ismo|gem)");

    private static final Telling TELLING = new Telling(
            Pattern.compile(
                    "(?iu)\\b(?:autores|autoras|compositores|pintores|escultores|escritores|cientistas|personagens|protagonistas|filósofos|poetas|pensadores|economistas|inventores|artistas|arquitetos|arquitectos|músicos|reis|presidentes|pessoas|nomes)\\b"));

    private static final Set<String> EVERYBODY = Set.of("ambos", "ambas", "todos", "todas", "geral");

    static final Setting.Marks MARKS = new Setting.Marks("“", "”", "‘", "’", " e ");

    private final Setting setting;
    private final SetWording sets;

    Portuguese(Places places) {
        setting = new Setting(places, "Em “", "Nas notas sobre “", "”", ", ", MARKS);
        sets = new PortugueseSets(setting);
    }

    @Override
    public String meaningOf(Subject subject) {
        return TELLING.neutral(subject)
                ? setting.in(subject, "o que indicam as notas para " + MARKS.named(subject) + "?")
                : setting.in(
                        subject,
                        Turn.of(subject, "como as notas descrevem ", "que descrição as notas dão de ")
                                + MARKS.named(subject)
                                + "?");
    }

    @Override
    public String termFor(Subject subject, String meaning) {
        return TELLING.neutral(subject)
                ? setting.in(
                        subject,
                        "a que " + kind(subject) + " as notas associam o seguinte: " + MARKS.quoted(meaning) + "?")
                : setting.in(
                        subject,
                        Turn.of(
                                        meaning,
                                        "que termo corresponde, segundo as notas, a esta descrição: ",
                                        "a que termo as notas dão esta descrição: ")
                                + MARKS.quoted(meaning) + "?");
    }

    @Override
    public String valueOf(Subject subject, Property property) {
        String named = MARKS.named(subject);
        return setting.in(
                subject,
                switch (property.role()) {
                    case SITUATION -> "em que caso as notas recomendam " + named + "?";
                    case PURPOSE -> "que uso as notas indicam para " + named + "?";
                    case DESCRIPTION -> "como as notas descrevem " + named + "?";
                    case DEFAULT -> "que valor padrão as notas indicam para " + named + "?";
                    default ->
                        noun(property)
                                ? "que " + Nouns.lower(property.name()) + " as notas indicam para " + named + "?"
                                : "o que indicam as notas para " + named + " em " + label(property.name()) + "?";
                });
    }

    @Override
    public String thingWith(Subject subject, Property property) {
        return setting.in(
                subject,
                switch (property.role()) {
                    case PURPOSE ->
                        "para que " + kind(subject) + " as notas indicam este uso: " + MARKS.quoted(property.value())
                                + "?";
                    case SITUATION ->
                        "que " + kind(subject) + " as notas recomendam neste caso: " + MARKS.quoted(property.value())
                                + "?";
                    case DESCRIPTION ->
                        "que termo corresponde, segundo as notas, a esta descrição: " + MARKS.quoted(property.value())
                                + "?";
                    case DEFAULT ->
                        "para que " + kind(subject) + " as notas indicam " + given(property) + " como valor padrão?";
                    default ->
                        noun(property)
                                ? "para que " + kind(subject) + " as notas indicam " + given(property) + " como "
                                        + Nouns.lower(property.name()) + "?"
                                : "para que " + kind(subject) + " as notas indicam " + given(property) + " em "
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

    /** "vitamina", where a table says so; else "item". */
    static String kind(Subject subject) {
        return Corner.noun(subject, "s", "item");
    }

    /** A property by its name as its author wrote it, quoted once. */
    static String label(String property) {
        return MARKS.quoted(property);
    }

    @Override
    public String defaultOf(Subject subject, Property property) {
        return setting.in(subject, "que valor padrão as notas indicam para " + MARKS.named(subject) + "?");
    }

    @Override
    public String rangeOf(Subject subject, Property property) {
        return setting.in(
                subject,
                "que intervalo as notas indicam para " + MARKS.named(subject) + " em " + label(property.name()) + "?");
    }

    @Override
    public String thingWithBoth(Subject subject, Property one, Property two) {
        return setting.in(
                subject,
                "para que " + kind(subject) + " as notas indicam " + given(one) + " em " + label(one.name()) + " e "
                        + given(two) + " em " + label(two.name()) + "?");
    }

    @Override
    public String recommendedFor(Subject subject, String situation) {
        return setting.in(
                subject, "que " + kind(subject) + " as notas recomendam neste caso: " + MARKS.quoted(situation) + "?");
    }

    @Override
    public String changeTowards(Subject subject, String effect) {
        return setting.in(subject, "que mudança as notas associam a " + MARKS.quoted(effect) + "?");
    }

    @Override
    public String effectOf(Subject subject, boolean upwards) {
        return setting.in(subject, "que efeito as notas associam a " + MARKS.quoted(change(subject, upwards)) + "?");
    }

    @Override
    public String change(Subject subject, boolean upwards) {
        return (upwards ? "Aumentar " : "Reduzir ") + subject.name();
    }

    @Override
    public String adviceFor(String place, String premise, String role) {
        return "O que recomendam as notas sobre " + title(place) + role(role) + " neste caso: " + MARKS.quoted(premise)
                + "?";
    }

    @Override
    public String caseFor(String place, String advice, String role) {
        return "Em que caso as notas sobre " + title(place) + " recomendam o seguinte" + role(role) + ": "
                + MARKS.quoted(advice) + "?";
    }

    private String title(String place) {
        return MARKS.quoted(setting.title(place));
    }

    private static String role(String role) {
        return role.isEmpty() || EVERYBODY.contains(role.toLowerCase(Locale.ROOT)) ? "" : " para " + role;
    }

    @Override
    public String aboutWhich(Subject subject, String statement) {
        return setting.in(subject, "de que " + kind(subject) + " dizem as notas: " + MARKS.quoted(statement) + "?");
    }

    @Override
    public String whatOf(Subject subject) {
        return setting.in(subject, "o que dizem as notas de " + MARKS.named(subject) + "?");
    }

    @Override
    public String limit(Subject subject, String what, boolean upper, boolean counted) {
        String whose = subject.isTitle() ? "" : " para " + MARKS.named(subject);
        return setting.in(
                subject,
                "que limite " + (upper ? "máximo" : "mínimo") + " as notas indicam" + whose + " em "
                        + MARKS.quoted(what) + "?");
    }

    @Override
    public String takesValues(Subject subject, String values) {
        return setting.in(subject, "segundo as notas, que item admite os valores " + values + "?");
    }

    @Override
    public String valuesOf(Subject subject) {
        return setting.in(subject, "segundo as notas, que valores admite " + MARKS.named(subject) + "?");
    }

    @Override
    public String formulaOf(Subject subject) {
        return setting.in(subject, "que fórmula as notas dão para " + MARKS.named(subject) + "?");
    }

    @Override
    public String formulaWith(Subject subject, String top, String topName, String bottom, String bottomName) {
        return "Há " + top + " " + topName + " e " + bottom + " " + bottomName
                + ". Segundo a fórmula das notas, quanto vale " + subject.name() + "?";
    }

    @Override
    public String dateOf(String place, String event) {
        return "Que data dão as notas sobre " + title(place) + " para " + MARKS.quoted(event) + "?";
    }

    @Override
    public String eventOn(String place, String date) {
        return "O que registram as notas sobre " + title(place) + " para a data " + MARKS.quoted(date) + "?";
    }

    @Override
    public String gapIn(Fact.Card card) {
        return setting.in(card, "o que falta em " + MARKS.quoted(card.question()) + "?");
    }

    @Override
    public String backOf(Fact.Card card) {
        return setting.in(card, "o que corresponde a " + MARKS.quoted(card.question()) + "?");
    }

    @Override
    public SetWording sets() {
        return sets;
    }
}
