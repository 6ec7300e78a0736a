package studyhall.discord;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.GenericContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Answer;
import studyhall.chat.ButtonId;
import studyhall.chat.Chat;
import studyhall.chat.Form;
import studyhall.chat.Interaction.Chosen;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.Signals;
import studyhall.chat.Upload;
import studyhall.chat.Visibility;
import studyhall.command.CommandRouter;
import studyhall.command.Mention;
import studyhall.command.Turns;

/**
 * Takes what people do on Discord: acknowledges at once, on Discord's own thread, and has it worked on after. What one
 * person does is worked on in its order. Thread-safe.
 */
final class InteractionDesk extends ListenerAdapter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(InteractionDesk.class);

    /** As many as may wait for the database at once, and a few more. */
    private static final int WORKERS = 16;

    /** For answers that could not be shown where they belong. */
    private static final int REPAIRERS = 4;

    /** The core's button that asks for what a command takes; see {@link CommandRouter#form}. */
    private static final Pattern FORM = Pattern.compile("form:[a-z.-]+(:.*)?");

    /** Its argument is the path of a command, with full stops for blanks. */
    private static final String FILLED = "filled";

    private static final int MAX_CHOICE = 100;
    private static final int CLOSING_SECONDS = 10;

    private final CommandRouter router;
    private final Chat chat;
    private final Rendering rendering;
    private final Servers servers;
    private final Function<Scene, Optional<Message>> welcome;
    private final DirectMessages direct;
    private final Signals signals;
    private final Recently recently = new Recently();
    private final Doorway doorway = new Doorway();
    private final ExecutorService workers = Executors.newFixedThreadPool(REPAIRERS, named("discord-reply"));
    private final ExecutorService proposing = Executors.newFixedThreadPool(2, named("discord-completion"));
    private final Turns turns = new Turns("discord", WORKERS);

    /**
     * Wires it.
     *
     * @param welcome what whoever administers a server reads after their first command there, if nobody has yet
     */
    InteractionDesk(
            CommandRouter router,
            Chat chat,
            Rendering rendering,
            Servers servers,
            Function<Scene, Optional<Message>> welcome) {
        this(router, chat, rendering, servers, welcome, Signals.none());
    }

    /**
     * The same where figures are kept.
     *
     * @param signals hears how quickly Discord was answered
     */
    InteractionDesk(
            CommandRouter router,
            Chat chat,
            Rendering rendering,
            Servers servers,
            Function<Scene, Optional<Message>> welcome,
            Signals signals) {
        this.signals = signals;
        this.welcome = welcome;
        this.router = router;
        this.chat = chat;
        this.rendering = rendering;
        this.servers = servers;
        this.direct = new DirectMessages(servers);
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        take(event, () -> command(event));
    }

    /** Each once, and none that comes while this closes. */
    private void take(Interaction event, Runnable handing) {
        doorway.enter(() -> {
            if (recently.take(event.getIdLong())) {
                handing.run();
            }
        });
    }

    private void command(SlashCommandInteractionEvent event) {
        Map<String, String> options = event.getOptions().stream()
                .collect(Collectors.toMap(OptionMapping::getName, InteractionDesk::value, (one, other) -> one));
        String path = path(event.getFullCommandName());
        run(event, event.getHook(), event, path, options, Given.files(event.getOptions()));
    }

    /** None is declared for people or messages; one that was, by whomever, is answered like any that is not ours. */
    @Override
    public void onGenericContextInteraction(GenericContextInteractionEvent<?> event) {
        take(event, () -> run(event, event.getHook(), event, event.getName(), Map.of(), Map.of()));
    }

    /** Acknowledges a command as private or public as its answer will be, and has it worked on. */
    private void run(
            Interaction event,
            InteractionHook hook,
            IReplyCallback callback,
            String path,
            Map<String, String> options,
            Map<String, Upload> files) {
        long begun = signals.nanos();
        Visibility deferred = router.visibility(new Chosen(Scenes.atOnce(event), path, options));
        callback.deferReply(deferred == Visibility.PRIVATE && !Scenes.direct(event))
                .queue(taken -> acknowledged(begun), InteractionDesk::late);
        work(event, hook, scene -> {
            Answer answer =
                    direct.signed(router.handle(new Chosen(scene.scene(), path, options, files)), scene.places());
            // who installed the bot Discord does not tell; whoever administers the server can set it up
            boolean maySetUp = scene.scene().organiser() && !scene.scene().direct();
            Optional<Message> also = maySetUp ? welcome.apply(scene.scene()) : Optional.empty();
            return reply -> reply.toCommand(answer, deferred, also);
        });
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        take(event, () -> press(event, List.of()));
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        take(event, () -> press(event, event.getValues()));
    }

    /**
     * A button that opens a form: Discord takes one as the first answer only, so that this press is acknowledged by it.
     * Where there is none to fill in, the press is answered as any other.
     */
    private void fill(GenericComponentInteractionCreateEvent event) {
        OptionalInt wait = offer(event, () -> {
            ButtonId button = CustomIds.read(event.getComponentId());
            Scene scene = Scenes.of(event, servers).scene();
            Pressed pressed =
                    new Pressed(scene, DiscordChat.ref(scene.channel(), event.getMessageIdLong()), button, List.of());
            Optional<Form> form = router.form(pressed);
            if (form.isPresent()) {
                String path = form.get().path().replace(' ', '.');
                event.replyModal(Modals.of(form.get(), ButtonId.of(FILLED, path).toString()))
                        .queue(shown -> {}, InteractionDesk::late);
            } else {
                event.deferReply(!Scenes.direct(event)).queue(taken -> {}, InteractionDesk::late);
                reply(event, event.getHook()).toCommand(router.handle(pressed), Visibility.PRIVATE, Optional.empty());
            }
        });
        if (wait.isPresent()) {
            event.reply(rendering.create(Turns.patience(wait.getAsInt())))
                    .setEphemeral(!Scenes.direct(event))
                    .queue(shown -> {}, InteractionDesk::late);
        }
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        take(event, () -> filled(event));
    }

    private void filled(ModalInteractionEvent event) {
        String path;
        try {
            path = ButtonId.parse(event.getModalId()).argument(0).replace('.', ' ');
        } catch (IllegalArgumentException e) {
            log.warn("A form of Discord's is not understood: {}", e.getMessage());
            path = event.getModalId();
        }
        run(event, event.getHook(), event, path, Modals.filled(event), Modals.files(event));
    }

    private void press(GenericComponentInteractionCreateEvent event, List<String> values) {
        if (FORM.matcher(event.getComponentId()).matches()) {
            fill(event);
            return;
        }
        long begun = signals.nanos();
        event.deferEdit().queue(taken -> acknowledged(begun), InteractionDesk::late);
        ButtonId button;
        try {
            button = CustomIds.read(event.getComponentId());
        } catch (IllegalArgumentException e) {
            log.warn("A press on Discord is not understood: {}", e.getMessage());
            return;
        }
        boolean ephemeral = event.getMessage().isEphemeral();
        work(event, event.getHook(), scene -> {
            MessageRef message = DiscordChat.ref(scene.scene().channel(), event.getMessageIdLong());
            Pressed pressed = new Pressed(scene.scene(), message, button, values);
            Answer answer = DirectMessages.takes(button) ? direct.press(pressed) : router.handle(pressed);
            return reply -> reply.toPress(answer, ephemeral);
        });
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        String path = path(event.getFullCommandName());
        String option = event.getFocusedOption().getName();
        String typed = event.getFocusedOption().getValue();
        try {
            proposing.execute(() -> {
                // which server a direct message counts to is a question to the database
                Scene scene = Scenes.direct(event) ? Scenes.of(event, servers).scene() : Scenes.atOnce(event);
                List<Command.Choice> choices = router.complete(scene.channel(), path, option, typed).stream()
                        .filter(choice -> !choice.label().isBlank()
                                && !choice.value().isEmpty()
                                && choice.value().length() <= MAX_CHOICE)
                        .map(choice -> new Command.Choice(choice.label(), choice.value()))
                        .toList();
                event.replyChoices(choices).queue(shown -> {}, InteractionDesk::late);
            });
        } catch (RejectedExecutionException closing) {
            log.debug("Not proposed any more: this process is closing");
        }
    }

    private void acknowledged(long begun) {
        signals.acknowledged(Platform.DISCORD, signals.nanos() - begun);
    }

    /** What is to be done with an answer. */
    private interface Showing {
        void show(Reply reply);
    }

    /** Finds an answer, away from Discord's threads. */
    private interface Working {
        Showing answer(Scenes scene);
    }

    /** Work of a server's, or of one person's own direct messages. */
    private OptionalInt offer(Interaction event, Runnable work) {
        String person = event.getUser().getId();
        return turns.offer(event.getGuild() == null ? person : event.getGuild().getId(), person, work);
    }

    private void work(Interaction event, InteractionHook hook, Working working) {
        OptionalInt wait = offer(event, () -> {
            Reply reply = reply(event, hook);
            try {
                working.answer(Scenes.of(event, servers)).show(reply);
            } catch (RuntimeException e) {
                log.error("An answer on Discord could not be made or drawn", e);
                reply.apologise();
            }
        });
        wait.ifPresent(seconds -> reply(event, hook).say(Turns.patience(seconds)));
    }

    private Reply reply(Interaction event, InteractionHook hook) {
        Rendering drawn =
                event instanceof ComponentInteraction pressed ? Rendering.of(pressed.getMessage()) : rendering;
        return new Reply(hook, Scenes.atOnce(event).channel(), Scenes.direct(event), drawn, chat, workers);
    }

    /** People and channels with their names, which the core cannot ask for. */
    private static String value(OptionMapping option) {
        return switch (option.getType()) {
            case USER -> {
                Member member = option.getAsMember();
                User user = option.getAsUser();
                yield Mention.person(
                        user.getId(), member == null ? user.getEffectiveName() : member.getEffectiveName());
            }
            case CHANNEL ->
                Mention.channel(
                        option.getAsChannel().getId(), option.getAsChannel().getName());
            case ATTACHMENT -> option.getAsAttachment().getFileName();
            default -> option.getAsString();
        };
    }

    /** {@code quiz start} of {@code study quiz start}. */
    private static String path(String fullName) {
        return fullName.substring(fullName.indexOf(' ') + 1);
    }

    /** What was clicked counts all the same: by Discord's time of the click. */
    private static void late(Throwable failure) {
        log.warn("Discord did not take an acknowledgement: {}", failure.toString());
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Finishes what was taken, a few seconds at most. */
    @Override
    public void close() {
        doorway.close();
        proposing.shutdownNow();
        turns.close();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                log.warn("Something that was asked on Discord is left unanswered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
