package studyhall.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studyhall.chat.Answer;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.library.Topic;
import studyhall.question.Question;
import studyhall.quiz.Honours;
import studyhall.quiz.Progress;
import studyhall.quiz.Progress.Summary;
import studyhall.standings.Player;
import studyhall.standings.Players;
import studyhall.standings.Team;
import studyhall.standings.Teams;
import studyhall.standings.Workspace;
import studyhall.standings.Workspaces;

/** {@code /study stats} and {@code /study quiz misses}: what one knows by now, and what not. Thread-safe. */
public final class StatsCommands implements ButtonHandler {
    private static final String ME = "me";
    private static final String TEAM = "team";

    /** What these commands read. */
    public record Sources(
            Libraries libraries,
            Workspaces workspaces,
            Players players,
            Teams teams,
            Progress progress,
            Honours honours,
            ReadinessButtons readiness,
            Clock clock) {}

    private record Shown(StatsMessages.About about, Summary summary) {}

    private final Sources from;

    public StatsCommands(Sources from) {
        this.from = from;
    }

    /** Stats and misses. */
    public List<Command> all() {
        return List.of(
                new OneCommand(
                                new CommandSpec(
                                        "stats",
                                        "What you know by now, topic by topic",
                                        List.of(OptionSpec.text("of", "you when left out")
                                                .oneOf(ME, TEAM, ReadinessButtons.CHANNEL)),
                                        Visibility.PRIVATE,
                                        Place.ANYWHERE,
                                        Role.EVERYONE,
                                        List.of("stats", "stats team", "stats channel")),
                                invocation -> Answer.privately(stats(
                                        invocation.scene(),
                                        invocation.option("of").orElse(ME))))
                        .below(readiness()),
                new OneCommand(
                                new CommandSpec(
                                        "quiz misses",
                                        "Try again what you got wrong, just for you",
                                        List.of(),
                                        Visibility.PRIVATE,
                                        Place.ANYWHERE,
                                        Role.EVERYONE,
                                        List.of("misses")),
                                invocation -> Answer.privately(misses(invocation.scene(), 0)))
                        .called("misses"));
    }

    /** Where lines are typed it has a path of its own. */
    private Command readiness() {
        return new OneCommand(
                new CommandSpec(
                        "practice readiness",
                        "What you will still know on the day of the exam",
                        List.of(OptionSpec.text("of", "you when left out").oneOf(ME, TEAM, ReadinessButtons.CHANNEL)),
                        Visibility.PRIVATE,
                        Place.ANYWHERE,
                        Role.EVERYONE,
                        List.of("practice readiness", "practice readiness team")),
                invocation -> Answer.privately(from.readiness()
                        .show(invocation.scene(), invocation.option("of").orElse(ME))));
    }

    @Override
    public Set<String> actions() {
        return Set.of(StatsMessages.SHARE, StatsMessages.MISS);
    }

    @Override
    public Answer press(Pressed pressed) {
        ButtonId button = pressed.button();
        if (button.action().equals(StatsMessages.MISS)) {
            return Answer.privately(misses(pressed.scene(), Integer.parseInt(button.argument(0))));
        }
        Shown shown = shown(pressed.scene(), button.argument(0));
        return Answer.toChannel(StatsMessages.shared(
                shown.about(), shown.summary(), pressed.scene().userName()));
    }

    private Message stats(Scene scene, String of) {
        if (of.equals(ReadinessButtons.CHANNEL)) {
            return from.readiness().show(scene, of);
        }
        Shown shown = shown(scene, of);
        // a topic that the notes no longer have leaves quietly
        Optional<Topic> weakest = shown.summary().topics().stream()
                .filter(share -> share.right() < share.answered())
                .flatMap(share -> from.libraries().in(scene.channel()).topic(share.topic()).stream())
                .findFirst();
        return StatsMessages.progress(shown.about(), shown.summary(), weakest);
    }

    private Shown shown(Scene scene, String of) {
        Workspace workspace = from.workspaces().of(scene.channel());
        Player player = from.players().of(workspace.id(), scene);
        LocalDate today = LocalDate.now(from.clock().withZone(workspace.zone()));
        if (of.equals(TEAM)) {
            Team team = from.teams()
                    .of(workspace, player)
                    .orElseThrow(
                            () -> new UserError("You are in no team. Type /study team list, then /study team join."));
            return new Shown(
                    new StatsMessages.About(Optional.of(team.label()), 0, List.of()),
                    from.progress().ofTeam(workspace.id(), team.id(), today));
        }
        return new Shown(
                new StatsMessages.About(
                        Optional.empty(),
                        from.honours().streak(workspace.id(), player.id(), today),
                        from.honours().badges(workspace.id(), player.id())),
                from.progress().ofPlayer(workspace.id(), player.id(), today));
    }

    /** One question after the other; those whose fact has changed since are no misses any more. */
    private Message misses(Scene scene, int passed) {
        long workspace = from.workspaces().idOf(scene.channel());
        long player = from.players().of(workspace, scene).id();
        Library now = from.libraries().in(scene.channel());
        List<Question> missed = from.progress().missed(workspace, player).stream()
                .flatMap(miss -> now
                        .question(miss.questionId())
                        .filter(question -> question.factVersion().equals(miss.factVersion()))
                        .stream())
                .toList();
        if (missed.isEmpty()) {
            return Message.text(
                    "Nothing to try again: in quizzes you got right what you met last. `/study practice` brings back what you"
                            + " missed alone, `/study quiz start` asks more.");
        }
        if (passed >= missed.size()) {
            return Message.text(
                    "That was the last of them. What you get right in a quiz or a challenge leaves the list.");
        }
        List<Block> blocks =
                new ArrayList<>(PracticeMessages.asked(missed.get(passed)).blocks());
        int left = missed.size() - passed - 1;
        if (left > 0) {
            blocks.add(Buttons.of(Button.of(
                    "Next miss · " + left + " more", ButtonId.of(StatsMessages.MISS, Integer.toString(passed + 1)))));
        }
        return new Message(blocks);
    }
}
