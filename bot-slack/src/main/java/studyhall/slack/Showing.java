package studyhall.slack;

import studyhall.chat.Answer;
import studyhall.chat.Message;
import studyhall.chat.Visibility;
import studyhall.slack.Replies.Way;

/** Decides in which of Slack's ways an answer is shown. */
record Showing(Replies replies, NowAndThen told) {
    Showing(Replies replies) {
        this(replies, new NowAndThen());
    }

    /**
     * Shows an answer.
     *
     * @param ephemeral whether the message that was acted on is seen by this person only
     */
    void show(Answer answer, Visit visit, boolean ephemeral) {
        answer.message()
                .ifPresent(message -> replies.send(
                        visit.workspace().chat(),
                        visit.place(),
                        visit.workspace().chat().draw(message),
                        way(answer, visit, ephemeral)));
    }

    /** Has somebody wait, and says so once in a while: an answer to each press would be a flood of ours. */
    void patience(String user, String url, Message words) {
        if (!url.isEmpty() && told.isNew(user)) {
            replies.whisper(url, words.plainText());
        }
    }

    private static Way way(Answer answer, Visit visit, boolean ephemeral) {
        boolean own = ephemeral || visit.isOwn();
        boolean toAll = answer.visibility() == Visibility.CHANNEL;
        boolean replace = answer.placement() == Answer.Placement.REPLACE
                && (own || toAll)
                && !visit.url().isEmpty();
        return replace ? Way.REPLACE : toAll || visit.isOwn() ? Way.CHANNEL : Way.PRIVATE;
    }
}
