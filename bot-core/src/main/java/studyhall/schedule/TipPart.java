package studyhall.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import studyhall.chat.Block;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.SmallMarkdown;
import studyhall.delivery.Post;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.note.FactKey;
import studyhall.note.Source;
import studyhall.practice.Readiness.OfTopic;
import studyhall.practice.ReadinessReader;
import studyhall.practice.Syllabus;
import studyhall.quiz.ChallengeMaster.Before;
import studyhall.schedule.QuietDates.Quiet;
import studyhall.tip.Tip;
import studyhall.tip.TipRotation;

/** The tip of the day. Which tip a post shows is written down with its words, so that it never changes. */
public final class TipPart implements Part {
    /** Argument: the key of the post. */
    public static final String DONE = "post.done";

    /** Days whose answers say what a channel still misses. */
    private static final int LEARNING = 28;

    private final Libraries libraries;
    private final TipChoice choice;
    private final Function<Source, String> cite;
    private final BiFunction<Library, Tip, List<Button>> buttons;
    private final BiFunction<Handle, Post, Optional<Before>> before;
    private final ReadinessReader readiness;

    /**
     * Wires it.
     *
     * @param cite writes where a tip comes from
     * @param buttons those below any tip
     * @param before what came of the challenge of the day before
     * @param readiness tells which topic a channel is expected to know least
     */
    public TipPart(
            Libraries libraries,
            TipChoice choice,
            Function<Source, String> cite,
            BiFunction<Library, Tip, List<Button>> buttons,
            BiFunction<Handle, Post, Optional<Before>> before,
            ReadinessReader readiness) {
        this.readiness = readiness;
        this.before = before;
        this.libraries = libraries;
        this.choice = choice;
        this.cite = cite;
        this.buttons = buttons;
    }

    @Override
    public Activity activity() {
        return Activity.TIP;
    }

    @Override
    public List<Block> write(Handle handle, Post post) {
        Optional<TipsShown.Row> row = TipsShown.find(handle, post).or(() -> choose(handle, post));
        return row.map(shown -> blocks(handle, post, shown)).orElse(List.of());
    }

    private Optional<TipsShown.Row> choose(Handle handle, Post post) {
        Optional<Schedule> schedule = Schedules.find(handle, post.workspaceId(), post.channel(), Activity.TIP);
        List<FactKey> shown = TipsShown.ofChannel(handle, post);
        List<Tip> tips =
                tips(libraries.in(post.channel()), schedule.map(Schedule::topic).orElse(""));
        Mistakes missed = Mistakes.read(
                handle,
                post,
                libraries.in(post.channel()),
                post.date().minusDays(LEARNING),
                post.date().minusDays(1));
        OptionalInt left = postsLeft(handle, post, schedule);
        long marked = tips.stream()
                .filter(tip -> tip.marked() && !shown.contains(tip.key()))
                .count();
        List<Tip> weak = post.kinds().contains(Activity.RECAP.name()) ? weakest(handle, post, tips, shown) : List.of();
        // no post is to spare for the week's weakest topic once each is needed for what has to come before the exam
        boolean spare = left.isEmpty() || marked < left.getAsInt();
        Optional<Weakest> least = spare && weak.isEmpty() ? leastKnown(handle, post, tips, shown) : Optional.empty();
        List<Tip> preferred = least.map(Weakest::tips).orElse(weak);
        Optional<Tip> next =
                choice.next(preferred.isEmpty() || !spare ? tips : preferred, shown, left, seed(post), missed);
        return next.map(tip -> {
            TipsShown.Row row = new TipsShown.Row(
                    tip.key().value(),
                    tip.text(),
                    cite.apply(tip.source()),
                    lap(handle, post, tip, shown),
                    least.map(Weakest::why).orElse(""));
            TipsShown.add(handle, post, row);
            return row;
        });
    }

    /** What it has not seen of the topic that it answered worst in the week that a recap in the same post tells of. */
    private List<Tip> weakest(Handle handle, Post post, List<Tip> tips, List<FactKey> shown) {
        LocalDate to = post.date().minusDays(1);
        Optional<String> topic = Mistakes.read(handle, post, libraries.in(post.channel()), to.minusDays(6), to)
                .weakest();
        return tips.stream()
                .filter(tip -> topic.isPresent()
                        && TipRotation.topic(tip.source()).equals(topic.get())
                        && !shown.contains(tip.key()))
                .toList();
    }

    private record Weakest(List<Tip> tips, String why) {}

