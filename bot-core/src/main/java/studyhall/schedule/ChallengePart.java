package studyhall.schedule;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Text;
import studyhall.chat.MessageRef;
import studyhall.delivery.Post;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.library.Topic;
import studyhall.note.FactKey;
import studyhall.question.Question;
import studyhall.quiz.ChallengeMaster;
import studyhall.quiz.ChallengePlan;
import studyhall.tip.Tip;

/** The challenge of the day: first on what tips said 7, 3 or 1 days ago, so that they come back before they are forgotten. */
public final class ChallengePart implements Part {
    private final Libraries libraries;
    private final ChallengeMaster challenges;
    private final BiFunction<Library, Tip, List<Question>> onTip;

    /**
     * Wires it.
     *
     * @param onTip the questions on what a tip says
     */
    public ChallengePart(
            Libraries libraries, ChallengeMaster challenges, BiFunction<Library, Tip, List<Question>> onTip) {
        this.libraries = libraries;
        this.challenges = challenges;
        this.onTip = onTip;
    }

    @Override
    public Activity activity() {
        return Activity.CHALLENGE;
    }

    @Override
    public List<Block> write(Handle handle, Post post) {
        Optional<Schedule> schedule = Schedules.find(handle, post.workspaceId(), post.channel(), Activity.CHALLENGE);
        long starter = schedule.map(Schedule::creatorId).orElse(0L);
        List<Block> asked =
                challenges.inPost(handle, post, starter, () -> schedule.map(planned -> plan(handle, post, planned))
                        .orElseGet(() -> nothing(post)));
        if (asked.isEmpty() || post.kinds().contains(Activity.TIP.name())) {
            return asked;
        }
        // above a tip it is told there
        List<Block> blocks = new ArrayList<>();
        challenges.before(handle, post).ifPresent(before -> {
            blocks.add(new Text(before.words()));
            blocks.add(Buttons.of(before.button()));
        });
        blocks.addAll(asked);
        return blocks;
    }

    @Override
    public void posted(Handle handle, Post post, MessageRef message) {
        challenges.posted(handle, post, message);
    }

    /** Removed since the post was claimed. */
    private static ChallengePlan nothing(Post post) {
        return new ChallengePlan("", List.of(), List.of(), 1, post.expiresAt(), post.date(), ZoneOffset.UTC);
    }

    private ChallengePlan plan(Handle handle, Post post, Schedule schedule) {
        Library now = libraries.in(post.channel());
        Optional<Topic> topic =
                Optional.of(schedule.topic()).filter(id -> !id.isEmpty()).flatMap(now::topic);
        List<Question> pool = besides(
                TipsShown.find(handle, post), now, topic.map(now::questions).orElseGet(now::questions));
        java.time.ZonedDateTime opens = post.dueAt().atZone(schedule.times().zone());
        return new ChallengePlan(
                topic.map(Topic::name).orElse("All notes"),
                pool,
                first(handle, post, now, pool),
                1,
                ChallengePlan.closing(opens),
                post.date(),
                schedule.times().zone());
    }

    /** Without those that the tip in the same post gives the answer to. */
    private List<Question> besides(Optional<TipsShown.Row> shown, Library now, List<Question> questions) {
        Set<FactKey> told = shown
                .flatMap(row -> now.tips().stream()
                        .filter(tip -> tip.key().value().equals(row.factKey()))
                        .findFirst())
                .map(tip -> onTip.apply(now, tip))
                .orElse(List.of())
                .stream()
                .map(Question::fact)
                .collect(Collectors.toSet());
        List<Question> others = questions.stream()
                .filter(question -> !told.contains(question.fact()))
                .toList();
        return others.isEmpty() ? questions : others;
    }

    /** The questions on one tip: of those that are due, on the one that came back least often. */
    private List<Question> first(Handle handle, Post post, Library now, List<Question> pool) {
        for (String fact : TipsReturning.due(handle, post)) {
            List<Question> questions = new ArrayList<>(now.tips().stream()
                    .filter(tip -> tip.key().value().equals(fact))
                    .findFirst()
                    .map(tip -> onTip.apply(now, tip))
                    .orElse(List.of()));
            questions.retainAll(pool);
            if (!questions.isEmpty()) {
                TipsReturning.note(handle, post, fact);
                return questions;
            }
        }
        return List.of();
    }
}
