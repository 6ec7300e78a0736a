package studyhall.question.wording;

import static studyhall.question.wording.EnglishNames.quoted;
import static studyhall.question.wording.EnglishNames.thing;
import static studyhall.question.wording.EnglishNames.which;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Property;
import studyhall.question.Subject;

/** English stems. */
final class English implements Wording {
    private static final Pattern WORD = Pattern.compile("\\p{Lu}?\\p{Ll}+");

    private static final Set<String> EVERYBODY =
            Set.of("both", "all", "either", "any", "general", "everything", "each");

    private final EnglishPlaces places;
    private final SetWording sets;
    private final EnglishTelling telling = new EnglishTelling();

    English(Places places) {
        this.places = new EnglishPlaces(places);
        this.sets = new EnglishSets(this.places, telling);
    }

    @Override
    public String meaningOf(Subject subject) {
        boolean figure = subject.definitions().stream().anyMatch(definition -> Phrase.figure(definition.meaning()));
        if (subject.definitions().stream().anyMatch(definition -> Phrase.count(definition.meaning()))) {
            String noun = EnglishTelling.counted(subject);
            return noun.isEmpty()
                    ? ""
                    : places.in(subject, "which " + noun + " do the notes give for " + thing(subject) + "?");
        }
        String asked = figure
                ? "what do the notes give for "
                : switch (telling.of(subject)) {
                    case GIVES -> "what do the notes give for ";
                    case SAYS -> "what do the notes say of ";
                    case DESCRIBES -> "how do the notes describe ";
                };
        return places.in(subject, asked + thing(subject) + "?");
    }

    @Override
    public String termFor(Subject subject, String meaning) {
        if (Phrase.count(meaning)) {
            String noun = EnglishTelling.counted(subject);
            return noun.isEmpty()
                    ? ""
                    : places.in(
                            subject, "for " + which(subject, "") + " do the notes give " + noun + " " + meaning + "?");
        }
        if (Phrase.figure(meaning)) {
            return places.in(subject, "for " + which(subject, "") + " do the notes give " + meaning + "?");
        }
        return places.in(
                subject,
                switch (telling.of(subject)) {
                    case GIVES -> "for " + which(subject, "") + " do the notes give " + quoted(meaning) + "?";
                    case SAYS -> "of " + which(subject, "") + " do the notes say " + quoted(meaning) + "?";
                    case DESCRIBES ->
                        which(subject, "") + " fits this description in the notes: " + quoted(meaning) + "?";
                });
    }

    /**
     * Whatever an author may write over a column or before a colon: only a word that is a noun beyond doubt is built into
     * the sentence, any other is quoted, so that "When", "Born", "GA?" and "# of replicas" read as well as "Port".
     */
    @Override
    public String valueOf(Subject subject, Property property) {
        String label = property.name();
        // "what does Penicillins require" is no English
        boolean several = Nouns.isPlural(subject.term().text())
                && (property.role() == Role.PARTICIPLE || property.role() == Role.VERB);
        return places.in(
                subject,
                switch (several ? Role.ODD : property.role()) {
                    case SITUATION -> "for which case do the notes recommend " + thing(subject) + "?";
                    case PURPOSE -> EnglishProperties.purposeOf(subject, Nouns.lower(label));
                    case DESCRIPTION -> "how do the notes describe " + thing(subject) + "?";
                    case PARTICIPLE ->
                        EnglishProperties.question(property) + " is " + thing(subject) + " "
                                + EnglishProperties.participle(property) + ", according to the notes?";
                    case VERB ->
                        "what does " + thing(subject) + " " + EnglishProperties.infinitive(label)
                                + ", according to the notes?";
                    default ->
                        EnglishProperties.noun(property)
                                ? "which " + Nouns.lower(label) + " do the notes give for " + thing(subject) + "?"
                                : "what do the notes list for " + thing(subject) + " " + EnglishProperties.under(label)
                                        + "?";
                });
    }

    @Override
    public String thingWith(Subject subject, Property property) {
        String label = property.name();
        String value = property.value();
        String given = Phrase.figure(value) ? value : quoted(value);
        return places.in(
                subject,
                switch (property.role()) {
                    case SITUATION ->
                        which(subject, "") + " do the notes recommend for this case: " + quoted(value) + "?";
                    case PURPOSE -> EnglishProperties.thingFor(subject, Nouns.lower(label), quoted(value));
                    case DESCRIPTION ->
                        which(subject, "") + " fits this description in the notes: " + quoted(value) + "?";
                    case PARTICIPLE ->
                        which(subject, "") + " is " + Nouns.lower(label) + " " + given + ", according to the notes?";
                    case VERB ->
                        which(subject, "") + " " + Nouns.lower(label) + " " + given + ", according to the notes?";
                    default ->
                        EnglishProperties.noun(property) && (label.indexOf(' ') < 0 || Phrase.figure(value))
                                ? which(subject, "") + " do the notes list with " + given + " as the "
                                        + Nouns.lower(label) + "?"
                                : "for " + which(subject, "") + " do the notes list " + given + " "
                                        + EnglishProperties.under(label) + "?";
                });
    }

