package studyhall.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import studyhall.chat.Answer;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Choice;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.Visibility;
import studyhall.command.CommandLine.Word;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.library.Library;
import studyhall.lookup.Entry;
import studyhall.lookup.Hit;
import studyhall.note.Fact;

/** {@code /study lookup eta}: what the notes say about a subject. */
public final class LookupCommand implements FallbackCommand {
    private static final int MAX_HITS = 6;
    private static final int MAX_OTHERS = 4;

    private final Supplier<Library> library;
    private final EntryMessages messages;
    private final BiConsumer<Scene, String> missed;

    /** One that nobody learns from. */
    public LookupCommand(Supplier<Library> library) {
        this(library, (scene, typed) -> {});
    }

    /**
     * A look-up.
     *
     * @param missed is told what was not found
     */
    public LookupCommand(Supplier<Library> library, BiConsumer<Scene, String> missed) {
        this.library = library;
        this.missed = missed;
        this.messages = new EntryMessages(library);
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
        List<Hit> hits = hits(typed);
        if (hits.isEmpty()) {
            missed.accept(invocation.scene(), typed);
        }
        return Answer.privately(shown(typed, hits));
    }

    /** What the notes say about a text, or what was close to it. */
    Message find(String typed) {
        return shown(typed, hits(typed));
    }

    private List<Hit> hits(String typed) {
        return library.get().index().search(typed, MAX_HITS);
    }

    private Message shown(String typed, List<Hit> hits) {
        if (hits.isEmpty()) {
            return nothing(typed);
        }
        Entry best = hits.get(0).entry();
        List<Entry> others = hits.stream()
                .skip(1)
                .map(Hit::entry)
                .filter(entry -> !isNamed(best, typed) || isNamed(entry, typed))
                .limit(MAX_OTHERS)
                .toList();
        return messages.found(best, others);
    }

    @Override
    public boolean knows(String text) {
        return library.get().index().search(text, MAX_HITS).stream().anyMatch(hit -> says(hit.entry(), text));
    }

    @Override
    public List<Choice> complete(String option, String typed) {
        return library.get().index().complete(typed, 25).stream()
                .map(name -> new Choice(name, name))
                .toList();
    }

    private Message nothing(String typed) {
        List<Entry> close = closeTo(typed);
        String first = "Nothing in the notes about " + Usage.quoted(typed) + ".";
        if (close.isEmpty()) {
            return Message.text(first + " Try one word of it, or see what there is with `/study topics`.");
        }
        List<Button> buttons = close.stream().map(EntryMessages::show).toList();
        return Message.of(new Text(first + " Did you mean one of these?"), new Buttons(buttons));
    }

    /** What single words of the text find, then what begins alike. */
    private List<Entry> closeTo(String typed) {
        Map<String, Entry> close = new LinkedHashMap<>();
        List<String> words = new ArrayList<>(
                CommandLine.words(typed).stream().map(Word::text).toList());
        words.sort(Comparator.comparingInt(String::length).reversed());
        Stream<Entry> byWord = words.size() < 2
                ? Stream.empty()
                : words.stream().filter(word -> word.length() > 2).flatMap(this::entries);
        Stream<Entry> byStart = typed.length() < 3
                ? Stream.empty()
                : library.get().index().complete(typed.substring(0, 3), MAX_OTHERS).stream()
                        .flatMap(this::entries);
        Stream.concat(byWord, byStart).limit(20).forEach(entry -> close.putIfAbsent(entry.id(), entry));
        return close.values().stream().limit(MAX_OTHERS).toList();
    }

    private Stream<Entry> entries(String text) {
        return library.get().index().search(text, 2).stream().map(Hit::entry);
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
