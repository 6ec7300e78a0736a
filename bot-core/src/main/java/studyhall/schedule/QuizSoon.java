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
        return quiz.map(each -> {
                    int guests = QuizGuests.count(
                            handle, post.workspaceId(), post.channel().channel(), post.date());
                    String in =
                            guests == 0 ? "" : guests == 1 ? " One is in so far." : " " + guests + " are in so far.";
                    return List.<Block>of(
                            new Text("In ten minutes, at " + each.times().at() + ": the quiz" + call.on(each) + "."
                                    + in),
                            Buttons.of(QuizCall.in(guests, post.date(), post.key())));
                })
                .orElse(List.of());
    }
}
