package studyhall.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

/** A library made from chapters. Thread-safe: what is made only when it is asked for is made once. */
final class Snapshot implements Library {
    private final String version;
    private final NoteLinks links;
    private final List<Chapter> chapters;
    private final List<Note> notes;
    private final List<Fact> facts;
    private final List<Trouble> troubles;
    private final Once<LookupIndex> index;
    private final Settled<List<Tip>> tips = new Settled<>(this::distinctTips);
    private final Settled<List<Chapter.Written>> written = new Settled<>(this::allWritten);
    private final Settled<Topics> topics = new Settled<>(this::countedTopics);
    private final Settled<List<Question>> questions =
            new Settled<>(() -> questions(chapters(), chapter -> question -> true));

    Snapshot(String version, NoteLinks links, List<Chapter> chapters, List<Trouble> troubles, Once<LookupIndex> index) {
        this.version = version;
        this.links = links;
        this.chapters = chapters;
        this.notes = chapters.stream()
                .flatMap(chapter -> chapter.reading().note().stream())
                .toList();
        this.facts =
                chapters.stream().flatMap(chapter -> chapter.facts().stream()).toList();
        this.troubles = List.copyOf(troubles);
        this.index = index;
    }

    List<Chapter> chapters() {
        return chapters;
    }

    /** What several notes say in the same words is one tip. */
    private List<Tip> distinctTips() {
        Set<String> said = new HashSet<>();
        return together(Chapter::tips).stream()
                .flatMap(List::stream)
                .filter(tip -> said.add(tip.text()))
                .toList();
    }

    /** What is asked of all notes is made on all processors, and stands in the order of the notes. */
    private <T> List<T> together(Function<Chapter, T> part) {
        return chapters.parallelStream().map(part).toList();
    }

    private List<Chapter.Written> allWritten() {
        return together(Chapter::written);
    }

    private Topics countedTopics() {
        Map<String, String> titles = new HashMap<>();
        notes.forEach(note -> titles.put(note.file(), note.title()));
        Map<String, Integer> counts = new HashMap<>();
        for (Chapter.Written each : written.get()) {
            each.places().forEach((place, count) -> counts.merge(place, count, Integer::sum));
        }
        return Topics.of(titles, counts);
    }

    private interface Choice {
        /** Which of a chapter's questions are wanted, by their place in it. */
        IntPredicate of(Chapter chapter);
    }

    private List<Question> questions(List<Chapter> from, Choice choice) {
        List<Questions.Part> parts = new ArrayList<>();
        for (Chapter chapter : from) {
            Chapter.Written written = chapter.written();
            int[] chosen = IntStream.range(0, written.questions().size())
                    .filter(choice.of(chapter))
                    .toArray();
            if (chosen.length > 0) {
                parts.add(new Questions.Part(written, chosen));
            }
        }
        return new Questions(parts);
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
        written.get();
        return questions.get();
    }

    @Override
    public List<Tip> tips() {
        return tips.get();
    }

    @Override
    public List<Trouble> troubles() {
        return troubles;
    }

    @Override
    public List<Refusal> refusals() {
        return written.get().stream().flatMap(each -> each.refusals().stream()).toList();
    }

    @Override
    public List<RecallCard> recallCards() {
        return written.get().stream().flatMap(each -> each.cards().stream()).toList();
    }

    @Override
    public List<RecallCard> recallCards(Topic topic) {
        Topics known = topics.get();
        return recallCards().stream()
                .filter(card -> known.holds(topic, card.source()))
                .toList();
    }

    @Override
    public Tally tally() {
        return written.get().stream().map(Chapter.Written::tally).reduce(new Tally(Map.of(), Map.of()), Tally::plus);
    }

    @Override
    public LookupIndex index() {
        return index.get();
    }

    @Override
    public List<Topic> topics() {
        return topics.get().all();
    }

    @Override
    public Optional<Topic> topic(String typed) {
        return topics.get().named(typed);
    }

    @Override
    public List<Topic> closeTopics(String typed, int limit) {
        return topics.get().close(typed, limit);
    }

    @Override
    public List<Question> questions(Topic topic) {
        if (topic.kind() == Topic.Kind.ALL) {
            return questions();
        }
        Topics known = topics.get();
        String place = known.place(topic);
        List<Chapter> holding = chapters.stream()
                .filter(chapter -> chapter.written().places().containsKey(place))
                .toList();
        return questions(
                holding,
                chapter -> question -> known.holds(
                        topic, chapter.written().questions().fact(question).source()));
    }

    @Override
    public List<Question> questionsIn(String file) {
        return questions(
                chapters.stream().filter(chapter -> chapter.file().equals(file)).toList(), chapter -> question -> true);
    }

    @Override
    public List<Tip> tips(Topic topic) {
        Topics known = topics.get();
        return tips().stream().filter(tip -> known.holds(topic, tip.source())).toList();
    }

    @Override
    public Optional<Question> question(String shortId) {
        long wanted;
        try {
            wanted = Long.parseUnsignedLong(shortId, 16);
        } catch (NumberFormatException noId) {
            return Optional.empty();
        }
        for (Chapter.Written each : written.get()) {
            long[] ids = each.shortIds();
            for (int i = 0; i < ids.length; i++) {
                if (ids[i] == wanted) {
                    return Optional.of(each.unpacked().get(i));
                }
            }
        }
        return Optional.empty();
    }
}
