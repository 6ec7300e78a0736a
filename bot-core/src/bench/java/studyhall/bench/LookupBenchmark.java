package studyhall.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.ScoreDoc;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import studyhall.lookup.BareLucene;
import studyhall.lookup.Hit;
import studyhall.lookup.LuceneIndex;
import studyhall.lookup.SameQuery;
import studyhall.note.Fact;
import studyhall.note.NoteReader;

/** Looking something up among ten thousand notes, and the same words asked of Lucene itself. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class LookupBenchmark {
    private static final int NOTES = 10_000;
    private static final int QUERIES = 1_000;
    private static final int LIMIT = 5;

    /** What people type: a name, the beginning of one, one with a slip, or words of the text. */
    @Param({"mixed", "prefix", "typo"})
    private String typed;

    private final List<String> queries = new ArrayList<>();
    private LuceneIndex index;
    private BareLucene bare;
    private SameQuery same;
    private int next;

    @Setup
    public void index() {
        NoteReader reader = new NoteReader();
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < NOTES; i++) {
            facts.addAll(reader.read(MadeUpNotes.file(i), MadeUpNotes.note(i).getBytes(StandardCharsets.UTF_8))
                    .facts());
        }
        index = LuceneIndex.of(facts);
        bare = new BareLucene(facts);
        Random random = new Random(5);
        for (int i = 0; i < QUERIES; i++) {
            Fact fact = facts.get(random.nextInt(facts.size()));
            queries.add(query(typed.equals("mixed") ? mixed(random) : typed, fact, random));
        }
        same = new SameQuery(index, queries);
    }

    /** Most people type a name as it is written. */
    private static String mixed(Random random) {
        int one = random.nextInt(10);
        return one < 6 ? "name" : one < 8 ? "words" : one < 9 ? "prefix" : "typo";
    }

    private static String query(String kind, Fact fact, Random random) {
        String name = fact.subject().text();
        int middle = name.length() / 2;
        return switch (kind) {
            case "name" -> name;
            case "prefix" -> name.substring(0, Math.max(2, middle));
            case "typo" -> name.substring(0, middle) + (char) ('a' + random.nextInt(26)) + name.substring(middle);
            default -> {
                String[] words = fact.statement().split("\\W+");
                int from = random.nextInt(words.length);
                yield String.join(" ", List.of(words).subList(from, Math.min(words.length, from + 3)));
            }
        };
    }

    /** What Study Hall answers. */
    @Benchmark
    public List<Hit> lookup() {
        return index.search(query(), LIMIT);
    }

    /** The same queries asked of Lucene alone. */
    @Benchmark
    public ScoreDoc[] sameQuery() {
        return same.search(query(), LIMIT);
    }

    /** Only the words as they were typed, as a first program with Lucene would ask: no beginnings, no slips. */
    @Benchmark
    public ScoreDoc[] bareLucene() {
        return bare.search(query(), LIMIT);
    }

    private String query() {
        next = (next + 1) % QUERIES;
        return queries.get(next);
    }
}
