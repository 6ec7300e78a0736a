package studyhall.library;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import studyhall.note.Fact;
import studyhall.note.Reading;
import studyhall.question.Question;
import studyhall.question.QuestionWriter;
import studyhall.question.RecallCard;
import studyhall.question.Refusal;
import studyhall.question.Tally;
import studyhall.tip.Tip;

/**
 * One note in the library with all that is made from it, each when it is first asked for: a library of ten thousand notes
 * is read in the time in which the questions of a few hundred are written. The same object stands in every library until
 * the note changes, or another note says something new under a name that its questions hang on. Thread-safe.
 */
final class Chapter {
    private final String file;
    private final Reading reading;
    private final Once<NamePrints> names;
    private final Once<Written> written;
    private final Once<List<Tip>> tips;

    /**
     * What a note gives to ask.
     *
     * @param asked hashes of the names that its questions hang on, sorted
     * @param questions sound ones
     * @param shortIds of the questions, as numbers
     * @param refusals drafts that were no questions
     * @param cards of the author's own, for recall
     * @param tally how much was tried
     * @param places topics by their place, see {@link Topics}, with the number of questions
     * @param shelf keeps the questions that were asked for last, with those of the other notes beside it
     */
    record Written(
            int[] asked,
            PackedQuestions questions,
            long[] shortIds,
            List<Refusal> refusals,
            List<RecallCard> cards,
            Tally tally,
            Map<String, Integer> places,
            Unpacked shelf) {
        static Written of(List<Fact> facts, Set<String> asked, QuestionWriter.Written written, Unpacked shelf) {
            PackedQuestions questions = PackedQuestions.of(facts, written.questions());
            return new Written(
                    asked.stream().mapToInt(String::hashCode).sorted().toArray(),
                    questions,
                    written.questions().stream()
                            .mapToLong(question ->
                                    Long.parseUnsignedLong(question.id().shortId(), 16))
                            .toArray(),
                    written.refusals(),
                    written.cards(),
                    written.tally(),
                    Topics.count(questions),
                    shelf);
        }

        /** Whether they may be others, where notes now say something else under some names. */
        boolean hangsOn(Set<Integer> changed) {
            return changed.stream().anyMatch(name -> Arrays.binarySearch(asked, name) >= 0);
        }

        List<Question> unpacked() {
            return shelf.of(questions);
        }
    }

    private Chapter(
            String file, Reading reading, Once<NamePrints> names, Supplier<Written> writing, Once<List<Tip>> tips) {
        this.file = file;
        this.reading = reading;
        this.names = names;
        this.written = new Once<>(writing);
        this.tips = tips;
    }

    /**
     * A note as it was read.
     *
     * @param names what it says under each name
     * @param writing its questions, among the other notes of the library
     */
    static Chapter of(
            String file,
            Reading reading,
            Once<NamePrints> names,
            Supplier<Written> writing,
            Function<List<Fact>, List<Tip>> tips) {
        return new Chapter(file, reading, names, writing, new Once<>(() -> tips.apply(reading.facts())));
    }

    /** The same note among other notes. */
    Chapter among(Supplier<Written> writing) {
        return new Chapter(file, reading, names, writing, tips);
    }

    String file() {
        return file;
    }

    Reading reading() {
        return reading;
    }

    /** What it says under each name, see {@link NamePrints}. */
    Once<NamePrints> names() {
        return names;
    }

    List<Fact> facts() {
        return reading.facts();
    }

    Written written() {
        return written.get();
    }

    /** Its tips, some of which another note may have too. */
    List<Tip> tips() {
        return tips.get();
    }

    boolean isWritten() {
        return written.known();
    }

    /**
     * Whether its questions may be others, or still would be written among notes that are no longer what they were.
     *
     * @param changed names under which other notes now say something else
     */
    boolean hangsOn(Set<Integer> changed) {
        return !isWritten() || written().hangsOn(changed);
    }

    /** Names under which the one says other things than the other. */
    static Set<Integer> changed(NamePrints one, NamePrints other) {
        if (one == other) {
            return Set.of();
        }
        Set<Integer> changed = new HashSet<>();
        one.differing(other, changed);
        other.differing(one, changed);
        return changed;
    }
}
