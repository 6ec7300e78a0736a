package studyhall.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import studyhall.chat.Answer;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Choice;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.Platform;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.library.Libraries;
import studyhall.library.Library;

/** {@code /study help}: all commands, each with a line that works. */
public final class HelpCommand implements Command {
    private final Libraries libraries;
    private final Supplier<List<CommandSpec>> specs;

    /**
     * Wires the help.
     *
     * @param specs of all commands in the order of the help; asked when somebody needs help
     */
    public HelpCommand(Libraries libraries, Supplier<List<CommandSpec>> specs) {
        this.libraries = libraries;
        this.specs = specs;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "help",
                "What I can do, and how to ask for it",
                List.of(OptionSpec.text("command", "one of the commands").completed()),
                Visibility.PRIVATE,
                Place.ANYWHERE,
                Role.EVERYONE,
                List.of("help", "help quiz start"));
    }

    @Override
    public Answer run(Invocation invocation) {
        return Answer.privately(invocation.option("command").map(this::one).orElseGet(() -> all(invocation.scene())));
    }

    @Override
    public List<Choice> complete(ChannelRef place, String option, String typed) {
        return specs.get().stream()
                .map(CommandSpec::path)
                .filter(path -> path.contains(typed))
                .map(path -> new Choice(path, path))
                .toList();
    }

    private Message all(Scene scene) {
        // Discord takes nothing but what is declared
        boolean typed = scene.channel().platform() != Platform.DISCORD;
        String way = typed ? "`/study` and a term looks it up." : "`/study lookup` looks a term up.";
        Library now = libraries.in(scene.channel());
        String lines = specs.get().stream()
                .collect(Collectors.groupingBy(HelpCommand::root, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(HelpCommand::family)
                .collect(Collectors.joining("\n"));
        boolean families =
                specs.get().stream().map(HelpCommand::root).distinct().count()
                        < specs.get().size();
        String more = families ? "\n`/study help quiz` tells more of one of them." : "";
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Text("Look things up, get a tip, play a quiz on your notes. " + way + "\n" + lines + more));
        if (!now.tips().isEmpty() && !now.questions().isEmpty()) {
            String whole = TopicPicker.whole(now).id();
            blocks.add(Buttons.of(
                    Button.primary("Try a question", ButtonId.of(PracticeButtons.TOPIC, whole)),
                    Button.of("A tip", ButtonId.of(TipButtons.TOPIC, whole)),
                    Button.of("Topics", ButtonId.of(TopicButtons.ALL))));
        }
        return new Message(blocks);
    }

    /** The word that commands of one kind begin with. */
    private static String root(CommandSpec spec) {
        return spec.path().split(" ", 2)[0];
    }

    /** One line for all that begin with the same word: sixty lines are not read. */
    private static String family(List<CommandSpec> family) {
        CommandSpec first = family.get(0);
        String line = Usage.form(first) + " " + SmallMarkdown.escape(first.description());
        String also = family.stream()
                .skip(1)
                .map(spec -> "`" + spec.path().substring(root(spec).length()).strip() + "`")
                .collect(Collectors.joining(", "));
        return also.isEmpty() ? line : line + " · also " + also;
    }

    private Message one(String typed) {
        String path = typed.startsWith("/study ") ? typed.substring(7) : typed;
        List<CommandSpec> found = specs.get().stream()
                .filter(spec -> spec.path().equalsIgnoreCase(path)
                        || spec.path().regionMatches(true, 0, path + " ", 0, path.length() + 1))
                .toList();
        if (found.isEmpty()) {
            throw new UserError("There is no command " + typed + ". Type /study help for all of them.");
        }
        return Message.text(found.stream().map(HelpCommand::details).collect(Collectors.joining("\n\n")));
    }

    private static String details(CommandSpec spec) {
        String options = spec.options().stream()
                .map(option -> "\n- `" + option.name() + "` " + SmallMarkdown.escape(option.description())
                        + (option.choices().isEmpty() ? "" : ": " + allowed(option)))
                .collect(Collectors.joining());
        String examples = spec.examples().stream().map(Usage::line).collect(Collectors.joining(", "));
        return Usage.form(spec) + " " + SmallMarkdown.escape(spec.description()) + options
                + (examples.isEmpty() ? "" : "\nFor example: " + examples);
    }

    private static String allowed(OptionSpec option) {
        return Usage.either(option.choices().stream()
                .map(choice -> "`" + choice.value() + "`")
                .toList());
    }
}
