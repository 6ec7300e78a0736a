package studyhall.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import studyhall.chat.Answer;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Choice;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ChannelRef;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.Visibility;
import studyhall.command.CommandLine.Word;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.lookup.Entry;
import studyhall.lookup.Hit;
import studyhall.note.Fact;

/** {@code /study lookup eta}: what the notes say about a subject. */
public final class LookupCommand implements FallbackCommand {
    private static final int MAX_HITS = 6;
    private static final int MAX_OTHERS = 4;

    private final Libraries libraries;
    private final BiConsumer<Scene, String> missed;

    /** One that nobody learns from. */
    public LookupCommand(Libraries libraries) {
        this(libraries, (scene, typed) -> {});
    }

    /**
     * A look-up.
     *
     * @param missed is told what was not found
     */
    public LookupCommand(Libraries libraries, BiConsumer<Scene, String> missed) {
        this.libraries = libraries;
        this.missed = missed;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "lookup",
                "What the notes say about a term, with its source",
                List.of(OptionSpec.text("text", "a term, such as one of the names in the notes")
                        .mandatory()
                        .completed()),
                Visibility.PRIVATE,
                Place.ANYWHERE,
                Role.EVERYONE,
                List.of("lookup learning rate"));
    }

    @Override
    public Answer run(Invocation invocation) {
        String typed = invocation.required("text");
        Library now = libraries.in(invocation.scene().channel());
        List<Hit> hits = hits(now, typed);
        if (hits.isEmpty()) {
            missed.accept(invocation.scene(), typed);
        }
        return Answer.privately(shown(now, typed, hits));
    }

    /** What the notes say about a text, or what was close to it. */
    static Message find(Library now, String typed) {
        return shown(now, typed, hits(now, typed));
    }

    private static List<Hit> hits(Library now, String typed) {
        return now.index().search(typed, MAX_HITS);
    }

    private static Message shown(Library now, String typed, List<Hit> hits) {
        if (hits.isEmpty()) {
            return nothing(now, typed);
        }
        Entry best = hits.get(0).entry();
        List<Entry> others = hits.stream()
                .skip(1)
                .map(Hit::entry)
                .filter(entry -> !isNamed(best, typed) || isNamed(entry, typed))
                .limit(MAX_OTHERS)
                .toList();
        return new EntryMessages(now).found(best, others);
    }

    @Override
    public boolean knows(ChannelRef place, String text) {
        return libraries.in(place).index().search(text, MAX_HITS).stream().anyMatch(hit -> says(hit.entry(), text));
    }

    @Override
    public List<Choice> complete(ChannelRef place, String option, String typed) {
        return libraries.in(place).index().complete(typed, 25).stream()
                .map(name -> new Choice(name, name))
                .toList();
    }

    private static Message nothing(Library now, String typed) {
        List<Entry> close = closeTo(now, typed);
        String first = "Nothing in the notes about " + Usage.quoted(typed) + ".";
        if (close.isEmpty()) {
            return Message.text(first + " Try one word of it, or see what there is with `/study topics`.");
        }
        List<Button> buttons = close.stream().map(EntryMessages::show).toList();
        return Message.of(new Text(first + " Did you mean one of these?"), new Buttons(buttons));
    }

    /** What single words of the text find, then what begins alike. */
    private static List<Entry> closeTo(Library now, String typed) {
        Map<String, Entry> close = new LinkedHashMap<>();
        List<String> words = new ArrayList<>(
                CommandLine.words(typed).stream().map(Word::text).toList());
        words.sort(Comparator.comparingInt(String::length).reversed());
        Stream<Entry> byWord = words.size() < 2
                ? Stream.empty()
                : words.stream().filter(word -> word.length() > 2).flatMap(word -> entries(now, word));
        Stream<Entry> byStart = typed.length() < 3
                ? Stream.empty()
                : now.index().complete(typed.substring(0, 3), MAX_OTHERS).stream()
                        .flatMap(name -> entries(now, name));
        Stream.concat(byWord, byStart).limit(20).forEach(entry -> close.putIfAbsent(entry.id(), entry));
        return close.values().stream().limit(MAX_OTHERS).toList();
    }

    private static Stream<Entry> entries(Library now, String text) {
        return now.index().search(text, 2).stream().map(Hit::entry);
    }

    private static boolean isNamed(Entry entry, String typed) {
        return Stream.concat(
                        Stream.of(entry.subject().text()),
                        entry.subject().glosses().stream().map(SmallMarkdown::plain))
                .anyMatch(name -> name.equalsIgnoreCase(typed));
    }

    private static boolean says(Entry entry, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return isNamed(entry, typed)
                || entry.subject().text().toLowerCase(Locale.ROOT).contains(wanted)
                || entry.facts().stream().map(Fact::statement).anyMatch(statement -> SmallMarkdown.plain(statement)
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted));
    }
}
