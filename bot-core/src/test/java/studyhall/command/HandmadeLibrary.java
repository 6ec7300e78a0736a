package studyhall.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studyhall.library.Library;
import studyhall.library.Topic;
import studyhall.library.Topic.Kind;
import studyhall.lookup.Entry;
import studyhall.lookup.Hit;
import studyhall.lookup.LookupIndex;
import studyhall.note.Fact;
import studyhall.note.Note;
import studyhall.note.NoteReader;
import studyhall.note.Reading;
import studyhall.note.Trouble;
import studyhall.question.Option;
import studyhall.question.Option.Evidence;
import studyhall.question.Option.Grade;
import studyhall.question.Question;
import studyhall.question.QuestionId;
import studyhall.question.Refusal;
import studyhall.question.Tally;
import studyhall.tip.Tip;

/**
 * A library of a few notes written in a test, with an index that only knows names: what commands answer is then seen
 * beside what they were given. A fact's statement serves as its tip.
 */
public record HandmadeLibrary(
        List<Note> notes,
        List<Fact> facts,
        List<Question> questions,
        List<Tip> tips,
        List<Trouble> troubles,
        List<Refusal> refusals,
        List<Topic> topics)
        implements Library {
    /** Reads notes: file, text, file, text and so on. */
    public static HandmadeLibrary of(String... filesAndTexts) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < filesAndTexts.length; i += 2) {
            readings.add(
                    new NoteReader().read(filesAndTexts[i], filesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8)));
        }
        List<Fact> facts =
                readings.stream().flatMap(reading -> reading.facts().stream()).toList();
        List<Note> notes =
                readings.stream().flatMap(reading -> reading.note().stream()).toList();
        List<Trouble> troubles = readings.stream()
                .flatMap(reading -> reading.troubles().stream())
                .toList();
        List<Question> questions = questions(facts);
        List<Tip> tips = facts.stream()
                .map(fact -> new Tip(
                        fact.key(), fact.subject().markdown() + ": " + fact.statement(), fact.source(), rank(fact)))
                .toList();
        return new HandmadeLibrary(notes, facts, questions, tips, troubles, List.of(), topics(notes, questions));
    }

    private static int rank(Fact fact) {
        return fact.source().tags().contains("exam-tip") ? 0 : 3;
    }

    /** One question for each attribute that other subjects have too, so that what is asked here never changes. */
    private static List<Question> questions(List<Fact> facts) {
        List<Fact.Attribute> attributes = facts.stream()
                .filter(Fact.Attribute.class::isInstance)
                .map(Fact.Attribute.class::cast)
                .toList();
        List<Question> questions = new ArrayList<>();
        for (Fact.Attribute asked : attributes) {
            List<Option> options = attributes.stream()
                    .filter(other -> other.name().equals(asked.name()))
                    .limit(4)
                    .map(other -> option(asked, other))
                    .toList();
            int key = options.stream().map(Option::text).toList().indexOf(asked.value());
            if (options.size() > 1 && key >= 0) {
                questions.add(new Question(
                        new QuestionId(asked.key() + "#attribute#1"),
                        asked.key(),
                        asked.meta().version(),
                        "attribute",
                        "What do the notes give " + asked.subject().markdown() + " as its " + asked.name() + "?",
                        options,
                        key,
                        "Notes: “" + asked.statement() + "”",
                        asked.source()));
            }
        }
        return questions;
    }

    private static Option option(Fact.Attribute asked, Fact.Attribute other) {
        return new Option(
                other.value(),
                other.equals(asked)
                        ? Optional.empty()
                        : Optional.of(new Evidence(
                                Grade.A,
                                other.value() + " is that of " + other.subject().markdown(),
                                other.source().fromLine())));
    }

    private static List<Topic> topics(List<Note> notes, List<Question> questions) {
        List<Topic> topics = new ArrayList<>();
        topics.add(new Topic("all", "All notes", Kind.ALL, questions.size()));
        notes.stream()
                .map(Note::file)
                .filter(file -> file.contains("/"))
                .map(file -> file.substring(0, file.indexOf('/')))
                .distinct()
                .forEach(folder -> topics.add(new Topic(
                        "f." + folder,
                        folder + "/",
                        Kind.FOLDER,
                        in(questions, folder + "/").size())));
        notes.forEach(note -> topics.add(new Topic(
                "n." + note.title().replaceAll("[^A-Za-z0-9]+", "-"),
                note.title(),
                Kind.NOTE,
                in(questions, note.file()).size())));
        return topics.stream().filter(topic -> topic.questions() > 0).toList();
    }

    private static List<Question> in(List<Question> questions, String start) {
        return questions.stream()
                .filter(question -> question.source().file().startsWith(start))
                .toList();
    }

    @Override
    public Tally tally() {
        Map<String, Integer> drafts = new LinkedHashMap<>();
        questions.forEach(question -> drafts.merge(question.archetype(), 1, Integer::sum));
        refusals.forEach(refusal -> drafts.merge(refusal.archetype(), 1, Integer::sum));
        Map<String, Integer> refused = new LinkedHashMap<>();
        refusals.forEach(refusal -> refused.merge(refusal.gate(), 1, Integer::sum));
        return new Tally(drafts, refused);
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Optional<Topic> topic(String typed) {
        return topics.stream()
                .filter(topic -> topic.id().equals(typed) || topic.name().equalsIgnoreCase(typed))
                .findFirst();
    }

    @Override
    public List<Topic> closeTopics(String typed, int limit) {
        return topics.stream()
                .filter(topic -> Closeness.distance(topic.name(), typed) <= 3)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Question> questions(Topic topic) {
        return switch (topic.kind()) {
            case FOLDER -> in(questions, topic.name());
            case NOTE ->
                notes.stream()
                        .filter(note -> note.title().equals(topic.name()))
                        .flatMap(note -> in(questions, note.file()).stream())
                        .toList();
            default -> questions;
        };
    }

    @Override
    public List<Tip> tips(Topic topic) {
        return tips.stream()
                .filter(tip -> topic.kind() == Kind.ALL
                        || questions(topic).stream().anyMatch(question -> question.source()
                                .file()
                                .equals(tip.source().file())))
                .toList();
    }

    @Override
    public Optional<Question> question(String shortId) {
        return questions.stream()
                .filter(question -> question.id().shortId().equals(shortId))
                .findFirst();
    }

    @Override
    public LookupIndex index() {
        Map<String, List<Fact>> bySubject = new LinkedHashMap<>();
        facts.forEach(fact -> bySubject
                .computeIfAbsent(fact.subject().text(), name -> new ArrayList<>())
                .add(fact));
        List<Entry> entries = bySubject.values().stream()
                .map(group -> new Entry(
                        group.get(0).key().shortId(),
                        group.get(0).subject(),
                        group.get(0).scope(),
                        group))
                .toList();
        return new Names(entries);
    }

    private record Names(List<Entry> entries) implements LookupIndex {
        @Override
        public List<Hit> search(String typed, int limit) {
            return entries.stream()
                    .filter(entry -> names(entry).anyMatch(name -> name.contains(typed.toLowerCase(Locale.ROOT))))
                    .map(entry -> new Hit(entry, names(entry).anyMatch(typed.toLowerCase(Locale.ROOT)::equals) ? 2 : 1))
                    .sorted((one, other) -> Float.compare(other.score(), one.score()))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<String> complete(String typed, int limit) {
            return search(typed, limit).stream()
                    .map(hit -> hit.entry().subject().text())
                    .toList();
        }

        @Override
        public Optional<Entry> entry(String id) {
            return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
        }

        private static Stream<String> names(Entry entry) {
            return Stream.concat(Stream.of(entry.subject().text()), entry.subject().glosses().stream())
                    .map(name -> name.toLowerCase(Locale.ROOT));
        }
    }
}
