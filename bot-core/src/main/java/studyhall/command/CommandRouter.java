package studyhall.command;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import studyhall.chat.Answer;
import studyhall.chat.Block.Choice;
import studyhall.chat.ChannelRef;
import studyhall.chat.ChatException;
import studyhall.chat.Form;
import studyhall.chat.Interaction;
import studyhall.chat.Interaction.Chosen;
import studyhall.chat.Interaction.Pointed;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Interaction.Typed;
import studyhall.chat.Message;
import studyhall.chat.Signals;
import studyhall.chat.Upload;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.command.Reply.Outcome;
import studyhall.quiz.NotNow;

/**
 * Leads what a person did to the command or button handler that answers it, after checking who may do it where. Always
 * answers and never throws: whatever fails inside is logged under a reference and told privately. Thread-safe.
 */
public final class CommandRouter {
    private static final Logger log = LoggerFactory.getLogger(CommandRouter.class);
    private static final int MAX_CHOICES = 25;

    /** Stands for whatever was no command of ours, whose words are not to become names of figures. */
    private static final String UNREAD = "unread";

    private final TypedLines lines;
    private final CommandCatalog catalog;
    private final Map<String, ButtonHandler> handlers = new HashMap<>();
    private final Failures failures;
    private final Predicate<Scene> organises;
    private final BiConsumer<Scene, String> deeds;
    private final Signals signals;

    /**
     * Wires the router.
     *
     * @param fallback takes lines that name no command; one of the commands
     * @param commands in the order of the help
     * @param random for references
     */
    public CommandRouter(
            FallbackCommand fallback,
            List<Command> commands,
            List<? extends ButtonHandler> handlers,
            RandomGenerator random) {
        this(fallback, commands, handlers, Scene::organiser, random);
    }

    /**
     * The same where more people are organisers than the platform knows of.
     *
     * @param organises whether somebody may use what is for organisers
     */
    public CommandRouter(
            FallbackCommand fallback,
            List<Command> commands,
            List<? extends ButtonHandler> handlers,
            Predicate<Scene> organises,
            RandomGenerator random) {
        this(fallback, commands, handlers, organises, (scene, deed) -> {}, random);
    }

    /**
     * The same where it is kept who changed what.
     *
     * @param deeds hears, after it is done, what somebody has changed for others
     */
    public CommandRouter(
            FallbackCommand fallback,
            List<Command> commands,
            List<? extends ButtonHandler> handlers,
            Predicate<Scene> organises,
            BiConsumer<Scene, String> deeds,
            RandomGenerator random) {
        this(fallback, commands, handlers, organises, deeds, Signals.none(), random);
    }

    /**
     * The same where figures are kept.
     *
     * @param signals hears what was answered, and how quickly
     */
    public CommandRouter(
            FallbackCommand fallback,
            List<Command> commands,
            List<? extends ButtonHandler> handlers,
            Predicate<Scene> organises,
            BiConsumer<Scene, String> deeds,
            Signals signals,
            RandomGenerator random) {
        this.signals = signals;
        this.organises = organises;
        this.deeds = deeds;
        this.catalog = new CommandCatalog(commands);
        this.lines = new TypedLines(catalog, fallback);
        this.failures = new Failures(random);
        for (ButtonHandler handler : handlers) {
            for (String action : handler.actions()) {
                if (this.handlers.putIfAbsent(action, handler) != null) {
                    throw new IllegalArgumentException("Two handlers answer the button " + action);
                }
            }
        }
    }

    /** What each platform declares, in order. */
    public List<CommandSpec> specs() {
        return catalog.specs();
    }

    /** The answer; private and in words when something was wrong. */
    public Answer handle(Interaction interaction) {
        return reply(interaction).answer();
    }

