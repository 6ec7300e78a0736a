package studyhall.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import studyhall.note.NoteReader;
import studyhall.note.Reading;
import studyhall.question.QuestionWriter;

/** A note of 2 KB from its bytes to its questions, and the same note through the Markdown parser alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class ParseBenchmark {
    private static final int NOTES = 500;

    private final byte[][] notes = new byte[NOTES][];
    private final NoteReader reader = new NoteReader();
    private final QuestionWriter writer = new QuestionWriter();
    private final Parser parser = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    TaskListItemsExtension.create(),
                    YamlFrontMatterExtension.create(),
                    FootnotesExtension.create()))
            .build();
    private int next;

    @Setup
    public void write() {
        for (int i = 0; i < NOTES; i++) {
            notes[i] = MadeUpNotes.note(i).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** What Study Hall does with a note. */
    @Benchmark
    public QuestionWriter.Written toQuestions() {
        Reading reading = reader.read("note.md", note());
        return writer.write(reading.facts());
    }

    /** How much of that is reading. */
    @Benchmark
    public Reading toFacts() {
        return reader.read("note.md", note());
    }

    /** The baseline. */
    @Benchmark
    public Node bareParse() {
        return parser.parse(new String(note(), StandardCharsets.UTF_8));
    }

    private byte[] note() {
        next = (next + 1) % NOTES;
        return notes[next];
    }
}
