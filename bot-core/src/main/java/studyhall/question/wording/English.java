package studyhall.question.wording;

import static studyhall.question.wording.EnglishNames.kind;
import static studyhall.question.wording.EnglishNames.name;
import static studyhall.question.wording.EnglishNames.quoted;
import static studyhall.question.wording.EnglishNames.thing;
import static studyhall.question.wording.EnglishNames.which;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Property;
import studyhall.question.Subject;

/** English stems. */
final class English implements Wording {
    private static final Pattern THIRD_PERSON =
            Pattern.compile("(\\w+?)(s|es|ies)( (?:to|on|in|with|for|at|against|from))?");
    private static final Pattern PEOPLE = Pattern.compile(
            "(?i)\\b(?:people|persons|scientists|authors|philosophers|economists|inventors|artists|composers|painters|writers|thinkers|researchers|psychologists|physicists|mathematicians|astronomers|leaders|names)\\b");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3}");
    /** "British prime minister", "the physicist that": what a person is, by the endings of those who do something. */
    private static final Pattern AGENT = Pattern.compile(
            "(?i)(?:\\S+ ){0,3}(?!(?:over|under|other|after|never|for|her|their|or|ever|either|neither|whether|water|power|paper|order|number|theory)\\b)\\p{L}{2,}(?:er|or|ist|ian|ent|man|woman|king|queen)s?\\b");

    private static final Pattern OPEN =
            Pattern.compile("(?i) (?:on|of|for|by|in|to|with|from|at|as|than|when|where|who|via|through|over|per)$");

    /** A year behind a name: what stands beside it then happened. */
    private static final Pattern DATED =
            Pattern.compile("^(?:c\\. ?|AD )?\\d{1,4}(?:[–-]\\d{2,4})?(?: BCE?| AD| CE)?$");

    private static final Pattern ADVISED =
            Pattern.compile("(?:use|best|good|ideal|suited|suitable) for|best uses?|ideal para");

    private static final int SHORT = 3;
    private static final Pattern WORD = Pattern.compile("\\p{Lu}?\\p{Ll}+");
    private static final Set<String> EVERYBODY =
            Set.of("both", "all", "either", "any", "general", "everything", "each");

    private final EnglishPlaces places;

    English(Places places) {
        this.places = new EnglishPlaces(places);
    }

    @Override
    public String meaningOf(Subject subject) {
        boolean figure = subject.definitions().stream().anyMatch(definition -> Phrase.figure(definition.meaning()));
        if (subject.definitions().stream().anyMatch(definition -> Phrase.count(definition.meaning()))) {
            String noun = counted(subject);
            return noun.isEmpty()
                    ? ""
                    : places.in(subject, "which " + noun + " do the notes give for " + thing(subject) + "?");
        }
        String asked = figure || given(subject)
                ? "what do the notes give for "
                : neutral(subject) ? "what do the notes say of " : "how do the notes describe ";
        return places.in(subject, asked + thing(subject) + "?");
    }

    /** Whether what stands beside it may be no description: a value by an arrow, a whole sentence, what a person did. */
    private static boolean neutral(Subject subject) {
        boolean person =
                PEOPLE.matcher(subject.section() + " " + subject.place()).find()
                        && NAME.matcher(subject.term().text()).matches()
                        && subject.definitions().stream().noneMatch(definition -> AGENT.matcher(definition.meaning())
                                .lookingAt());
        // what a command does and what a setting is are told in any form
        return person
                || subject.term().glosses().stream().anyMatch(DATED.asPredicate())
                || sign(subject.term().text())
                || Brief.listed(subject)
                || subject.definitions().stream()
                        .anyMatch(definition -> name(definition)
                                || subject.linked() && !Phrase.startsWithVerb(definition.meaning())
                                || !subject.term().code() && Phrase.clause(definition.meaning()));
    }

    /** Whether what stands beside it is given for it, as a word of another language is, rather than said of it. */
    private static boolean given(Subject subject) {
        return sign(subject.term().text())
                || neutral(subject)
                        && subject.definitions().stream()
                                .noneMatch(definition -> Phrase.clause(definition.meaning())
                                        || Phrase.startsWithVerb(definition.meaning()));
    }

    /** A key to press, a symbol. */
    private static boolean sign(String term) {
        return term.length() == 1 || term.length() == 2 && !Character.isUpperCase(term.charAt(0));
    }

    /** Whether what stands beside a term is a name rather than a description: one word, or few on the back of a card. */
    private static boolean name(Fact.Definition definition) {
        int words = definition.meaning().split(" ").length;
        boolean card = definition.meta().siblings().startsWith("cards");
        return (words <= (card ? SHORT : 2) || Brief.members(definition.meaning()))
                && !definition.subject().code();
    }

    /** What a bare number is the number of, by the heading above it; empty where it does not say. */
    private static String counted(Subject subject) {
        List<String> headings = subject.definitions().get(0).source().breadcrumb();
        String noun = Nouns.counted(headings.get(headings.size() - 1));
        return noun.isEmpty() ? Nouns.counted(subject.kind()) : noun;
    }

    @Override
    public String termFor(Subject subject, String meaning) {
        if (Phrase.count(meaning)) {
            String noun = counted(subject);
            return noun.isEmpty()
                    ? ""
                    : places.in(
                            subject, "for " + which(subject, "") + " do the notes give " + noun + " " + meaning + "?");
        }
        if (Phrase.figure(meaning) || given(subject)) {
            String given = Phrase.figure(meaning) ? meaning : quoted(meaning);
            return places.in(subject, "for " + which(subject, "") + " do the notes give " + given + "?");
        }
        return places.in(
                subject,
                neutral(subject)
                        ? "of " + which(subject, "") + " do the notes say " + quoted(meaning) + "?"
                        : which(subject, "") + " fits this description in the notes: " + quoted(meaning) + "?");
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
                    case PURPOSE -> purposeOf(subject, Nouns.lower(label));
                    case DESCRIPTION -> "how do the notes describe " + thing(subject) + "?";
                    case PARTICIPLE ->
                        "what is " + thing(subject) + " " + Nouns.lower(label) + ", according to the notes?";
                    case VERB -> "what does " + thing(subject) + " " + infinitive(label) + ", according to the notes?";
                    default ->
                        noun(property)
                                ? "which " + Nouns.lower(label) + " do the notes give for " + thing(subject) + "?"
                                : "what do the notes list for " + thing(subject) + " " + under(label) + "?";
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
                    case PURPOSE -> thingFor(subject, Nouns.lower(label), quoted(value));
                    case DESCRIPTION ->
                        which(subject, "") + " fits this description in the notes: " + quoted(value) + "?";
                    case PARTICIPLE ->
                        which(subject, "") + " is " + Nouns.lower(label) + " " + given + ", according to the notes?";
                    case VERB ->
                        which(subject, "") + " " + Nouns.lower(label) + " " + given + ", according to the notes?";
                    default ->
                        noun(property) && (label.indexOf(' ') < 0 || Phrase.figure(value))
                                ? which(subject, "") + " do the notes list with " + given + " as the "
                                        + Nouns.lower(label) + "?"
                                : "for " + which(subject, "") + " do the notes list " + given + " " + under(label)
                                        + "?";
                });
    }

    /** What a thing is used for is no advice to use it: only "Use for" and "Best for" say so. */
    private static String purposeOf(Subject subject, String label) {
        if (ADVISED.matcher(label).matches()) {
            return "what do the notes recommend " + thing(subject) + " for?";
        }
        if (label.equals("used for")) {
            String verb = Nouns.isPlural(subject.term().text()) ? "are " : "is ";
            return "what " + verb + thing(subject) + " used for, according to the notes?";
        }
        return "which " + use(label) + " do the notes give for " + thing(subject) + "?";
    }

    private static String thingFor(Subject subject, String label, String given) {
        if (ADVISED.matcher(label).matches()) {
            return which(subject, "") + " do the notes recommend for " + given + "?";
        }
        return label.equals("used for")
                ? which(subject, "") + " is used for " + given + ", according to the notes?"
                : "for " + which(subject, "") + " do the notes give this " + use(label) + ": " + given + "?";
    }

    private static String use(String label) {
        return label.endsWith("s") ? label.substring(0, label.length() - 1) : label;
    }

    /** "Cost risk on" is a header to read with what stands below it, which a sentence cannot take up. */
    private static String under(String label) {
        return OPEN.matcher(label).find() ? "in the column " + quoted(label) : "under " + quoted(label);
    }

    private static boolean noun(Property property) {
        boolean noun =
                (property.role() == Role.NOUN || property.role() == Role.DEFAULT) && Nouns.known(property.name());
        // "Source port: 2 bytes" gives the size of a field, not a port
        boolean amount =
                Phrase.figure(property.value()) && property.value().chars().anyMatch(Character::isLetter);
        return noun && (!amount || property.value().indexOf('`') >= 0 || Nouns.measure(property.name()));
    }

    private static String infinitive(String label) {
        Matcher verb = THIRD_PERSON.matcher(Nouns.lower(label));
        if (!verb.matches()) {
            return Nouns.lower(label);
        }
        String stem = verb.group(2).equals("ies") ? verb.group(1) + "y" : verb.group(1);
        String rest = verb.group(3) == null ? "" : verb.group(3);
        return stem + (verb.group(2).equals("es") && needsE(stem) ? "e" : "") + rest;
    }

    private static boolean needsE(String stem) {
        return !stem.endsWith("ch") && !stem.endsWith("sh") && !stem.endsWith("ss") && !stem.endsWith("x");
    }

    @Override
    public String defaultOf(Subject subject, Property property) {
        String place = subject.named() ? subject.scope() : places.of(subject);
        return "Which default do the notes give for " + subject.name() + (place.isEmpty() ? "" : " in " + place) + "?";
    }

    @Override
    public String rangeOf(Subject subject, Property property) {
        String place = subject.named() ? subject.scope() : places.of(subject);
        String where = place.isEmpty() ? "" : " in " + place;
        return Nouns.known(property.name())
                ? "Which " + Nouns.lower(property.name()) + " do the notes give for " + subject.name() + where + "?"
                : "What do the notes list for " + subject.name() + where + " under " + quoted(property.name()) + "?";
    }

    @Override
    public String thingWithBoth(Subject subject, Property one, Property two) {
        return places.in(
                subject, which(subject, "") + " do the notes list with " + with(one) + " and " + with(two) + "?");
    }

    private static String with(Property property) {
        String noun = Nouns.lower(property.name());
        if (Nouns.numbers(noun)) {
            // nothing has "a year of 1610"
            return property.value() + " under " + quoted(property.name());
        }
        String value = Phrase.figure(property.value()) ? property.value() : quoted(property.value());
        return noun(property) && !Nouns.isPlural(noun)
                ? Nouns.article(noun) + noun + " of " + value
                : value + " under " + quoted(property.name());
    }

    @Override
    public String belongs(String kind, String owner, String other) {
        return "Which of these " + Nouns.plural(kind) + " belongs to " + owner + " rather than to " + other
                + ", according to the notes?";
    }

    @Override
    public String onlyOf(String kind, String owner) {
        return "Which of these lists names only " + Nouns.plural(kind) + " of " + owner + ", according to the notes?";
    }

    @Override
    public String ownerOf(Subject subject) {
        return "To which of these does the " + subject.kind() + " " + subject.name()
                + " belong, according to the notes?";
    }

    @Override
    public String counterpart(String noun, Fact.Cell given, String to) {
        return Nouns.ofNames(noun)
                ? places.in(
                        given,
                        "which " + to + " " + noun + " plays the same role as " + given.value() + " in "
                                + given.column() + ", according to the notes?")
                : places.in(
                        given,
                        "which " + to + " name do the notes list as the counterpart of " + given.value() + " in "
                                + given.column() + "?");
    }

    @Override
    public String nameFor(String noun, Fact.Cell name) {
        String row = name.subject().markdown();
        return Nouns.ofNames(noun)
                ? places.in(name, "which " + name.column() + " " + noun + " do the notes list for " + quoted(row) + "?")
                : places.in(
                        name,
                        "what do the notes list under " + quoted(name.column()) + " for "
                                + (named(noun) ? "the " + noun + " " : "") + quoted(row) + "?");
    }

    @Override
    public String rowOf(String noun, Fact.Cell name) {
        return Nouns.ofNames(noun)
                ? places.in(name, "what is " + name.value() + " in " + name.column() + ", according to the notes?")
                : places.in(
                        name,
                        "for which " + (named(noun) ? noun : "of these") + " do the notes list " + name.value()
                                + " under " + quoted(name.column()) + "?");
    }

    @Override
    public String noCounterpart(String noun, Fact.Cell gap) {
        return places.in(
                gap,
                "which " + (named(noun) ? noun : "of these") + " has no equivalent in " + gap.column()
                        + ", according to the notes?");
    }

    private static boolean named(String noun) {
        return !noun.isEmpty() && !Nouns.GENERIC.contains(noun);
    }

    @Override
    public String noCounterparts(String noun, Fact.Cell gap) {
        return places.in(
                gap,
                "which two" + (named(noun) ? " " + Nouns.plural(noun) : "") + " have no equivalent in " + gap.column()
                        + ", according to the notes?");
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
    public String onlyOneOf(Subject subject) {
        String kinds = subject.named() ? " of " + Nouns.plural(subject.kindOfOwner()) : "";
        return places.in(subject, "from which pair" + kinds + " do the notes let you choose only one?");
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
    public String uniqueTo(Subject subject, String owner) {
        String kind = subject.kind().isEmpty() ? "of these" : subject.kind();
        return "Which " + kind + " do the notes mark as unique to " + owner + "?";
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
    public String without(String place, String thing) {
        return "Which of these has no " + thing + " of its own, according to the notes on " + places.title(place) + "?";
    }

    @Override
    public String stepAfter(Fact of, String step) {
        return places.in(of, "which step comes right after " + quoted(step) + "?");
    }

    @Override
    public String earliest(Fact of) {
        return places.in(of, "which of these steps comes first?");
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
    public String firstEvent(String place) {
        return "By the dates in the notes on " + places.title(place) + ", which of these came first?";
    }

    @Override
    public String most(Subject subject, String property, boolean highest, boolean years) {
        String noun = Nouns.lower(property);
        return Nouns.isPlural(noun) && !years
                ? places.in(
                        subject,
                        which(subject, "") + " has the " + (highest ? "most " : "fewest ") + noun
                                + " by the figures in the notes?")
                : places.in(
                        subject,
                        "for " + which(subject, "") + " do the notes give the "
                                + (years
                                        ? (highest ? "latest" : "earliest") + " year under "
                                        : (highest ? "largest" : "smallest") + " figure under ")
                                + quoted(property) + "?");
    }

    @Override
    public String rising(List<Subject> things, String property, boolean years) {
        String span = years ? "from the earliest to the latest year" : "from the smallest to the largest figure";
        return places.in(
                things.get(0), "which order of " + all(things) + " goes " + span + " under " + quoted(property) + "?");
    }

    private static String all(List<Subject> things) {
        boolean quoted = things.stream()
                .filter(each -> !each.term().code())
                .anyMatch(each -> EnglishNames.listed(each).startsWith("“")
                        || each.name().contains(" and ")
                        || each.name().contains(","));
        List<String> names = things.stream()
                .map(each -> quoted && !each.term().code() ? quoted(each.name()) : EnglishNames.listed(each))
                .toList();
        String last = names.get(names.size() - 1);
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
    }

    @Override
    public String pair(Subject subject, String property) {
        String kind = subject.ofTable() && !Nouns.GENERIC.contains(subject.kind()) ? subject.kind() : kind(subject);
        String left = kind.isEmpty() ? "entry" : kind;
        return places.in(
                subject,
                Nouns.known(property)
                        ? "which " + left + " is matched with its own " + Nouns.lower(property) + "?"
                        : OPEN.matcher(property).find()
                                ? "which " + left + " is matched with what the notes list for it " + under(property)
                                        + "?"
                                : "which " + left + " is matched with its own " + quoted(property) + "?");
    }

    @Override
    public String pairOfTerms(Subject subject) {
        String kind = kind(subject);
        return places.in(
                subject,
                "which " + (kind.isEmpty() ? "name" : kind) + " is matched with "
                        + (given(subject) ? "what the notes give for it?" : "its own description?"));
    }

    @Override
    public String inOrder(List<Subject> things, Property property) {
        boolean described = things.stream().noneMatch(English::neutral) && !Phrase.figure(property.value());
        boolean said = things.stream().noneMatch(English::given) && !Phrase.figure(property.value());
        String asked = property.name().isEmpty()
                ? described
                        ? "how do the notes describe "
                        : said ? "what do the notes say of " : "what do the notes give for "
                : "what do the notes list under " + quoted(property.name()) + " for ";
        Subject first = things.get(0);
        String kind = first.named() && first.term().code() ? "the " + Nouns.plural(first.kindOfOwner()) + " " : "";
        String sentence = asked + kind + all(things) + ", in this order?";
        // whose they are stands in the sentence itself
        return kind.isEmpty() ? places.in(first, sentence) : capital(sentence);
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    @Override
    public String pairWithSame(Subject subject, String property) {
        String kind = kind(subject);
        String things = kind.isEmpty() ? "" : " " + Nouns.plural(kind);
        return places.in(
                subject,
                "for which two" + things + " do the notes list the same value under " + quoted(property) + "?");
    }

    @Override
    public String both(String one, String two) {
        return one + " and " + two;
    }

    @Override
    public String rather(Subject one, Subject two, List<Subject> all) {
        return places.in(
                one, "which of these do the notes give for " + one.name() + " rather than for " + two.name() + "?");
    }
}
