package studyhall.schedule;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.delivery.Post;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.practice.Memories;
import studyhall.practice.Memories.Due;
import studyhall.practice.Person;
import studyhall.schedule.PracticeReminder.State;

/** Reminds somebody of what is due in their practice, and how long it will take at their own pace. */
public final class ReminderLetter implements Letter {
    /** The kind in the outbox, before our id of the person. */
    static final String KIND = "REMIND-";

    /** Arguments: our id of the workspace, the key of the post. */
    public static final String PRACTISE = "remind.practise";

    /** The same arguments. */
    public static final String OFF = "remind.off";

    /** The same arguments. */
    public static final String ON = "remind.on";

    private final Libraries libraries;
    private final Memories memories;

    public ReminderLetter(Libraries libraries, Memories memories) {
        this.libraries = libraries;
        this.memories = memories;
    }

    @Override
    public boolean writes(Post post) {
        return reminds(post);
    }

    /** Whether a post is such a letter. */
    public static boolean reminds(Post post) {
        return post.kinds().get(0).startsWith(KIND);
    }

    /** Whom a letter of this kind is about. */
    public static Person person(Post post) {
        return new Person(post.workspaceId(), Long.parseLong(post.kinds().get(0).substring(KIND.length())));
    }

    @Override
    public Optional<Message> write(Handle handle, Post post) {
        Person person = person(post);
        Optional<PracticeReminder> reminder = PracticeReminders.awaited(handle, person);
        State state = reminder.map(PracticeReminder::state).orElse(State.OFF);
        String[] arguments = {Long.toString(post.workspaceId()), post.key()};
        int due = due(handle, post, person);
        return switch (state) {
            case IGNORED ->
                Optional.of(Message.of(
                        new Text(
                                "Five reminders went by without practice, so I stop here. Nothing is lost: press Go on, or"
                                        + " type `/study practice remind "
                                        + reminder.orElseThrow().times().at() + "`, and they come back."),
                        Buttons.of(
                                Button.primary("Go on", ButtonId.of(ON, arguments)),
                                Button.of("Practise now", ButtonId.of(PRACTISE, arguments)))));
            case ON -> due == 0 ? Optional.empty() : Optional.of(reminder(handle, person, due, arguments));
            // it was ended after its hour had come
            case OFF, REFUSED -> Optional.empty();
        };
    }

    private Message reminder(Handle handle, Person person, int due, String... arguments) {
        Duration time = memories.pace(handle, person).multipliedBy(due);
        return Message.of(
                new Text("**" + due + " due, " + about(time) + ".** A few minutes now keep what you have learned."),
                Buttons.of(
                        Button.primary("Practise now", ButtonId.of(PRACTISE, arguments)),
                        Button.of("Stop reminders", ButtonId.of(OFF, arguments))));
    }

    static String about(Duration time) {
        long minutes = Math.round(time.toSeconds() / 60.0);
        return minutes < 1 ? "less than a minute" : minutes == 1 ? "about 1 minute" : "about " + minutes + " minutes";
    }

    /** How many of what is due the notes still ask. */
    private int due(Handle handle, Post post, Person person) {
        Library now = libraries.in(post.channel());
        Map<String, Set<String>> byNote = new HashMap<>();
        List<Due> all = memories.due(handle, person);
        Set<String> cards = new HashSet<>();
        if (!all.isEmpty()) {
            now.recallCards().forEach(card -> cards.add(card.key().value()));
        }
        return (int) all.stream()
                .filter(due -> cards.contains(due.fact())
                        || byNote.computeIfAbsent(due.note(), note -> asked(now, note))
                                .contains(due.fact()))
                .count();
    }

    private static Set<String> asked(Library now, String note) {
        Set<String> facts = new HashSet<>();
        now.questionsIn(note).forEach(question -> facts.add(question.fact().value()));
        return facts;
    }

    @Override
    public void posted(Handle handle, Post post, MessageRef message) {
        PracticeReminders.written(handle, person(post));
    }

    @Override
    public void refused(Handle handle, Post post) {
        PracticeReminders.refused(handle, person(post));
    }
}
