package studyhall.library;

import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.library.Bookbinder.FileReading;
import studyhall.note.Fact;
import studyhall.question.FactBase;
import studyhall.question.QuestionWriter;

/** Writes the questions of one note among its neighbours. Thread-safe. */
final class Scribe {
    private static final Logger log = LoggerFactory.getLogger(Scribe.class);

    private final QuestionWriter writer = new QuestionWriter();
    private final Unpacked shelf = new Unpacked();

    /** A note that a rule cannot cope with gives no questions; it takes none from the others. */
    Chapter.Written write(FileReading read, Neighbours neighbours) {
        List<Fact> facts = read.reading().facts();
        try {
            FactBase base = new FactBase(facts, neighbours);
            QuestionWriter.Written written = writer.write(base);
            return Chapter.Written.of(facts, base.asked(), written, shelf);
        } catch (RuntimeException | StackOverflowError e) {
            log.error("No questions could be written from {}", read.file(), e);
            return Chapter.Written.of(facts, Set.of(), QuestionWriter.Written.NOTHING, shelf);
        }
    }
}