    /** The answer with how it went, for callers that tell it otherwise than in words, such as by an exit code. */
    public Reply reply(Interaction interaction) {
        try (MDC.MDCCloseable workspace =
                MDC.putCloseable("workspace", interaction.scene().channel().workspace())) {
            long begun = signals.nanos();
            AtomicReference<String> named = new AtomicReference<>(UNREAD);
            Reply reply = answerOrExplain(interaction, named);
            signals.answered(
                    interaction.scene().channel().platform(),
                    named.getPlain(),
                    reply.outcome().word(),
                    signals.nanos() - begun);
            return reply;
        }
    }

    /**
     * Who will see the answer, to be known before an answer is deferred. Whatever the router itself refuses is private,
     * so a public deferral means that the command will run.
     */
    public Visibility visibility(Interaction interaction) {
        try {
            // who organises may be a question to the database, which a private answer need not wait for
            return read(interaction)
                    .map(call -> call.command().spec())
                    .filter(spec -> spec.visibility() == Visibility.CHANNEL)
                    .map(spec -> {
                        admit(spec, interaction.scene());
                        return Visibility.CHANNEL;
                    })
                    .orElse(Visibility.PRIVATE);
        } catch (RuntimeException e) {
            return Visibility.PRIVATE;
        }
    }

    /** Values to propose for an option while it is typed in a place; empty where there are none. */
    public List<Choice> complete(ChannelRef place, String path, String option, String typed) {
        try {
            return catalog.at(path).stream()
                    .flatMap(command -> command.complete(place, option, CommandLine.clean(typed)).stream())
                    .limit(MAX_CHOICES)
                    .toList();
        } catch (RuntimeException e) {
            log.warn("No completion of {} for {}", option, path, e);
            return List.of();
        }
    }

    /**
     * What to have filled in before it is done, on platforms that can; empty when enough is known, or when whoever did it
     * may not. Then {@link #handle} answers it. Looks at the heap and asks the database at most what is set already.
     */
    public Optional<Form> form(Interaction interaction) {
        try {
            return offer(interaction);
        } catch (RuntimeException e) {
            // whatever is wrong with it is told when it is handled
            log.debug("No form for {}", name(interaction), e);
            return Optional.empty();
        }
    }

    /** What is wrong with the fields of a form, by name, in plain words; looks at the heap only. */
    public Map<String, String> flaws(String path, Map<String, String> options) {
        Map<String, String> flaws = new LinkedHashMap<>();
        catalog.at(path).map(Command::spec).ifPresent(spec -> spec.options()
                .forEach(option ->
                        new OptionCheck(spec).flaw(option, options).ifPresent(flaw -> flaws.put(option.name(), flaw))));
        return flaws;
    }

    private Optional<Form> offer(Interaction interaction) {
        Scene scene = interaction.scene();
        if (interaction instanceof Typed typed) {
            return lines.begun(scene.channel(), typed.text())
                    .filter(call -> may(call.command().spec(), scene))
                    .filter(call -> call.command().offers(scene))
                    .filter(call -> Forms.help(call.command().spec(), call.options()))
                    .map(call -> Forms.of(call.command(), call.options(), scene));
        }
        if (interaction instanceof Pointed pointed) {
            return catalog.at(pointed.path())
                    .filter(command -> may(command.spec(), scene))
                    .map(command -> Forms.of(command, command.about(scene.channel(), pointed.text()), scene));
        }
        if (interaction instanceof Pressed pressed && pressed.button().action().equals(Forms.OPEN)) {
            return catalog.at(Forms.path(pressed.button()))
                    .filter(command -> command.spec().role() != Role.ORGANISER || organises.test(scene))
                    .filter(command -> command.offers(scene))
                    .map(command -> Forms.of(command, Map.of(), scene));
        }
        return Optional.empty();
    }

    private boolean may(CommandSpec spec, Scene scene) {
        return !(spec.place() == Place.CHANNEL && scene.direct())
                && (spec.role() != Role.ORGANISER || organises.test(scene));
    }