    /** What it has not seen of the topic that it is expected to know least on the day of the exam, where that is wanted. */
    private Optional<Weakest> leastKnown(Handle handle, Post post, List<Tip> tips, List<FactKey> shown) {
        if (!Schedules.weakestTips(handle, post.workspaceId(), post.channel().channel())) {
            return Optional.empty();
        }
        Optional<Exam> exam = exam(handle, post).filter(each -> !each.date().isBefore(post.date()));
        Instant at = exam.map(each -> each.date().atStartOfDay(ZoneOffset.UTC).toInstant())
                .filter(post.dueAt()::isBefore)
                .orElse(post.dueAt());
        List<OfTopic> topics = readiness
                .ofChannel(
                        handle,
                        post.workspaceId(),
                        post.channel().channel(),
                        Syllabus.of(libraries.in(post.channel())),
                        at)
                .map(group -> group.mean().topics())
                .orElse(List.of());
        for (OfTopic topic : topics) {
            List<Tip> unseen = tips.stream()
                    .filter(tip -> !shown.contains(tip.key()))
                    .filter(tip -> topic.key().equals(TipRotation.topic(tip.source()))
                            || topic.key().equals(tip.source().file()))
                    .toList();
            if (!unseen.isEmpty()) {
                long percent = Math.round(100 * topic.estimate().share());
                return Optional.of(new Weakest(
                        unseen,
                        "Why this one: **" + SmallMarkdown.escape(topic.name()) + "** is what this channel "
                                + (exam.isPresent() ? "will know least on the day of the exam" : "knows least now")
                                + ", about " + percent + "% of what it has met."));
            }
        }
        return Optional.empty();
    }

    /** How often the channel has been through, with this tip. */
    private static int lap(Handle handle, Post post, Tip tip, List<FactKey> shown) {
        int times = (int) shown.stream().filter(tip.key()::equals).count();
        return Math.max(times + 1, TipsShown.lap(handle, post));
    }

    /** Tips of a topic; of all notes where the topic is no more. */
    private static List<Tip> tips(Library now, String topic) {
        return Optional.of(topic)
                .filter(name -> !name.isEmpty())
                .flatMap(now::topic)
                .map(now::tips)
                .orElseGet(now::tips);
    }

    /** Posts until the exam, this one among them: fewer where days are quiet, or posts come once a week. */
    private static OptionalInt postsLeft(Handle handle, Post post, Optional<Schedule> schedule) {
        Optional<Exam> exam = exam(handle, post).filter(each -> !each.date().isBefore(post.date()));
        if (exam.isEmpty() || schedule.isEmpty()) {
            return OptionalInt.empty();
        }
        Rhythm rhythm =
                Silence.rhythm(handle, post.workspaceId(), post.channel().channel());
        Set<Quiet> quiet = QuietDates.of(handle, Set.of(post.workspaceId()));
        int left = 0;
        LocalDate date = post.date();
        while (!date.isAfter(exam.get().date())) {
            left += quiet.contains(new Quiet(post.workspaceId(), date)) ? 0 : 1;
            date = Silence.after(rhythm, schedule.get().times(), date).date();
        }
        return OptionalInt.of(left);
    }

    private static Optional<Exam> exam(Handle handle, Post post) {
        return Schedules.exam(handle, post.workspaceId(), post.channel().channel())
                .map(Exam::new);
    }

    private static long seed(Post post) {
        return post.channel().channel().hashCode() + 31 * post.workspaceId();
    }

    private List<Block> blocks(Handle handle, Post post, TipsShown.Row shown) {
        List<Block> blocks = new ArrayList<>();
        String exam = exam(handle, post).map(each -> each.from(post.date())).orElse("");
        String footer = exam.isEmpty() ? shown.citation() : shown.citation() + " · " + exam;
        blocks.add(Card.of("", shown.words(), Accent.TIP, footer));
        if (!shown.why().isEmpty()) {
            blocks.add(new Text(shown.why()));
        }
        if (shown.lap() > 1 && TipsShown.begins(handle, post, shown.lap())) {
            blocks.add(new Text(
                    "You have seen every tip there was, so they begin again, those that you missed most first."));
        }
        Library now = libraries.in(post.channel());
        List<Button> below = new ArrayList<>(now.tips().stream()
                .filter(tip -> tip.key().value().equals(shown.factKey()))
                .findFirst()
                .map(tip -> buttons.apply(now, tip))
                .orElse(List.of()));
        Optional<Before> yesterday = before.apply(handle, post);
        yesterday.ifPresent(challenge -> {
            blocks.add(new Text(challenge.words()));
            below.add(challenge.button());
        });
        int readers = Readers.count(handle, post);
        below.add(Button.of(readers == 0 ? "Done" : "Done · " + readers, ButtonId.of(DONE, post.key())));
        blocks.add(new Buttons(below));
        return blocks;
    }
}
