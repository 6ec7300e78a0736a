package studyhall.command;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Answer;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Choice;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ChannelRef;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.Upload;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.library.Library;
import studyhall.library.OwnNote;
import studyhall.library.OwnNotes;
import studyhall.library.OwnNotes.Outcome;
import studyhall.library.WorkspaceLibraries;
import studyhall.note.NoteReader;
import studyhall.note.Reading;
import studyhall.note.Trouble;
import studyhall.question.Question;
import studyhall.standings.Players;
import studyhall.standings.Workspaces;

/** {@code /study notes ...}: the notes that a workspace has of its own, beside those that everybody is served. */
public final class NotesCommands {
    private static final Logger log = LoggerFactory.getLogger(NotesCommands.class);
    private static final String FILE = "file";
    private static final String NAME = "name";
    private static final int SHOWN = 20;
    private static final int MAX_TROUBLES = 5;
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private final OwnNotes notes;
    private final WorkspaceLibraries libraries;
    private final Workspaces workspaces;
    private final Players players;
    private final Predicate<Scene> organises;
    private final NoteReader reader = new NoteReader();

    /**
     * Wires them.
     *
     * @param organises who may add and remove notes, unless a workspace lets everybody
     */
    public NotesCommands(
            OwnNotes notes,
            WorkspaceLibraries libraries,
            Workspaces workspaces,
            Players players,
            Predicate<Scene> organises) {
        this.notes = notes;
        this.libraries = libraries;
        this.workspaces = workspaces;
        this.players = players;
        this.organises = organises;
    }

    private record Of(CommandSpec spec, boolean changing, Function<Invocation, Answer> body, NotesCommands all)
            implements Command {
        @Override
        public Answer run(Invocation invocation) {
            return body.apply(invocation);
        }

        @Override
        public boolean changes(Invocation invocation) {
            return changing;
        }

        @Override
        public boolean offers(Scene scene) {
            return !changing || all.may(scene);
        }

        @Override
        public List<Choice> complete(ChannelRef place, String option, String typed) {
            return option.equals(NAME) ? all.names(place, typed) : List.of();
        }
    }

    /** Adding, listing, removing, reading again, and who may. */
    public List<Command> all() {
        return List.of(
                of(
                        "add",
                        "Add a note of your own, for this workspace alone",
                        true,
                        this::add,
                        OptionSpec.file(FILE, "a Markdown file of at most 1 MB", "md", "markdown")
                                .mandatory()),
                of("list", "The notes of this workspace's own", false, this::list),
                of(
                        "remove",
                        "Take out a note of this workspace's own",
                        true,
                        this::remove,
                        OptionSpec.text(NAME, "the file's name").mandatory().completed()),
                of("reload", "Read this workspace's notes again", false, this::reload),
                new Of(
                        new CommandSpec(
                                "notes allow",
                                "Who may add and remove notes",
                                List.of(OptionSpec.text("who", "as it is when left out")
                                        .oneOf("organisers", "everyone")),
                                Visibility.PRIVATE,
                                Place.ANYWHERE,
                                Role.ORGANISER,
                                List.of("notes allow everyone")),
                        true,
                        this::allow,
                        this));
    }

    private Of of(
            String word,
            String description,
            boolean changing,
            Function<Invocation, Answer> body,
            OptionSpec... options) {
        String example = word.equals("remove") ? "notes remove kafka.md" : "notes " + word;
        CommandSpec spec = new CommandSpec(
                "notes " + word,
                description,
                List.of(options),
                Visibility.PRIVATE,
                Place.ANYWHERE,
                // who may is for each workspace to say
                Role.EVERYONE,
                List.of(example));
        return new Of(spec, changing, body, this);
    }

