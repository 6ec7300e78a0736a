package studyhall.library;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studyhall.note.Fact;
import studyhall.note.Reading;
import studyhall.question.QuestionWriter;
import studyhall.question.RecallCard;
import studyhall.question.Refusal;
import studyhall.question.Tally;
import studyhall.tip.Tip;

/**
 * One note in the library with all that was made from it. Immutable; the same object stands in every library until the
 * note changes, or another note says something new under a name that its questions hang on.
 *
 * @param file the note's
 * @param reading what the file says
 * @param names what it says under each name, see {@link NamePrints}
 * @param asked hashes of the names that its questions hang on, sorted
 * @param questions sound ones
 * @param shortIds of the questions, as numbers
 * @param refusals drafts that were no questions
 * @param cards of the author's own, for recall
 * @param tally how much was tried
 * @param tips which another note may have too
 * @param places topics by their place, see {@link Topics}, with the number of questions
 */
record Chapter(
        String file,
        Reading reading,
        NamePrints names,
        int[] asked,
        PackedQuestions questions,
        long[] shortIds,
        List<Refusal> refusals,
        List<RecallCard> cards,
        Tally tally,
        List<Tip> tips,
        Map<String, Integer> places) {

    static Chapter of(
            String file,
            Reading reading,
            NamePrints names,
            Set<String> asked,
            QuestionWriter.Written written,
            List<Tip> tips) {
        PackedQuestions questions = PackedQuestions.of(reading.facts(), written.questions());
        long[] shortIds = written.questions().stream()
                .mapToLong(question -> Long.parseUnsignedLong(question.id().shortId(), 16))
                .toArray();
        int[] hashes = asked.stream().mapToInt(String::hashCode).sorted().toArray();
        return new Chapter(
                file,
                reading,
                names,
                hashes,
                questions,
                shortIds,
                written.refusals(),
                written.cards(),
                written.tally(),
                tips,
                Topics.count(questions));
    }

    List<Fact> facts() {
        return reading.facts();
    }

    /** Whether other notes that say something new under these names may change its questions. */
    boolean hangsOn(Set<Integer> changed) {
        return changed.stream().anyMatch(name -> Arrays.binarySearch(asked, name) >= 0);
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
