package studyhall.schedule;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Text;
import studyhall.delivery.Post;

/** Reminds, ten minutes before, of a quiz. */
public final class QuizSoon implements Part {
    private final QuizCall call;

    public QuizSoon(QuizCall call) {
        this.call = call;
    }

    @Override
    public Activity activity() {
        return Activity.SOON;
    }

    @Override
    public List<Block> write(Handle handle, Post post) {
        Optional<Schedule> quiz = Schedules.find(handle, post.workspaceId(), post.channel(), Activity.QUIZ)
                .filter(each -> each.pause() == Schedule.Pause.NONE);
        Optional<Schedule> awaited = quiz.filter(each -> each.next().date().equals(post.date()));
        if (awaited.isEmpty() || told(handle, post)) {
            Optional<String> changed = changed(handle, post, quiz);
            if (awaited.isEmpty() || changed.isPresent()) {
                return changed.filter(words -> told(handle, post))
                        .map(words -> List.<Block>of(new Text(words)))
                        .orElse(List.of());
            }
        }
        Schedule now = awaited.get();
        int guests = QuizGuests.count(handle, post.workspaceId(), post.channel().channel(), post.date());
        String in = guests == 0 ? "" : guests == 1 ? " One is in so far." : " " + guests + " are in so far.";
        return List.of(
                new Text("In ten minutes, at " + now.times().at() + ", the quiz begins" + call.on(now) + "." + in),
                Buttons.of(QuizCall.in(guests, post.date(), post.key())));
    }

    /** What has become of the quiz that people were reminded of, where it does not begin as they were told. */
    private static Optional<String> changed(Handle handle, Post post, Optional<Schedule> quiz) {
        if (QuizCall.begun(handle, post)) {
            return Optional.of("The quiz has begun.");
        }
        if (quiz.isEmpty()) {
            return Optional.of("The quiz is called off.");
        }
        boolean moved = !quiz.get().next().at().equals(post.dueAt().plus(Activity.REMINDED));
        return moved ? Optional.of("The quiz has moved.") : Optional.empty();
    }

    /** Before people have read it, what is off is not even mentioned. */
    private static boolean told(Handle handle, Post post) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM outbox
                                       WHERE workspace_id = :workspace AND id = :id AND state = 'POSTED')""")
                .bind("workspace", post.workspaceId())
                .bind("id", post.id())
                .mapTo(Boolean.class)
                .one();
    }
}
