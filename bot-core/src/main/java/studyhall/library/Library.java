package studyhall.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studyhall.lookup.LookupIndex;
import studyhall.note.Fact;
import studyhall.note.FactKey;
import studyhall.note.Note;
import studyhall.note.Trouble;
import studyhall.question.Question;
import studyhall.question.RecallCard;
import studyhall.question.Refusal;
import studyhall.question.Tally;
import studyhall.tip.Tip;

/** An immutable snapshot of everything that the notes say. A quiz keeps the snapshot that it began with. */
public interface Library {
    /** A hash of all notes: equal for equal notes on any machine. */
    String version();

    List<Note> notes();

    List<Fact> facts();

    /** All questions, note by note; unpacked as they are looked at, so look at few where few will do. */
    List<Question> questions();

    /** The fact with a key. Looks through all of them, so not for every answer. */
    default Optional<Fact> fact(FactKey key) {
        return facts().stream().filter(fact -> fact.key().equals(key)).findFirst();
    }

    List<Tip> tips();

    List<Trouble> troubles();

    List<Refusal> refusals();

    /** Questions of authors' own without sound wrong options, for practice with oneself. */
    default List<RecallCard> recallCards() {
        return List.of();
    }

    /** Those of a topic. */
    default List<RecallCard> recallCards(Topic topic) {
        return topic.kind() == Topic.Kind.ALL ? recallCards() : List.of();
    }

    /** How many drafts were tried by archetype, and refused by gate. */
    default Tally tally() {
        return new Tally(Map.of(), Map.of());
    }

    LookupIndex index();

    /** Where lines of these very notes can be seen in a browser. */
    default NoteLinks links() {
        return NoteLinks.none();
    }

    /** All topics with at least one question, the whole first, then folders, notes, sections, tags, each by name. */
    List<Topic> topics();

    /** The topic meant by what somebody typed: its id or name, ignoring case, punctuation and a leading {@code #}. */
    Optional<Topic> topic(String typed);

    /** Topics with a name close to what was typed, the best first; at most {@code limit}. */
    List<Topic> closeTopics(String typed, int limit);

    List<Question> questions(Topic topic);

    /** All questions on one note, by its file. */
    default List<Question> questionsIn(String file) {
        return questions().stream()
                .filter(question -> question.source().file().equals(file))
                .toList();
    }

    List<Tip> tips(Topic topic);

    /** A question by {@link studyhall.question.QuestionId#shortId}. */
    Optional<Question> question(String shortId);
}
