package studyhall.quiz;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import studyhall.chat.Block;
import studyhall.chat.Chat;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.delivery.Composer;
import studyhall.delivery.Outbox;
import studyhall.quiz.Results.Tally;
import studyhall.storage.DatabaseClock;

/**
 * Brings the chat to where a challenge stands, whatever was shown before. One that a post carries is shown by writing
 * that post anew; its first appearance is the post's own business.
 */
final class ChallengeScreen {
    private static final int STREAKS = 3;

    private final Jdbi jdbi;
    private final Chat chat;
    private final DatabaseClock clock;
    private volatile Composer posts = (handle, post) -> Optional.empty();

    ChallengeScreen(Jdbi jdbi, Chat chat, DatabaseClock clock) {
        this.jdbi = jdbi;
        this.chat = chat;
        this.clock = clock;
    }

    /** Who writes the posts that carry challenges. */
    void carriedBy(Composer composer) {
        this.posts = composer;
    }

    /** Posts it, or edits its message to what it now is. */
    void show(Quiz quiz) {
        Optional<Challenge> now = jdbi.withHandle(handle -> Challenges.find(handle, quiz.workspaceId(), quiz.id()));
        now.ifPresent(this::show);
        jdbi.useHandle(handle -> Quizzes.shown(handle, quiz));
    }

    private void show(Challenge challenge) {
        Optional<MessageRef> there = challenge.quiz().message();
        if (there.isPresent()) {
            edit(challenge, there.get());
        } else if (challenge.open() && challenge.postKey().isEmpty()) {
            Message message = new Message(jdbi.withHandle(handle -> blocks(handle, challenge)));
            MessageRef posted = chat.post(
                    challenge.quiz().where(), message, challenge.quiz().dedupKey("challenge"));
            jdbi.useTransaction(handle -> Challenges.posted(handle, challenge, posted, clock.now(handle)));
        }
    }

    /** Shows how many have answered, where its message tells that. */
    void count(Quiz quiz) {
        jdbi.withHandle(handle -> Challenges.find(handle, quiz.workspaceId(), quiz.id())
                        .filter(challenge -> challenge.counts(clock.now(handle))))
                .ifPresent(challenge -> challenge.quiz().message().ifPresent(message -> edit(challenge, message)));
    }

    private void edit(Challenge challenge, MessageRef there) {
        Optional<Message> message = jdbi.inTransaction(handle -> message(handle, challenge));
        message.ifPresent(now -> chat.edit(there, now));
    }

    private Optional<Message> message(Handle handle, Challenge challenge) {
        if (challenge.postKey().isEmpty()) {
            return Optional.of(new Message(blocks(handle, challenge)));
        }
        return Outbox.find(
                        handle,
                        challenge.quiz().workspaceId(),
                        challenge.postKey().get())
                .flatMap(post -> posts.compose(handle, post));
    }

    /** The challenge as it stands: its question while it is open, then its reveal. */
    static List<Block> blocks(Handle handle, Challenge challenge) {
        Quiz quiz = challenge.quiz();
        List<Round> rounds = Rounds.all(handle, quiz);
        if (challenge.open()) {
            return ChallengeMessages.open(challenge, rounds, answered(handle, quiz));
        }
        List<Tally> tallies = rounds.stream()
                .map(round -> Results.tally(handle, challenge.everywhere(), round))
                .toList();
        String streaks = ChallengeMessages.streaks(Streaks.longestIn(
                handle, quiz.workspaceId(), quiz.channel(), challenge.date(), challenge.date(), STREAKS));
        return ChallengeMessages.closed(challenge, rounds, tallies, streaks);
    }

    private static int answered(Handle handle, Quiz quiz) {
        return handle.createQuery("""
                        SELECT count(DISTINCT player_id)::int FROM answer
                        WHERE workspace_id = :workspace AND quiz_id = :quiz""")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .mapTo(Integer.class)
                .one();
    }
}
