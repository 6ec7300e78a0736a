package studyhall.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import studyhall.library.Library;
import studyhall.lookup.Entry;
import studyhall.note.Fact;
import studyhall.note.FactKey;
import studyhall.question.Question;
import studyhall.tip.Tip;

/** Which questions a person is asked alone. */
final class Practice {
    private Practice() {}

    /** Questions on what a look-up shows. */
    static List<Question> on(Library library, Entry entry) {
        Set<FactKey> keys = entry.facts().stream().map(Fact::key).collect(Collectors.toSet());
        return library.questionsIn(entry.facts().get(0).source().file()).stream()
                .filter(question -> keys.contains(question.fact()))
                .toList();
    }

    /** Questions on what a tip says; where there are none, on what stands under the same heading. */
    static List<Question> on(Library library, Tip tip) {
        List<Question> inNote = library.questionsIn(tip.source().file());
        List<Question> onFact = inNote.stream()
                .filter(question -> question.fact().equals(tip.key()))
                .toList();
        return onFact.isEmpty()
                ? inNote.stream()
                        .filter(question -> question.source()
                                .breadcrumb()
                                .equals(tip.source().breadcrumb()))
                        .toList()
                : onFact;
    }

    /** Questions on the same fact as one, or under the same heading, without itself. */
    static List<Question> near(Library library, Question question) {
        return library.questionsIn(question.source().file()).stream()
                .filter(other -> !other.id().equals(question.id())
                        && other.source().breadcrumb().equals(question.source().breadcrumb()))
                .toList();
    }
}
