package studyhall.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import studyhall.chat.Answer;
import studyhall.chat.Block.Choice;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.library.Libraries;
import studyhall.library.Topic;
import studyhall.quiz.ChallengeMaster;
import studyhall.quiz.ChallengePlan;
import studyhall.standings.Workspaces;

/** {@code /study challenge}: the challenge that is open here; where none is, an organiser begins one. */
public final class ChallengeCommand implements Command {
    private static final int MAX_QUESTIONS = 5;
    private static final int MAX_HOURS = 48;
    private static final Duration USUAL = Duration.ofHours(12);

    private final Libraries libraries;
    private final ChallengeMaster challenges;
    private final Workspaces workspaces;
    private final Predicate<Scene> organises;
    private final Clock clock;

    public ChallengeCommand(
            Libraries libraries,
            ChallengeMaster challenges,
            Workspaces workspaces,
            Predicate<Scene> organises,
            Clock clock) {
        this.libraries = libraries;
        this.challenges = challenges;
        this.workspaces = workspaces;
        this.organises = organises;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "challenge",
                "Answer today's challenge, or start one (organisers)",
                List.of(
                        OptionSpec.text("topic", "all notes when left out").completed(),
                        OptionSpec.number("questions", "1 when left out", 1, MAX_QUESTIONS),
                        OptionSpec.number("hours", "how long it is open; until 20:00 when left out", 1, MAX_HOURS)),
                // what is public is the challenge's own message
                Visibility.PRIVATE,
                Place.CHANNEL,
                Role.EVERYONE,
                List.of("challenge", "challenge exam-tip 5"));
    }

    @Override
    public Answer run(Invocation invocation) {
        Scene scene = invocation.scene();
        Optional<Message> open = challenges.openFor(scene);
        if (open.isPresent() && invocation.options().isEmpty()) {
            return Answer.privately(open.get());
        }
        requireOrganiser(scene);
        Topic topic = new TopicPicker(libraries.in(scene.channel()))
                .pick(invocation.option("topic"), each -> ButtonId.of(ChallengePresses.TOPIC, each.id()));
        return start(scene, topic, invocation.number("questions").orElse(1), invocation.number("hours"));
    }

    /** Begins one with what is usual. */
    Answer start(Scene scene, Topic topic) {
        requireOrganiser(scene);
        return start(scene, topic, 1, OptionalInt.empty());
    }

    private void requireOrganiser(Scene scene) {
        if (!organises.test(scene)) {
            throw new UserError(Message.text("No challenge is open in this channel. An organiser starts one with "
                    + Usage.line("challenge") + ", or plans one for every day."));
        }
    }

    private Answer start(Scene scene, Topic topic, int questions, OptionalInt hours) {
        Optional<ZoneId> zone = workspaces.chosenZone(scene.channel());
        ZonedDateTime now = clock.instant().atZone(zone.orElse(ZoneOffset.UTC));
        Instant closes = hours.isPresent()
                ? now.plusHours(hours.getAsInt()).toInstant()
                // an evening of a zone that nobody has chosen is anybody's guess
                : zone.isPresent()
                        ? ChallengePlan.closing(now)
                        : now.plus(USUAL).toInstant();
        challenges.start(
                scene,
                new ChallengePlan(
                        topic.name(),
                        libraries.in(scene.channel()).questions(topic),
                        List.of(),
                        questions,
                        closes,
                        now.toLocalDate(),
                        now.getZone()));
        return Answer.silent();
    }

    @Override
    public List<Choice> complete(ChannelRef place, String option, String typed) {
        return option.equals("topic") ? new TopicPicker(libraries.in(place)).complete(typed) : List.of();
    }
}
