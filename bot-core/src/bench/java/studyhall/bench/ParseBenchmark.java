package studyhall.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
import studyhall.library.Library;
import studyhall.library.LibraryLoader;
import studyhall.library.NoteSource;
import studyhall.question.Question;

/**
 * Five hundred notes of 2 KB from their bytes to a library that can be asked, and the same notes through the Markdown
 * parser alone, both on all processors. A library writes a note's questions when they are first asked for: what that costs
 * is measured beside it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class ParseBenchmark {
    private static final int NOTES = 500;

    private final byte[][] notes = new byte[NOTES][];
    private final Parser parser = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    TaskListItemsExtension.create(),
                    YamlFrontMatterExtension.create(),
                    FootnotesExtension.create()))
            .build();

    @Setup
    public void write() {
        for (int i = 0; i < NOTES; i++) {
            notes[i] = MadeUpNotes.note(i).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Read, with every fact, ready to be asked. */
    @Benchmark
    public Library toLibrary() throws IOException {
        return LibraryLoader.once(new Shelf());
    }

    /** The first question of one note in that library. */
    @Benchmark
    public Question toLibraryAndFirstQuestion() throws IOException {
        return LibraryLoader.once(new Shelf()).questionsIn(MadeUpNotes.file(0)).get(0);
    }

    /** And every question of every note. */
    @Benchmark
    public int toAllQuestions() throws IOException {
        return LibraryLoader.once(new Shelf()).questions().size();
    }

    /** The baseline. */
    @Benchmark
    public List<Node> bareParse() {
        return Arrays.stream(notes)
                .parallel()
                .map(note -> parser.parse(new String(note, StandardCharsets.UTF_8)))
                .toList();
    }

    private final class Shelf implements NoteSource {
        @Override
        public Listing list() {
            List<Item> items = new ArrayList<>(NOTES);
            for (int i = 0; i < NOTES; i++) {
                byte[] note = notes[i];
                items.add(new Item(MadeUpNotes.file(i), "1", () -> note));
            }
            return new Listing(items, List.of());
        }

        @Override
        public String name() {
            return "made-up notes";
        }

        @Override
        public boolean changes() {
            return false;
        }
    }
}
