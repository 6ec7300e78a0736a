package studyhall.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import studyhall.library.Library;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.note.Source;
import studyhall.question.Option;
import studyhall.question.Question;
import studyhall.tip.Tip;

/**
 * Writes what a library holds as JSON Lines: one object a line, UTF-8, lines ended by {@code \n}, fields in a fixed
 * order, so that equal notes give equal bytes. Texts are as people read them: code in backticks,
 * and no escapes.
 */
final class NotesExport {
    private final OutputStream out;

    NotesExport(OutputStream out) {
        this.out = out;
    }

    /** A question with its options, the index of its key, and why each distractor is wrong. */
    void questions(Library library) throws IOException {
        try (JsonGenerator json = generator()) {
            for (Question question : library.questions()) {
                json.writeStartObject();
                json.writeStringField("id", question.id().value());
                json.writeStringField("archetype", question.archetype());
                json.writeStringField("stem", Markup.readable(question.stem()));
                json.writeArrayFieldStart("options");
                for (Option option : question.options()) {
                    json.writeString(Markup.readable(option.text()));
                }
                json.writeEndArray();
                json.writeNumberField("key", question.key());
                json.writeStringField("explanation", Markup.readable(question.explanation()));
                source(json, question.source());
                evidence(json, question.options());
                json.writeStringField("fact", question.fact().value());
                json.writeStringField("factVersion", question.factVersion());
                endLine(json);
            }
        }
    }

    /** A tip with its rank, 0 for what the author marked most strongly. */
    void tips(Library library) throws IOException {
        try (JsonGenerator json = generator()) {
            for (Tip tip : library.tips()) {
                json.writeStartObject();
                json.writeStringField("id", tip.key().value());
                json.writeStringField("text", Markup.readable(tip.text()));
                json.writeNumberField("rank", tip.rank());
                source(json, tip.source());
                endLine(json);
            }
        }
    }

    /** A fact with its kind, subject and statement. */
    void facts(Library library) throws IOException {
        try (JsonGenerator json = generator()) {
            for (Fact fact : library.facts()) {
                json.writeStartObject();
                json.writeStringField("id", fact.key().value());
                json.writeStringField("version", fact.meta().version());
                json.writeStringField("kind", fact.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
                json.writeStringField("subject", fact.subject().text());
                strings(json, "glosses", fact.subject().glosses());
                json.writeStringField("scope", fact.scope());
                json.writeStringField("statement", Markup.readable(fact.statement()));
                source(json, fact.source());
                endLine(json);
            }
        }
    }

    /** A card that the author wrote, with what stands on its two sides. */
    void cards(Library library) throws IOException {
        try (JsonGenerator json = generator()) {
            for (Fact fact : library.facts()) {
                if (fact instanceof Fact.Card card) {
                    json.writeStartObject();
                    json.writeStringField("id", card.key().value());
                    json.writeStringField("version", card.meta().version());
                    json.writeStringField("question", Markup.readable(card.question()));
                    json.writeStringField("answer", Markup.readable(card.answer()));
                    source(json, card.source());
                    endLine(json);
                }
            }
        }
    }

    private JsonGenerator generator() throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out, com.fasterxml.jackson.core.JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        // the separator of root values, which is a blank otherwise; each line ends itself
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        return json;
    }

    private static void endLine(JsonGenerator json) throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void evidence(JsonGenerator json, List<Option> options) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).evidence().isPresent()) {
                Option.Evidence evidence = options.get(i).evidence().get();
                json.writeStartObject();
                json.writeNumberField("option", i);
                json.writeStringField("grade", evidence.grade().name());
                json.writeStringField("trueOf", Markup.readable(evidence.trueOf()));
                json.writeNumberField("line", evidence.line());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void source(JsonGenerator json, Source source) throws IOException {
        json.writeObjectFieldStart("source");
        json.writeStringField("file", source.file());
        json.writeNumberField("fromLine", source.fromLine());
        json.writeNumberField("toLine", source.toLine());
        strings(json, "breadcrumb", source.breadcrumb());
        strings(json, "tags", source.tags());
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, Iterable<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
