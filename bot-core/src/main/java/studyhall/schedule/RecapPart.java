package studyhall.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import studyhall.chat.Block;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Image;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.delivery.Post;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.tip.TipRotation;

/** Tells on Monday what the week before was like, and what comes next. A week without players is told in one line. */
public final class RecapPart implements Part {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);

    private final Libraries libraries;
    private final Function<Week, Optional<Image>> picture;
    private final Function<String, Button> tryIt;

    /**
     * Wires it.
     *
     * @param picture draws a week; empty where there is nothing to draw
     * @param tryIt asks whoever presses the question with a short id
     */
    public RecapPart(Libraries libraries, Function<Week, Optional<Image>> picture, Function<String, Button> tryIt) {
        this.libraries = libraries;
        this.picture = picture;
        this.tryIt = tryIt;
    }

    @Override
    public Activity activity() {
        return Activity.RECAP;
    }

    @Override
    public List<Block> write(Handle handle, Post post) {
        Week week = WeekReader.before(handle, post);
        Optional<Schedule> quiz = Schedules.find(handle, post.workspaceId(), post.channel(), Activity.QUIZ)
                .filter(each -> each.pause() == Schedule.Pause.NONE);
        Optional<String> next = quiz.map(each ->
                "Next quiz: " + DAY.format(each.next().at().atZone(each.times().zone())));
        if (week.now().players() == 0) {
            return quiet(handle, post, week, quiz, next);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Card.of(title(handle, post, week), RecapWords.week(week), Accent.BOARD, ""));
        picture.apply(week).ifPresent(blocks::add);
        List<String> below = new ArrayList<>();
        week.missed().map(RecapWords::missed).ifPresent(below::add);
        weakest(handle, post, week).ifPresent(below::add);
        next.ifPresent(below::add);
        if (!below.isEmpty()) {
            blocks.add(new Text(String.join("\n", below)));
        }
        List<Button> buttons = buttons(handle, post, week, quiz);
        if (!buttons.isEmpty()) {
            blocks.add(new Buttons(buttons));
        }
        return blocks;
    }

    /** One line, where there were posts to answer and something comes; never a row of zeros. */
    private List<Block> quiet(Handle handle, Post post, Week week, Optional<Schedule> quiz, Optional<String> next) {
        boolean begun = handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM outbox WHERE workspace_id = :workspace AND channel = :channel
                                       AND state = 'POSTED' AND local_date BETWEEN :from AND :to)""")
                .bind("workspace", post.workspaceId())
                .bind("channel", post.channel().channel())
                .bind("from", week.from())
                .bind("to", week.to())
                .mapTo(Boolean.class)
                .one();
        if (!begun || next.isEmpty() || post.kinds().contains(Activity.CALL.name())) {
            return List.of();
        }
        return List.of(new Text("A quiet week. " + next.get()), new Buttons(buttons(handle, post, week, quiz)));
    }

    private static String title(Handle handle, Post post, Week week) {
        String exam = Schedules.exam(handle, post.workspaceId(), post.channel().channel())
                .map(date -> new Exam(date).from(post.date()))
                .orElse("");
        return "Week " + week.number() + (exam.isEmpty() ? "" : " · " + exam);
    }

    /** The topic, and that the tip above is from there where it is. */
    private Optional<String> weakest(Handle handle, Post post, Week week) {
        Library now = libraries.in(post.channel());
        Optional<String> topic =
                Mistakes.read(handle, post, now, week.from(), week.to()).weakest();
        boolean begun = TipsShown.find(handle, post)
                .flatMap(shown -> now.tips().stream()
                        .filter(tip -> tip.key().value().equals(shown.factKey()))
                        .findFirst())
                .map(tip -> TipRotation.topic(tip.source()))
                .equals(topic);
        return topic.map(name ->
                "Weakest topic: " + RecapWords.topic(now, name) + "." + (begun ? " Today's tip starts there." : ""));
    }

    private List<Button> buttons(Handle handle, Post post, Week week, Optional<Schedule> quiz) {
        List<Button> buttons = new ArrayList<>();
        week.missed()
                .filter(missed -> libraries
                        .in(post.channel())
                        .question(missed.questionId())
                        .isPresent())
                .ifPresent(missed -> buttons.add(tryIt.apply(missed.questionId())));
        // announced in this very post: there is a button for it already
        quiz.filter(each -> !post.kinds().contains(Activity.CALL.name())).ifPresent(each -> {
            LocalDate date = each.next().date();
            int guests =
                    QuizGuests.count(handle, post.workspaceId(), post.channel().channel(), date);
            buttons.add(QuizCall.in(guests, date, post.key()));
        });
        return buttons;
    }
}
