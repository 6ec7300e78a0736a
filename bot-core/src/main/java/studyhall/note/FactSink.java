package studyhall.note;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects the facts of one note and gives each its key, version and source. */
final class FactSink {
    private final String file;
    private final String noteSlug;
    private final String language;
    private final List<String> lines;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<SortedSet<String>, SortedSet<String>> tagSets = new HashMap<>();
    private SortedSet<String> lastTags = Collections.emptySortedSet();
    private SortedSet<String> lastFrozen = Collections.emptySortedSet();
    private final Map<String, Integer> seen = new HashMap<>(128);
    private final Map<String, String> slugs = new HashMap<>();

    FactSink(String file, String language, List<String> lines) {
        this.file = file;
        this.language = language;
        this.noteSlug = slug(NoteFolder.withoutEnding(file));
        this.lines = lines;
    }

    List<Fact> facts() {
        return facts;
    }

    void definition(Context context, Item item, Term term, String meaning, String siblings) {
        if (!meaning.isEmpty()) {
            Fact.Meta meta = meta(context, context.scope(), context.kind(), item, term, "is", meaning, siblings);
            facts.add(
                    !term.code() && Formulas.equation(meaning)
                            ? new Fact.Formula(meta, term, "", meaning)
                            : new Fact.Definition(meta, term, meaning));
        }
    }

    void attribute(Context context, Item item, String name, String value, String siblings) {
        if (value.isEmpty()) {
            return;
        }
        Term subject = context.subject();
        String attribute = known(name);
        Fact.Meta meta =
                meta(context, context.subjectScope(), context.subjectKind(), item, subject, attribute, value, siblings);
        facts.add(
                Formulas.looksLike(name, value)
                        ? new Fact.Formula(meta, subject, Formulas.label(name) ? "" : name, value)
                        : new Fact.Attribute(meta, subject, name, value));
    }

    void member(Context context, Item item, Term term, String group, String siblings) {
        facts.add(new Fact.Member(
                meta(context, context.scope(), context.kind(), item, term, "of-" + known(group), group, siblings),
                term,
                group));
    }

    /** A plain statement; {@code siblings} says whether it is one of its subject, a step, or a detail of another. */
    void statement(Context context, Item item, String text, String siblings) {
        if (text.isEmpty()) {
            return;
        }
        facts.add(new Fact.Statement(
                meta(
                        context,
                        context.subjectScope(),
                        context.subjectKind(),
                        item,
                        context.subject(),
                        words(text, 6),
                        text,
                        siblings),
                context.subject(),
                text));
    }

    void rule(Context context, Item item, Term label, String text, String siblings) {
        facts.add(new Fact.Rule(
                meta(context, context.scope(), "", item, label, words(text, 6), text, siblings), label, text));
    }

    void scenario(
            Context context,
            Item item,
            int toLine,
            Term label,
            String premise,
            String problem,
            List<Fact.Advice> answers) {
        StringBuilder all = new StringBuilder(premise).append(problem);
        answers.forEach(advice -> all.append(advice.role()).append(advice.text()));
        Fact.Meta meta = spanning(
                meta(context, context.scope(), "", item, Term.of(words(premise, 8)), "case", all.toString(), "cases"),
                source(context, item.tags, item.fromLine, toLine));
        facts.add(new Fact.Scenario(meta, label, premise, problem, answers));
    }

    void card(Context context, Item item, Item.CardText card) {
        if (card.question().isEmpty() || card.answer().isEmpty()) {
            return;
        }
        Fact.Meta meta = spanning(
                meta(
                        context,
                        context.scope(),
                        "",
                        item,
                        context.subject(),
                        words(card.question(), 8),
                        card.question() + "\n" + card.answer()
                                + card.wrong().stream().map("\n"::concat).collect(Collectors.joining()),
                        "cards"),
                source(context, item.tags, item.fromLine, card.toLine()));
        facts.add(new Fact.Card(meta, context.subject(), card.form(), card.question(), card.answer(), card.wrong()));
    }