    private Reply answerOrExplain(Interaction interaction, AtomicReference<String> named) {
        try {
            return new Reply(answer(interaction, named), Outcome.DONE);
        } catch (UserError e) {
            return new Reply(Answer.privately(e.shown()), Outcome.REFUSED);
        } catch (NotNow e) {
            return new Reply(Answer.privately(Message.text(e.words())), Outcome.REFUSED);
        } catch (ChatException e) {
            return new Reply(failures.refusedByPlatform(e), Outcome.FAILED);
        } catch (RuntimeException | StackOverflowError e) {
            return new Reply(failures.unexpected(name(interaction), e), Outcome.FAILED);
        }
    }

    /**
     * Answers.
     *
     * @param named is told what it was once that is known, also when it is then refused
     */
    private Answer answer(Interaction interaction, AtomicReference<String> named) {
        if (interaction instanceof Pressed pressed) {
            return press(pressed, named);
        }
        Call call = read(interaction)
                .orElseThrow(() -> new IllegalStateException("Neither a press nor a call: " + interaction));
        named.setPlain(call.command().spec().path());
        admit(call.command().spec(), interaction.scene());
        Map<String, Upload> files = interaction instanceof Chosen chosen ? chosen.files() : Map.of();
        Invocation invocation = new Invocation(interaction.scene(), call.options(), files);
        Answer answer = call.command().run(invocation);
        if (call.command().changes(invocation)) {
            deeds.accept(interaction.scene(), deed(call.command().spec(), call.options()));
        }
        return answer;
    }

    /** {@code schedule tip 08:00 weekdays}. */
    private static String deed(CommandSpec spec, Map<String, String> options) {
        return spec.options().stream()
                .flatMap(option -> Optional.ofNullable(options.get(option.name())).stream())
                .reduce(spec.path(), (line, value) -> line + " " + value);
    }

    private Optional<Call> read(Interaction interaction) {
        if (interaction instanceof Typed typed) {
            return Optional.of(lines.read(typed.scene().channel(), typed.text()));
        }
        if (interaction instanceof Pointed pointed) {
            Command command = known(pointed.path());
            return Optional.of(new Call(
                    command,
                    new OptionCheck(command.spec())
                            .check(command.about(pointed.scene().channel(), pointed.text()))));
        }
        if (interaction instanceof Chosen chosen) {
            Command command = known(chosen.path());
            return Optional.of(new Call(command, new OptionCheck(command.spec()).check(chosen.options())));
        }
        return Optional.empty();
    }

    private Command known(String path) {
        return catalog.at(path)
                .orElseThrow(() -> new UserError(
                        "I don't know /study " + path + " any more. Reload the app to see the commands of today."));
    }

    private Answer press(Pressed pressed, AtomicReference<String> named) {
        if (pressed.button().action().equals(Forms.OPEN)) {
            return answer(new Chosen(pressed.scene(), Forms.path(pressed.button()), Map.of()), named);
        }
        ButtonHandler handler = handlers.get(pressed.button().action());
        if (handler == null) {
            return failures.staleButton(pressed, Optional.empty());
        }
        named.setPlain("button " + pressed.button().action());
        try {
            Answer answer = handler.press(pressed);
            handler.deed(pressed.button()).ifPresent(deed -> deeds.accept(pressed.scene(), deed));
            return answer;
        } catch (IllegalArgumentException e) {
            // a button id lives as long as its message, so its arguments may be those of an older version
            return failures.staleButton(pressed, Optional.of(e));
        }
    }

    private void admit(CommandSpec spec, Scene scene) {
        if (spec.place() == Place.CHANNEL && scene.direct()) {
            throw new UserError("This works where others can join in. Type /study " + spec.path()
                    + " in the channel where your group is.");
        }
        if (spec.role() == Role.ORGANISER && !organises.test(scene)) {
            throw new UserError("Only an organiser can use /study " + spec.path()
                    + ". That is whoever installed me, or somebody who administers this place: ask them to type it.");
        }
    }

    private static String name(Interaction interaction) {
        if (interaction instanceof Pressed pressed) {
            return "the button " + pressed.button();
        }
        if (interaction instanceof Pointed pointed) {
            return "/study " + pointed.path() + " on a message";
        }
        return interaction instanceof Chosen chosen ? "/study " + chosen.path() : "a typed line";
    }
}
