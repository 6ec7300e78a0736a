package studyhall.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Answer;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.note.Trouble;
import studyhall.schedule.Activity;
import studyhall.schedule.Organisers;
import studyhall.standings.Workspaces;

/** The first words in a workspace, to one person and once: what was read, and how to begin. Thread-safe. */
public final class Welcome implements ButtonHandler {
    private static final Logger log = LoggerFactory.getLogger(Welcome.class);
    private static final String LINES = "welcome.lines";
    private static final int SHOWN = 10;

    private final Libraries libraries;
    private final Workspaces workspaces;
    private final Organisers organisers;
    private final Chat chat;
    private final Set<Long> greeted = ConcurrentHashMap.newKeySet();

    public Welcome(Libraries libraries, Workspaces workspaces, Organisers organisers, Chat chat) {
        this.libraries = libraries;
        this.workspaces = workspaces;
        this.organisers = organisers;
        this.chat = chat;
    }

    /** Greets whoever installed the bot, who is an organiser from now on. */
    public void installed(Scene scene) {
        organisers.acting(scene);
        greet(scene);
    }

    /**
     * Greets the first person who turns up in a workspace, by direct message; any other time nothing happens. For
     * platforms that do not tell who installed the bot.
     */
    public void greet(Scene scene) {
        Optional<Message> words = first(scene);
        if (words.isEmpty()) {
            return;
        }
        try {
            chat.direct(scene.user(), words.get(), "welcome-" + workspaces.idOf(scene.channel()));
        } catch (ChatException e) {
            // the same is to be had by /study setup, so it is not tried on somebody else
            log.warn("{} could not be welcomed: {}", scene.user(), e.getMessage());
        }
    }

    /** What the first person who turns up is to read, for platforms that can show it where they are; empty after that. */
    public Optional<Message> first(Scene scene) {
        long workspace = workspaces.idOf(scene.channel());
        return greeted.add(workspace) && workspaces.welcome(workspace)
                ? Optional.of(message(libraries.in(scene.channel())))
                : Optional.empty();
    }

    private static Message message(Library now) {
        int notes = now.notes().size();
        int questions = now.questions().size();
        int tips = now.tips().size();
        if (notes == 0) {
            return Message.of(
                    new Text(
                            "I found no notes. Add a .md file of your own, or let whoever runs me put some into the notes"
                                    + " folder; started without STUDYHALL_NOTES, I use the bundled ones."),
                    Buttons.of(Button.primary("Add a note", Forms.button("notes add"))));
        }
        int lines = now.troubles().size();
        String read = "I read " + count(notes, "note") + ": " + count(questions, "question") + ", " + count(tips, "tip")
                + "." + (lines == 0 ? "" : " " + count(lines, "line") + (lines == 1 ? " needs" : " need") + " a look.");
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Text(read + "\nSuggested start: a tip in the channel where your group is, "
                + Activity.TIP.usualDays().words() + " " + Moments.clock(Planning.MORNING)
                + ". Set up asks where, when and in which time zone."
                + "\nLook a term up with `/study lookup`, play with " + Usage.line("quiz start")
                + ".\nNothing is posted until you press Start."));
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.primary("Set up", Forms.button("setup")));
        if (questions > 0) {
            buttons.add(Button.of(
                    "Try a question",
                    ButtonId.of(PracticeButtons.TOPIC, TopicPicker.whole(now).id())));
        }
        if (tips > 0) {
            buttons.add(Button.of(
                    "A tip",
                    ButtonId.of(TipButtons.TOPIC, TopicPicker.whole(now).id())));
        }
        if (lines > 0) {
            buttons.add(Button.of("See the " + count(lines, "line"), ButtonId.of(LINES)));
        }
        blocks.add(new Buttons(buttons));
        return new Message(blocks);
    }

    @Override
    public Set<String> actions() {
        return Set.of(LINES);
    }

    @Override
    public Answer press(Pressed pressed) {
        List<Trouble> troubles = libraries.in(pressed.scene().channel()).troubles();
        if (troubles.isEmpty()) {
            return Answer.privately(Message.text("All lines could be read by now."));
        }
        String shown = troubles.stream()
                .limit(SHOWN)
                .map(trouble -> "- " + SmallMarkdown.escape(trouble.toString()))
                .collect(Collectors.joining("\n"));
        int more = troubles.size() - SHOWN;
        return Answer.privately(Message.text(shown + (more > 0 ? "\n… and " + more + " more" : "")));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
