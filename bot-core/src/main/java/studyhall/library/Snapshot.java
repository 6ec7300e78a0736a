package studyhall.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studyhall.lookup.LookupIndex;
import studyhall.lookup.LuceneIndex;
import studyhall.note.Fact;
import studyhall.note.Note;
import studyhall.note.Reading;
import studyhall.note.Trouble;
import studyhall.question.Question;
import studyhall.question.QuestionWriter;
import studyhall.question.Refusal;
import studyhall.tip.Tip;
import studyhall.tip.TipWriter;

/** A library made from readings. */
final class Snapshot implements Library {
    private final String version;
    private final NoteLinks links;
    private final List<Note> notes;
    private final List<Fact> facts;
    private final List<Tip> tips;
    private final List<Trouble> troubles;
    private final QuestionWriter.Written written;
    private final LookupIndex index;
    private final Topics topics;
    private final Map<String, Question> byShortId = new HashMap<>();

    private Snapshot(String version, NoteLinks links, List<Reading> readings, List<Trouble> troubles) {
        this.version = version;
        this.links = links;
        this.notes =
                readings.stream().flatMap(reading -> reading.note().stream()).toList();
        this.facts =
                readings.stream().flatMap(reading -> reading.facts().stream()).toList();
        this.troubles = List.copyOf(troubles);
        this.tips = List.copyOf(new TipWriter().write(facts));
        this.written = new QuestionWriter().write(facts);
        this.index = LuceneIndex.of(facts);
        this.topics = Topics.of(notes, written.questions());
        written.questions().forEach(question -> byShortId.put(question.id().shortId(), question));
    }

    /** Everything that follows from readings; the same for the same readings. */
    static Snapshot of(String version, NoteLinks links, List<Reading> readings, List<Trouble> troubles) {
        return new Snapshot(version, links, readings, troubles);
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
        return written.questions();
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
        return written.refusals();
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
        return questions().stream()
                .filter(question -> topics.holds(topic, question.source()))
                .toList();
    }

    @Override
    public List<Tip> tips(Topic topic) {
        return tips.stream().filter(tip -> topics.holds(topic, tip.source())).toList();
    }

    @Override
    public Optional<Question> question(String shortId) {
        return Optional.ofNullable(byShortId.get(shortId));
    }
}