    private Answer add(Invocation invocation) {
        Scene scene = invocation.scene();
        long workspace = admitted(scene);
        Upload file = invocation
                .file(FILE)
                .orElseThrow(() -> new UserError(Message.text(Usage.line("notes add")
                        + " takes a file, and a typed line carries none. Choose it in the form that the app opens; on the"
                        + " playground's page, drop it there and add it.")));
        String name = NoteName.of(file.name());
        byte[] content = content(file, name);
        Reading reading = reader.read(name, content);
        if (reading.note().isEmpty()) {
            throw refused(name, lines(reading.troubles()));
        }
        Outcome outcome =
                notes.put(workspace, name, content, players.of(workspace, scene).id());
        return switch (outcome) {
            case TOO_MANY ->
                throw refused(name, "There are " + OwnNotes.MAX_FILES + " notes here already, and no more are kept.");
            case TOO_MUCH ->
                throw refused(
                        name,
                        "With it, your notes would be larger than " + size(OwnNotes.MAX_TOTAL) + ", which is all that"
                                + " is kept.");
            case SAME -> Answer.privately(Message.text(shown(name) + " is here already, word for word."));
            default -> Answer.privately(added(libraries.renewed(scene.channel()), name, outcome, reading));
        };
    }

    private static byte[] content(Upload file, String name) {
        String much = "It is larger than " + size(OwnNotes.MAX_BYTES) + ". Split it into several notes.";
        if (file.size() > OwnNotes.MAX_BYTES) {
            throw refused(name, much);
        }
        byte[] content;
        try {
            content = file.bytes().read(OwnNotes.MAX_BYTES);
        } catch (IOException e) {
            log.warn("A file that was given could not be fetched: {}", e.getMessage());
            throw refused(name, "It could not be fetched. Give it again in a moment.");
        }
        if (content.length > OwnNotes.MAX_BYTES) {
            throw refused(name, much);
        }
        if (new String(content, java.nio.charset.StandardCharsets.UTF_8).isBlank()) {
            throw refused(name, "There is nothing in it.");
        }
        if (content.length >= PDF.length && java.util.Arrays.equals(content, 0, PDF.length, PDF, 0, PDF.length)) {
            throw refused(name, "It is a PDF whatever its name says. Notes are Markdown, which is plain text.");
        }
        return content;
    }

    private static UserError refused(String name, String why) {
        return new UserError(Message.text("I did not take " + shown(name) + ", and nothing has changed.\n" + why));
    }

    private static Message added(Library now, String name, Outcome outcome, Reading reading) {
        String path = OwnNote.path(name);
        List<Question> questions = now.questionsIn(path);
        long tips = now.tips().stream()
                .filter(tip -> tip.source().file().equals(path))
                .count();
        String first = (outcome == Outcome.REPLACED ? "Replaced " : "Added ") + shown(name) + ": "
                + count(questions.size(), "question") + ", " + count(tips, "tip")
                + ". This workspace has it from now on, and no other.";
        String next = questions.isEmpty()
                ? "\nThere is nothing to ask in it yet. Lines such as `- **Term**: what it means` are asked, and tables."
                : "";
        List<Trouble> troubles = reading.troubles();
        String look = troubles.isEmpty()
                ? ""
                : "\n" + count(troubles.size(), "line") + (troubles.size() == 1 ? " needs" : " need") + " a look:\n"
                        + lines(troubles);
        List<Block> blocks = new ArrayList<>(List.of(new Text(first + next + look)));
        if (!questions.isEmpty()) {
            blocks.add(Buttons.of(
                    PracticeButtons.asking(
                            "Try a question", questions.get(0).id().shortId()),
                    Button.of("Topics", studyhall.chat.ButtonId.of(TopicButtons.ALL))));
        }
        return new Message(blocks);
    }

    private static String lines(List<Trouble> troubles) {
        String lines = troubles.stream()
                .limit(MAX_TROUBLES)
                .map(trouble -> "- " + SmallMarkdown.escape(trouble.toString()))
                .collect(Collectors.joining("\n"));
        int more = troubles.size() - MAX_TROUBLES;
        return lines + (more > 0 ? "\n… and " + more + " more" : "");
    }

