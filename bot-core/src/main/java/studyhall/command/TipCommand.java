package studyhall.command;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import studyhall.chat.Answer;
import studyhall.chat.Block.Choice;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.library.Topic;
import studyhall.tip.Tip;

/** {@code /study tip}: something worth knowing, now. */
public final class TipCommand implements Command {
    private final Libraries libraries;
    private final RandomGenerator random;

    public TipCommand(Libraries libraries, RandomGenerator random) {
        this.libraries = libraries;
        this.random = random;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "tip",
                "Something worth knowing for the exam",
                List.of(OptionSpec.text("topic", "a note, a folder, a section or a tag")
                        .completed()),
                Visibility.PRIVATE,
                Place.ANYWHERE,
                Role.EVERYONE,
                List.of("tip", "tip exam-tip"));
    }

    @Override
    public Answer run(Invocation invocation) {
        Library now = libraries.in(invocation.scene().channel());
        Optional<String> typed = invocation.option("topic");
        if (typed.isEmpty()) {
            return Answer.privately(TipCard.asked(now, any(now.tips(), random)));
        }
        Topic topic = new TopicPicker(now).pick(typed, each -> ButtonId.of(TipButtons.TOPIC, each.id()));
        return Answer.privately(TipCard.asked(now, any(now.tips(topic), random)));
    }

    @Override
    public List<Choice> complete(ChannelRef place, String option, String typed) {
        return new TopicPicker(libraries.in(place)).complete(typed);
    }

    /**
     * One of some tips.
     *
     * @throws UserError when there are none
     */
    static Tip any(List<Tip> tips, RandomGenerator random) {
        if (tips.isEmpty()) {
            throw new UserError("There are no tips on this yet. Type /study topics for others.");
        }
        return tips.get(random.nextInt(tips.size()));
    }
}
