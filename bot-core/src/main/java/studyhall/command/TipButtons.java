package studyhall.command;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import studyhall.chat.Answer;
import studyhall.chat.Button;
import studyhall.chat.Interaction.Pressed;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.question.Question;
import studyhall.tip.Tip;

/** The buttons below a tip: another of its kind, and sharing it with the channel. */
public final class TipButtons implements ButtonHandler {
    static final String MORE = "tip.more";
    static final String SHARE = "tip.share";

    /** Argument: the id of a topic. */
    static final String TOPIC = "tip.topic";

    private final Libraries libraries;
    private final RandomGenerator random;

    public TipButtons(Libraries libraries, RandomGenerator random) {
        this.libraries = libraries;
        this.random = random;
    }

    /** Those below a tip that the channel gets by itself: a question on it for whoever presses, and more of its kind. */
    public static List<Button> below(Library library, Tip tip) {
        return TipCard.below(library, tip);
    }

    /** Questions on what a tip says; where there are none, on what stands under the same heading. */
    public static List<Question> questions(Library library, Tip tip) {
        return Practice.on(library, tip);
    }

    @Override
    public Set<String> actions() {
        return Set.of(MORE, SHARE, TOPIC);
    }

    @Override
    public Answer press(Pressed pressed) {
        Library now = libraries.in(pressed.scene().channel());
        if (pressed.button().action().equals(TOPIC)) {
            List<Tip> tips =
                    now.topic(pressed.button().argument(0)).map(now::tips).orElse(List.of());
            return Answer.privately(TipCard.asked(now, TipCommand.any(tips, random)));
        }
        Tip tip = TipCard.find(now, pressed.button().argument(0))
                .orElseThrow(() -> new UserError(
                        "The notes have changed and no longer have this tip. Type /study tip for another."));
        if (pressed.button().action().equals(SHARE)) {
            return Answer.toChannel(TipCard.shared(now, tip, pressed.scene().userName()));
        }
        return Answer.privately(TipCard.asked(now, another(now, tip)));
    }

    /** Under the same heading, else in the same note, else anywhere. */
    private Tip another(Library now, Tip tip) {
        List<Predicate<Tip>> nearer = List.of(
                other -> other.source().breadcrumb().equals(tip.source().breadcrumb()),
                other -> other.source().file().equals(tip.source().file()),
                other -> true);
        return nearer.stream()
                .map(near -> now.tips().stream()
                        .filter(other -> !other.key().equals(tip.key()))
                        .filter(near)
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(found -> found.get(random.nextInt(found.size())))
                .orElseThrow(() -> new UserError("That was the only tip in the notes."));
    }
}
