package studyhall.schedule;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Message;
import studyhall.delivery.Post;

/** Asks somebody, on the evening of their exam, how it went; the channel hears only what they press. */
public final class ExamLetter implements Letter {
    /** The kind in the outbox, before our id of the person. */
    static final String KIND = "EXAM-";

    @Override
    public boolean writes(Post post) {
        return post.kinds().get(0).startsWith(KIND);
    }

    @Override
    public Optional<Message> write(Handle handle, Post post) {
        return Optional.of(Message.of(
                new Text(
                        "That was exam day. However it went, the work stays with you. If you like, press the button and"
                                + " your group hears the good news; otherwise nobody does."),
                Buttons.of(Button.primary(
                        "I passed", ButtonId.of(ClosingPart.PASSED, Long.toString(post.workspaceId()), post.key())))));
    }
}