    private Answer list(Invocation invocation) {
        Scene scene = invocation.scene();
        long workspace = workspaces.idOf(scene.channel());
        List<OwnNote> own = notes.list(workspace);
        Library now = libraries.in(scene.channel());
        String shared = count(libraries.shared().notes().size(), "note");
        if (own.isEmpty()) {
            return Answer.privately(Message.text("This workspace has no notes of its own, and reads the " + shared
                    + " that all have. " + Usage.line("notes add") + " adds one."));
        }
        ZoneId zone = workspaces.of(scene.channel()).zone();
        String lines = own.stream()
                .limit(SHOWN)
                .map(note -> "- " + shown(note.name()) + " · "
                        + count(now.questionsIn(OwnNote.path(note.name())).size(), "question") + " · "
                        + size(note.size()) + (note.by().isEmpty() ? "" : " · " + SmallMarkdown.name(note.by())) + ", "
                        + Moments.wholeDay(LocalDate.ofInstant(note.at(), zone)))
                .collect(Collectors.joining("\n"));
        int more = own.size() - SHOWN;
        int bytes = own.stream().mapToInt(OwnNote::size).sum();
        long version = own.stream().mapToLong(OwnNote::version).max().orElse(0);
        return Answer.privately(Message.text("Notes of this workspace's own, version " + version + ": " + own.size()
                + " of "
                + OwnNotes.MAX_FILES + ", " + size(bytes) + " of " + size(OwnNotes.MAX_TOTAL) + ".\n" + lines
                + (more > 0 ? "\n… and " + more + " more" : "") + "\nBeside them "
                + (libraries.shared().notes().size() == 1 ? "stands the " : "stand the ") + shared
                + " that all have. " + Usage.line("notes remove " + own.get(0).name()) + " takes one out."));
    }

    private Answer remove(Invocation invocation) {
        Scene scene = invocation.scene();
        long workspace = admitted(scene);
        String typed = invocation.required(NAME);
        String name = notes.list(workspace).stream()
                .map(OwnNote::name)
                .filter(each -> each.equals(typed) || each.equals(typed + ".md"))
                .findFirst()
                .orElseThrow(() -> new UserError(Message.text("There is no note " + Usage.quoted(typed)
                        + " of your own. " + Usage.line("notes list") + " names those there are.")));
        if (!notes.remove(workspace, name)) {
            throw new UserError(Message.text("Somebody else has just taken out " + shown(name) + "."));
        }
        libraries.renewed(scene.channel());
        return Answer.privately(Message.text(
                "Took out " + shown(name) + ". Nothing of it is asked any more; points that were won with it stay."));
    }

    private Answer reload(Invocation invocation) {
        Scene scene = invocation.scene();
        admitted(scene);
        Library now = libraries.reread(scene.channel());
        long own = now.notes().stream().filter(note -> OwnNote.is(note.file())).count();
        int troubles = now.troubles().size();
        return Answer.privately(Message.text("Read again: " + count(own, "note") + " of your own, "
                + count(now.notes().size() - own, "note") + " that all have; "
                + count(now.questions().size(), "question")
                + ", " + count(now.tips().size(), "tip") + "."
                + (troubles == 0
                        ? ""
                        : "\n" + count(troubles, "line") + (troubles == 1 ? " needs" : " need") + " a look:\n"
                                + lines(now.troubles()))));
    }

    private Answer allow(Invocation invocation) {
        long workspace = workspaces.idOf(invocation.scene().channel());
        invocation.option("who").ifPresent(who -> notes.open(workspace, who.equals("everyone")));
        boolean all = notes.openToAll(workspace);
        return Answer.privately(Message.text((all ? "Everybody here" : "Organisers") + " may add and remove notes. "
                + Usage.line("notes allow " + (all ? "organisers" : "everyone")) + " changes it."));
    }

    /** The workspace of somebody who may change its notes; never of a guest, whose notes are elsewhere. */
    private long admitted(Scene scene) {
        long workspace = workspaces.idOf(scene.channel());
        if (!may(scene)) {
            throw new UserError(Message.text("Organisers look after the notes here. Ask one of them, or have them"
                    + " type " + Usage.line("notes allow everyone") + "."));
        }
        return workspace;
    }

    private boolean may(Scene scene) {
        return !scene.guest() && (notes.openToAll(workspaces.idOf(scene.channel())) || organises.test(scene));
    }

    private List<Choice> names(ChannelRef place, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return libraries.in(place).notes().stream()
                .filter(note -> OwnNote.is(note.file()))
                .map(note -> note.file().substring(OwnNote.FOLDER.length()))
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                .map(name -> new Choice(name, name))
                .toList();
    }

    private static String shown(String name) {
        return "**" + SmallMarkdown.escape(name) + "**";
    }

    private static String size(long bytes) {
        return bytes >= 1 << 20
                ? (bytes >> 20) + " MB"
                : bytes >= 1 << 10 ? (bytes >> 10) + " KB" : count(bytes, "byte");
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
