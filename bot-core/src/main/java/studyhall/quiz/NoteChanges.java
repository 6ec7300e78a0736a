package studyhall.quiz;

import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import studyhall.chat.ChannelRef;
import studyhall.chat.Cut;
import studyhall.chat.SmallMarkdown;
import studyhall.note.Fact;
import studyhall.note.FactKey;

/**
 * Notes that change while questions on them are open. A question stands as it was asked and its points stand too; where
 * its fact reads otherwise when it closes, that is told with it. A fact that is gone is not missed aloud.
 *
 * @param facts the facts as the notes of a place now have them
 */
public record NoteChanges(BiFunction<ChannelRef, FactKey, Optional<Fact>> facts) {
    private static final int SHOWN = 300;

    /** Notes that never change. */
    public static NoteChanges none() {
        return new NoteChanges((place, key) -> Optional.empty());
    }

    /** Keeps how the lines of a round read now, where that is otherwise than when it was asked. */
    void keep(Handle handle, Quiz quiz) {
        Round round = Rounds.find(handle, quiz, quiz.round()).orElseThrow();
        facts.apply(quiz.where(), new FactKey(round.factKey()))
                .filter(fact -> !fact.meta().version().equals(round.factVersion()))
                .map(fact -> Rounds.kept(fact.source().text()))
                .filter(text -> !text.equals(round.sourceText()))
                .ifPresent(text -> Rounds.changed(handle, quiz, text));
    }

    /** What a reveal says of it, in the small Markdown; empty where there is nothing to say. */
    static String words(Round round) {
        return round.nowText().isEmpty()
                ? ""
                : "The notes have changed since this was asked. Then: " + quoted(round.sourceText()) + " Now: "
                        + quoted(round.nowText()) + " Points stay as they are.";
    }

    private static String quoted(String text) {
        return "“" + SmallMarkdown.escape(Cut.at(SHOWN, text.strip().replaceAll("\\s+", " "))) + "”";
    }
}
