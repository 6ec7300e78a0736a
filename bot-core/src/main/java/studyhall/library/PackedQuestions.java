package studyhall.library;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.compress.LZ4;
import studyhall.note.Fact;
import studyhall.note.FactKey;
import studyhall.question.Option;
import studyhall.question.Question;
import studyhall.question.QuestionId;

/**
 * One note's questions in a fraction of their room: a large library holds hundreds of thousands and asks a few. What a
 * question has from its fact is taken from there, and a text that several have is kept once. Immutable.
 */
final class PackedQuestions {
    /** LZ4 copies in strides of eight bytes. */
    private static final int SLACK = 7;

    private final List<Fact> facts;
    private final int[] factOf;
    private final byte[] packed;
    private final int length;

    private PackedQuestions(List<Fact> facts, int[] factOf, byte[] packed, int length) {
        this.facts = facts;
        this.factOf = factOf;
        this.packed = packed;
        this.length = length;
    }

    /**
     * Packs questions.
     *
     * @param facts of the note
     * @param questions each has key, version and source of one of them
     */
    static PackedQuestions of(List<Fact> facts, List<Question> questions) {
        Map<FactKey, Integer> places = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            places.put(facts.get(i).key(), i);
        }
        int[] factOf = new int[questions.size()];
        Map<String, Integer> texts = new LinkedHashMap<>();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(body)) {
            TextSink sink = text -> {
                Integer known = texts.putIfAbsent(text, texts.size());
                out.writeInt(known == null ? texts.size() - 1 : known);
            };
            for (int i = 0; i < factOf.length; i++) {
                factOf[i] = place(questions.get(i), places, facts);
                write(questions.get(i), sink, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] whole = joined(texts, body);
        return new PackedQuestions(facts, factOf, squeezed(whole), whole.length);
    }

    private static int place(Question question, Map<FactKey, Integer> places, List<Fact> facts) {
        Integer place = places.get(question.fact());
        if (place == null
                || !question.source().equals(facts.get(place).source())
                || !question.factVersion().equals(facts.get(place).meta().version())
                || !question.id().value().startsWith(question.fact().value())) {
            throw new IllegalArgumentException("The question " + question.id() + " does not stand on its fact");
        }
        return place;
    }

    private interface TextSink {
        void write(String text) throws IOException;
    }

    private static void write(Question question, TextSink texts, DataOutputStream out) throws IOException {
        texts.write(question.id().value().substring(question.fact().value().length()));
        texts.write(question.archetype());
        texts.write(question.stem());
        texts.write(question.explanation());
        out.writeInt(question.key());
        out.writeInt(question.options().size());
        for (Option option : question.options()) {
            texts.write(option.text());
            Optional<Option.Evidence> evidence = option.evidence();
            out.writeInt(evidence.map(why -> why.grade().ordinal()).orElse(-1));
            if (evidence.isPresent()) {
                texts.write(evidence.get().trueOf());
                out.writeInt(evidence.get().line());
            }
        }
    }

    private static byte[] joined(Map<String, Integer> texts, ByteArrayOutputStream body) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(whole)) {
            out.writeInt(texts.size());
            for (String text : texts.keySet()) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            body.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return whole.toByteArray();
    }

    private static byte[] squeezed(byte[] whole) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            LZ4.compress(whole, 0, whole.length, out, new LZ4.FastCompressionHashTable());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toArrayCopy();
    }

    int size() {
        return factOf.length;
    }

    /** What a question asks about, without unpacking it. */
    Fact fact(int question) {
        return facts.get(factOf[question]);
    }

    /** The questions as they were. */
    List<Question> unpack() {
        byte[] whole = new byte[length + SLACK];
        try {
            LZ4.decompress(new ByteArrayDataInput(packed), length, whole, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteBuffer in = ByteBuffer.wrap(whole, 0, length);
        String[] texts = new String[in.getInt()];
        for (int i = 0; i < texts.length; i++) {
            int size = in.getInt();
            texts[i] = new String(whole, in.position(), size, StandardCharsets.UTF_8);
            in.position(in.position() + size);
        }
        List<Question> questions = new ArrayList<>(factOf.length);
        for (int i = 0; i < factOf.length; i++) {
            questions.add(question(fact(i), texts, in));
        }
        return questions;
    }

    private static Question question(Fact fact, String[] texts, ByteBuffer in) {
        QuestionId id = new QuestionId(fact.key().value() + texts[in.getInt()]);
        String archetype = texts[in.getInt()];
        String stem = texts[in.getInt()];
        String explanation = texts[in.getInt()];
        int key = in.getInt();
        int size = in.getInt();
        List<Option> options = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            options.add(new Option(texts[in.getInt()], evidence(texts, in)));
        }
        return new Question(
                id, fact.key(), fact.meta().version(), archetype, stem, options, key, explanation, fact.source());
    }

    private static Optional<Option.Evidence> evidence(String[] texts, ByteBuffer in) {
        int grade = in.getInt();
        return grade < 0
                ? Optional.empty()
                : Optional.of(new Option.Evidence(Option.Grade.values()[grade], texts[in.getInt()], in.getInt()));
    }
}
