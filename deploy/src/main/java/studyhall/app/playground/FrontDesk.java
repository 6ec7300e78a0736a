package studyhall.app.playground;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.app.playground.Campus.Channel;
import studyhall.app.playground.Campus.Person;
import studyhall.app.playground.Posting.Prompt;
import studyhall.chat.Answer;
import studyhall.chat.Answer.Placement;
import studyhall.chat.ButtonId;
import studyhall.chat.Interaction;
import studyhall.chat.Interaction.Chosen;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Interaction.Typed;
import studyhall.chat.Message;
import studyhall.chat.Upload;
import studyhall.chat.Visibility;
import studyhall.command.CommandRouter;
import studyhall.command.Reply;

/**
 * Takes what people do, at once, and has it answered after. What one person does is answered in order, and nobody waits
 * for another. Thread-safe.
 */
final class FrontDesk implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FrontDesk.class);

    /** More than this waiting from one person is a stuck key. */
    private static final int WAITING = 50;

    private final CommandRouter router;
    private final PlaygroundChat chat;
    private final Clock clock;
    private final Map<String, ExecutorService> lines = new ConcurrentHashMap<>();

    FrontDesk(CommandRouter router, PlaygroundChat chat, Clock clock) {
        this.router = router;
        this.chat = chat;
        this.clock = clock;
    }

    /** A line that was sent: a command when it begins with a slash, or is for the bot alone; else words to the others. */
    void said(Person person, Channel channel, String text, String ticket) {
        boolean command = text.startsWith("/");
        if (!command) {
            chat.say(person, channel, text);
        }
        if (!command && channel.owner().isEmpty()) {
            chat.broadcast().done(person.id(), ticket);
            return;
        }
        Optional<Prompt> prompt = command ? Optional.of(new Prompt(person.id(), text)) : Optional.empty();
        Typed typed = new Typed(scene(person, channel), text);
        work(person, ticket, () -> show(person, channel, prompt, Optional.empty(), router.handle(typed)));
    }

    /**
     * A button that was pressed, or a menu that was chosen in.
     *
     * @throws Refused when this person sees no such button there
     */
    void pressed(Person person, Channel channel, String message, String button, Optional<String> value, String ticket) {
        Posting posting = chat.find(person, channel, message)
                .orElseThrow(() -> new Refused(404, "That message is gone. Reload the page."));
        ButtonId id = parse(button);
        if (!posting.offers(id, value)) {
            throw new Refused(409, "That button has just been taken away.");
        }
        Interaction pressed = new Pressed(
                scene(person, channel),
                chat.ref(posting),
                id,
                value.map(List::of).orElse(List.of()));
        work(
                person,
                ticket,
                () -> show(person, channel, Optional.empty(), Optional.of(posting), router.handle(pressed)));
    }

    /**
     * Notes that somebody dropped on the page and wants to play with.
     *
     * @param files by name
     * @return what became of each
     */
    List<String> kept(Map<String, byte[]> files) {
        Campus campus = chat.campus();
        Scene scene = scene(campus.people().get(0), campus.channels().get(0));
        return files.entrySet().stream()
                .map(file -> {
                    byte[] content = file.getValue();
                    Upload upload = new Upload(
                            file.getKey(),
                            content.length,
                            most -> Arrays.copyOf(content, Math.min(content.length, most + 1)));
                    Answer answer = router.handle(
                            new Chosen(scene, "notes add", Map.of("file", file.getKey()), Map.of("file", upload)));
                    return answer.message().map(Message::plainText).orElse("");
                })
                .toList();
    }

    /** Puts the invented people into the teams that they begin in, as if they had typed it. */
    void found(Campus campus) {
        Channel channel = campus.channels().get(0);
        Set<String> founded = new HashSet<>();
        for (Person person : campus.people()) {
            String word = founded.add(person.team()) ? "create" : "join";
            String line = "team " + word + " \"" + person.team() + "\"";
            Reply reply = router.reply(new Typed(scene(person, channel), line));
            if (reply.outcome() != Reply.Outcome.DONE) {
                log.warn("{} is in no team: {} was not done", person.name(), line);
            }
        }
    }

    private static ButtonId parse(String text) {
        try {
            return ButtonId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(400, "There is no such button.");
        }
    }

    private void show(
            Person person, Channel channel, Optional<Prompt> prompt, Optional<Posting> pressed, Answer answer) {
        if (answer.message().isEmpty()) {
            return;
        }
        Message message = answer.message().get();
        boolean toAll =
                answer.visibility() == Visibility.CHANNEL || channel.owner().isPresent();
        // a private answer takes the place of a private message only: in the channel, all would see it
        Optional<Posting> place = pressed.filter(posting -> answer.placement() == Placement.REPLACE
                && (toAll || posting.onlyFor().isPresent()));
        if (place.isPresent()) {
            chat.replace(place.get(), message);
        } else if (toAll) {
            chat.answer(channel, prompt, message);
        } else {
            chat.whisper(person, channel, prompt, message);
        }
    }

    private Scene scene(Person person, Channel channel) {
        return new Scene(
                person.ref(),
                person.name(),
                channel.ref(),
                channel.owner().isPresent(),
                true,
                Optional.of(clock.instant()));
    }

    private void work(Person person, String ticket, Runnable task) {
        try {
            lines.computeIfAbsent(person.id(), FrontDesk::line).execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    log.error("An answer to {} could not be shown", person.name(), e);
                } finally {
                    chat.broadcast().done(person.id(), ticket);
                }
            });
        } catch (RejectedExecutionException e) {
            throw new Refused(429, "That was a lot at once. Wait for the answers, then go on.");
        }
    }

    private static ExecutorService line(String person) {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
            Thread thread = new Thread(task, "playground-" + person);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Waits for what was taken, a few seconds at most. */
    @Override
    public void close() {
        lines.values().forEach(ExecutorService::shutdown);
        try {
            for (ExecutorService line : lines.values()) {
                if (!line.awaitTermination(5, TimeUnit.SECONDS)) {
                    log.warn("Something that was asked in the playground is left unanswered");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