    @Override
    public String defaultOf(Subject subject, Property property) {
        return "Which default do the notes give for " + placed(subject) + "?";
    }

    /** "the XGBoost hyperparameter `eta`", or what it is called and where. */
    private String placed(Subject subject) {
        String place = subject.named() ? "" : places.of(subject);
        return EnglishNames.qualified(subject) + (place.isEmpty() ? "" : " in " + place);
    }

    @Override
    public String rangeOf(Subject subject, Property property) {
        return Nouns.known(property.name())
                ? "Which " + Nouns.lower(property.name()) + " do the notes give for " + placed(subject) + "?"
                : "What do the notes list for " + placed(subject) + " under " + quoted(property.name()) + "?";
    }

    @Override
    public String thingWithBoth(Subject subject, Property one, Property two) {
        return places.in(
                subject,
                which(subject, "") + " do the notes list with " + EnglishProperties.with(one) + " and "
                        + EnglishProperties.with(two) + "?");
    }

    @Override
    public String recommendedFor(Subject subject, String situation) {
        return places.in(
                subject, which(subject, "") + " do the notes recommend for this case: " + quoted(situation) + "?");
    }

    @Override
    public String changeTowards(Subject subject, String effect) {
        return !subject.named()
                ? places.in(subject, "which of these changes do the notes link to " + quoted(effect) + "?")
                : places.in(
                        subject,
                        "which change to the " + Nouns.plural(subject.kindOfOwner()) + " do the notes link to "
                                + quoted(effect) + "?");
    }

    @Override
    public String effectOf(Subject subject, boolean upwards) {
        return places.in(
                subject,
                "which effect do the notes link to " + (upwards ? "increasing " : "decreasing ") + thing(subject)
                        + "?");
    }

    @Override
    public String change(Subject subject, boolean upwards) {
        return (upwards ? "Increase " : "Decrease ") + subject.name();
    }

    @Override
    public String adviceFor(String place, String premise, String role) {
        return "What do the notes on " + places.title(place) + " recommend" + known(role) + " in this case: "
                + quoted(premise) + "?";
    }

    @Override
    public String caseFor(String place, String advice, String role) {
        return "For which case do the notes on " + places.title(place) + " recommend this" + known(role) + ": "
                + quoted(advice) + "?";
    }

    /** A name stands without an article; a plain word may be a noun that needs one. */
    private static String known(String role) {
        return everybody(role) ? "" : WORD.matcher(role).matches() ? " under " + quoted(role) : " for " + role;
    }

    private static boolean everybody(String role) {
        return role.isEmpty() || EVERYBODY.contains(role.toLowerCase(Locale.ROOT));
    }

    @Override
    public String aboutWhich(Subject subject, String statement) {
        return places.in(
                subject, which(subject, "") + " do the notes describe with the words " + quoted(statement) + "?");
    }

    @Override
    public String whatOf(Subject subject) {
        return places.in(subject, "which of these do the notes say of " + thing(subject) + "?");
    }

    @Override
    public String limit(Subject subject, String what, boolean upper, boolean counted) {
        boolean number = counted && Nouns.isPlural(Nouns.lower(what));
        boolean title = subject.isTitle()
                || places.title(subject.title()).equalsIgnoreCase(subject.term().text());
        String whose = title ? "" : (number ? " in " : " with ") + thing(subject);
        String noun = Nouns.lower(what);
        String asked = number
                ? "what is the " + (upper ? "maximum" : "minimum") + " number of " + noun
                : "what is the " + (upper ? "upper" : "lower") + " limit for " + noun;
        return places.in(subject, asked + whose + ", according to the notes?");
    }

    @Override
    public String takesValues(Subject subject, String values) {
        return places.in(
                subject, which(subject, "setting") + " takes the values " + values + ", according to the notes?");
    }

    @Override
    public String valuesOf(Subject subject) {
        return places.in(subject, "which values can " + thing(subject) + " take, according to the notes?");
    }

    @Override
    public String formulaOf(Subject subject) {
        return places.in(subject, "which formula do the notes give for " + thing(subject) + "?");
    }

    @Override
    public String formulaWith(Subject subject, String top, String topName, String bottom, String bottomName) {
        return "There are " + top + " " + topName + " and " + bottom + " " + bottomName
                + ". By the formula in the notes, what is " + subject.name()
                + (subject.owned() ? " in " + subject.scope() : "") + "?";
    }

    @Override
    public String dateOf(String place, String event) {
        return "Which date do the notes on " + places.title(place) + " give for " + quoted(event) + "?";
    }

    @Override
    public String eventOn(String place, String date) {
        return "What do the notes on " + places.title(place) + " record for " + date + "?";
    }

    @Override
    public String gapIn(Fact.Card card) {
        return places.in(card, "what is missing from " + quoted(card.question()) + "?");
    }

    @Override
    public String backOf(Fact.Card card) {
        return places.in(card, "what goes with " + quoted(card.question()) + "?");
    }

    @Override
    public SetWording sets() {
        return sets;
    }
}
