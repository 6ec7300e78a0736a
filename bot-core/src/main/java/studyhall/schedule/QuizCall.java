package studyhall.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.SmallMarkdown;
import studyhall.delivery.Post;

/** Announces the quiz of the day, and says so when it has been moved or called off since. */
public final class QuizCall implements Part {
    /** Arguments: the quiz's date in days since 1970, the key of the post. */
    public static final String IN = "evening.in";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);

    private final BiFunction<ChannelRef, String, String> topicName;

    /**
     * Wires it.
     *
     * @param topicName the name of a topic in a place by its id
     */
    public QuizCall(BiFunction<ChannelRef, String, String> topicName) {
        this.topicName = topicName;
    }

    @Override
    public Activity activity() {
        return Activity.CALL;
    }

    @Override
    public List<Block> write(Handle handle, Post post) {
        Optional<Schedule> quiz = Schedules.find(handle, post.workspaceId(), post.channel(), Activity.QUIZ)
                .filter(each -> each.pause() == Schedule.Pause.NONE);
        if (quiz.isEmpty()) {
            return List.of(new Text(begun(handle, post) ? "Today's quiz is over." : "Today's quiz is called off."));
        }
        if (begun(handle, post)) {
            return List.of(new Text("Today's quiz was at " + quiz.get().times().at() + on(quiz.get()) + "."));
        }
        LocalDate next = quiz.get().next().date();
        if (next.isAfter(post.date())) {
            return List.of(new Text("Today's quiz has moved to " + DAY.format(next) + " "
                    + quiz.get().times().at() + "."));
        }
        int guests = QuizGuests.count(handle, post.workspaceId(), post.channel().channel(), post.date());
        return List.of(
                new Text("**Quiz today at " + quiz.get().times().at() + "**" + on(quiz.get())
                        + ". No points for speed, so take your time."),
                Buttons.of(in(guests, post.date(), post.key())));
    }

    /** The quiz of the date is no longer awaited once it has begun. */
    static boolean begun(Handle handle, Post post) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM outbox WHERE workspace_id = :workspace AND channel = :channel
                                       AND local_date = :date AND kind = 'QUIZ')""")
                .bind("workspace", post.workspaceId())
                .bind("channel", post.channel().channel())
                .bind("date", post.date())
                .mapTo(Boolean.class)
                .one();
    }

    /** {@code , on Pricing}; nothing for all notes. */
    String on(Schedule quiz) {
        return quiz.topic().isEmpty()
                ? ""
                : ", on " + SmallMarkdown.escape(topicName.apply(quiz.channel(), quiz.topic()));
    }

    /** The button that counts. */
    static Button in(int guests, LocalDate date, String key) {
        ButtonId id = ButtonId.of(IN, Long.toString(date.toEpochDay()), key);
        return Button.primary(guests == 0 ? "I'm in" : "I'm in · " + guests, id);
    }
}