    void cell(
            Context context,
            int line,
            SortedSet<String> tags,
            Term row,
            String corner,
            String column,
            String value,
            String table) {
        Fact.Meta meta = new Fact.Meta(
                key(context.scope(), row, known(column)),
                version(row.text(), column, value),
                source(context, tags, line, line),
                context.scope(),
                table,
                rowKind(context.kind(), corner),
                language,
                asked(context, tags));
        facts.add(new Fact.Cell(meta, row, corner, column, value));
    }

    /** What stands above a table is not what its rows are, unless its corner says so or says nothing. */
    private static String rowKind(String kind, String corner) {
        String head = Labels.norm(Markup.plain(corner));
        boolean same = head.isEmpty() || Labels.naming(head) || kind.equals(head) || kind.endsWith(" " + head);
        return same ? kind : "";
    }

    private Fact.Meta meta(
            Context context,
            String scope,
            String kind,
            Item item,
            Term subject,
            String attribute,
            String text,
            String siblings) {
        return new Fact.Meta(
                key(scope, subject, attribute),
                version(subject.text(), text),
                source(context, item.tags, item.fromLine, item.toLine),
                scope,
                siblings,
                kind,
                language,
                asked(context, item.tags));
    }

    private static Fact.Meta spanning(Fact.Meta meta, Source whole) {
        return new Fact.Meta(
                meta.key(),
                meta.version(),
                whole,
                meta.scope(),
                meta.siblings(),
                meta.kind(),
                meta.language(),
                meta.quiz());
    }

    private static boolean asked(Context context, SortedSet<String> tags) {
        return !context.tags().contains(Tags.NO_QUIZ) && !tags.contains(Tags.NO_QUIZ);
    }

    private Source source(Context context, SortedSet<String> tags, int from, int to) {
        SortedSet<String> all = context.tags();
        if (!tags.isEmpty()) {
            all = new TreeSet<>(all);
            all.addAll(tags);
        }
        int last = Math.min(Math.max(from, to), lines.size());
        String text = from == last ? lines.get(from - 1) : String.join("\n", lines.subList(from - 1, last));
        return new Source(file, from, last, context.breadcrumb(), frozen(all), text);
    }

    /** The same set for the same tags. */
    private SortedSet<String> frozen(SortedSet<String> tags) {
        // entries of one section have the very same, and to look a set up is to read it through
        if (tags != lastTags) {
            lastFrozen = tagSets.computeIfAbsent(
                    tags, all -> Collections.unmodifiableSortedSet(new TreeSet<>(Tags.shown(all))));
            lastTags = tags;
        }
        return lastFrozen;
    }

    private FactKey key(String scope, Term subject, String attribute) {
        String key = noteSlug + "/" + known(scope) + "/" + known(subject.text()) + "/" + attribute;
        if (seen.putIfAbsent(key, 1) == null) {
            return new FactKey(key);
        }
        return new FactKey(key + "~" + seen.merge(key, 1, Integer::sum));
    }

    /** The slug of a name that many facts share. */
    private String known(String name) {
        return slugs.computeIfAbsent(name, FactSink::slug);
    }

    /** 64 bits of FNV-1a: enough to tell that a text has changed, and the same on every machine. */
    private static String version(String... texts) {
        long hash = 0xcbf29ce484222325L;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ '\n') * 0x100000001b3L;
        }
        return Long.toHexString(hash);
    }

    private static String words(String text, int count) {
        return slug(Markup.plain(text), count);
    }

    /** Lower-case words of letters and digits joined by hyphens; {@code _} stays, since code is made of it. */
    static String slug(String text) {
        return slug(text, Integer.MAX_VALUE);
    }

    private static String slug(String text, int words) {
        StringBuilder slug = new StringBuilder(Math.min(text.length(), 64));
        int begun = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_') {
                slug.append(c);
            } else if (Character.isLetterOrDigit(c)) {
                slug.append(Character.toLowerCase(c));
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                if (++begun == words) {
                    break;
                }
                slug.append('-');
            }
        }
        int end = slug.length();
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return slug.substring(0, end);
    }
}
