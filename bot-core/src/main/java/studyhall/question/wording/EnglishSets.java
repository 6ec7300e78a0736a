package studyhall.question.wording;

import static studyhall.question.wording.EnglishNames.kind;
import static studyhall.question.wording.EnglishNames.name;
import static studyhall.question.wording.EnglishNames.quoted;
import static studyhall.question.wording.EnglishNames.thing;
import static studyhall.question.wording.EnglishNames.which;

import java.util.List;
import studyhall.note.Fact;
import studyhall.question.Property;
import studyhall.question.Subject;

/** English stems about several things at once. */
final class EnglishSets implements SetWording {
    /** Outside of the notes other pairs may be true. */
    private static final String AS_LISTED = ", as the notes list it?";

    private final EnglishPlaces places;

    private final EnglishTelling telling;

    EnglishSets(EnglishPlaces places, EnglishTelling telling) {
        this.places = places;
        this.telling = telling;
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

    @Override
    public String noCounterparts(String noun, Fact.Cell gap) {
        return places.in(
                gap,
                "which two" + (named(noun) ? " " + Nouns.plural(noun) : "") + " have no equivalent in " + gap.column()
                        + ", according to the notes?");
    }

    @Override
    public String onlyOneOf(Subject subject) {
        String kinds = subject.named() ? " of " + Nouns.plural(subject.kindOfOwner()) : "";
        return places.in(subject, "from which pair" + kinds + " do the notes let you choose only one?");
    }

    @Override
    public String uniqueTo(Subject subject, String owner) {
        String kind = subject.kind().isEmpty() ? "of these" : subject.kind();
        return "Which " + kind + " do the notes mark as unique to " + owner + "?";
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

    @Override
    public String pair(Subject subject, String property) {
        String kind = subject.ofTable() && !Nouns.GENERIC.contains(subject.kind()) ? subject.kind() : kind(subject);
        String left = kind.isEmpty() ? "entry" : kind;
        return places.in(
                subject,
                Nouns.known(property)
                        ? "which pair of " + left + " and " + Nouns.lower(property) + " do the notes list?"
                        : EnglishProperties.open(property)
                                ? "which " + left + " is matched with what the notes list for it "
                                        + EnglishProperties.under(property) + "?"
                                : "which pair of " + left + " and " + quoted(property) + " do the notes list?");
    }

    @Override
    public String pairOfTerms(Subject subject) {
        String kind = kind(subject);
        return places.in(
                subject,
                "which " + (kind.isEmpty() ? "name" : kind) + " is matched with "
                        + switch (telling.of(subject)) {
                            case GIVES -> "what the notes give for it?";
                            case SAYS -> "what the notes say of it?";
                            case DESCRIBES -> "its own description" + AS_LISTED;
                        });
    }

    @Override
    public String inOrder(List<Subject> things, Property property) {
        EnglishTelling.Manner manner =
                Phrase.figure(property.value()) ? EnglishTelling.Manner.GIVES : telling.of(things.get(0));
        String asked = property.name().isEmpty()
                ? switch (manner) {
                    case GIVES -> "what do the notes give for ";
                    case SAYS -> "what do the notes say of ";
                    case DESCRIBES -> "how do the notes describe ";
                }
                : "what do the notes list under " + quoted(property.name()) + " for ";
        Subject first = things.get(0);
        String kind = first.named() && first.term().code() ? "the " + Nouns.plural(first.kindOfOwner()) + " " : "";
        String sentence = asked + kind + all(things) + ", in this order?";
        // whose they are stands in the sentence itself
        return kind.isEmpty() ? places.in(first, sentence) : capital(sentence);
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

    private static boolean named(String noun) {
        return !noun.isEmpty() && !Nouns.GENERIC.contains(noun);
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

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
