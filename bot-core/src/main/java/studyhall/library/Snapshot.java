package studyhall.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import studyhall.lookup.LookupIndex;
import studyhall.note.Fact;
import studyhall.note.Note;
import studyhall.note.Trouble;
import studyhall.question.Question;
import studyhall.question.RecallCard;
import studyhall.question.Refusal;
import studyhall.question.Tally;
import studyhall.tip.Tip;

/** A library made from chapters. */
final class Snapshot implements Library {
    private final String version;
    private final NoteLinks links;
    private final List<Chapter> chapters;
    private final List<Note> notes;
    private final List<Fact> facts;
    private final List<Tip> tips;
    private final List<Trouble> troubles;
    private final List<Refusal> refusals;
    private final LookupIndex index;
    private final Unpacked unpacked;
    private final Topics topics;
    private final List<Question> questions;

    Snapshot(
            String version,
            NoteLinks links,
            List<Chapter> chapters,
            List<Trouble> troubles,
            LookupIndex index,
            Unpacked unpacked) {
        this.version = version;
        this.links = links;
        this.chapters = chapters;
        this.notes = chapters.stream()
                .flatMap(chapter -> chapter.reading().note().stream())
                .toList();
        this.facts =
                chapters.stream().flatMap(chapter -> chapter.facts().stream()).toList();
        this.tips = tips(chapters);
        this.troubles = List.copyOf(troubles);
        this.refusals = chapters.stream()
                .flatMap(chapter -> chapter.refusals().stream())
                .toList();
        this.index = index;
        this.unpacked = unpacked;
        this.topics = topics(notes, chapters);
        this.questions = questions(chapters, chapter -> question -> true);
    }

    /** What several notes say in the same words is one tip. */
    private static List<Tip> tips(List<Chapter> chapters) {
        Set<String> said = new HashSet<>();
        return chapters.stream()
                .flatMap(chapter -> chapter.tips().stream())
                .filter(tip -> said.add(tip.text()))
                .toList();
    }

    private static Topics topics(List<Note> notes, List<Chapter> chapters) {
        Map<String, String> titles = new HashMap<>();
        notes.forEach(note -> titles.put(note.file(), note.title()));
        Map<String, Integer> counts = new HashMap<>();
        chapters.forEach(
                chapter -> chapter.places().forEach((place, count) -> counts.merge(place, count, Integer::sum)));
        return Topics.of(titles, counts);
    }

    private interface Choice {
        /** Which of a chapter's questions are wanted, by their place in it. */
        IntPredicate of(Chapter chapter);
    }

    private List<Question> questions(List<Chapter> from, Choice choice) {
        List<Questions.Part> parts = new ArrayList<>();
        for (Chapter chapter : from) {
            PackedQuestions packed = chapter.questions();
            int[] chosen =
                    IntStream.range(0, packed.size()).filter(choice.of(chapter)).toArray();
            if (chosen.length > 0) {
                parts.add(new Questions.Part(packed, chosen));
            }
        }
        return new Questions(unpacked, parts);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public NoteLinks links() {
        return links;
    }

    @Override
    public List<Note> notes() {
        return notes;
    }

    @Override
    public List<Fact> facts() {
        return facts;
    }

    @Override
    public List<Question> questions() {
        return questions;
    }

    @Override
    public List<Tip> tips() {
        return tips;
    }

    @Override
    public List<Trouble> troubles() {
        return troubles;
    }

    @Override
    public List<Refusal> refusals() {
        return refusals;
    }

    @Override
    public List<RecallCard> recallCards() {
        return chapters.stream().flatMap(chapter -> chapter.cards().stream()).toList();
    }

    @Override
    public Tally tally() {
        return chapters.stream().map(Chapter::tally).reduce(new Tally(Map.of(), Map.of()), Tally::plus);
    }

    @Override
    public LookupIndex index() {
        return index;
    }

    @Override
    public List<Topic> topics() {
        return topics.all();
    }

    @Override
    public Optional<Topic> topic(String typed) {
        return topics.named(typed);
    }

    @Override
    public List<Topic> closeTopics(String typed, int limit) {
        return topics.close(typed, limit);
    }

    @Override
    public List<Question> questions(Topic topic) {
        if (topic.kind() == Topic.Kind.ALL) {
            return questions;
        }
        String place = topics.place(topic);
        List<Chapter> holding = chapters.stream()
                .filter(chapter -> chapter.places().containsKey(place))
                .toList();
        return questions(
                holding,
                chapter -> question ->
                        topics.holds(topic, chapter.questions().fact(question).source()));
    }

    @Override
    public List<Question> questionsIn(String file) {
        return questions(
                chapters.stream().filter(chapter -> chapter.file().equals(file)).toList(), chapter -> question -> true);
    }

    @Override
    public List<Tip> tips(Topic topic) {
        return tips.stream().filter(tip -> topics.holds(topic, tip.source())).toList();
    }

    @Override
    public Optional<Question> question(String shortId) {
        long wanted;
        try {
            wanted = Long.parseUnsignedLong(shortId, 16);
        } catch (NumberFormatException noId) {
            return Optional.empty();
        }
        for (Chapter chapter : chapters) {
            long[] ids = chapter.shortIds();
            for (int i = 0; i < ids.length; i++) {
                if (ids[i] == wanted) {
                    return Optional.of(unpacked.of(chapter.questions()).get(i));
                }
            }
        }
        return Optional.empty();
    }
}
