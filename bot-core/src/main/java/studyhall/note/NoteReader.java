package studyhall.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads one file of notes within bounds of size, depth and time; whatever the bytes are, it answers. Thread-safe. */
public final class NoteReader {
    /** What a note may have at most; larger ones are refused. */
    public static final int MAX_BYTES = Decoding.MAX_BYTES;

    /** Beyond this many bytes a note is parsed in a thread of its own, which can be given up. */
    private static final int LARGE = 32 << 10;

    /** What {@link Taming} lets through takes a second at most; this is for what it does not foresee. */
    private static final int SECONDS = 10;

    private static final long STACK = 16L << 20;
    private static final int MAX_DEPTH = 30;

    /** What Notion adds to the names of files that it exports. */
    private static final Pattern EXPORTED = Pattern.compile(" [0-9a-f]{32}$");

    /** For the most notes: without what only a bracket or a dollar begins, for each of that costs each text of a note. */
    private final Parser plain = builder(false).build();

    private final Parser bracketed = builder(true).build();

    private final Parser formulas = builder(true)
            .customInlineContentParserFactory(new MathSpan.Factory())
            .build();

    private Parser parserOf(String text) {
        return text.indexOf('$') >= 0 ? formulas : text.indexOf('[') >= 0 ? bracketed : plain;
    }

    private static Parser.Builder builder(boolean brackets) {
        List<Extension> extensions = new ArrayList<>(
                List.of(TablesExtension.create(), StrikethroughExtension.create(), YamlFrontMatterExtension.create()));
        if (brackets) {
            extensions.add(TaskListItemsExtension.create());
            extensions.add(FootnotesExtension.create());
        }
        return Parser.builder()
                .extensions(extensions)
                .inlineParserFactory(PlainInlines::new)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .maxOpenBlockParsers(MAX_DEPTH);
    }

    /**
     * Reads a file.
     *
     * @param file path below the folder of notes, with {@code /}
     * @param content the file's bytes
     */
    public Reading read(String file, byte[] content) {
        Decoding decoding = Decoding.of(file, content);
        if (decoding.refused()) {
            return new Reading(Optional.empty(), List.of(), decoding.troubles());
        }
        List<Trouble> troubles = new ArrayList<>(decoding.troubles());
        if (content.length <= LARGE) {
            try {
                return parse(file, decoding.lines(), troubles);
            } catch (RuntimeException | StackOverflowError e) {
                return unparsed(file);
            }
        }
        FutureTask<Reading> task = new FutureTask<>(() -> parse(file, decoding.lines(), troubles));
        Thread worker = new Thread(null, task, "note-reader", STACK);
        worker.setDaemon(true);
        worker.start();
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return refused(file, "the note takes more than " + SECONDS + " seconds to read; split it or simplify it");
        } catch (ExecutionException e) {
            return unparsed(file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused(file, "reading was interrupted");
        }
    }

    private static Reading unparsed(String file) {
        return refused(file, "the note cannot be parsed; simplify its nesting");
    }

    private static Reading refused(String file, String reason) {
        return new Reading(
                Optional.empty(), List.of(), List.of(new Trouble(file, 0, Trouble.Severity.UNREADABLE, reason)));
    }

    private Reading parse(String file, List<String> lines, List<Trouble> troubles) {
        Taming taming = new Taming(file, lines);
        List<String> tame = Shorthand.rewrite(taming.tame());
        troubles.addAll(taming.troubles());
        String text = String.join("\n", tame);
        Node document = parserOf(text).parse(text);
        FrontMatter front = FrontMatter.of(document);
        SortedSet<String> tags = front.tags();
        Item outline = OutlineReader.read(document);
        List<Note.Section> sections = new ArrayList<>();
        String title = title(file, front, outline);
        noteTags(outline, tags);
        sections(outline, List.of(title), title, sections);
        Cards.mark(outline, tags);
        Gaps.mark(outline);
        String language = Languages.of(front.language(), lines);
        Note note = new Note(file, title, Tags.shown(tags), language, sections, lines);
        List<Fact> facts = FactReader.read(new FactSink(file, language, lines), language, title, tags, outline);
        return new Reading(Optional.of(note), facts, troubles);
    }

    /** The first heading of the first level, else what the front matter says, else the file's name. */
    private static String title(String file, FrontMatter front, Item outline) {
        for (Item item : outline.children) {
            if (item.heading() && !Headings.name(item).isEmpty() && Headings.titles(item)) {
                return Headings.name(item);
            }
        }
        if (!front.title().isEmpty()) {
            return front.title();
        }
        String name = NoteFolder.withoutEnding(file.substring(file.lastIndexOf('/') + 1));
        return EXPORTED.matcher(name)
                .replaceFirst("")
                .replace('_', ' ')
                .replace('-', ' ')
                .strip();
    }

    /** Tags of the line that begins with "Tags:", and of the title. */
    private static void noteTags(Item outline, SortedSet<String> tags) {
        for (Item item : outline.children) {
            if (item.heading() && !item.text().isEmpty() && Headings.titles(item)) {
                tags.addAll(item.tags);
                item.children.stream().limit(3).filter(NoteReader::tagLine).forEach(line -> tags.addAll(line.tags));
                return;
            }
            if (tagLine(item)) {
                tags.addAll(item.tags);
            }
        }
    }

    private static boolean tagLine(Item item) {
        return item.form == Item.Form.PARAGRAPH
                && (item.text().isEmpty() ? !item.tags.isEmpty() : EntryReader.tagLine(item.text()));
    }

    private static void sections(Item parent, List<String> above, String title, List<Note.Section> sections) {
        for (Item item : parent.children) {
            if (item.heading()) {
                String name = Headings.name(item);
                boolean itself = sections.isEmpty() && name.equals(title);
                List<String> breadcrumb = new ArrayList<>(above);
                if (!itself) {
                    breadcrumb.add(name);
                }
                sections.add(new Note.Section((item.level + 1) / 2, name, breadcrumb, item.fromLine));
                sections(item, breadcrumb, title, sections);
            }
        }
    }
}
