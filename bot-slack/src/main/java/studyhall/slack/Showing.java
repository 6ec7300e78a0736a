package studyhall.slack;

import studyhall.chat.Answer;
import studyhall.chat.Visibility;
import studyhall.slack.Replies.Way;

/** Decides in which of Slack's ways an answer is shown. */
record Showing(Replies replies) {
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

    private static Way way(Answer answer, Visit visit, boolean ephemeral) {
        boolean own = ephemeral || visit.isOwn();
        boolean toAll = answer.visibility() == Visibility.CHANNEL;
        boolean replace = answer.placement() == Answer.Placement.REPLACE
                && (own || toAll)
                && !visit.url().isEmpty();
        return replace ? Way.REPLACE : toAll || visit.isOwn() ? Way.CHANNEL : Way.PRIVATE;
    }
}
